import { withoutEnd } from '../languages/edges.ts';
import type { Span } from '../model/position.ts';

/** A Latin name in a text: `Claude Opus 4.7`, `North Station`. */
export interface Name extends Span {
  readonly text: string;
}

const TOKEN = /[A-Za-z0-9][A-Za-z0-9.+_-]*/g;
/** Words that open a sentence and are no names. */
const COMMON = new Set(
  'a an the in on at of for from to by with as and or but if when while where since until after before between among only it its this that these those there here he she they we you our their his her one two three both each every all some most many more less few no not so then than also even still just what which who how why first second third last next new however meanwhile overall today yesterday us usd nt hk'.split(
    ' ',
  ),
);
const VERSION = /^v?\d+(?:\.\d+)*[a-z]?$/i;

/** The names in a text, in order: runs of words with capitals, a version behind them included. */
export function namesIn(text: string): Name[] {
  const names: Name[] = [];
  let run: Name[] = [];
  const close = (): void => {
    const name = joined(text, run);
    if (name !== null) names.push(name);
    run = [];
  };
  for (const found of text.matchAll(TOKEN)) {
    const word = withoutJoints(found[0]);
    const token = { text: word, start: found.index, end: found.index + word.length };
    const last = run.at(-1);
    const isNext = last !== undefined && text.slice(last.end, token.start) === ' ';
    if (!isNext) close();
    const isCapital = /[A-Z]/.test(word) && !COMMON.has(word.toLowerCase());
    const isVersion =
      run.length > 0 && VERSION.test(word) && !/^[\s]?[%％]/.test(text.slice(token.end, token.end + 2));
    if (isCapital || isVersion) run.push(token);
    else close();
  }
  close();
  return names;
}

/** A word without the joints at its end, but for one plus: `C++` is cut, `A+` is not. */
function withoutJoints(word: string): string {
  const bare = withoutEnd(word, /[.+_-]/);
  return word === `${bare}+` ? word : bare;
}

/** A run as one name; a single ordinary word that only opens its sentence is none. */
function joined(text: string, run: readonly Name[]): Name | null {
  const [first] = run;
  const last = run.at(-1);
  if (first === undefined || last === undefined) return null;
  const opens = /(?:^|[.!?。！？:：\n])$/.test(
    text.slice(Math.max(0, first.start - 4), first.start).trimEnd(),
  );
  const isOrdinary = run.length === 1 && /^[A-Z][a-z]+$/.test(first.text);
  if (opens && isOrdinary && /^ [a-z]/.test(text.slice(last.end, last.end + 2))) return null;
  return { text: text.slice(first.start, last.end), start: first.start, end: last.end };
}
