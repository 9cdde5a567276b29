import { stringify } from 'yaml';
import type { Fact, Name } from './facts.ts';

/** A registry file of facts, and the id of each one's entry. */
export interface MadeRegistry {
  readonly text: string;
  /** Parallel to the facts. */
  readonly ids: readonly string[];
}

/**
 * One registry of the facts of many articles: row names are subjects, column names metrics, with the other version's
 * wording as aliases. Facts of one name that differ are told apart by section, title and caption.
 */
export function registryOf(facts: readonly Fact[]): MadeRegistry {
  const subjects = new Terms('s');
  const metrics = new Terms('m');
  const places = new Terms('p');
  for (const fact of facts) {
    subjects.add(fact.subject);
    metrics.add(fact.metric);
    for (const [, placeOf] of KEYS) {
      const place = placeOf(fact);
      if (place) places.add(place);
    }
  }
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    const key = JSON.stringify([subjects.idOf(fact.subject), metrics.idOf(fact.metric)]);
    groups.set(key, [...(groups.get(key) ?? []), fact]);
  }
  const entries: object[] = [];
  const idOf = new Map<Fact, string>();
  for (const [key, group] of groups) {
    const [subject, metric] = JSON.parse(key) as [string, string];
    for (const { where, facts: same } of toldApart(group)) {
      const id = `e${entries.length}`;
      entries.push({
        id,
        subject,
        metric,
        where: Object.fromEntries(Object.entries(where).map(([key, place]) => [key, places.idOf(place)])),
        observations: [{ value: same[0]!.value }],
      });
      for (const fact of same) idOf.set(fact, id);
    }
  }
  const text = stringify({
    version: 1,
    subjects: [...subjects.all(), ...places.all()],
    metrics: metrics.all(),
    entries,
  });
  return { text, ids: facts.map((fact) => idOf.get(fact)!) };
}

/** Terms with every wording that was met; names that share one, in either language, are one term. */
class Terms {
  private readonly prefix: string;
  private readonly byName = new Map<string, Term>();
  private count = 0;

  constructor(prefix: string) {
    this.prefix = prefix;
  }

  /** Takes a name in; ids are certain only when all names have been. */
  add({ en, zh }: Name): void {
    const known = [en, zh].filter((name) => name !== '').map((name) => this.byName.get(folded(name)));
    const term = known.find((one) => one !== undefined) ?? {
      id: `${this.prefix}${this.count++}`,
      en: new Set<string>(),
      zh: new Set<string>(),
    };
    for (const other of known) if (other !== undefined && other !== term) this.merge(other, term);
    term.en.add(en);
    if (zh !== '') term.zh.add(zh);
    for (const name of [en, zh]) if (name !== '') this.byName.set(folded(name), term);
  }

  private merge(from: Term, into: Term): void {
    for (const name of from.en) into.en.add(name);
    for (const name of from.zh) into.zh.add(name);
    for (const [name, term] of this.byName) if (term === from) this.byName.set(name, into);
  }

  idOf({ en }: Name): string {
    return this.byName.get(folded(en))!.id;
  }

  all(): object[] {
    return [...new Set(this.byName.values())].map(({ id, en, zh }) => ({ id, en: [...en], zh: [...zh] }));
  }
}

interface Term {
  readonly id: string;
  readonly en: Set<string>;
  readonly zh: Set<string>;
}

const folded = (name: string): string => name.toLowerCase().replaceAll(/[\s_-]+/g, '');

interface Told {
  readonly where: Readonly<Record<string, Name>>;
  readonly facts: readonly Fact[];
}

const KEYS: readonly (readonly [key: string, place: (fact: Fact) => Name | undefined])[] = [
  ['section', ({ headings }) => headings[0]],
  ['part', ({ headings }) => headings[1]],
  ['title', ({ headings }) => headings.at(-1)],
  ['table', ({ caption }) => caption ?? undefined],
  ['row', ({ detail }) => detail ?? undefined],
];

/** One entry where all facts agree; else one for each section, title, caption and text beside the row's name, as far as these differ at all. */
function toldApart(group: readonly Fact[]): Told[] {
  if (new Set(group.map(({ value }) => value)).size === 1) return [{ where: {}, facts: group }];
  const differing = KEYS.filter(([, placeOf]) => new Set(group.map((fact) => placeOf(fact)?.en)).size > 1);
  const told = new Map<string, Fact[]>();
  for (const fact of group) {
    const key = JSON.stringify([...differing.map(([, placeOf]) => placeOf(fact)?.en), fact.value]);
    told.set(key, [...(told.get(key) ?? []), fact]);
  }
  return [...told.values()].map((facts) => ({
    where: Object.fromEntries(
      differing.flatMap(([key, placeOf]) => {
        const place = placeOf(facts[0]!);
        return place === undefined ? [] : [[key, place] as const];
      }),
    ),
    facts,
  }));
}
