import { expect, test } from 'vitest';
import {
  type CodeAction,
  CodeActionRequest,
  DeclarationRequest,
  HoverRequest,
  type Location,
} from 'vscode-languageserver/node';
import { publish } from '../publication.ts';
import { type Editor, editorForAll } from './client.ts';

const REGISTRY = `version: 1
subjects:
  - { id: n, zh: 北站, en: North Station }
metrics:
  - { id: p, zh: 準點率, en: punctuality }
entries:
  - id: n/p
    subject: n
    metric: p
    observations: [{ value: "82.7%" }]
`;
const WRONG = 'The punctuality of North Station is 80%.';

interface Row {
  readonly name: string;
  readonly file: string;
  readonly line: number;
  readonly character: number;
}

/** Line and character as an editor counts them: UTF-16 code units, a BOM left out. */
const ROWS: readonly Row[] = [
  { name: 'plain', file: `${WRONG}\n`, line: 0, character: 36 },
  { name: 'behind an emoji, which is two code units', file: `🚄 ${WRONG}\n`, line: 0, character: 39 },
  { name: 'behind an emoji of several code points', file: `👩🏽‍🚀 ${WRONG}\n`, line: 0, character: 44 },
  {
    name: 'in a file with CRLF',
    file: `# Title\r\n\r\nOne line.\r\n\r\n${WRONG}\r\n`,
    line: 4,
    character: 36,
  },
  { name: 'behind a BOM, in the first line', file: `\uFEFF${WRONG}\n`, line: 0, character: 36 },
  { name: 'behind a BOM, in a later line', file: `\uFEFF# Title\n\n${WRONG}\n`, line: 2, character: 36 },
  { name: 'with all of them', file: `\uFEFF🚄 ${WRONG}\r\n\r\nMore 🚄.\r\n`, line: 0, character: 39 },
];
const ZH = '北站的準點率為 82.7%。\n';

let editor: Editor;
editorForAll((one) => {
  editor = one;
});

test.each(ROWS)(
  'columns are right $name, in the file that is open and in the one that is not',
  async ({ file, line, character }) => {
    const folder = publish({ 'claims/r.yaml': REGISTRY, 'articles/a/zh.md': ZH, 'articles/a/en.md': file });
    editor.move(folder);
    const range = { start: { line, character }, end: { line, character: character + 3 } };
    const isRefuted = ({ code }: { code?: unknown }) => code === 'registry/refuted';

    editor.open('articles/a/zh.md'); // the English file is on the disk only
    const closed = await editor.until('articles/a/en.md', (found) => found.some(isRefuted));
    expect(closed.find(isRefuted)!.range).toEqual(range);
    const [counterpart] = (await editor.connection.sendRequest(
      DeclarationRequest.type,
      editor.at('articles/a/zh.md', '82.7'),
    )) as Location[];
    expect(counterpart).toEqual({ uri: editor.uri('articles/a/en.md'), range });

    editor.open('articles/a/en.md');
    const textDocument = { uri: editor.uri('articles/a/en.md') };
    const hover = await editor.connection.sendRequest(HoverRequest.type, {
      textDocument,
      position: range.end,
    });
    expect(hover!.range).toEqual(range);
    const actions = (await editor.connection.sendRequest(CodeActionRequest.type, {
      textDocument,
      range,
      context: { diagnostics: [] },
    })) as CodeAction[];
    const before = editor.text('articles/a/en.md');
    editor.apply(actions.find(({ isPreferred }) => isPreferred)!.edit!);
    expect(editor.text('articles/a/en.md')).toBe(before.replace('80%', '82.7%'));
    await editor.until('articles/a/en.md', (found) => !found.some(isRefuted));
  },
  120_000,
);
