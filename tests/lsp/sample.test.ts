import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type CodeAction,
  CodeActionRequest,
  DeclarationRequest,
  DefinitionRequest,
  HoverRequest,
  ImplementationRequest,
  type Location,
  type MarkupContent,
  ReferencesRequest,
} from 'vscode-languageserver/node';
import { claimcheck } from '../publication.ts';
import { copySample, type Editor, edit } from './client.ts';

const EN = 'articles/pricing-notes/en.md';
const ZH = 'articles/pricing-notes/zh.md';

let folder: string;
let editor: Editor;
beforeAll(async () => {
  folder = copySample();
  editor = await edit(folder);
  editor.open(EN);
  editor.open(ZH);
  await editor.until(EN, () => true);
}, 120_000);
afterAll(async () => {
  await editor.stop();
});

interface ReportedFinding {
  readonly ruleId: string;
  readonly path: string;
  readonly severity: 'error' | 'warning' | 'note';
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}

test('both files of a pair have the findings of `check`, each at its place', async () => {
  const { stdout } = await claimcheck(folder, [
    'check',
    'articles/pricing-notes',
    '--format',
    'json',
    '--output',
    '-',
  ]);
  const findings: ReportedFinding[] = JSON.parse(stdout).articles[0].findings;
  expect(findings.length).toBeGreaterThan(10);
  const severities = { error: 1, warning: 2, note: 3 };
  for (const name of [EN, ZH]) {
    const expected = findings
      .filter(({ path }) => path === name)
      .map(({ ruleId, severity, start, end }) => ({
        code: ruleId,
        severity: severities[severity],
        source: 'claimcheck',
        range: {
          start: { line: start.line - 1, character: start.column - 1 },
          end: { line: end.line - 1, character: end.column - 1 },
        },
      }));
    expect(editor.diagnostics(name), name).toMatchObject(expected);
    expect(editor.diagnostics(name), name).toHaveLength(expected.length);
  }
});

test('a finding points to the other version and to the entry', () => {
  const refuted = editor
    .diagnostics(EN)!
    .find(({ code, range }) => code === 'registry/refuted' && range.start.line === 13)!;
  const places = refuted.relatedInformation!.map(({ location }) => location.uri);
  expect(places).toContain(editor.uri(ZH));
  expect(places).toContain(editor.uri('claims/prices.yaml'));
});

test('a hover tells how a number was read, the verdict, the evidence and the other version', async () => {
  const hover = await editor.connection.sendRequest(HoverRequest.type, editor.at(EN, '€2.50', 1));
  const { kind, value } = hover!.contents as MarkupContent;
  expect(kind).toBe('markdown');
  expect(hover!.range).toMatchObject({ start: { line: 13, character: 30 } });
  expect(value).toMatch(/^`€2\.50[^`]*` is read as money/);
  expect(value).toMatch(/\*\*refuted\*\*/);
  expect(value).toContain('`gpt-5.4/api-price-input`');
  expect(value).toContain('quote: ');
  expect(value).toMatch(/<https:\/\//);
  expect(value).toMatch(/the other version: `/);
});

test('nothing is said where no number stands', async () => {
  expect(await editor.connection.sendRequest(HoverRequest.type, editor.at(EN, 'How the bill'))).toBeNull();
});

test('the definition of a number is its entry', async () => {
  const places = (await editor.connection.sendRequest(
    DefinitionRequest.type,
    editor.at(EN, '87.2%'),
  )) as Location[];
  expect(places.map(({ uri }) => uri)).toEqual([editor.uri('claims/agents.yaml')]);
  editor.open('claims/agents.yaml');
  const line = editor.text('claims/agents.yaml').split('\n')[places[0]!.range.start.line]!;
  expect(line.slice(places[0]!.range.start.character)).toBe('gpt-5.5/terminal-bench-2.0');
});

test.each([
  ['declaration', DeclarationRequest.type],
  ['implementation', ImplementationRequest.type],
])('the %s of a number is its counterpart', async (_, type) => {
  const [place] = (await editor.connection.sendRequest(type, editor.at(EN, '75.1%'))) as Location[];
  expect(place!.uri).toBe(editor.uri(ZH));
  const line = editor.text(ZH).split('\n')[place!.range.start.line]!;
  expect(line.slice(place!.range.start.character, place!.range.end.character)).toBe('75.1%');
});

test('the references of an entry are the numbers that lean on it, in every article', async () => {
  const { stdout } = await claimcheck(folder, [
    'registry',
    'affected',
    'gpt-5.5/terminal-bench-2.0',
    '--format',
    'json',
  ]);
  const expected = JSON.parse(stdout).affected[0].places.map(
    ({ path, line, column }: { path: string; line: number; column: number }) => [
      editor.uri(path),
      line - 1,
      column - 1,
    ],
  );
  expect(new Set(expected.map(([uri]: [string]) => uri)).size).toBeGreaterThan(2);
  const places = await editor.connection.sendRequest(ReferencesRequest.type, {
    ...editor.at('claims/agents.yaml', 'id: gpt-5.5/terminal-bench-2.0', 8),
    context: { includeDeclaration: false },
  });
  expect(places!.map(({ uri, range: { start } }) => [uri, start.line, start.character])).toEqual(expected);
});

describe('quick fixes', () => {
  const actionsAt = async (name: string, text: string): Promise<CodeAction[]> => {
    const { textDocument, position } = editor.at(name, text);
    const diagnostics = editor.diagnostics(name)!.filter(({ range }) => range.start.line === position.line);
    const actions = await editor.connection.sendRequest(CodeActionRequest.type, {
      textDocument,
      range: { start: position, end: position },
      context: { diagnostics: [...diagnostics] },
    });
    return actions as CodeAction[];
  };

  test('one that is applied leaves nothing to say of the number', async () => {
    const before = editor.text(EN);
    const actions = await actionsAt(EN, '87.2%');
    const codesOf = ({ diagnostics }: CodeAction) => diagnostics!.map(({ code }) => code);
    const fix = actions.find((one) => one.isPreferred && codesOf(one).includes('registry/refuted'))!;
    editor.apply(fix.edit!);
    expect(editor.text(EN)).toBe(before.replace('87.2%', '82.7%'));
    const line = before.slice(0, before.indexOf('87.2%')).split('\n').length - 1;
    const isOfNumber = ({ code, range }: { code?: unknown; range: { start: { line: number } } }) =>
      range.start.line === line && (code === 'registry/refuted' || code === 'bilingual/value');
    await editor.until(EN, (diagnostics) => !diagnostics.some(isOfNumber));
    editor.write(EN, before);
    await editor.until(EN, (diagnostics) => diagnostics.some(isOfNumber));
  });

  test('a finding can be suppressed above its block, once a reason is written', async () => {
    const actions = await actionsAt(EN, '87.2%');
    const suppress = actions.find(({ title }) => title === 'Suppress registry/refuted here, with a reason')!;
    const before = editor.text(EN);
    editor.apply(suppress.edit!);
    expect(editor.text(EN)).toBe(
      before.replace('On Terminal-Bench', '<!-- claimcheck-ignore registry/refuted:  -->\nOn Terminal-Bench'),
    );
    editor.write(EN, before);
  });
});
