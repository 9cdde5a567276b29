/**
 * Writes THIRD-PARTY-LICENCES.md: every package that reaches users, in the bundle or beside it, with its licence's own
 * text. With `--check`, only says whether the file is out of date, and ends in 1. Needs what `npm run build` wrote.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = path.resolve(import.meta.dirname, '..');
const FILE = path.join(ROOT, 'THIRD-PARTY-LICENCES.md');

/** Licences that ask for no more than to be named. */
export const ALLOWED: readonly string[] = [
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'CC0-1.0',
  'Unlicense',
  'BlueOak-1.0.0',
];

/** What packages say of their licence where their package.json does not: `format` in its source's first lines. */
const SAID_ELSEWHERE: Readonly<Record<string, string>> = { format: 'MIT' };

export interface ThirdParty {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** As its authors ship it; null where they ship none. */
  readonly text: string | null;
}

const readJson = (file: string) => JSON.parse(readFileSync(path.join(ROOT, file), 'utf8'));

/** Where packages stand that are in the bundle, or that npm installs beside it. */
function folders(): string[] {
  const { packages } = readJson('package-lock.json') as { packages: Record<string, { dev?: boolean }> };
  const installed = Object.entries(packages).flatMap(([name, { dev }]) => (name === '' || dev ? [] : [name]));
  const bundled = ['dist/bundled.json', 'dist/cli/bundled.json'].flatMap(
    (file) => readJson(file) as string[],
  );
  return [...new Set([...bundled, ...installed])].sort();
}

function thirdParty(folder: string): ThirdParty {
  const { name, version, license } = readJson(`${folder}/package.json`);
  const file = readdirSync(path.join(ROOT, folder))
    .sort()
    .find((each) => /^(?:licen[cs]e|copying)(?:[.-]|$)/i.test(each));
  const text = file === undefined ? null : readFileSync(path.join(ROOT, folder, file), 'utf8');
  return {
    name,
    version,
    licence: license ?? SAID_ELSEWHERE[name] ?? 'none',
    text: text?.replaceAll('\r\n', '\n').trim() ?? null,
  };
}

/** Every package whose code or types reach users, by name. */
export const thirdParties = (): ThirdParty[] =>
  folders()
    .map(thirdParty)
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1));

/** One text many times is written once, below the packages that share it. */
function asMarkdown(packages: readonly ThirdParty[]): string {
  const byText = new Map<string, ThirdParty[]>();
  for (const each of packages) {
    const text = each.text ?? `${each.licence}, without a text of its own`;
    byText.set(text, [...(byText.get(text) ?? []), each]);
  }
  const named = ({ name, version, licence }: ThirdParty) => `- ${name} ${version} (${licence})`;
  const parts = [...byText].map(
    ([text, sharing]) =>
      `${sharing.map(named).join('\n')}\n\n${text.replace(/^/gm, '    ').replace(/ +$/gm, '')}\n`,
  );
  return `# Licences of others

claimcheck ships with code of these ${packages.length} packages. Written by \`npm run licences\`.

${parts.join('\n')}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = asMarkdown(thirdParties());
  if (!process.argv.includes('--check')) writeFileSync(FILE, text);
  else if (readFileSync(FILE, 'utf8') !== text) {
    process.stderr.write(
      'Out of date: THIRD-PARTY-LICENCES.md; run `npm run licences` and commit what it writes\n',
    );
    process.exitCode = 1;
  }
}
