import { isFraction } from '../model/decimal.ts';
import { figuresOf } from './figures.ts';
import { digitsOf } from './judge.ts';
import type { Token } from './tokens.ts';

/** In a stretch with more tokens than this, the ends of a range are only looked for near it. */
const FEW = 200;
const NEAR = 0.02;

/** Tokens by their figure, or, for names, their digits; the first of each at the end of its list. */
type ByFigure = ReadonlyMap<string, Token[]>;

function byFigure(tokens: readonly Token[]): ByFigure {
  const found = new Map<string, Token[]>();
  for (const token of tokens.toReversed()) {
    const key = token.quantity === null ? `~${digitsOf(token.text)}` : figuresOf(token.quantity).join();
    const list = found.get(key);
    if (list === undefined) found.set(key, [token]);
    else list.push(token);
  }
  return found;
}

/** The first token of a list that is neither taken nor, seen from `at`, far away. Ranges come in order: what lies too far back is dropped. */
function firstNear(
  list: Token[] | undefined,
  at: number,
  reach: number,
  taken: ReadonlySet<Token>,
): Token | undefined {
  for (let token = list?.at(-1); token !== undefined; token = list?.at(-1)) {
    if (!taken.has(token) && token.at > at - reach) return token.at < at + reach ? token : undefined;
    list?.pop();
  }
  return undefined;
}

/** A range that stands as code, where nothing is read: `0~3`. */
const CODE_RANGE = /^\d[\d.]* ?[-–~～] ?\d[\d.]*$/;

/** The two numbers in one token: the ends of a range, the parts of a ratio; null where it is one. */
function partsOf({ quantity, text }: Token): readonly string[] | null {
  if (quantity === null) return CODE_RANGE.test(text) ? digitsOf(text).split(' ') : null;
  if (quantity.form.endsWith('-range')) return figuresOf(quantity);
  return quantity.form === 'amount' && quantity.kind === 'ratio' && isFraction(quantity.value)
    ? [quantity.value.numerator, quantity.value.denominator].map(String)
    : null;
}

/** Finds ranges and ratios that the other version says in two numbers: `5 to 8`, `第 5 行至第 8 行`; *24 out of 260*, `24 種，共 260 種`. */
export function splitRanges(
  tokens: readonly Token[],
  singles: readonly Token[],
  give: (range: Token, ends: readonly [Token, Token]) => void,
): void {
  if (singles.length < 2) return;
  const ranges = tokens.flatMap((token) => {
    const parts = partsOf(token);
    return parts === null ? [] : [{ token, parts }];
  });
  if (ranges.length === 0) return;
  const known = byFigure(singles);
  const reach = singles.length <= FEW ? Number.POSITIVE_INFINITY : NEAR;
  const taken = new Set<Token>();
  for (const { token: range, parts } of ranges) {
    const digits = digitsOf(range.text).split(' ');
    const [low, high] = parts.map((figure, end) => {
      const count = firstNear(known.get(figure), range.at, reach, taken);
      if (digits.length !== 2) return count;
      const name = firstNear(known.get(`~${digits[end]}`), range.at, reach, taken);
      return name === undefined || (count !== undefined && count.at <= name.at) ? count : name;
    });
    if (low === undefined || high === undefined || low === high) continue;
    taken.add(low);
    taken.add(high);
    give(range, [low, high]);
  }
}
