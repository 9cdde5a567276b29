import type { Source } from '../../source.ts';
import { type Numeral, numeral } from '../numeral.ts';
import type { Cardinal } from './cardinal.ts';
import { dozens, fractionAfter, scaleAfterPart, scaled, withPart } from './fractions.ts';
import { denominatorOf, nextWord } from './words.ts';

/** Adds what may follow a cardinal: `and a half`, `thirds`, `dozen`. */
export function finish(source: Source, at: number, cardinal: Cardinal, style: Numeral['style']): Numeral {
  const plain = numeral(at, cardinal.end, cardinal.value, {
    scale: cardinal.scale === 2 ? 0 : cardinal.scale,
    rounded: cardinal.rounded && cardinal.scale !== 2,
    style,
  });
  const next = nextWord(source, cardinal.end);
  if (next === null) return plain;
  const integer = cardinal.value.digits * 10n ** BigInt(Math.max(0, cardinal.value.exponent));
  if (next.word.type === 'dozen')
    return { ...plain, end: next.end, value: dozens(cardinal.value, next.word.value), rounded: false };
  const denominator = style === 'words' && cardinal.value.exponent >= 0 ? denominatorOf(next.word) : null;
  if (denominator !== null && (integer === 1n || ('plural' in next.word && next.word.plural === true))) {
    const scale = scaleAfterPart(source, next.end);
    const value = scaled(integer, denominator, scale?.places ?? 0);
    return { ...plain, end: scale?.end ?? next.end, value, scale: scale?.places ?? 0, rounded: false };
  }
  if (next.word.type === 'and') {
    const part = fractionAfter(source, next.end);
    if (part !== null) return { ...withPart(source, plain, part), rounded: false };
  }
  return plain;
}
