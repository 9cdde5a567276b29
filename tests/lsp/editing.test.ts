import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  type CompletionItem,
  CompletionRequest,
  ExitNotification,
  HoverRequest,
  type MarkupContent,
} from 'vscode-languageserver/node';
import { publish } from '../publication.ts';
import { type Editor, edit, editorForAll } from './client.ts';

const REGISTRY = `version: 1
subjects:
  - { id: north, zh: 北站, en: North Station }
  - { id: south-2, zh: 南站, en: South Station }
metrics:
  - { id: on-time, zh: 準點率, en: punctuality }
entries:
  - id: north/on-time
    subject: north
    metric: on-time
    observations:
      - value: "82.7%"
        source: { publisher: Timetable Office, url: "https://example.org/timetable" }
`;
const ZH = '北站的準點率為 82.7%。\n';
const EN = 'The punctuality of North Station is 82.7%.\n';
const FILES = { 'claims/r.yaml': REGISTRY, 'articles/a/zh.md': ZH, 'articles/a/en.md': EN };

let editor: Editor;
editorForAll((one) => {
  editor = one;
});
/** Another publication in the same editor. */
const start = (files: Record<string, string> = FILES): string => {
  const folder = publish(files);
  editor.move(folder);
  return folder;
};
type Codes = (diagnostics: readonly { code?: unknown }[]) => boolean;
const none: Codes = (found) => found.length === 0;
const has =
  (code: string): Codes =>
  (found) =>
    found.some((one) => one.code === code);

describe('while people write', () => {
  test('an unsaved change of one version is compared with the other, and its end clears what was said', async () => {
    start();
    editor.open('articles/a/en.md');
    editor.open('articles/a/zh.md');
    await editor.until('articles/a/zh.md', none);
    editor.write('articles/a/zh.md', ZH.replace('82.7', '28.7'));
    const found = await editor.until('articles/a/zh.md', has('registry/refuted'));
    expect(found[0]!.relatedInformation!.map(({ location }) => location.uri)).toContain(
      editor.uri('articles/a/en.md'),
    );
    editor.write('articles/a/en.md', EN.replace('82.7', '12'));
    await editor.until('articles/a/en.md', has('registry/refuted'));
    editor.write('articles/a/en.md', EN);
    editor.write('articles/a/zh.md', ZH);
    await editor.until('articles/a/en.md', none);
    await editor.until('articles/a/zh.md', none);
  }, 120_000);

  test('a number that only one version has is reported in the other file too', async () => {
    start();
    editor.open('articles/a/en.md');
    await editor.until('articles/a/zh.md', none);
    editor.write('articles/a/en.md', 'The punctuality of North Station is high.\n');
    const found = await editor.until('articles/a/zh.md', (all) => all.length > 0);
    expect(found.map(({ code }) => code)).toEqual(['bilingual/missing']);
  }, 120_000);

  test('an unsaved change of the registry is what articles are held to', async () => {
    start();
    editor.open('articles/a/en.md');
    await editor.until('articles/a/en.md', none);
    editor.open('claims/r.yaml');
    editor.write('claims/r.yaml', REGISTRY.replace('82.7%', '90.1%'));
    await editor.until('articles/a/en.md', has('registry/refuted'));
    await editor.until('articles/a/zh.md', has('registry/refuted'));
  }, 120_000);

  test('what changes on the disk counts, and what is closed is silent', async () => {
    const folder = start();
    editor.open('articles/a/en.md');
    await editor.until('articles/a/zh.md', none);
    writeFileSync(path.join(folder, 'articles/a/zh.md'), ZH.replace('82.7', '28.7'));
    editor.changedOnDisk('articles/a/zh.md');
    await editor.until('articles/a/zh.md', has('registry/refuted'));
    rmSync(path.join(folder, 'articles/a/zh.md'));
    editor.changedOnDisk('articles/a/zh.md');
    await editor.until('articles/a/zh.md', none);
    await editor.until('articles/a/en.md', has('article/pair'));
    editor.close('articles/a/en.md');
    await editor.until('articles/a/en.md', none);
  }, 120_000);

  test('a file with both languages has the findings of both', async () => {
    const both = `# 車站\n\n北站的準點率為 28.7%，這是去年的數字。\n\n# Stations\n\nThe punctuality of North Station is 12%, a figure of last year.\n`;
    start({ 'claims/r.yaml': REGISTRY, 'articles/both.md': both });
    editor.open('articles/both.md');
    const found = await editor.until('articles/both.md', has('registry/refuted'));
    const lines = found
      .filter(({ code }) => code === 'registry/refuted')
      .map(({ range }) => range.start.line);
    expect(lines).toEqual([2, 6]);
  }, 120_000);
});

describe('what is at fault elsewhere', () => {
  test('a malformed registry is shown at its place; the versions are compared all the same', async () => {
    start({ ...FILES, 'articles/a/en.md': EN.replace('82.7', '80') });
    editor.open('articles/a/en.md');
    await editor.until('articles/a/en.md', has('registry/refuted'));
    editor.open('claims/r.yaml');
    editor.write('claims/r.yaml', REGISTRY.replace('subject: north', 'subject: nroth'));
    const [problem] = await editor.until('claims/r.yaml', (all) => all.length > 0);
    expect(problem).toMatchObject({
      code: 'registry',
      severity: 1,
      range: { start: { line: 8, character: 13 }, end: { line: 8, character: 18 } },
    });
    expect(problem!.message).toContain('did you mean `north`?');
    const found = await editor.until('articles/a/en.md', has('registry'));
    expect(found.map(({ code }) => code)).toEqual(['bilingual/value', 'registry']);
    editor.write('claims/r.yaml', REGISTRY);
    await editor.until('claims/r.yaml', none);
    await editor.until('articles/a/en.md', has('registry/refuted'));
  }, 120_000);

  test('a faulty configuration is shown at its place, and what it said before counts', async () => {
    const files = {
      ...FILES,
      '.claimcheck.yaml': 'rules:\n  registry/unverified: "off"\n',
      'articles/b.en.md': 'It costs 37%.\n',
    };
    start(files);
    editor.open('articles/b.en.md');
    const before = await editor.until('articles/b.en.md', has('article/pair'));
    expect(before).toHaveLength(1);
    editor.open('.claimcheck.yaml');
    editor.write('.claimcheck.yaml', 'rules:\n  registry/unverfied: error\n');
    const [problem] = await editor.until('.claimcheck.yaml', (all) => all.length > 0);
    expect(problem).toMatchObject({ code: 'configuration', range: { start: { line: 1, character: 2 } } });
    expect(editor.diagnostics('articles/b.en.md')).toEqual(before);
    editor.write('.claimcheck.yaml', 'rules:\n  registry/unverified: error\n');
    await editor.until('articles/b.en.md', has('registry/unverified'));
  }, 120_000);

  test('a publication without a registry says so', async () => {
    start({
      '.claimcheck.yaml': 'articles: [articles]\n',
      'articles/a/zh.md': ZH,
      'articles/a/en.md': EN.replace('82.7', '80'),
    });
    editor.open('articles/a/en.md');
    const found = await editor.until('articles/a/en.md', has('bilingual/value'));
    expect(found.filter(({ code }) => code === 'registry').map(({ message }) => message)).toEqual([
      expect.stringContaining('There is no registry here'),
      expect.stringContaining('No number is held to the registry'),
    ]);
  }, 120_000);

  test('nothing is said of files outside of any publication, nor of what is no file', async () => {
    start({ ...FILES, 'notes.md': 'It costs 37%.\n' });
    editor.open('notes.md');
    editor.open('articles/a/en.md');
    await editor.until('articles/a/en.md', none);
    expect(editor.diagnostics('notes.md')).toBeUndefined();
    editor.move(publish({ 'articles/a.md': 'It costs 37%.\n' }));
    editor.open('articles/a.md');
    const { textDocument, position } = editor.at('articles/a.md', '37%');
    const hover = (uri: string) =>
      editor.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
    expect(await hover(textDocument.uri)).toBeNull();
    expect(await hover('untitled:Untitled-1')).toBeNull();
    expect(editor.diagnostics('articles/a.md')).toBeUndefined();
  }, 120_000);
});

test('a hover holds no link, code or command that an article or a quote brings along', async () => {
  const hostile = '[run](command:rm) <img src=x> `` ` https://evil.example/ www.evil.example';
  start({
    ...FILES,
    'claims/r.yaml': REGISTRY.replace(
      'publisher: Timetable Office',
      `publisher: ${JSON.stringify(hostile)}, quote: ${JSON.stringify(hostile)}`,
    ),
  });
  editor.open('articles/a/en.md');
  const hover = await editor.connection.sendRequest(
    HoverRequest.type,
    editor.at('articles/a/en.md', '82.7%'),
  );
  const { value } = hover!.contents as MarkupContent;
  const links = ['\\[run\\](command:rm)', '\\<img', '`https://evil.example/`', '`www.evil.example`'];
  for (const link of links) expect(value).toContain(link);
  expect(value).toContain(`\`\`\` ${hostile} \`\`\``);
  expect(value).toContain('<https://example.org/timetable>');
}, 120_000);

describe('completion', () => {
  const proposed = async (name: string, text: string, cursor: string): Promise<CompletionItem[]> => {
    editor.write(name, text);
    const { textDocument, position } = editor.at(name, cursor, cursor.length);
    const found = await editor.connection.sendRequest(CompletionRequest.type, { textDocument, position });
    return found as CompletionItem[];
  };
  const labels = (items: readonly CompletionItem[]): string[] => items.map(({ label }) => label);

  test('of ids, units and sources in the registry, by where the cursor stands', async () => {
    start();
    editor.open('articles/a/en.md');
    await editor.until('articles/a/en.md', none);
    editor.open('claims/r.yaml');
    const name = 'claims/r.yaml';
    const entry = `${REGISTRY}  - id: south-2/on-time\n`;
    expect(labels(await proposed(name, `${entry}    subject: `, `time\n    subject: `))).toEqual([
      'north',
      'south-2',
    ]);
    expect(
      labels(await proposed(name, `${entry}    subject: north\n    metric: on`, 'metric: on')),
    ).toContain('on-time');
    const [formula] = await proposed(name, `${entry}    formula: "1 + [north/on`, '"1 + [north/on');
    expect(formula).toMatchObject({
      label: 'north/on-time',
      detail: '82.7%',
      textEdit: { newText: 'north/on-time' },
    });
    const edit = formula!.textEdit as { range: { start: { character: number }; end: { character: number } } };
    expect(edit.range.end.character - edit.range.start.character).toBe('north/on'.length);
    expect(labels(await proposed(name, `${entry}    rates: [{ to: T`, '{ to: T'))).toContain('TWD');
    expect(
      labels(
        await proposed(
          name,
          `${entry}    observations: [{ value: "1%", source: { publisher: `,
          '"1%", source: { publisher: ',
        ),
      ),
    ).toEqual(['Timetable Office']);
    expect(
      labels(
        await proposed(name, REGISTRY.replace('en: punctuality }', 'en: punctuality, unit:  }'), 'unit: '),
      ),
    ).toContain('km');
    expect(await proposed(name, `${entry}    note: sou`, 'note: sou')).toEqual([]);
    expect(await proposed(name, `${entry}    # subject: `, '# subject: ')).toEqual([]);
  }, 120_000);

  test('of entries and rules in the comments of an article', async () => {
    start();
    editor.open('articles/a/en.md');
    const name = 'articles/a/en.md';
    const [item] = await proposed(name, `<!-- claim: north/ -->\n${EN}`, 'claim: north/');
    expect(item).toMatchObject({
      label: 'north/on-time',
      textEdit: { range: { start: { line: 0, character: 12 }, end: { line: 0, character: 18 } } },
    });
    expect(labels(await proposed(name, `<!-- claimcheck-ignore reg -->\n${EN}`, 'ignore reg'))).toContain(
      'registry/unverified',
    );
    expect(await proposed(name, `<!-- claim: north/on-time -->\n${EN}`, '-->\nThe ')).toEqual([]);
  }, 120_000);
});

describe('the end', () => {
  test('exit without shutdown ends in 1', async () => {
    const other = await edit(publish(FILES));
    await other.connection.sendNotification(ExitNotification.type);
    expect(await other.ended).toBe(1);
  }, 120_000);

  test('a client that goes away takes the server along', async () => {
    const other = await edit(publish(FILES));
    other.open('articles/a/en.md');
    await other.until('articles/a/en.md', none);
    other.server.stdin!.end();
    expect(await other.ended).toBe(1);
  }, 120_000);
});
