import fc from 'fast-check';
import { realMarkdown } from './real-markdown.ts';

/** One way to spoil a text. Places are given from 0 to 1, so that they shrink and fit any text. */
type Mutation = (text: string) => string;

const place = fc.double({ min: 0, max: 1, noNaN: true });
const at = (text: string, where: number): number =>
  Math.min(text.length, Math.floor(where * (text.length + 1)));
const linesOf = (text: string): string[] => text.split(/(?<=\n)/);

/** What hands, editors and converters leave behind in texts: each upset something once. */
const INTRUDERS = [
  ...['\0', '\u0007', '\u001b[31m', '\u007f', '\u0085', '\u00ad', '\ufeff', '\ufffd', '\ufffe'],
  ...['\u200b', '\u200d', '\u2060', '\u202e', '\u2066', '\u2069', '\u200f', '\u061c'],
  ...['\ud83d', '\ude00', '\ud800', '\udfff', '😀', '👨‍👩‍👧', '\u{20000}', '\u{e0041}', '🇹🇼'],
  ...['\u0301', '\u0e31', '\u3099', '\u20dd', 'ﬁ', 'İ', 'ß', '７', '٣', '²', '½', '㊿', '〇', '兆', '廿'],
  ...['\r', '\r\n', '\n', '\n\n', '\n\n\n\n', '\u2028', '\u2029', '\t', '\v', '\f', '\u00a0', '\u3000'],
  ...['|', '\n|---|\n', '`', '```\n', '$', '$$', '*', '**', '_', '~', '~~', '<', '>', '</td>', '<!--', '-->'],
  ...['<table>', '</table>', '<td>', '<sub>', '[', '](', '[^1]', '\\', '&', '&nbsp;', '&#x110000;', '&#0;'],
  ...[
    '---\n',
    '+++\n',
    '> ',
    '- ',
    '1. ',
    '# ',
    '{',
    '{%',
    '}}',
    ':::',
    '0',
    '9'.repeat(40),
    '1e999',
    '-0',
    '0.',
  ],
  ...[
    '%',
    '‰',
    '萬億',
    '約',
    '至',
    '–',
    '—',
    '～',
    '2026-02-30',
    '24:60',
    '三三三',
    '百萬分之',
    'one hundred and',
  ],
];

const insertion = fc
  .tuple(place, fc.oneof(fc.constantFrom(...INTRUDERS), fc.string({ unit: 'binary', maxLength: 3 })))
  .map(
    ([where, what]): Mutation =>
      (text) =>
        text.slice(0, at(text, where)) + what + text.slice(at(text, where)),
  );

const deletion = fc.tuple(place, fc.integer({ min: 1, max: 80 })).map(
  ([where, length]): Mutation =>
    (text) =>
      text.slice(0, at(text, where)) + text.slice(at(text, where) + length),
);

const cut = fc.tuple(place, fc.boolean()).map(
  ([where, keepsEnd]): Mutation =>
    (text) =>
      keepsEnd ? text.slice(at(text, where)) : text.slice(0, at(text, where)),
);

const lineMove = fc.tuple(place, place, fc.constantFrom('cut', 'double', 'swap', 'repeat', 'indent')).map(
  ([first, second, how]): Mutation =>
    (text) => {
      const lines = linesOf(text);
      const [a, b] = [at(text, first) % lines.length, at(text, second) % lines.length];
      if (how === 'cut') lines.splice(a, 1 + (b % 5));
      else if (how === 'double') lines.splice(b, 0, lines[a]!);
      else if (how === 'swap') [lines[a], lines[b]] = [lines[b]!, lines[a]!];
      else if (how === 'repeat') lines.splice(a, 0, ...Array.from({ length: 20 }, () => lines[b]!));
      else lines[a] = `    ${lines[a]}`;
      return lines.join('');
    },
);

const shuffled = fc.nat().map((salt): Mutation => {
  return (text) =>
    linesOf(text)
      .map((line, i) => [Math.imul(i + 1, salt | 1) >>> 8, line] as const)
      .toSorted(([a], [b]) => a - b)
      .map(([, line]) => line)
      .join('');
});

const lineEnds = fc
  .tuple(fc.constantFrom('\r\n', '\r', '\n'), fc.integer({ min: 1, max: 4 }))
  .map(([end, every]): Mutation => {
    return (text) =>
      linesOf(text)
        .map((line, i) => (i % every === 0 ? line.replace(/\r?\n$/, end) : line))
        .join('');
  });

const splice = fc.tuple(fc.nat(), place, place).map(([other, here, there]): Mutation => {
  return (text) => {
    const second = realMarkdown[other % realMarkdown.length]!.slice(0, LONGEST);
    return text.slice(0, at(text, here)) + second.slice(at(second, there));
  };
});

const mutation = fc.oneof(
  { weight: 4, arbitrary: insertion },
  { weight: 3, arbitrary: lineMove },
  { weight: 2, arbitrary: deletion },
  cut,
  lineEnds,
  shuffled,
  splice,
);

/** Longer texts are tried a piece at a time. */
const LONGEST = 700;

/** A text with some of these done to it. */
export const mutated = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(text, fc.array(mutation, { maxLength: 6 }))
    .map(([start, mutations]) => mutations.reduce((now, mutate) => mutate(now), start).slice(0, 2 * LONGEST));

/** A piece of real Markdown, from a line's start or from anywhere. */
export const pieceOfRealMarkdown: fc.Arbitrary<string> = fc
  .tuple(fc.nat({ max: realMarkdown.length - 1 }), place, fc.boolean())
  .map(([which, where, isLoose]) => {
    const text = realMarkdown[which]!;
    const from = text.length <= LONGEST ? 0 : at(text, where * (1 - LONGEST / text.length));
    const start = isLoose ? from : from === 0 ? 0 : text.indexOf('\n', from) + 1;
    return text.slice(start, start + LONGEST);
  });
