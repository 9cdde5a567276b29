/** Writes what is made from the source (JSON Schemas, the README's tables); with `--check`, only says what is out of date and ends in 1. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Converter } from 'opencc-js/t2cn';
import { baselineJsonSchema } from '../src/baseline/read.ts';
import { configJsonSchema } from '../src/config/schema.ts';
import { registryJsonSchema } from '../src/registry/schema.ts';
import { reportJsonSchema } from '../src/report/schema.ts';
import { RULES } from '../src/rules/index.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const check = process.argv.includes('--check');
const stale: string[] = [];

function put(file: string, text: string): void {
  const target = path.join(ROOT, file);
  let current = '';
  try {
    current = readFileSync(target, 'utf8');
  } catch {
    // Not there yet: as stale as can be.
  }
  if (current === text) return;
  stale.push(file);
  if (check) return;
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
}

const asFile = (schema: object): string => `${JSON.stringify(schema, null, 2)}\n`;

put('src/schemas/baseline.schema.json', asFile(baselineJsonSchema()));
put('src/schemas/config.schema.json', asFile(configJsonSchema(RULES)));
put('src/schemas/registry.schema.json', asFile(registryJsonSchema()));
put('src/schemas/report.schema.json', asFile(reportJsonSchema()));

/** As characters by themselves; OpenCC's dictionaries of phrases take longer to load than an article to check. */
function simplifiedCharacters(): string {
  const toSimplified = Converter({ from: 't', to: 'cn' });
  const lines: string[] = [];
  for (let start = 0x3400; start <= 0x9fff; start += 0x200) {
    let line = '';
    for (let code = start; code < start + 0x200; code++) {
      const written = String.fromCharCode(code);
      const found = toSimplified(written);
      // One unit for one, so that offsets stay: what becomes a rarer character of two units is left alone.
      if (code <= 0x9fff && found.length === 1 && found !== written) line += written + found;
    }
    if (line !== '') lines.push(`  '${line}'`);
  }
  return `// Written by \`npm run generate\` from OpenCC's dictionaries.

/** Every character that Simplified Chinese writes otherwise, each before what it becomes: \`萬万\`. */
export const SIMPLIFIED =
${lines.join(' +\n')};
`;
}

put('src/languages/zh/simplified.ts', simplifiedCharacters());

const rows = RULES.map(
  ({ id, severity, summary }) => `| \`${id}\` | ${severity} | ${summary.replaceAll('|', '\\|')} |`,
);
const table = ['| rule | severity | says |', '| --- | --- | --- |', ...rows].join('\n');
const readme = readFileSync(path.join(ROOT, 'README.md'), 'utf8');
const [before, rest] = readme.split('<!-- rules:start -->');
const after = rest?.split('<!-- rules:end -->')[1];
if (before === undefined || after === undefined)
  throw new Error('README.md has lost its marks for the table of rules');
put('README.md', `${before}<!-- rules:start -->\n${table}\n<!-- rules:end -->${after}`);

if (check && stale.length > 0) {
  process.stderr.write(
    `Out of date: ${stale.join(', ')}; run \`npm run generate\` and commit what it writes\n`,
  );
  process.exitCode = 1;
}
