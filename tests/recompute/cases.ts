import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { Inconsistency } from '../../src/model/calculation.ts';
import type { Language } from '../../src/model/reading.ts';
import type { Statement } from '../../src/recompute/recompute.ts';
import { versionOf } from '../align/versions.ts';

/** One row of `cases/*.jsonl`: a text in Markdown, and every stretch of it that is found wrong, in order of place. */
export interface Case {
  readonly lang: Language;
  readonly text: string;
  readonly found: readonly string[];
}

/** The rows of a folder, by file. */
export function casesIn(folder: URL): { readonly name: string; readonly cases: readonly Case[] }[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
    .map((file) => ({
      name: file.replace('.jsonl', ''),
      cases: readFileSync(new URL(file, folder), 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    }));
}

/** What a witness finds in a text, in order of place; every finding must show its calculation and quote the file. */
export function foundIn(
  witness: (of: Statement) => Iterable<Inconsistency>,
  { lang, text }: Pick<Case, 'lang' | 'text'>,
): Inconsistency[] {
  const version = versionOf(`${text}\n`, lang, lang === 'zh' ? 'zh-Hant' : 'en');
  const { source } = version.document;
  const found = [...witness(version)].sort((a, b) => a.span.start - b.span.start);
  for (const { span, actual, message, calculation, claims } of found) {
    expect(source.slice(span.start, span.end)).toBe(actual);
    expect(message).not.toMatch(/\.$|undefined|null|NaN/);
    expect(calculation?.formula).toMatch(/\S/);
    for (const input of calculation?.inputs ?? [])
      expect(source.slice(input.span.start, input.span.end)).toBe(input.text);
    for (const claim of claims) expect(version.claims[claim]).toBeDefined();
  }
  return found;
}
