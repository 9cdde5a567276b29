import { readFileSync } from 'node:fs';
import { type Draw, RECIPES } from './recipes.ts';

export interface Wording {
  readonly recipe: keyof typeof RECIPES;
  readonly text: string;
}

/** A sentence that is right, and the same with one figure changed so that it no longer is. */
export interface Planted {
  readonly wording: Wording;
  readonly right: string;
  readonly wrong: string;
}

export const WORDINGS: readonly Wording[] = readFileSync(new URL('./wordings.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

const fill = (text: string, slots: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => slots[name]!);

/** One digit replaced, or two that differ changed places: how figures go wrong under the hand. */
function slip(figure: string, draw: Draw): string {
  const places = [...figure].flatMap((character, i) => (/\d/.test(character) ? [i] : []));
  const digits = [...figure];
  const at = draw(0, places.length - 1);
  const next = places[at + 1];
  const here = places[at]!;
  if (next !== undefined && draw(0, 1) && digits[here] !== digits[next] && digits[next] !== '0')
    [digits[here], digits[next]] = [digits[next]!, digits[here]!];
  else digits[here] = String((Number(digits[here]) + draw(1, 9)) % 10);
  const slipped = digits.join('');
  return /^0[\d,]|^0$/.test(slipped) ? figure : slipped;
}

/** So many sentences of a wording from one seed; each error is checked to be one, beyond all rounding. */
export function planted(wording: Wording, draw: Draw): Planted {
  for (;;) {
    const { slots, off, plantable } = RECIPES[wording.recipe](draw);
    if (off(slots) > 1) continue;
    const used = plantable.filter((name) => wording.text.includes(`{${name}}`));
    for (let attempt = 0; attempt < 20; attempt++) {
      const name = used[draw(0, used.length - 1)]!;
      const changed = { ...slots, [name]: slip(slots[name]!, draw) };
      if (off(changed) <= 1.05) continue;
      return { wording, right: fill(wording.text, slots), wrong: fill(wording.text, changed) };
    }
  }
}
