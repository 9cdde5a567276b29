import { type Source, SPACE } from '../source.ts';
import { previousWord } from './before.ts';

export const COMMON =
  /^(?:the|a|an|in|by|since|about|over|at|of|these|all|only|just|with|from|to|for|and|or|but|some|nearly|almost|between|around|up|more|less|fewer|most|last|next|another|his|her|their|our|its|my|your|that|this|those|has|have|had|was|were|is|are|be|used|using|added|on|as|when|if|while|after|before|until|than|then|both|each|every|per|where|which|who|we|they|he|she|it|i|you|there|here|so|not|no|can|could|will|would|should|may|might|must|did|do|does|into|out|down|off|also|even|still|now|today|total|totals|among|within|under|above|below|through|during|roughly|approximately|exactly|because|although|though|since|like|plus|minus|times|equals|via|across|additional|make|take|get|give|got|took|made|sold|bought|won|lost|hit|scored|reached|what|how|why|yes)$/i;

/** A name in front of a number, word by word while they have capitals: `Claude Opus` before `4.7`. */
export function nameStart(source: Source, at: number, last: number): number {
  let start = at;
  for (let words = 0; words < 4; words++) {
    const word = previousWord(source, start);
    if (
      word === null ||
      word.start < last ||
      word.start + word.text.length < start - 1 ||
      !/[A-Z]/.test(word.text)
    )
      break;
    if (start !== at && (COMMON.test(word.text) || word.text.endsWith('.'))) break;
    start = word.start;
    if (source.codes[start - 1] !== SPACE) break;
  }
  return start;
}

/** A number's word with a capital among words with capitals: `Sixth Avenue`, `the Big Ten`. */
export function inTitle(source: Source, start: number, end: number): boolean {
  const { text } = source;
  if (!/[A-Z]/.test(text[start] ?? '') || start === 0) return false;
  const before = previousWord(source, start);
  if (before === null || before.start + before.text.length < start - 2) return false;
  const opens =
    before.start === 0 || /[.!?:;]\s+$/.test(text.slice(Math.max(0, before.start - 3), before.start));
  const next = /^[\s-]+[A-Z]/.test(text.slice(end, end + 3));
  return next || (/^[A-Z]/.test(before.text) && !opens) || /^of$/i.test(before.text);
}
