import { readRegistry } from '../../check.ts';
import type { Config } from '../../config/schema.ts';
import type { Registry } from '../../model/registry.ts';
import { UserError, type UserProblem } from '../../model/user-error.ts';
import { type LintFinding, lintRegistry } from '../../registry/lint/index.ts';
import { printable } from '../../reporters/printable.ts';
import type { ExitCode, Surroundings } from '../surroundings.ts';

export interface LintFlags {
  readonly registry?: string;
  readonly site?: readonly string[];
  readonly format: 'text' | 'json';
  readonly today?: string;
}

export async function lintCommand(
  { format, site, today, registry }: LintFlags,
  config: Config,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { cwd, fs, stdout } = surroundings;
  let read: Registry;
  try {
    read = await readRegistry({ cwd, fs, registry: registry ?? config.registry ?? 'claims' });
  } catch (error) {
    if (format !== 'json' || !(error instanceof UserError)) throw error;
    stdout.write(asJson({ problems: error.problems, findings: [] }));
    return 2;
  }
  const findings = lintRegistry(read, {
    today: today ?? surroundings.today,
    site: site ?? [config.site ?? []].flat(),
  });
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  stdout.write(
    format === 'json'
      ? asJson({ problems: [], findings })
      : `${findings.map(asText).join('')}${summary(read.entries.size, errors, findings.length - errors)}`,
  );
  return errors > 0 ? 1 : 0;
}

function asText({ check, severity, place, message, remedy }: LintFinding): string {
  const { path, line, column } = place;
  return `${printable(`${path}:${line}:${column} ${severity} ${message}; ${remedy} (${check})`)}\n`;
}

const summary = (entries: number, errors: number, notes: number): string =>
  `${count(entries, 'entry', 'entries')}: ${count(errors, 'error', 'errors')}, ${count(notes, 'note', 'notes')}\n`;

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** `problems` are what a registry cannot be read for, and then nothing else is looked at. */
const asJson = (lint: { problems: readonly UserProblem[]; findings: readonly LintFinding[] }): string =>
  `${JSON.stringify({ schemaVersion: 1, ...lint }, null, 2)}\n`;
