import { randomFrom, wholeFrom } from './random.ts';

const grouped = (value: number): string => value.toString().replace(/\B(?=(?:\d{3})+$)/g, ',');

const markdown = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  `# Table\n\n${[header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`;

/** A table of counts; where `related`, with a sum, a difference, a change and a share among its columns. */
export function figureTable(rows: number, columns: number, related = true): string {
  const random = randomFrom(13);
  const derived = related ? 4 : 0;
  const free = columns - 1 - derived;
  const header = [
    'Place',
    ...Array.from({ length: free }, (_, i) => `Count ${String.fromCharCode(65 + i)}`),
    ...(related ? ['Total', 'Difference', 'Change', 'Share'] : []),
  ];
  const body = Array.from({ length: rows }, (_, i) => {
    const figures = Array.from({ length: free }, () => wholeFrom(random, 100, 99_000));
    const [a, b] = figures as [number, number];
    const sum = figures.reduce((total, figure) => total + figure, 0);
    const results = [
      grouped(sum),
      grouped(b - a),
      `${((b / a - 1) * 100).toFixed(1)}%`,
      `${((a / sum) * 100).toFixed(1)}%`,
    ];
    return [`Station ${i}x`, ...figures.map(grouped), ...(related ? results : [])];
  });
  return markdown(header, body);
}

/** Two rows of very many columns. */
export function wideTable(columns: number): string {
  const random = randomFrom(17);
  const row = () => Array.from({ length: columns }, () => grouped(wholeFrom(random, 100, 99_000)));
  return markdown(
    Array.from({ length: columns }, (_, i) => (i % 7 === 0 ? `Total ${i}` : `Count ${i}`)),
    [row(), row()],
  );
}

/** One column of very many rows, many of which say that they are totals. */
export function longColumn(rows: number): string {
  const random = randomFrom(19);
  return markdown(
    ['Place', 'Count'],
    Array.from({ length: rows }, (_, i) => [
      i % 9 === 0 ? 'Total' : `Station ${i}x`,
      grouped(wholeFrom(random, 1, 99_000)),
    ]),
  );
}
