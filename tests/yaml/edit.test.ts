import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Document, isCollection, isScalar, parse, parseDocument, visit } from 'yaml';
import { applyEdits } from '../../src/model/text-edit.ts';
import { editYaml, type YamlChange } from '../../src/yaml/edit.ts';

interface Row {
  readonly name: string;
  readonly text: string;
  readonly path: YamlChange['path'];
  readonly value?: string;
  /** Null where it must be refused. */
  readonly expected: string | null;
}

const DAY = '2026-11-27';

const ROWS: readonly Row[] = [
  { name: 'a value', text: 'a: 1 # c\nb: 2\n', path: ['a'], expected: `a: ${DAY} # c\nb: 2\n` },
  { name: 'in its own quotes', text: `a: "1"\nb: '2'\n`, path: ['b'], expected: `a: "1"\nb: '${DAY}'\n` },
  { name: 'in need of quotes', text: 'a: x\n', path: ['a'], value: 'b: c #d', expected: 'a: "b: c #d"\n' },
  { name: 'that looks like a number', text: 'a: x\n', path: ['a'], value: '12', expected: 'a: "12"\n' },
  { name: 'that is true in YAML 1.1', text: 'a: x\n', path: ['a'], value: 'No', expected: 'a: "No"\n' },
  { name: 'with quotes inside', text: "a: 'x'\n", path: ['a'], value: "it's", expected: "a: 'it''s'\n" },
  { name: 'with a break inside', text: "a: 'x'\n", path: ['a'], value: '1\n2', expected: 'a: "1\\n2"\n' },
  { name: 'an empty value', text: 'a:\nb: 2\n', path: ['a'], expected: `a: ${DAY}\nb: 2\n` },
  { name: 'an empty value, comment', text: 'a: # c\nb: 2\n', path: ['a'], expected: `a: ${DAY} # c\nb: 2\n` },
  { name: 'an anchor that nobody uses', text: 'a: &x 1\n', path: ['a'], expected: `a: &x ${DAY}\n` },
  { name: 'an anchor that is used', text: 'a: &x 1\nb: *x\n', path: ['a'], expected: null },
  { name: 'an alias', text: 'a: &x 1\nb: *x\n', path: ['b'], expected: `a: &x 1\nb: ${DAY}\n` },
  {
    name: 'a literal block',
    text: 'a: |\n  one\n  two\nb: 2\n',
    path: ['a'],
    expected: `a: ${DAY}\nb: 2\n`,
  },
  {
    name: 'a key behind the others',
    text: 'a:\n    b: 1   # why\n\n# next\nc: 2\n',
    path: ['a', 'd'],
    expected: `a:\n    b: 1   # why\n    d: ${DAY}\n\n# next\nc: 2\n`,
  },
  {
    name: 'a key, no final newline',
    text: 'a:\n  b: 1',
    path: ['a', 'd'],
    expected: `a:\n  b: 1\n  d: ${DAY}`,
  },
  {
    name: 'a key, CRLF',
    text: 'a:\r\n  b: 1\r\nc: 2\r\n',
    path: ['a', 'd'],
    expected: `a:\r\n  b: 1\r\n  d: ${DAY}\r\nc: 2\r\n`,
  },
  {
    name: 'a key behind a BOM',
    text: '\uFEFFa: 1\nb: 2\n',
    path: ['c'],
    expected: `\uFEFFa: 1\nb: 2\nc: ${DAY}\n`,
  },
  {
    name: 'a key in an item',
    text: 'l:\n-   a: 1\n    b:\n      - 2\n- a: 3\n',
    path: ['l', 0, 'd'],
    expected: `l:\n-   a: 1\n    b:\n      - 2\n    d: ${DAY}\n- a: 3\n`,
  },
  {
    name: 'a key behind a literal block',
    text: 'a:\n  b: |+\n    one\n\nc: 2\n',
    path: ['a', 'd'],
    expected: `a:\n  b: |+\n    one\n\n  d: ${DAY}\nc: 2\n`,
  },
  {
    name: 'a key behind a text of several lines',
    text: 'a:\n  b: one\n    two # c\nc: 2\n',
    path: ['a', 'd'],
    expected: `a:\n  b: one\n    two # c\n  d: ${DAY}\nc: 2\n`,
  },
  {
    name: 'a key in a flow map',
    text: 'a: { b: 1, c: "2" } # d\n',
    path: ['a', 'd'],
    expected: `a: { b: 1, c: "2", d: ${DAY} } # d\n`,
  },
  {
    name: 'behind a last comma',
    text: 'a: {b: 1,}\n',
    path: ['a', 'd'],
    expected: `a: {b: 1, d: ${DAY},}\n`,
  },
  { name: 'in an empty flow map', text: 'a: {}\n', path: ['a', 'd'], expected: `a: { d: ${DAY} }\n` },
  {
    name: 'in JSON',
    text: '{"a": {"b": "1"}}',
    path: ['a', 'd'],
    expected: `{"a": {"b": "1", "d": "${DAY}"}}`,
  },
  {
    name: 'behind an address',
    text: 'a: {b: https://example.org/x}\n',
    path: ['a', 'd'],
    expected: `a: {b: https://example.org/x, d: ${DAY}}\n`,
  },
  {
    name: 'in a flow map of lines',
    text: 'a: {\n    b: 1, # one\n    c: 2 # two\n  }\n',
    path: ['a', 'd'],
    expected: `a: {\n    b: 1, # one\n    c: 2, # two\n    d: ${DAY}\n  }\n`,
  },
  {
    name: 'in a flow map of lines with a last comma',
    text: 'a: {\n    b: 1, # one\n  }\n',
    path: ['a', 'd'],
    expected: `a: {\n    b: 1, # one\n    d: ${DAY},\n  }\n`,
  },
  { name: 'an item', text: 'a: ["x", "y"]\n', path: ['a', 2], value: 'z', expected: 'a: ["x", "y", "z"]\n' },
  { name: 'a first item', text: 'a: []\n', path: ['a', 0], value: 'z', expected: 'a: [z]\n' },
  {
    name: 'a line of a list',
    text: 'a:\n  - x\n  - y # c\nb: 1\n',
    path: ['a', 2],
    value: '极点',
    expected: 'a:\n  - x\n  - y # c\n  - 极点\nb: 1\n',
  },
  {
    name: 'what an alias stands for',
    text: 's: &s { b: 1 }\nl: [{ u: *s }]\n',
    path: ['l', 0, 'u', 'd'],
    expected: `s: &s { b: 1, d: ${DAY} }\nl: [{ u: *s }]\n`,
  },
  { name: 'a hole in a list', text: 'a: [x]\n', path: ['a', 3], expected: null },
  { name: 'a parent that is missing', text: 'a: 1\n', path: ['b', 'c'], expected: null },
  { name: 'a parent that is empty', text: 'a:\nb: 1\n', path: ['a', 'c'], expected: null },
  { name: 'a map in place of a value', text: 'a: { b: 1 }\n', path: ['a'], expected: null },
  { name: 'no YAML', text: 'a: [\n', path: ['a'], expected: null },
  { name: 'an empty file', text: '', path: ['a'], expected: null },
];

describe('one change', () => {
  test.each(ROWS)('$name', ({ text, path, value = DAY, expected }) => {
    const { edits, refused } = editYaml(text, [{ path, value }]);
    expect(applyEdits(text, edits)).toBe(expected ?? text);
    expect(refused).toHaveLength(expected === null ? 1 : 0);
  });
});

test('two keys in one map, and what can be done is done', () => {
  const text = 'a: { b: 1 }\nc: &x 1\nd: *x\n';
  const { edits, refused } = editYaml(text, [
    { path: ['a', 'e'], value: 'x' },
    { path: ['a', 'f'], value: 'v' },
    { path: ['c'], value: 'z' },
  ]);
  expect(applyEdits(text, edits)).toBe('a: { b: 1, e: x, f: v }\nc: &x 1\nd: *x\n');
  expect(refused.map(({ change }) => change.path)).toEqual([['c']]);
});

type Plain = string | Plain[] | { [key: string]: Plain };

const word = fc.oneof(
  fc.constantFrom(
    'x',
    'a b',
    '82.7%',
    '12',
    'yes',
    '2026-01-31',
    "it's",
    '極點 70B',
    '"q"',
    'k: v',
    '#1',
    '',
  ),
  fc.constantFrom(
    'two\nlines',
    'two\nlines\n',
    'three\n\nlines\n\n',
    ' padded ',
    '- dash',
    'https://example.org/a?b=c#d',
  ),
  fc.string({ maxLength: 6, unit: 'grapheme' }),
);
const key = fc.constantFrom('id', 'value', 'url', 'quote', 'zh', 'as of', '準點率', 'where');
const { plain } = fc.letrec<{ plain: Plain }>((tie) => ({
  plain: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    word,
    fc.array(tie('plain'), { maxLength: 3 }),
    fc.dictionary(key, tie('plain'), { maxKeys: 4 }),
  ),
}));

/** A file as some editor may have written it: block and flow mixed, comments, blank lines, indentation, line ends, a BOM. */
const file = fc
  .record({
    content: fc.dictionary(key, plain, { minKeys: 1, maxKeys: 4 }),
    choices: fc.infiniteStream(fc.nat(11)),
    indent: fc.integer({ min: 1, max: 6 }),
    indentSeq: fc.boolean(),
    crlf: fc.boolean(),
    bom: fc.boolean(),
    ending: fc.constantFrom('', '\n', '\n\n', '\n# end\n'),
  })
  .map(({ content, choices, indent, indentSeq, crlf, bom, ending }) => {
    const choose = () => choices.next().value as number;
    const document = new Document(content);
    visit(document, {
      Node: (role, node) => {
        const choice = choose();
        if (isCollection(node) && choice < 3) node.flow = true;
        if (isScalar(node) && role !== 'key') {
          const types = ['QUOTE_DOUBLE', 'QUOTE_SINGLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'] as const;
          const type = types[choice];
          if (type) node.type = type;
        }
        if (choice === 5) node.comment = ' why';
        if (choice === 6) node.spaceBefore = true;
        if (choice === 7) node.commentBefore = ' what follows';
      },
    });
    const text =
      document.toString({ indent, indentSeq, lineWidth: choose() < 6 ? 0 : 40 }).trimEnd() + ending;
    return (bom ? '\uFEFF' : '') + (crlf ? text.replaceAll('\n', '\r\n') : text);
  })
  .filter((text) => parseDocument(text.replace('\uFEFF', '')).errors.length === 0);

/** Every path at which something can be set or added. */
function pathsOf(node: unknown, path: YamlChange['path'] = []): YamlChange['path'][] {
  if (Array.isArray(node))
    return [...node.flatMap((item, i) => pathsOf(item, [...path, i])), [...path, node.length]];
  if (typeof node === 'object' && node !== null)
    return [
      ...Object.entries(node).flatMap(([k, item]) => pathsOf(item, [...path, k])),
      [...path, 'retrieved'],
    ];
  return [path];
}

function setAt(root: unknown, { path, value }: YamlChange): void {
  const parent = path.slice(0, -1).reduce((at, step) => (at as Record<string, unknown>)[step], root);
  (parent as Record<string, unknown>)[path.at(-1)!] = value;
}

const load = (text: string): unknown => parse(text.replace('\uFEFF', ''));

describe('any file', () => {
  test('the edited file holds the change and nothing else changed', () => {
    fc.assert(
      fc.property(file, fc.array(fc.tuple(fc.nat(), word), { minLength: 1, maxLength: 3 }), (text, picks) => {
        const paths = pathsOf(load(text));
        const changes = picks.map(([at, value]) => ({ path: paths[at % paths.length]!, value }));
        const { edits, refused } = editYaml(text, changes);
        expect(refused).toEqual([]);
        const expected = load(text);
        for (const change of changes) setAt(expected, change);
        expect(load(applyEdits(text, edits))).toEqual(expected);
      }),
      { numRuns: 1500 },
    );
  });

  test('all that is outside of the edits keeps its bytes', () => {
    fc.assert(
      fc.property(file, fc.nat(), (text, at) => {
        const paths = pathsOf(load(text));
        const { edits } = editYaml(text, [{ path: paths[at % paths.length]!, value: DAY }]);
        const edited = applyEdits(text, edits);
        let [from, into] = [0, 0];
        for (const { start, end, text: added } of edits) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(edited.slice(into, into + start - from)).toBe(text.slice(from, start));
          into += start - from + added.length;
          from = end;
        }
        expect(edited.slice(into)).toBe(text.slice(from));
        const touched = edits.reduce((sum, { end, start }) => sum + end - start, 0);
        const old = parseDocument(text.replace('\uFEFF', '')).getIn(paths[at % paths.length]!, true);
        const [start, end] = (isScalar(old) && old.range) || [0, 0];
        expect(touched).toBe(end - start);
      }),
      { numRuns: 500 },
    );
  });
});
