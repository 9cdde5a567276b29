import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  type CodeAction,
  CodeActionRequest,
  type Diagnostic,
  HoverRequest,
  type MarkupContent,
} from 'vscode-languageserver/node';
import { claimcheck, publish, readIn } from '../publication.ts';
import { type Editor, editorForAll } from './client.ts';

const REGISTRY = `version: 1
subjects: [{ id: n, zh: 北站, en: North Station }]
metrics: [{ id: p, zh: 準點率, en: punctuality }]
entries:
  - { id: n/p, subject: n, metric: p, observations: [{ value: "82.7%", source: { title: Timetable } }] }
`;
const ZH = '北站的準點率為 82.7%。\n';
const EN = 'The punctuality of North Station is 82.7%.\n';
const WRONG = { zh: ZH.replace('82.7', '28.7'), en: EN.replace('82.7', '28.7') };
const FILES = { 'claims/r.yaml': REGISTRY, 'articles/a/zh.md': WRONG.zh, 'articles/a/en.md': WRONG.en };
const NAME = 'articles/a/en.md';

let editor: Editor;
editorForAll((one) => {
  editor = one;
});

const start = (files: Record<string, string>): string => {
  const folder = publish(files);
  editor.move(folder);
  editor.open(NAME);
  return folder;
};
const codes = (found: readonly Diagnostic[]): unknown[] => found.map(({ code }) => code);
const said =
  (...wanted: string[]) =>
  (found: readonly Diagnostic[]): boolean =>
    JSON.stringify(codes(found)) === JSON.stringify(wanted);

const actions = async (text: string, only?: string[]): Promise<CodeAction[]> => {
  const { textDocument, position } = editor.at(NAME, text);
  const found = await editor.connection.sendRequest(CodeActionRequest.type, {
    textDocument,
    range: { start: position, end: position },
    context: { diagnostics: [...(editor.diagnostics(NAME) ?? [])], ...(only && { only }) },
  });
  return found as CodeAction[];
};

describe('suppressions', () => {
  test.each([
    ['a paragraph', WRONG.en],
    ['an item', `- ${WRONG.en}- Nothing to count.\n`],
    ['an item in an item', `- Trains\n  - ${WRONG.en}`],
    ['a quotation', `> ${WRONG.en}`],
    ['a heading', `# ${WRONG.en}`],
    ['a table', '| station | punctuality |\n| --- | --- |\n| North Station | 28.7% |\n'],
  ])(
    'the comment offered for %s suppresses, with a reason only',
    async (_, text) => {
      start({ ...FILES, 'articles/a/en.md': text, 'articles/a/zh.md': text.replace(WRONG.en, WRONG.zh) });
      await editor.until(NAME, (found) => codes(found).includes('registry/refuted'));
      const offered = await actions('28.7%');
      editor.apply(offered.find(({ title }) => title.startsWith('Suppress registry/refuted'))!.edit!);
      await editor.until(NAME, (found) => codes(found).includes('suppression/reason'));
      editor.write(NAME, editor.text(NAME).replace('refuted: ', 'refuted: counted at our own desk'));
      const left = await editor.until(NAME, (found) => !codes(found).includes('suppression/reason'));
      expect(codes(left)).not.toContain('registry/refuted');
      expect(codes(left)).not.toContain('suppression/unused');
    },
    120_000,
  );

  test('one that suppresses nothing is a finding itself, which cannot be suppressed', async () => {
    start({ 'claims/r.yaml': REGISTRY, 'articles/a/zh.md': ZH, 'articles/a/en.md': EN });
    editor.write(NAME, `<!-- claimcheck-ignore registry/refuted: it was right -->\n${EN}`);
    await editor.until(NAME, said('suppression/unused'));
    expect((await actions('<!--')).filter(({ title }) => title.startsWith('Suppress'))).toEqual([]);
  }, 120_000);

  test('without a registry nobody says that one suppresses nothing', async () => {
    start({
      ...FILES,
      'articles/a/en.md': `<!-- claimcheck-ignore registry/refuted: by hand -->\n${WRONG.en}`,
    });
    await editor.until(NAME, said());
    editor.open('claims/r.yaml');
    editor.write('claims/r.yaml', REGISTRY.replace('subject: n,', 'subject: m,'));
    await editor.until(NAME, said('registry'));
  }, 120_000);
});

test('overrides and options of the configuration count', async () => {
  const config = (pattern: string, atLeast: number): string =>
    `overrides: [{ paths: ["${pattern}"], rules: { registry/refuted: note } }]\noptions: { suppression/reason: { atLeast: ${atLeast} } }\n`;
  start({ ...FILES, '.claimcheck.yaml': config('articles/b/**', 3) });
  const before = await editor.until(NAME, said('registry/refuted'));
  expect(before[0]!.severity).toBe(1);
  editor.open('.claimcheck.yaml');
  editor.write('.claimcheck.yaml', config('articles/a/**', 3));
  await editor.until(NAME, ([one]) => one?.code === 'registry/refuted' && one.severity === 3);
  editor.write(NAME, `<!-- claimcheck-ignore registry/refuted: by hand -->\n${WRONG.en}`);
  await editor.until(NAME, said());
  editor.write('.claimcheck.yaml', config('articles/a/**', 30));
  await editor.until(NAME, (found) => codes(found).includes('suppression/reason'));
}, 120_000);

test('the baseline of the configuration lets through what it names, as it stands now', async () => {
  const file = 'known.yaml';
  const folder = start({
    ...FILES,
    '.claimcheck.yaml': `baseline: ${file}\n`,
    [file]: 'version: 1\nfindings: []\n',
  });
  await editor.until(NAME, said('registry/refuted'));
  await claimcheck(folder, ['baseline', 'create', '--baseline', file, '--reason', 'older than the registry']);
  editor.changedOnDisk(file);
  await editor.until(NAME, said());

  editor.write(NAME, EN.replace('82.7', '27.8'));
  await editor.until(NAME, (found) => codes(found).includes('registry/refuted'));
  editor.write(NAME, WRONG.en);
  await editor.until(NAME, said());

  editor.open(file);
  const kept = readIn(folder, file);
  editor.write(file, kept.replace('rule: registry/refuted', 'rulle: registry/refuted'));
  const [problem] = await editor.until(file, (found) => found.length > 0);
  expect(problem!.code).toBe('baseline');
  expect(codes(editor.diagnostics(NAME)!)).toEqual([]); // what it said before counts
  editor.write(file, 'version: 1\nfindings: []\n');
  await editor.until(NAME, said('registry/refuted'));
}, 120_000);

test('a report among the articles is none, open or not', async () => {
  const folder = start({ ...FILES, '.claimcheck.yaml': 'output: articles/out\n' });
  writeFileSync(path.join(folder, 'articles/report.md'), 'It costs 37%.\n');
  await claimcheck(folder, ['check', '--format', 'markdown']);
  editor.open('articles/out/report.md');
  editor.open('articles/report.md');
  await editor.until('articles/report.md', (found) => codes(found).includes('registry/unverified'));
  expect(editor.diagnostics('articles/out/report.md')).toBeUndefined();
}, 120_000);

describe('what follows from other numbers', () => {
  const TABLE = '| Line | Trains |\n| --- | --- |\n| North | 110 |\n| South | 150 |\n| Total | 270 |\n';

  test('a diagnostic and a hover tell the formula and the inputs with their places', async () => {
    start({ ...FILES, [NAME]: TABLE });
    const found = await editor.until(NAME, (all) => codes(all).includes('consistency/arithmetic'));
    const { message, relatedInformation } = found.find(({ code }) => code === 'consistency/arithmetic')!;
    expect(message).toMatch(/\(110 \+ 150 = 260, written 270\)$/);
    expect(relatedInformation!.map(({ location: { range } }) => range.start)).toEqual([
      { line: 2, character: 10 },
      { line: 3, character: 10 },
    ]);
    const hover = await editor.connection.sendRequest(HoverRequest.type, editor.at(NAME, '270'));
    const { value } = hover!.contents as MarkupContent;
    expect(value).toContain('calculation: `110 + 150 = 260, written 270`');
    expect(value).toMatch(/computed from `110` \([^)]*:3:11\), `150` \([^)]*:4:11\)/);
  }, 120_000);
});

test('only what the evidence settles is preferred, and made when all is mended', async () => {
  start({ ...FILES, 'articles/a/zh.md': ZH });
  await editor.until(NAME, (found) => codes(found).includes('registry/refuted'));
  const preferred = (await actions('28.7%')).filter(({ isPreferred }) => isPreferred);
  expect(preferred.map(({ title }) => title)).toContain('Replace 28.7% with 82.7%');
  const [all, ...more] = await actions('28.7%', ['source.fixAll']);
  expect(more).toEqual([]);
  editor.apply(all!.edit!);
  expect(editor.text(NAME)).toBe(EN);
  await editor.until(NAME, said());
  // Nothing bears out either number: an editor has to choose.
  editor.write(NAME, `${EN}\nSouth Station has 31 platforms.\n`);
  writeFileSync(new URL(editor.uri('articles/a/zh.md')), `${ZH}\n南站有 13 座月臺。\n`);
  editor.changedOnDisk('articles/a/zh.md');
  await editor.until(NAME, (found) => codes(found).includes('bilingual/value'));
  expect((await actions('31')).some(({ isPreferred }) => isPreferred)).toBe(false);
  expect(await actions('31', ['source.fixAll'])).toEqual([]);
}, 120_000);
