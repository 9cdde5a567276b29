import type { ChangeWording, Direction, Role } from '../../model/quantity.ts';

interface WholeWord {
  readonly numerator: number;
  readonly denominator: number;
  readonly role: Role;
  readonly direction: Direction;
  readonly wording: ChangeWording;
}

const doubling = (numerator: number, denominator = 1): WholeWord => ({
  numerator,
  denominator,
  role: 'change',
  direction: denominator > numerator ? 'down' : 'up',
  wording: 'doubling',
});

/** Words that are a multiple by themselves: `翻一番` is twice, `翻兩番` four times. */
export const ZH_MULTIPLES: Readonly<Record<string, WholeWord>> = {
  翻倍: doubling(2),
  翻了倍: doubling(2),
  翻一倍: doubling(2),
  翻了一倍: doubling(2),
  翻一番: doubling(2),
  翻了一番: doubling(2),
  翻番: doubling(2),
  翻两番: doubling(4),
  翻了两番: doubling(4),
  翻三番: doubling(8),
  翻了三番: doubling(8),
  翻四番: doubling(16),
  翻了四番: doubling(16),
  倍增: doubling(2),
  加倍: doubling(2),
  减半: doubling(1, 2),
  砍半: doubling(1, 2),
  腰斩: doubling(1, 2),
  拦腰斩半: doubling(1, 2),
};

/** `上百`, `成百`, `近百` aside: words for at least that many, below the next power of ten. */
export const ZH_AT_LEAST: readonly string[] = ['上', '成'];

/** Words for the first place. */
export const ZH_FIRST: readonly string[] = ['首位', '榜首', '首名', '龙头'];
