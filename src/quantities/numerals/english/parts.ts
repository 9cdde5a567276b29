import { decimal } from '../../../model/decimal.ts';
import { type Source, SPACE } from '../../source.ts';
import { type Numeral, numeral } from '../numeral.ts';
import { readCardinal } from './cardinal.ts';
import { finish } from './finish.ts';
import { scaleAfterPart, scaled } from './fractions.ts';
import { denominatorOf, type Next, nextWord } from './words.ts';

const PART_FOLLOWERS =
  /^(?:of|lower|higher|less|more|fewer|off|larger|smaller|bigger|cheaper|faster|slower|longer|shorter|did|do|does|was|were|is|are|had|has|have|in|to|as|and|or|than|that|who|would|will|can|could|by|from|on|at|said|say|says)\b/i;

/** `a third` is a part before `of`, a comparative, a verb or a stop; before a noun it is the third one. */
function partStands(source: Source, at: number): boolean {
  let i = at;
  while (source.codes[i] === SPACE && i < at + 3) i++;
  return i === at ? source.codes[i] !== 0x2d : PART_FOLLOWERS.test(source.text.slice(i, i + 12));
}

/** What starts with `a`, `half` or `quarter`: `a dozen`, `half a dozen`, `a quarter`, `half a million`, `a hundred`. */
export function readPart(source: Source, at: number, first: Next): Numeral | null {
  const { word } = first;
  if (word.type === 'article') {
    const next = nextWord(source, first.end);
    if (next === null || source.codes[first.end] !== SPACE) return null;
    if (next.word.type === 'dozen' && next.word.plural !== true) return numeral(at, next.end, decimal(12));
    if (next.word.type === 'part' || next.word.type === 'ordinal' || next.word.type === 'scale-ordinal') {
      if (next.word.plural === true || (next.word.type === 'ordinal' && next.word.value < 3)) return null;
      if (next.word.type === 'part') {
        const inner = readPart(source, next.start, next);
        return inner === null ? null : { ...inner, start: at };
      }
      const denominator = denominatorOf(next.word);
      if (denominator === null || !partStands(source, next.end)) return null;
      const scale = scaleAfterPart(source, next.end);
      return numeral(at, scale?.end ?? next.end, scaled(1n, denominator, scale?.places ?? 0), {
        scale: scale?.places ?? 0,
      });
    }
    const cardinal = readCardinal(source, at, null);
    return cardinal === null ? null : finish(source, at, cardinal, 'words');
  }
  if (word.type !== 'part' || word.plural === true) return null;
  const denominator = BigInt(word.value);
  const scale = scaleAfterPart(source, first.end);
  if (scale !== null)
    return numeral(at, scale.end, scaled(1n, denominator, scale.places), { scale: scale.places });
  let dozen = nextWord(source, first.end);
  if (dozen?.word.type === 'article') dozen = nextWord(source, dozen.end);
  if (dozen?.word.type === 'dozen' && dozen.word.plural !== true)
    return numeral(at, dozen.end, decimal(12 / word.value));
  return numeral(at, first.end, { numerator: 1n, denominator });
}
