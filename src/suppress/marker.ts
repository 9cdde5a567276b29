import { nearest } from '../spelling.ts';

/** What a comment says about findings: `claimcheck-ignore registry/unverified, registry/weak: counted by hand`. */
export interface Marker {
  readonly reach: 'next' | 'start' | 'end';
  readonly rules: readonly string[];
  /** Null where none is given. */
  readonly reason: string | null;
}

const REACHES = {
  'claimcheck-ignore': 'next',
  'claimcheck-ignore-start': 'start',
  'claimcheck-ignore-end': 'end',
} as const;

const NAME = /^claimcheck-[\w-]+/;
/** Longer reasons are cut: a report repeats them with every finding. */
const LONGEST_REASON = 500;
const MOST_RULES = 50;

/** Reads a comment; null where it is none of ours, a text where it looks like one and is not. */
export function readMarker(comment: string): Marker | { readonly fault: string } | null {
  const text = comment.trim();
  const name = NAME.exec(text)?.[0];
  if (name === undefined) return null;
  if (!isReach(name)) {
    const guess = nearest(name, Object.keys(REACHES));
    return {
      fault: `\`${name.slice(0, 60)}\` is no comment that claimcheck knows${guess ? `; did you mean \`${guess}\`?` : ''}`,
    };
  }
  const rest = text.slice(name.length);
  const colon = rest.search(/[:：]/);
  const named = colon < 0 ? rest : rest.slice(0, colon);
  return {
    reach: REACHES[name],
    rules: namesIn(named),
    reason: colon < 0 ? null : toReason(rest.slice(colon + 1)),
  };
}

const isReach = (name: string): name is keyof typeof REACHES => Object.hasOwn(REACHES, name);

const namesIn = (text: string): string[] =>
  [...new Set(text.split(/[\s,，、]+/).filter(Boolean))].slice(0, MOST_RULES);

/** A reason in one line; null where it says nothing: `…`, `-`. */
export function toReason(text: string): string | null {
  const reason = text
    .slice(0, 4 * LONGEST_REASON)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST_REASON);
  return /[\p{L}\p{N}]/u.test(reason) ? reason : null;
}
