import pc from 'picocolors';
import { lineStarts, pointAt } from '../../model/position.ts';
import { clipEnd, displayWidth } from '../../reporters/display-width.ts';
import { plural } from '../../reporters/phrases.ts';
import { printable } from '../../reporters/printable.ts';
import type { ShownAlignment, ShownArticle } from './articles.ts';
import type { ShownBlock, ShownBlockPair, ShownPair, ShownPlaces, Sides } from './view.ts';

/** How the terminal is to be drawn on. */
export interface Canvas {
  readonly width: number;
  readonly color: boolean;
}

type Colors = ReturnType<typeof pc.createColors>;

interface Drawing {
  readonly columns: number;
  readonly colors: Colors;
  /** What the two versions are called: `zh`, `en`; by locale where both are Chinese. */
  readonly names: Sides<string>;
  readonly line: Sides<(offset: number) => number>;
}

/** The alignments of articles for the terminal: both versions' words one under the other, then number by number. */
export const alignedAsText = (articles: readonly ShownArticle[], canvas: Canvas): string =>
  articles.map((article) => articleText(article, canvas)).join('\n');

function articleText({ id, alignments, problems }: ShownArticle, canvas: Canvas): string {
  const colors = pc.createColors(canvas.color);
  if (alignments.length === 0) {
    const why = problems.map(({ path, message }) => `  ${printable(path)}: ${printable(message)}\n`);
    return `${colors.bold(printable(id))}\n${why.length > 0 ? why.join('') : '  Only one version: nothing to align\n'}`;
  }
  return alignments.map((alignment) => alignmentText(id, alignment, canvas, colors)).join('\n');
}

function alignmentText(
  id: string,
  { versions, blocks }: ShownAlignment,
  { width }: Canvas,
  colors: Colors,
): string {
  const { left, right } = versions;
  const isOneLanguage = left.document.lang === right.document.lang;
  const nameOf = ({ document }: typeof left) => (isOneLanguage ? document.locale : document.lang);
  const lineIn = ({ document }: typeof left) => {
    const starts = lineStarts(document.source);
    return (offset: number) => pointAt(starts, offset).line;
  };
  const drawing: Drawing = {
    columns: Math.min(Math.max(width || 80, 40), 160),
    colors,
    names: { left: nameOf(left), right: nameOf(right) },
    line: { left: lineIn(left), right: lineIn(right) },
  };
  const label = labelWidth(drawing);
  const file = (hand: 'left' | 'right', remark: string) =>
    `${drawing.names[hand].padEnd(label)}  ${printable(versions[hand].document.path)}${remark}`;
  const head = [
    colors.bold(printable(id)),
    file('left', '  (original)'),
    file('right', ''),
    countsOf(blocks, drawing.names),
  ];
  let section = '';
  const body = blocks.map((pair) => {
    const title = sectionOf(pair);
    const isNew = title !== section && title !== '';
    section = title;
    return `${isNew ? `${colors.underline(clipEnd(title, drawing.columns))}\n\n` : ''}${blockText(pair, drawing)}`;
  });
  return `${head.join('\n')}\n\n${body.join('\n')}`;
}

const labelWidth = ({ names }: Drawing): number => Math.max(names.left.length, names.right.length);

function countsOf(blocks: readonly ShownBlockPair[], names: Sides<string>): string {
  const matched = blocks.filter(({ left, right }) => left.length > 0 && right.length > 0).length;
  const pairs = blocks.flatMap((block) => block.pairs);
  const count = (kind: (pair: ShownPair) => boolean) => pairs.filter(kind).length;
  const parts = [
    [count(({ relation }) => relation === 'equal' || relation === 'same-name'), 'the same'],
    [
      count(({ relation }) => relation === 'rounds-to' || relation === 'within' || relation === 'overlaps'),
      'compatible',
    ],
    [
      count(
        ({ relation }) =>
          relation === 'contradicts' || relation === 'incomparable' || relation === 'another-name',
      ),
      'different',
    ],
    [count(({ right }) => right === null), `${names.left} only`],
    [count(({ left }) => left === null), `${names.right} only`],
  ] as const;
  const said = parts.filter(([n]) => n > 0).map(([n, what]) => `${n} ${what}`);
  return `${matched} of ${plural(blocks.length, 'block')} paired; numbers and names: ${said.join(', ') || 'none'}`;
}

function sectionOf({ left, right }: ShownBlockPair): string {
  const [a, b] = [left[0]?.section.at(-1), right[0]?.section.at(-1)].map((title) =>
    title === undefined ? '' : printable(title),
  );
  return a === b || !b ? (a ?? '') : !a ? b : `${a} | ${b}`;
}

function blockText(pair: ShownBlockPair, drawing: Drawing): string {
  const { colors, names } = drawing;
  const why = colors.dim(whyPaired(pair, names));
  const lines = [
    ...(isTitle(pair)
      ? [`heading  ${colors.dim(linesOf(pair, drawing))}  ${why}`]
      : [
          `${kindsOf(pair)}  ${why}`,
          ...pair.left.map((block) => excerpt('left', block, drawing)),
          ...pair.right.map((block) => excerpt('right', block, drawing)),
        ]),
    ...(pair.table === null ? pairLines(pair.pairs, drawing) : tableLines(pair, drawing)),
  ];
  return `${lines.join('\n')}\n`;
}

/** Whether the headings of a section are paired, whose words stand above it already. */
const isTitle = ({ left, right }: ShownBlockPair): boolean =>
  [...left, ...right].every((block) => block.type === 'heading') && left.length < 2 && right.length < 2;

const linesOf = ({ left, right }: ShownBlockPair, { names, line }: Drawing): string =>
  (['left', 'right'] as const)
    .flatMap((hand) =>
      (hand === 'left' ? left : right).map(({ span }) => `${names[hand]} ${line[hand](span.start)}`),
    )
    .join(', ');

const KIND: Readonly<Partial<Record<ShownBlock['type'], string>>> = {
  item: 'list item',
  'front-matter': 'front matter',
  math: 'formula',
};

const kindOf = ({ type, label }: ShownBlock): string =>
  `${KIND[type] ?? type}${label === null ? '' : ` ${printable(label)}`}`;

/** `paragraph`, `2 paragraphs with heading`: what the blocks are, on both sides where that differs. */
function kindsOf({ left, right }: ShownBlockPair): string {
  const kinds = (blocks: readonly ShownBlock[]) =>
    [...new Set(blocks.map(kindOf))]
      .map((kind) => {
        const count = blocks.filter((block) => kindOf(block) === kind).length;
        return count === 1 ? kind : plural(count, kind);
      })
      .join(', ');
  const [a, b] = [kinds(left), kinds(right)];
  return a === b || b === '' ? a : a === '' ? b : `${a} with ${b}`;
}

/** How many numbers and names are named as the reason of a pairing. */
const NAMED = 3;

function whyPaired({ left, right, confidence, shared }: ShownBlockPair, names: Sides<string>): string {
  if (left.length === 0) return `${names.right} only`;
  if (right.length === 0) return `${names.left} only`;
  const some = (words: readonly string[], what: string) => {
    const all = [...new Set(words)];
    if (all.length === 0) return [];
    const more = all.length > NAMED ? ` and ${all.length - NAMED} more` : '';
    return [
      `${all.length === 1 ? what : `${what}s`} ${all.slice(0, NAMED).map(printable).join(', ')}${more}`,
    ];
  };
  const reasons = [...some(shared.numbers, 'number'), ...some(shared.names, 'name'), 'place and length'];
  return `${Math.round(confidence * 100)}% sure, by ${reasons.join('; ')}`;
}

function excerpt(hand: 'left' | 'right', { span, text }: ShownBlock, drawing: Drawing): string {
  const label = `  ${drawing.names[hand].padEnd(labelWidth(drawing))} ${String(drawing.line[hand](span.start)).padStart(4)}  `;
  return `${drawing.colors.dim(label)}${clipEnd(printable(text), drawing.columns - label.length)}`;
}

const SAID: Readonly<Record<NonNullable<ShownPair['relation']>, readonly [sign: string, words: string]>> = {
  equal: ['=', 'same'],
  'rounds-to': ['≈', 'rounds to it'],
  within: ['≈', 'contains it'],
  overlaps: ['≈', 'may be the same'],
  contradicts: ['≠', 'another value'],
  incomparable: ['≠', 'another unit'],
  'same-name': ['=', 'same name'],
  'another-name': ['≠', 'another name'],
};

const SAID_WIDTH = Math.max(...Object.values(SAID).map(([, words]) => words.length));
const INDENT = 4;
const GAP = 2;

const padded = (text: string, width: number): string => {
  const clipped = clipEnd(text, width);
  return clipped + ' '.repeat(Math.max(0, width - displayWidth(clipped)));
};

function pairLines(
  pairs: readonly ShownPair[],
  drawing: Drawing,
  label: (pair: ShownPair) => string = () => '',
): string[] {
  const labels = pairs.map(label);
  const widest = (texts: readonly string[], most: number) =>
    Math.min(most, Math.max(1, ...texts.map(displayWidth)));
  const labelColumn = labels.some((text) => text !== '')
    ? widest(labels, Math.floor(drawing.columns / 4)) + GAP
    : 0;
  const free = drawing.columns - INDENT - labelColumn - 3 - GAP - SAID_WIDTH;
  const text = (words: string | null) => (words === null ? '—' : printable(words));
  const left = widest(
    pairs.map((pair) => text(pair.left)),
    Math.floor(free / 2),
  );
  const right = widest(
    pairs.map((pair) => text(pair.right)),
    Math.max(Math.floor(free / 2), free - left),
  );
  return pairs.map((pair, index) => {
    const [sign, words] =
      pair.relation === null
        ? [' ', `${pair.left === null ? drawing.names.right : drawing.names.left} only`]
        : SAID[pair.relation];
    const name =
      labelColumn === 0 ? '' : padded(printable(labels[index]!), labelColumn - GAP) + ' '.repeat(GAP);
    const line = `${' '.repeat(INDENT)}${name}${padded(text(pair.left), left)} ${sign} ${padded(text(pair.right), right)}${' '.repeat(GAP)}${words}`;
    return sign === '=' ? line : sign === '≈' ? line : drawing.colors.yellow(line);
  });
}

const both = ({ left, right }: Sides<string | null>, names: Sides<string>): string =>
  left === null
    ? `${right} (${names.right} only)`
    : right === null
      ? `${left} (${names.left} only)`
      : left === right
        ? left
        : `${left} | ${right}`;

/** Matched columns, then row by row the numbers of each cell under its column. */
function tableLines({ table, pairs }: ShownBlockPair, drawing: Drawing): string[] {
  const { names, columns } = drawing;
  const lines = wrapped('  columns: ', placesText(table!.columns, names), columns);
  const lonely = table!.rows.filter(({ left, right }) => left === null || right === null);
  const groups: { readonly row: string; readonly pairs: ShownPair[] }[] = [];
  for (const pair of pairs) {
    const row = pair.row === null ? '' : both(pair.row, names);
    if (groups.at(-1)?.row !== row) groups.push({ row, pairs: [] });
    groups.at(-1)!.pairs.push(pair);
  }
  for (const group of groups) {
    lines.push(`  row: ${clipEnd(printable(group.row), columns - 7)}`);
    lines.push(
      ...pairLines(group.pairs, drawing, ({ column }) => (column === null ? '' : both(column, names))),
    );
  }
  const said = new Set(groups.map(({ row }) => row));
  for (const row of lonely.map((places) => both(places, names)).filter((row) => !said.has(row)))
    lines.push(`  row: ${clipEnd(printable(row), columns - 7)}`);
  return lines;
}

const placesText = (places: ShownPlaces, names: Sides<string>): string[] =>
  places.map((place) => printable(both(place, names)));

/** Parts behind a label, on as many lines as they need. */
function wrapped(label: string, parts: readonly string[], columns: number): string[] {
  const lines: string[] = [];
  let line = label;
  parts.forEach((part, index) => {
    const text = clipEnd(part, columns - label.length - 1) + (index < parts.length - 1 ? ';' : '');
    if (line !== label && displayWidth(line) + 1 + displayWidth(text) > columns) {
      lines.push(line);
      line = ' '.repeat(label.length);
    }
    line += line.trim() === '' || line === label ? text : ` ${text}`;
  });
  return [...lines, line];
}
