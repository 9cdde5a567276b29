import type { Claim } from '../model/claim.ts';
import type { Quantity } from '../model/quantity.ts';
import { readAs } from '../quantities/describe.ts';

/** A text that states something, what was read in it, and what its surroundings lent to that. */
interface Stated {
  readonly plain: string;
  readonly quantity: Quantity | null;
  readonly context?: Claim['context'];
}

const written = ({ plain }: Stated): string => plain.normalize('NFKC').replace(/[\s,]/g, '').toLowerCase();

const lendsScale = ({ context }: Stated): boolean => context?.some(({ lends }) => lends === 'scale') ?? false;

/**
 * What to say behind two texts that differ in what they were read as more than in their words, each in brackets: `517`
 * below `萬元` and `517` below *yuan* → `(5,170,000 CNY)`, `(517 CNY)`. Nothing where the words tell.
 */
export function toldApart(a: Stated, b: Stated): readonly [string, string] {
  if (a.quantity === null || b.quantity === null) return ['', ''];
  const alike = written(a) === written(b);
  if (!alike && lendsScale(a) === lendsScale(b)) return ['', ''];
  const [x, y] = [readAs(a.quantity), readAs(b.quantity)];
  if (x === y) return ['', ''];
  const behind = ({ context }: Stated, reading: string): string =>
    alike || (context?.length ?? 0) > 0 ? ` (${reading})` : '';
  return [behind(a, x), behind(b, y)];
}
