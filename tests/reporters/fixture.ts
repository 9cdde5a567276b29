import type { Alignment } from '../../src/model/alignment.ts';
import type { Article, Version } from '../../src/model/article.ts';
import type { Claim } from '../../src/model/claim.ts';
import { decimal, parseDecimal } from '../../src/model/decimal.ts';
import type { Block, Cell, Document, Passage, Section, TextBlock } from '../../src/model/document.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { AmountKind, PointBound, Quantity } from '../../src/model/quantity.ts';
import type { Language, SkipReason } from '../../src/model/reading.ts';
import type { Entry, Observation } from '../../src/model/registry.ts';
import { type CheckedArticle, checkedArticle, type Gate, type Run } from '../../src/model/run.ts';
import type { Link, Verdict } from '../../src/model/verdict.ts';

/** Plain text at a place of the file, read one to one. */
const passageAt = (source: string, start: number, end: number): Passage => ({
  text: source.slice(start, end),
  runs:
    start === end ? [] : [{ plain: 0, plainLength: end - start, source: start, sourceLength: end - start }],
  marks: [],
});

/** Reads `# heading`, `- item`, `| table |` and paragraphs of one line: what a fixture needs, with exact places. */
export function documentOf(lang: Language, path: string, source: string): Document {
  const blocks: Block[] = [];
  const sections: Section[] = [{ heading: null, depth: 0, title: '', parent: null }];
  let rows: { start: number; text: string }[] = [];
  let tables = 0;
  const base = (start: number, end: number) => ({
    index: blocks.length,
    span: { start, end },
    section: sections.length - 1,
    depth: 0,
  });
  const closeTable = (): void => {
    if (rows.length === 0) return;
    const span = { start: rows[0]!.start, end: rows.at(-1)!.start + rows.at(-1)!.text.length };
    const cells = rows
      .filter(({ text }) => !/^\|[-|]+\|$/.test(text))
      .map(({ start, text }, row) => cellsOf(source, start, text, row));
    blocks.push({
      ...base(span.start, span.end),
      type: 'table',
      table: {
        form: 'gfm',
        ordinal: tables++,
        span,
        rows: cells,
        columns: cells[0]!.length,
        headerRows: 1,
        headerColumns: 1,
        caption: null,
      },
    });
    rows = [];
  };
  let start = 0;
  for (const line of source.split('\n')) {
    if (line.startsWith('|')) rows.push({ start, text: line });
    else closeTable();
    const heading = /^#+ /.exec(line);
    const mark = (heading ?? /^- /.exec(line))?.[0].length ?? 0;
    if (line !== '' && !line.startsWith('|')) {
      if (heading)
        sections.push({ heading: blocks.length, depth: mark - 1, title: line.slice(mark), parent: null });
      const type: TextBlock['type'] = heading ? 'heading' : mark > 0 ? 'item' : 'paragraph';
      blocks.push({
        ...base(start, start + line.length),
        depth: heading ? mark - 1 : 0,
        type,
        passage: passageAt(source, start + mark, start + line.length),
        lead: null,
        label: null,
      });
    }
    start += line.length + 1;
  }
  closeTable();
  return {
    lang,
    locale: lang === 'zh' ? 'zh-Hant' : 'en',
    path,
    source,
    sha256: 'a'.repeat(64),
    ranges: [{ start: 0, end: source.length }],
    frontMatter: {},
    blocks,
    sections,
    comments: [],
    problems: [],
  };
}

function cellsOf(source: string, start: number, line: string, row: number): Cell[] {
  const cells: Cell[] = [];
  let at = 1;
  for (const text of line.slice(1, -1).split('|')) {
    const from = start + at + (text.length - text.trimStart().length);
    const span = { start: from, end: from + text.trim().length };
    cells.push({
      row,
      column: cells.length,
      rowSpan: 1,
      columnSpan: 1,
      span,
      passage: passageAt(source, span.start, span.end),
    });
    at += text.length + 1;
  }
  return cells;
}

/** `amount('percent', '82.7', '%')` is [82.65, 82.75). */
export function amount(
  kind: AmountKind,
  value: string,
  unit: string | null,
  bound: PointBound = 'exact',
): Quantity {
  const exact = parseDecimal(value)!;
  const half = decimal(5, exact.exponent - 1);
  const low = { digits: exact.digits * 10n - half.digits, exponent: exact.exponent - 1 };
  const high = { digits: exact.digits * 10n + half.digits, exponent: exact.exponent - 1 };
  const interval =
    bound === 'exact'
      ? { low, high, lowOpen: false, highOpen: true }
      : { low: exact, high: null, lowOpen: bound === 'more-than', highOpen: false };
  return { form: 'amount', kind, value: exact, unit, bound, role: 'level', direction: 'none', interval };
}

export interface Spot {
  readonly text: string;
  /** Which occurrence in the file, from 0. */
  readonly nth?: number;
  readonly quantity: Quantity | null;
  readonly skipped?: SkipReason;
  readonly verdict?: Partial<Verdict>;
  readonly link?: Partial<Link>;
}

/** A version with one claim for each spot, in the order of the file. */
export function versionOf(document: Document, spots: readonly Spot[]): Version {
  const claims = spots.map((spot, index): Claim => {
    let start = -1;
    for (let n = 0; n <= (spot.nth ?? 0); n++) start = document.source.indexOf(spot.text, start + 1);
    const span = { start, end: start + spot.text.length };
    const block = document.blocks.find((b) => b.span.start <= start && span.end <= b.span.end)!;
    const cell =
      block.type === 'table'
        ? block.table.rows.flat().find((c) => c.span.start <= start && span.end <= c.span.end)!
        : null;
    const passage = cell?.passage ?? (block as TextBlock).passage;
    const from = start - (passage.runs[0]?.source ?? 0);
    return {
      id: `sample/${document.lang}/${String(index).padStart(4, '0')}`,
      lang: document.lang,
      path: document.path,
      span,
      text: spot.text,
      plain: spot.text,
      segments: [span],
      context: [],
      section: document.sections[block.section]!.title,
      sentence: passage.text,
      quantity: spot.quantity,
      skipped: spot.skipped ?? null,
      place: {
        block: block.index,
        start: from,
        end: from + spot.text.length,
        row: cell?.row ?? null,
        column: cell?.column ?? null,
      },
    };
  });
  return {
    document,
    claims,
    links: spots.map((spot, claim) => ({
      claim,
      subject: null,
      metric: null,
      entries: [],
      neighbours: [],
      period: null,
      takesUnit: false,
      ...spot.link,
    })),
    inconsistencies: [],
    verdicts: spots.map((spot, claim) => ({
      claim,
      code: spot.skipped ? 'skipped' : 'unverified',
      reason: spot.skipped ? 'part of a name, model or version' : 'no entry names its subject and metric',
      agreement: null,
      entry: null,
      observation: null,
      current: null,
      diagnosis: null,
      mistakenFor: null,
      held: !spot.skipped,
      ...spot.verdict,
    })),
  };
}

/** Both versions' blocks and claims paired one to one, in order. */
export function alignmentOf(left: Version, right: Version, claims?: Alignment['claims']): Alignment {
  const blocks = Math.max(left.document.blocks.length, right.document.blocks.length);
  const at = (version: Version, index: number) => (version.document.blocks[index] ? [index] : []);
  return {
    left: 0,
    right: 1,
    blocks: Array.from({ length: blocks }, (_, index) => ({
      left: at(left, index),
      right: at(right, index),
      confidence: 0.9,
    })),
    tables: [],
    claims:
      claims ??
      left.claims.map((claim, index) => ({
        left: index,
        right: right.claims[index] ? index : null,
        relation: right.claims[index] ? 'equal' : null,
        pair: claim.place.block,
      })),
  };
}

export const observation = (value: string, fields: Partial<Observation> = {}): Observation => ({
  value,
  quantity: amount('percent', value.replace(/[^\d.]/g, ''), '%'),
  asOf: '2026-04-16',
  rank: 'preferred',
  source: {
    kind: 'primary',
    title: 'Evaluation results',
    publisher: 'Example publisher',
    url: 'https://example.org/results',
    locator: 'Table 3',
    quote: `Terminal tasks: ${value}`,
    retrieved: '2026-04-20',
    archive: 'https://example.org/archive/results',
    place: { path: 'claims/sample.yaml', line: 9, column: 11 },
  },
  place: { path: 'claims/sample.yaml', line: 7, column: 16 },
  ...fields,
});

export const entry = (
  id: string,
  observations: readonly Observation[],
  fields: Partial<Entry> = {},
): Entry => ({
  id,
  subject: id.split('/')[0]!,
  metric: id.split('/')[1]!,
  where: {},
  scope: null,
  status: 'active',
  observations,
  compare: { rounding: 'half-up', about: null },
  basis: null,
  approved: [],
  knownFalse: [],
  rates: [],
  formula: null,
  attribution: null,
  wording: { zh: null, en: null },
  review: { by: ['editor-a'], second: null, on: '2026-04-21', expires: '2027-04-21' },
  note: null,
  place: { path: 'claims/sample.yaml', line: 3, column: 5 },
  ...fields,
});

export const finding = (fields: Partial<Finding> & Pick<Finding, 'ruleId' | 'path' | 'span'>): Finding => ({
  severity: 'error',
  message: 'Says something.',
  claims: [],
  related: [],
  actual: null,
  expected: null,
  diagnosis: null,
  fixes: [],
  calculation: null,
  suppressed: null,
  fingerprint: 'f0',
  ...fields,
});

export const gate = (fields: Partial<Gate> = {}): Gate => ({
  failOn: 'error',
  maxWarnings: null,
  result: 'fail',
  blocking: 3,
  ...fields,
});

export const checked = (
  article: Article,
  findings: readonly Finding[],
  coverage = { held: 4, withEntry: 2 },
): CheckedArticle => checkedArticle(article, findings, coverage);

export const runOf = (articles: readonly CheckedArticle[], fields: Partial<Run> = {}): Run => ({
  tool: { name: 'claimcheck', version: '0.1.0' },
  today: '2026-05-01',
  registry: { sha256: 'b'.repeat(64), entries: 2 },
  articles,
  gate: gate(),
  ...fields,
});
