import type { Link } from '../../model/verdict.ts';
import type { Saying } from './saying.ts';
import { familyOf } from './told.ts';

/** Of one subject and metric no more numbers are looked at: they are many times' or many cases'. */
const MOST = 8;

/** Whether the registry's names say that two claims are of the same, or that they are not; undefined where they say neither. */
export function areLinked(a: Link | undefined, b: Link | undefined): boolean | undefined {
  if (a === undefined || b === undefined) return undefined;
  if (differ(a.subject, b.subject) || differ(a.metric, b.metric)) return false;
  if (a.period?.value !== b.period?.value && (a.period?.isOwn === true || b.period?.isOwn === true))
    return false;
  return a.subject !== null && b.subject !== null && a.metric !== null && b.metric !== null
    ? true
    : undefined;
}

const differ = (a: string | null, b: string | null): boolean => a !== null && b !== null && a !== b;

/** What the registry calls the subject and metric of a claim; null where it does not know both. */
export const nameOf = (link: Link | undefined): string | null =>
  link === undefined || link.subject === null || link.metric === null
    ? null
    : `${link.subject} ${link.metric}`;

/** Pairs of sayings that the registry's names say are of the same. */
export function linkedPairsOf(
  sayings: readonly Saying[],
  links: readonly Link[],
): (readonly [Saying, Saying])[] {
  const groups = new Map<string, Saying[]>();
  for (const saying of sayings) {
    const name = nameOf(links[saying.claim]);
    if (name === null) continue;
    const key = `${familyOf(saying.quantity)} ${name}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [saying]);
    else group.push(saying);
  }
  return [...groups.values()].flatMap((group) =>
    group.length > MOST
      ? []
      : group.flatMap((a, i) => group.slice(i + 1).map((b): readonly [Saying, Saying] => [a, b])),
  );
}
