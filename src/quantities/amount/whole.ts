import { EN_FOLDS, EN_MAGNITUDES, EN_MULTIPLES } from '../../languages/en/wholes.ts';
import { buildTrie, findLongest, type Trie, type TrieWord } from '../../languages/trie.ts';
import { ZH_MULTIPLES } from '../../languages/zh/wholes.ts';
import { decimal, divideIntegers, type Exact } from '../../model/decimal.ts';
import type { ChangeWording, Direction, Role } from '../../model/quantity.ts';
import { isHanUnit } from '../numerals/han/characters.ts';
import { numeral } from '../numerals/numeral.ts';
import { magnitude } from '../numerals/vague.ts';
import { charAt, isAt, isLatin, isOneOf, type Source, startsWith } from '../source.ts';
import { type Amount, amountOf } from './amount.ts';
import { withMeaning } from './meaning.ts';

interface Whole {
  readonly value: Exact;
  readonly role: Role;
  readonly direction: Direction;
  readonly wording: ChangeWording;
}

const quotient = (numerator: number, denominator: number): Exact =>
  denominator === 1 ? decimal(numerator) : divideIntegers(BigInt(numerator), BigInt(denominator));

function* words(lang: 'zh' | 'en'): Iterable<TrieWord<Whole>> {
  if (lang === 'zh') {
    for (const [word, { numerator, denominator, role, direction, wording }] of Object.entries(ZH_MULTIPLES))
      yield { word, entry: { value: quotient(numerator, denominator), role, direction, wording } };
    return;
  }
  for (const [word, { numerator, denominator, role, direction }] of Object.entries(EN_MULTIPLES))
    yield { word, entry: { value: quotient(numerator, denominator), role, direction, wording: 'doubling' } };
  for (const [word, { numerator, denominator, role, direction }] of Object.entries(EN_FOLDS))
    yield { word, entry: { value: quotient(numerator, denominator), role, direction, wording: 'fold' } };
}

const WHOLES = { zh: buildTrie(words('zh')), en: buildTrie(words('en')) };

const MAGNITUDES = buildTrie(Object.entries(EN_MAGNITUDES).map(([word, entry]) => ({ word, entry })));

/** The words that quantities of one word start with. */
export const WHOLE_TRIES: Readonly<Record<'zh' | 'en', readonly Trie<unknown>[]>> = {
  zh: [WHOLES.zh],
  en: [WHOLES.en, MAGNITUDES],
};

const COMPARED = /^\s+(?:as|the|that|those|last|what|its|their|his|her|our|this|more)\b/;

/** `will double`, `to triple`: a verb; elsewhere the word is an adjective as often. */
const verbal = (source: Source, at: number, end: number): boolean =>
  (at === 0 && end === source.text.length) ||
  /\b(?:will|to|would|could|may|might|can|should|must|shall|nearly|almost|than)\s+$/i.test(
    source.text.slice(Math.max(0, at - 8), at),
  );

const PLACES: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4, 亿: 8 };

/** Quantities that are one word: `doubled`, `翻兩番`, `hundreds of thousands`, `上百`. */
export function readWhole(source: Source, at: number): Amount | null {
  const found = findLongest(WHOLES[source.lang], source.text, source.codes, at);
  if (found !== null) {
    const { value, role, direction, wording } = found.entry;
    const word = source.text.slice(at, found.end).toLowerCase();
    if (source.codes[found.end] === 0x2d && isLatin(source.codes[found.end + 1])) return null;
    if (
      /^(?:twice|thrice)$/.test(word) &&
      found.end < source.text.length &&
      !COMPARED.test(source.text.slice(found.end, found.end + 10))
    )
      return null;
    if (/^(?:double|triple|quadruple)$/.test(word)) {
      if (!verbal(source, at, found.end)) return null;
      return amountOf(numeral(at, found.end, value), {
        kind: 'multiple',
        role: 'change',
        direction: 'up',
        wording: 'doubling',
      });
    }
    return amountOf(numeral(at, found.end, value), { kind: 'multiple', role, direction, wording });
  }
  if (source.lang === 'en') {
    const vague = findLongest(MAGNITUDES, source.text, source.codes, at);
    if (vague === null) return null;
    const { value, low, high } = vague.entry;
    return amountOf(
      numeral(at, vague.end, decimal(value), {
        own: { bound: 'about', low: decimal(low), high: decimal(high), lowOpen: false, highOpen: false },
      }),
    );
  }
  if (startsWith(source, at, '过半') && !isOneOf(source, at + 2, '天个年月'))
    return amountOf(
      numeral(
        at,
        at + (isAt(source, at + 2, '数') ? 3 : 2),
        { numerator: 1n, denominator: 2n },
        {
          own: { bound: 'more-than', low: decimal(5, -1), high: decimal(1), lowOpen: true, highOpen: false },
        },
      ),
      { kind: 'ratio' },
    );
  if (!isAt(source, at, '上') && !isAt(source, at, '成')) return null;
  let i = at + 1;
  let places = PLACES[charAt(source, i)];
  if (places === undefined || (!isHanUnit(source.codes[i]) && places < 4)) return null;
  i++;
  for (
    let more = PLACES[charAt(source, i)];
    more !== undefined && more >= 4;
    more = PLACES[charAt(source, i)]
  ) {
    places += more;
    i++;
  }
  if (startsWith(source, at, '成百上千') || startsWith(source, at, '成千上万')) return null;
  const unit = decimal(1, places);
  return withMeaning(source, numeral(at, i, unit, { scale: 0, own: magnitude(unit, unit) }));
}
