import type { Claim } from '../../model/claim.ts';
import type { Document } from '../../model/document.ts';
import { whenOf } from './when.ts';

/** The years that the headings around a section state, its own and those above it; each section is looked at once. */
export function headingYears(
  { blocks, sections }: Document,
  claims: readonly Claim[],
): (section: number) => ReadonlySet<number> {
  const byHeading = new Map<number, Set<number>>();
  for (const { quantity, place } of claims) {
    if (blocks[place.block]?.type !== 'heading' || quantity?.form !== 'calendar') continue;
    const year = whenOf(quantity.value)?.year ?? null;
    if (year === null) continue;
    const years = byHeading.get(place.block) ?? new Set();
    byHeading.set(place.block, years.add(year));
  }
  const known = new Map<number, ReadonlySet<number>>();
  const yearsOf = (section: number): ReadonlySet<number> => {
    const seen = known.get(section);
    if (seen !== undefined) return seen;
    const { heading, parent } = sections[section]!;
    const years = new Set(heading === null ? [] : byHeading.get(heading));
    if (parent !== null) for (const year of yearsOf(parent)) years.add(year);
    known.set(section, years);
    return years;
  };
  return yearsOf;
}
