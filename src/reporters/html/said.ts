import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Cell, TableBlock, TextBlock } from '../../model/document.ts';
import type { Finding } from '../../model/finding.ts';
import type { Span } from '../../model/position.ts';
import { printable } from '../printable.ts';
import { type Focus, type Sighting, sentenceAround, sightingsOf } from '../sightings.ts';
import { LANGUAGES, UI } from './catalogue.ts';
import { both, langOf } from './elements.ts';
import { passageText } from './passage.ts';
import { type ArticleSheet, placeKey } from './sheet.ts';
import { tableElement } from './table.ts';

/** What each version says where a finding shows, side by side, the numbers set off where they stand. */
export function versionsSaid(sheet: ArticleSheet, finding: Finding): Element | null {
  const { versions } = sheet.checked.article;
  const sightings = sightingsOf(sheet.index, finding);
  if (sightings.length === 0) return null;
  const seen = new Set(sightings.map(({ version }) => version));
  const columns = versions
    .map((_, v) => v)
    .filter((v) => seen.has(v) || versions.length === 2)
    .map((v) =>
      column(
        sheet,
        v,
        sightings.filter(({ version }) => version === v),
      ),
    );
  return h('div.versions', columns);
}

/** A finding about a whole section shows how it begins. */
const MOST_BLOCKS = 6;

/** How many further places are named. */
const MOST_PLACES = 40;

function column(sheet: ArticleSheet, v: number, sightings: readonly Sighting[]): Element {
  const { document } = sheet.checked.article.versions[v]!;
  const places = sightings.map((sighting) => placeOf(sheet, v, sighting));
  const several = sightings.length > 1;
  const said = sightings
    .slice(0, MOST_BLOCKS)
    .flatMap((sighting, i) => [
      ...(several ? [h('p.at.mono', places[i]!)] : []),
      sightingElement(sheet, v, sighting),
    ]);
  const first = several || places.length === 0 ? '' : `:${places[0]}`;
  return h('div.version', [
    h('p.where', [
      h('b', both(LANGUAGES[document.lang])),
      h('span.mono', `${printable(document.path)}${first}`),
    ]),
    ...(said.length > 0 ? said : [h('p.absent', both(UI.absent))]),
    ...(sightings.length > MOST_BLOCKS
      ? [
          h('p.more', [
            ...both(UI.alsoAt),
            ` ${places.slice(MOST_BLOCKS, MOST_BLOCKS + MOST_PLACES).join(', ')}`,
          ]),
        ]
      : []),
  ]);
}

/** `24:36`, where a sighting's first number stands; its block, where no number is pointed at. */
function placeOf(sheet: ArticleSheet, v: number, sighting: Sighting): string {
  const { document } = sheet.checked.article.versions[v]!;
  const start = claimStart(sheet, v, sighting) ?? document.blocks[sighting.block]!.span.start;
  const { line, column } = sheet.sheet.places.point(document.path, start);
  return `${line}:${column}`;
}

function claimStart(sheet: ArticleSheet, v: number, { focus }: Sighting): number | null {
  const claim = focus.find((one) => one.claim !== null)?.claim;
  return claim === undefined || claim === null
    ? null
    : sheet.checked.article.versions[v]!.claims[claim]!.span.start;
}

function sightingElement(sheet: ArticleSheet, v: number, { block: index, focus }: Sighting): Element {
  const { document } = sheet.checked.article.versions[v]!;
  const block = document.blocks[index]!;
  const lang = langOf(document);
  if (block.type === 'table') return h('div.said', { lang }, [tableSaid(sheet, v, block, focus)]);
  if ('passage' in block) return h('p.said', { lang }, textSaid(sheet, v, block, focus));
  return h('pre.said', { lang }, printable(block.value.slice(0, 300)));
}

const UNFOCUSED = 300;

/** The sentences that hold the focus, what lies between left out; the beginning where nothing is pointed at. */
function textSaid(
  sheet: ArticleSheet,
  v: number,
  block: TextBlock,
  focus: readonly Focus[],
): ElementContent[] {
  const version = sheet.checked.article.versions[v]!;
  const { passage } = block;
  const { text } = passage;
  const parts =
    focus.length === 0
      ? [{ start: 0, end: Math.min(text.length, UNFOCUSED) }]
      : joined(focus.map((one) => sentenceAround(text, sentenceOf(sheet, v, one), one)));
  const claims = sheet.claimsAt[v]!.get(placeKey(block.index, null, null)) ?? [];
  const nodes: ElementContent[] = [];
  let at = 0;
  for (const part of parts) {
    if (text.slice(at, part.start).trim() !== '') nodes.push(h('span.more', nodes.length > 0 ? ' … ' : '… '));
    nodes.push(...passageText(version, passage, claims, part, { view: 'finding', focus }));
    at = part.end;
  }
  if (text.slice(at).trim() !== '') nodes.push(h('span.more', ' …'));
  return nodes;
}

const sentenceOf = (sheet: ArticleSheet, v: number, { claim }: Focus): string | null =>
  claim === null ? null : sheet.checked.article.versions[v]!.claims[claim]!.sentence;

/** Overlapping and touching stretches as one, in order. */
function joined(parts: readonly Span[]): Span[] {
  const whole: { start: number; end: number }[] = [];
  for (const { start, end } of parts.toSorted((a, b) => a.start - b.start)) {
    const last = whole.at(-1);
    if (last && start <= last.end + 1) last.end = Math.max(last.end, end);
    else whole.push({ start, end });
  }
  return whole;
}

const MOST_COLUMNS = 7;
const ROWS_UNFOCUSED = 4;

/** The rows that hold the focus, under their headers; of a wide table the columns around it. */
function tableSaid(
  sheet: ArticleSheet,
  v: number,
  { index, table }: TableBlock,
  focus: readonly Focus[],
): Element {
  const version = sheet.checked.article.versions[v]!;
  const rows = new Set(focus.map(({ row }) => row ?? 0));
  if (rows.size === 0) for (let row = 0; row < table.headerRows + ROWS_UNFOCUSED; row++) rows.add(row);
  const near = new Set(focus.flatMap(({ column }) => [-2, -1, 0, 1, 2].map((by) => (column ?? 0) + by)));
  if (near.size === 0) for (let column = 0; column < MOST_COLUMNS; column++) near.add(column);
  const hits = new Set(focus.map(({ row, column }) => `${row}:${column}`));
  const part = { rows, columns: table.columns > MOST_COLUMNS ? near : null, hits };
  return tableElement(table, part, (cell: Cell) => {
    const here = focus.filter(({ row, column }) => row === cell.row && column === cell.column);
    const claims = sheet.claimsAt[v]!.get(placeKey(index, cell.row, cell.column)) ?? [];
    const whole = { start: 0, end: cell.passage.text.length };
    return passageText(version, cell.passage, claims, whole, { view: 'finding', focus: here });
  });
}
