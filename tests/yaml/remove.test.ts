import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { applyEdits } from '../../src/model/text-edit.ts';
import { removeFromList } from '../../src/yaml/remove.ts';

const removed = (text: string, ...indices: number[]): string => {
  const removal = removeFromList(text, 'items', new Set(indices));
  return 'reason' in removal ? `refused: ${removal.reason}` : applyEdits(text, removal.edits);
};

describe('items taken out of a list', () => {
  test.each([
    { name: 'one', text: 'items:\n  - a: 1\n  - a: 2\n', at: [0], left: 'items:\n  - a: 2\n' },
    {
      name: 'the last',
      text: 'items:\n  - a: 1\n  - a: 2\nz: 1\n',
      at: [1],
      left: 'items:\n  - a: 1\nz: 1\n',
    },
    { name: 'all', text: 'items:\n  - 1\n  - 2\nz: 1\n', at: [0, 1], left: 'items: []\nz: 1\n' },
    {
      name: 'a comment over it stays',
      text: 'items:\n  # one\n  - a: 1\n  # two\n  - a: 2\n',
      at: [1],
      left: 'items:\n  # one\n  - a: 1\n  # two\n',
    },
    {
      name: 'a blank line goes with it',
      text: 'items:\n  - a: 1\n    b: 2\n\n  - a: 2\n\n  - a: 3\n',
      at: [1],
      left: 'items:\n  - a: 1\n    b: 2\n\n  - a: 3\n',
    },
    {
      name: 'a text of several lines',
      text: 'items:\n  - a: |\n      x\n      y\n  - a: 2\n',
      at: [0],
      left: 'items:\n  - a: 2\n',
    },
    {
      name: 'CRLF and a BOM',
      text: '\uFEFFitems:\r\n- a: 1\r\n- a: 2\r\n',
      at: [0],
      left: '\uFEFFitems:\r\n- a: 2\r\n',
    },
    { name: 'no end of line', text: 'items:\n  - a: 1\n  - a: 2', at: [1], left: 'items:\n  - a: 1\n' },
    {
      name: 'a list in one line',
      text: 'items: [1, 2]\n',
      at: [0],
      left: 'refused: `items` is no list with an item a line',
    },
    { name: 'another shape', text: '- 1\n', at: [0], left: 'refused: it cannot be read as a YAML mapping' },
    { name: 'nothing', text: 'items: [1]\n', at: [], left: 'items: [1]\n' },
  ])('$name', ({ text, at, left }) => {
    expect(removed(text, ...at)).toBe(left);
  });

  test('the others stay, whatever they are', () => {
    const item = fc.record({
      a: fc.string(),
      b: fc.oneof(fc.integer(), fc.boolean(), fc.array(fc.string())),
    });
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 6 }), fc.nat(5), (items, gone) => {
        const text = `items:\n${items.map((one) => `  - a: ${JSON.stringify(one.a)}\n    b: ${JSON.stringify(one.b)}\n`).join('')}`;
        const at = gone % items.length;
        expect(parse(removed(text, at))).toEqual({ items: items.filter((_, i) => i !== at) });
      }),
    );
  });
});
