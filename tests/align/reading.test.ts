import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AnchorReader } from '../../src/align/anchors.ts';
import { sameFigures, writeKeys } from '../../src/align/figures.ts';
import { namesIn, plainName } from '../../src/align/names.ts';
import { decimal } from '../../src/model/decimal.ts';
import type { Quantity } from '../../src/model/quantity.ts';

/** Text of all that matters to words, numbers and names. */
const text = fc
  .array(
    fc.constantFrom('a', 'B', 'gpt', '1', '20', '7', '.', ',', '-', '+', '_', ':', '/', ' ', '甲', '。', 'é'),
    {
      maxLength: 40,
    },
  )
  .map((parts) => parts.join(''));

describe('anchors', () => {
  const WORDS = /[A-Za-z][A-Za-z0-9_]*(?:[.+-][A-Za-z0-9_]+)*|\d+(?:[.,:/-]\d+)*/g;

  test('are words and numbers of two characters or more, each once', () => {
    fc.assert(
      fc.property(text, (of) => {
        const words = (of.match(WORDS) ?? [])
          .filter((word) => word.length > 1)
          .map((word) => word.toLowerCase());
        const reader = new AnchorReader();
        reader.addText(of, [], false);
        const { anchors } = reader.take();
        expect(anchors).toHaveLength(new Set(words).size);
        expect(reader.count).toBe(anchors.length);
      }),
    );
  });

  test('of the second version are only those of the first', () => {
    const reader = new AnchorReader();
    reader.addText('GPT-5.5 在 2026-04 發布', [], false);
    const first = reader.take();
    reader.stopLearning();
    reader.addText('In 2026-04 came gpt-5.5 and Falcon 180', [], false);
    expect(reader.take().anchors).toEqual(first.anchors);
  });

  test('of links are the ends of their paths, whatever folder and language', () => {
    const link = (value: string) => [{ kind: 'link', start: 0, end: 1, value } as const];
    const read = (value: string, reader: AnchorReader) => {
      reader.addText('', link(value), false);
      return reader.take().anchors;
    };
    const reader = new AnchorReader();
    const first = read('https://a.example/zh/Guide/#setup', reader);
    reader.stopLearning();
    expect(read('../en/guide?tab=1#setup', reader)).toEqual(first);
    expect(read('../en/guide', reader)).toEqual([]);
  });
});

describe('names', () => {
  const RUN = /\d{1,3}(?:,\d{3})+(?![\dA-Za-z])(?:\.\d+)?|[A-Za-z0-9]+(?:[._+-][A-Za-z0-9]+)*/g;

  test('are all runs of letters and digits that hold a digit', () => {
    fc.assert(
      fc.property(text, (of) => {
        const runs = (of.match(RUN) ?? []).filter((run) => /\d/.test(run));
        expect(namesIn(of, 0, of.length).map(({ start, end }) => of.slice(start, end))).toEqual(runs);
      }),
    );
  });

  test.each([
    ['GPT-5.5', 'gpt5.5'],
    ['ＧＰＴ 5.5', 'gpt5.5'],
    ['cu_118', 'cu118'],
  ])('%s is compared as %s', (name, plain) => {
    expect(plainName(name)).toBe(plain);
  });
});

describe('figures', () => {
  const amount = (digits: bigint, exponent: number): Quantity => {
    const value = decimal(digits, exponent);
    const interval = { low: value, high: value, lowOpen: false, highOpen: false };
    return {
      form: 'amount',
      kind: 'number',
      unit: null,
      role: 'level',
      direction: 'none',
      bound: 'exact',
      value,
      interval,
    };
  };
  const keyOf = (quantity: Quantity): number => {
    const keys = new Int32Array(2);
    writeKeys(quantity, keys, 0);
    return keys[0]!;
  };

  test('have one key however precisely they are written', () => {
    fc.assert(
      fc.property(
        fc.bigInt(-(10n ** 24n), 10n ** 24n),
        fc.integer({ min: -9, max: 9 }),
        fc.nat(6),
        (digits, exponent, zeros) => {
          const [short, long] = [
            amount(digits, exponent),
            amount(digits * 10n ** BigInt(zeros), exponent - zeros),
          ];
          expect(keyOf(long)).toBe(keyOf(short));
          expect(sameFigures(short, long)).toBe(true);
        },
      ),
    );
  });

  test('have different keys where they differ', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), fc.integer({ min: -3, max: 3 }), (a, b, exponent) => {
        const [x, y] = [amount(BigInt(a), exponent), amount(BigInt(b), exponent)];
        expect(sameFigures(x, y)).toBe(a === b);
        if (a !== b) expect(keyOf(x)).not.toBe(keyOf(y));
      }),
    );
  });
});
