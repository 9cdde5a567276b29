import { createHash } from 'node:crypto';
import type { Article } from '../model/article.ts';
import type { Finding } from '../model/finding.ts';

/** What a finding is about, in numbers: the same fingerprint with another of these is another finding. */
export interface Stated {
  readonly actual: string;
  readonly expected: string | null;
}

/** Longer texts are told apart by a hash behind their beginning. */
const LONGEST = 200;
const MOST_CLAIMS = 100;

/** Tells for the findings of an article what they state: the numbers as read, or the text where there is none. */
export function createStated({ versions }: Article): (finding: Finding) => Stated {
  const plain = new Map(
    versions.flatMap(({ claims }) => claims.map((claim) => [claim.id, claim.plain] as const)),
  );
  return ({ claims, actual, expected, path, span }) => {
    const numbers = claims.slice(0, MOST_CLAIMS).flatMap((id) => plain.get(id) ?? []);
    const source = versions.find(({ document }) => document.path === path)?.document.source ?? '';
    const text = numbers.length > 0 ? numbers.join(' | ') : (actual ?? source.slice(span.start, span.end));
    return { actual: shortened(text), expected: expected === null ? null : shortened(expected) };
  };
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= LONGEST) return line;
  const hash = createHash('sha256').update(line).digest('hex').slice(0, 12);
  return `${cut(line, LONGEST)}… (${hash})`;
}

/** The beginning of a text, no character halved. */
export const cut = (text: string, most: number): string =>
  text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '');
