import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { applyEdits } from '../../src/model/text-edit.ts';
import { type Addition, appendToLists, type ListItem } from '../../src/yaml/append.ts';

const item = (id: string): ListItem => ({
  comments: [`about ${id}`],
  block: [`id: ${id}`, 'list:', '  - 1'],
  flow: `{ id: ${id}, list: [1] }`,
});
const one: ListItem = { comments: [], block: ['{ id: z }'], flow: '{ id: z }' };
const entry = (key = 'entries'): Addition[] => [{ key, items: [item('n')] }];

/** A file, and what it becomes; null where nothing may be added. */
const ROWS: readonly (readonly [name: string, text: string, after: string | null, additions?: Addition[]])[] =
  [
    ['an empty file', '', 'entries:\n  # about n\n  - id: n\n    list:\n      - 1\n'],
    ['comments alone', '# why\n', '# why\nentries:\n  # about n\n  - id: n\n    list:\n      - 1\n'],
    [
      'a list',
      'entries:\n  - id: a\n',
      'entries:\n  - id: a\n\n  # about n\n  - id: n\n    list:\n      - 1\n',
    ],
    [
      'in its indentation',
      'entries:\n- id: a\n- id: b\nmore: 1\n',
      'entries:\n- id: a\n- id: b\n# about n\n- id: n\n  list:\n    - 1\nmore: 1\n',
    ],
    [
      'behind comments that are the last item’s own',
      'entries:\n  - id: a\n    # source: to do\n# the end\n',
      'entries:\n  - id: a\n    # source: to do\n\n  # about n\n  - id: n\n    list:\n      - 1\n# the end\n',
    ],
    [
      'lines of one',
      'entries:\n  - { id: a }\n  - { id: b }\n',
      'entries:\n  - { id: a }\n  - { id: b }\n  - { id: z }\n',
      [{ key: 'entries', items: [one] }],
    ],
    [
      'a list without items',
      'entries: # none yet\nmore: 1\n',
      'entries: # none yet\n  # about n\n  - id: n\n    list:\n      - 1\nmore: 1\n',
    ],
    ['flow', 'entries: [] # none\n', 'entries: [{ id: n, list: [1] }] # none\n'],
    ['flow with items', 'entries: [ { id: a } ]\n', 'entries: [ { id: a }, { id: n, list: [1] } ]\n'],
    [
      'flow with a comma at its end',
      'entries: [\n  { id: a },\n]\n',
      'entries: [\n  { id: a }, { id: n, list: [1] },\n]\n',
    ],
    [
      'no final newline',
      'entries:\n  - { id: a }',
      'entries:\n  - { id: a }\n  - { id: z }',
      [{ key: 'entries', items: [one] }],
    ],
    [
      'CRLF',
      'entries:\r\n  - { id: a }\r\n',
      'entries:\r\n  - { id: a }\r\n  - { id: z }\r\n',
      [{ key: 'entries', items: [one] }],
    ],
    [
      'a BOM',
      '\uFEFFentries:\n  - { id: a }\n',
      '\uFEFFentries:\n  - { id: a }\n  - { id: z }\n',
      [{ key: 'entries', items: [one] }],
    ],
    [
      'an anchor',
      'entries: &all\n  - &a { id: a }\n  - *a\n',
      'entries: &all\n  - &a { id: a }\n  - *a\n  - { id: z }\n',
      [{ key: 'entries', items: [one] }],
    ],
    [
      'a literal block at the end',
      'entries:\n  - id: a\n    note: |+\n      x\n\nmore: 1\n',
      'entries:\n  - id: a\n    note: |+\n      x\n\n  - { id: z }\nmore: 1\n',
      [{ key: 'entries', items: [one] }],
    ],
    [
      'a new list',
      'version: 1\n# the end\n',
      'version: 1\n\nentries:\n  - { id: z }\n# the end\n',
      [{ key: 'entries', items: [one] }],
    ],
    ['nothing to add', 'version: 1\n', 'version: 1\n', [{ key: 'entries', items: [] }]],
    ['an alias for a list', 'a: &a []\nentries: *a\n', null],
    ['a mapping for a list', 'entries: { a: 1 }\n', null],
    ['a file in one flow', '{ version: 1 }\n', null],
    ['a list of lists', '- a\n', null],
    ['broken YAML', 'entries: [\n', null],
  ];

describe('appending to lists', () => {
  test.each(ROWS.map(([name, text, after, additions = entry()]) => ({ name, text, after, additions })))(
    '$name',
    ({ text, after, additions }) => {
      const appended = appendToLists(text, additions);
      expect('edits' in appended ? applyEdits(text, appended.edits) : null).toBe(after);
    },
  );
});

/** Registry files as people leave them: any order, indentation and style, comments, anchors, blank lines. */
const comment = fc.constantFrom('', '', '# note', '   # deep', '', '# - id: not-an-item');
const list = (key: string) =>
  fc
    .record({
      indent: fc.constantFrom('', '  ', '    '),
      style: fc.constantFrom('block', 'one', 'flow', 'empty', 'bare'),
      anchor: fc.constantFrom('', ` &${key}`),
      items: fc.array(
        fc.record({
          above: comment,
          own: fc.boolean(),
          text: fc.constantFrom('x', '"# y"', '|\n        z', "'it''s'"),
        }),
        {
          minLength: 1,
          maxLength: 4,
        },
      ),
      tail: comment,
    })
    .map(({ indent, style, anchor, items, tail }) => {
      if (style === 'bare') return [`${key}:`, tail];
      if (style === 'empty') return [`${key}:${anchor} []${tail.trim() === '' ? '' : ` ${tail.trim()}`}`];
      if (style === 'flow') return [`${key}: [${items.map((_, i) => `{ id: i${i} }`).join(', ')}]`, tail];
      return [
        `${key}:${anchor}`,
        ...items.flatMap(({ above, own, text }, i) => [
          above.trim() === '' ? above : indent + above,
          ...(style === 'one'
            ? [`${indent}- { id: i${i} }`]
            : [`${indent}- id: i${i}`, `${indent}  note: ${text}`, ...(own ? [`${indent}  # to do`] : [])]),
        ]),
        tail,
      ];
    });
const fileText = fc
  .record({
    head: comment,
    lists: fc.tuple(list('subjects'), list('entries'), fc.constant(['version: 1'])),
    order: fc.shuffledSubarray([0, 1, 2], { minLength: 1 }),
    eol: fc.constantFrom('\n', '\r\n'),
    bom: fc.constantFrom('', '\uFEFF'),
    isClosed: fc.boolean(),
  })
  .map(({ head, lists, order, eol, bom, isClosed }) => {
    const lines = [head, ...order.flatMap((i) => lists[i]!)].join('\n').split('\n');
    return bom + lines.join(eol) + (isClosed ? eol : '');
  });

test('only what is added changes, and it is read as written', () => {
  let kept = 0;
  fc.assert(
    fc.property(fileText, (text) => {
      const additions = [
        { key: 'subjects', items: [one, one] },
        { key: 'metrics', items: [one] },
        { key: 'entries', items: [item('p'), item('q')] },
      ];
      const appended = appendToLists(text, additions);
      if (!('edits' in appended)) return;
      kept += 1;
      for (const { start, end } of appended.edits) expect(start).toBe(end);
      const after = applyEdits(text, appended.edits);
      let back = after;
      for (const edit of appended.edits.toReversed()) {
        const at = edit.start + lengthBefore(appended.edits, edit);
        back = back.slice(0, at) + back.slice(at + edit.text.length);
      }
      expect(back).toBe(text);
      const [old, now] = [text, after].map(
        (yaml) => (parse(yaml.replace('\uFEFF', '')) ?? {}) as Record<string, unknown[]>,
      );
      expect(now).toEqual({
        ...old,
        subjects: [...(old!.subjects ?? []), { id: 'z' }, { id: 'z' }],
        metrics: [{ id: 'z' }],
        entries: [...(old!.entries ?? []), { id: 'p', list: [1] }, { id: 'q', list: [1] }],
      });
    }),
    { numRuns: 300 },
  );
  expect(kept).toBeGreaterThan(250);
});

const lengthBefore = (edits: readonly { start: number; text: string }[], edit: object): number =>
  edits.slice(0, edits.indexOf(edit as never)).reduce((sum, { text }) => sum + text.length, 0);
