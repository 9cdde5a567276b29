import type { Fact } from './facts.ts';

/**
 * Facts with subjects and metrics the same way round in all tables: a table whose rows are columns of the tables before
 * it, and its columns their rows, is turned. Parallel to what is given.
 */
export function oneWayRound(facts: readonly Fact[]): Fact[] {
  const tables = new Map<string, Fact[]>();
  for (const fact of facts) {
    const key = `${fact.pair} ${fact.block}`;
    tables.set(key, [...(tables.get(key) ?? []), fact]);
  }
  const subjects = new Set<string>();
  const metrics = new Set<string>();
  const turned = new Set<Fact>();
  for (const table of tables.values()) {
    const [rows, columns] = [namesOf(table, 'subject'), namesOf(table, 'metric')];
    const isTurned =
      shared(rows, metrics) + shared(columns, subjects) > shared(rows, subjects) + shared(columns, metrics);
    if (isTurned) for (const fact of table) turned.add(fact);
    for (const name of isTurned ? columns : rows) subjects.add(name);
    for (const name of isTurned ? rows : columns) metrics.add(name);
  }
  return facts.map((fact) =>
    turned.has(fact) ? { ...fact, subject: fact.metric, metric: fact.subject } : fact,
  );
}

const namesOf = (table: readonly Fact[], role: 'subject' | 'metric'): ReadonlySet<string> =>
  new Set(table.map((fact) => fact[role].en.toLowerCase().replaceAll(/[\s_-]+/g, '')));

function shared(names: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let count = 0;
  for (const name of names) if (others.has(name)) count++;
  return count;
}
