import type { Element } from 'hast';
import { h } from 'hastscript';
import { type Block, passagesOf } from '../../model/document.ts';
import { printable } from '../printable.ts';
import { blockElement } from './block.ts';
import { LANGUAGES, UI } from './catalogue.ts';
import { both, unseen } from './elements.ts';
import { type ClaimRef, readings } from './reading.ts';
import { type ArticleSheet, placeKey } from './sheet.ts';

/** Blocks that stand beside each other: one list of block indexes a version. */
type Row = readonly (readonly number[])[];

/** The whole article: its first two versions side by side by what corresponds, any further one in a part of its own. */
export function wholeArticle(sheet: ArticleSheet): Element[] {
  const { versions, alignments } = sheet.checked.article;
  const first = alignments[0];
  const shown = new Set<number>(first ? [first.left, first.right] : []);
  const parts = first
    ? [part(sheet, [first.left, first.right], pairedRows(sheet, first.left, first.right, first.blocks))]
    : [];
  const lone = versions.flatMap((version, v) =>
    shown.has(v)
      ? []
      : [
          part(
            sheet,
            [v],
            version.document.blocks.map(({ index }) => [[index]]),
          ),
        ],
  );
  return [...parts, ...lone];
}

/** The aligned rows in order, with blocks that alignment left out put where they stand. */
function pairedRows(
  sheet: ArticleSheet,
  left: number,
  right: number,
  pairs: readonly { readonly left: readonly number[]; readonly right: readonly number[] }[],
): Row[] {
  const { versions } = sheet.checked.article;
  const sides = [versions[left]!.document.blocks, versions[right]!.document.blocks];
  const paired = [new Set(pairs.flatMap((pair) => pair.left)), new Set(pairs.flatMap((pair) => pair.right))];
  const next = [0, 0];
  const rows: Row[] = [];
  const catchUp = (side: 0 | 1, until: number): void => {
    for (; next[side]! < until; next[side]! += 1) {
      if (paired[side]!.has(next[side]!)) continue;
      rows.push(side === 0 ? [[next[side]!], []] : [[], [next[side]!]]);
    }
  };
  for (const pair of pairs) {
    catchUp(
      0,
      Math.min(...pair.left, Number.POSITIVE_INFINITY) === Number.POSITIVE_INFINITY
        ? next[0]!
        : pair.left[0]!,
    );
    catchUp(1, pair.right.length === 0 ? next[1]! : pair.right[0]!);
    rows.push([pair.left, pair.right]);
  }
  catchUp(0, sides[0]!.length);
  catchUp(1, sides[1]!.length);
  const isFront = (row: Row) =>
    row.every((blocks, side) => blocks.every((index) => sides[side]![index]?.type === 'front-matter'));
  return [...rows.filter(isFront), ...rows.filter((row) => !isFront(row))];
}

function part(sheet: ArticleSheet, versions: readonly number[], rows: readonly Row[]): Element {
  const documents = versions.map((v) => sheet.checked.article.versions[v]!.document);
  return h('details.whole', { open: true, className: versions.length === 1 ? ['single'] : [] }, [
    h('summary', [h('h3', both(versions.length === 1 ? UI.oneVersion : UI.sideBySide))]),
    h(
      'div.heads',
      documents.map(({ lang, path }) =>
        h('p.where', [h('b', both(LANGUAGES[lang])), h('span.mono', printable(path))]),
      ),
    ),
    ...rows.flatMap((row) => rowElement(sheet, versions, row)),
  ]);
}

function rowElement(sheet: ArticleSheet, versions: readonly number[], row: Row): Element[] {
  const sides = versions.map((v, side) => ({
    v,
    blocks: (row[side] ?? []).flatMap(
      (index) => sheet.checked.article.versions[v]!.document.blocks[index] ?? [],
    ),
  }));
  const readable = sides.some(({ blocks }) => blocks.some((block) => !isBlank(block)));
  if (!readable) return [];
  const claims = sides.flatMap(({ v, blocks }) => blocks.flatMap((block) => claimsIn(sheet, v, block)));
  const heading = sides.some(({ blocks }) => blocks[0]?.type === 'heading');
  return [
    h('div.pair', { className: heading ? ['title'] : [] }, [
      ...sides.map(({ v, blocks }) => {
        const { lang } = sheet.checked.article.versions[v]!.document;
        if (blocks.length === 0) return h('div.side.empty', [unseen(UI.absent)]);
        return h('div.side', [
          h('span.lang', both(LANGUAGES[lang])),
          ...blocks.map((block) => blockElement(sheet, v, block)),
        ]);
      }),
      readings(sheet, claims),
    ]),
  ];
}

const isBlank = (block: Block): boolean =>
  block.type === 'break' || (block.type !== 'table' && !('passage' in block) && block.value.trim() === '');

function claimsIn(sheet: ArticleSheet, v: number, block: Block): ClaimRef[] {
  return passagesOf(block).flatMap(({ cell }) =>
    (sheet.claimsAt[v]!.get(placeKey(block.index, cell?.row ?? null, cell?.column ?? null)) ?? []).map(
      (claim): ClaimRef => [v, claim],
    ),
  );
}
