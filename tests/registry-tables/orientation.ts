import type { Fact } from './facts.ts';

/**
 * Facts with subjects and metrics the same way round in all tables: a table whose rows are what columns are elsewhere,
 * and its columns what rows are, is turned. Parallel to what is given.
 */
export function oneWayRound(facts: readonly Fact[]): Fact[] {
  const tables = new Map<string, Fact[]>();
  for (const fact of facts) {
    const key = `${fact.pair} ${fact.block}`;
    tables.set(key, [...(tables.get(key) ?? []), fact]);
  }
  const rows = new Tally();
  const columns = new Tally();
  for (const table of tables.values()) count(table, rows, columns);
  const turned = new Set<Fact>();
  for (const table of tables.values()) {
    const [subjects, metrics] = [namesOf(table, 'subject'), namesOf(table, 'metric')];
    const asIs = rows.of(subjects) + columns.of(metrics) - subjects.size - metrics.size;
    const otherWay = rows.of(metrics) + columns.of(subjects);
    if (otherWay > asIs) for (const fact of table) turned.add(fact);
  }
  return facts.map((fact) =>
    turned.has(fact) ? { ...fact, subject: fact.metric, metric: fact.subject } : fact,
  );
}

/** In how many tables a name stands. */
class Tally {
  private readonly counts = new Map<string, number>();

  add(names: ReadonlySet<string>): void {
    for (const name of names) this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
  }

  of(names: ReadonlySet<string>): number {
    let sum = 0;
    for (const name of names) sum += this.counts.get(name) ?? 0;
    return sum;
  }
}

const namesOf = (table: readonly Fact[], role: 'subject' | 'metric'): ReadonlySet<string> =>
  new Set(table.map((fact) => fact[role].en.toLowerCase().replaceAll(/[\s_-]+/g, '')));

function count(table: readonly Fact[], rows: Tally, columns: Tally): void {
  rows.add(namesOf(table, 'subject'));
  columns.add(namesOf(table, 'metric'));
}
