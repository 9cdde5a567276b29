import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect } from 'vitest';
import {
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type Position,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** The sample publication, to be written in. */
export function copySample(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'claimcheck-'));
  for (const name of ['articles', 'claims'])
    cpSync(path.join(ROOT, name), path.join(folder, name), { recursive: true });
  return folder;
}

const CAPABILITIES: ClientCapabilities = {
  textDocument: { hover: { contentFormat: ['markdown', 'plaintext'] } },
  workspace: {
    workspaceEdit: { documentChanges: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
};

/** An editor of a publication: the protocol's own client over the streams of a real server. */
export interface Editor {
  readonly connection: ProtocolConnection;
  readonly server: ChildProcess;
  /** Ends with the server's exit code. */
  readonly ended: Promise<number | null>;
  /** From here on, names are of files in another folder; what is open elsewhere is closed. One server serves many publications. */
  move(folder: string): void;
  uri(name: string): string;
  /** Opens a file as editors do: what stands on the disk, without its BOM. */
  open(name: string, text?: string): void;
  /** Replaces the text of an open file, unsaved. */
  write(name: string, text: string): void;
  close(name: string): void;
  text(name: string): string;
  /** Tells the server that a file changed on the disk. */
  changedOnDisk(name: string): void;
  /** What was said last of a file; undefined before anything was. */
  diagnostics(name: string): readonly Diagnostic[] | undefined;
  /** Waits until what was said last of a file is as wanted. */
  until(
    name: string,
    isWanted: (diagnostics: readonly Diagnostic[]) => boolean,
  ): Promise<readonly Diagnostic[]>;
  /** Where a text first stands in an open file, `into` code units in. */
  at(name: string, text: string, into?: number): { textDocument: { uri: string }; position: Position };
  /** Makes the edits in the open files. */
  apply(edit: WorkspaceEdit): void;
  stop(): Promise<number | null>;
}

/** One editor for all tests of a file, started before the first and stopped after the last. */
export function editorForAll(take: (editor: Editor) => void): void {
  let editor: Editor;
  beforeAll(async () => {
    editor = await edit(copySample());
    take(editor);
  }, 120_000);
  afterAll(async () => {
    expect(await editor.stop()).toBe(0);
  }, 120_000);
}

export async function edit(home: string, capabilities: ClientCapabilities = CAPABILITIES): Promise<Editor> {
  let folder = home;
  const server = spawn(
    process.execPath,
    ['--import', 'tsx', path.join(ROOT, 'src/cli/index.ts'), 'lsp', '--stdio', '--today', '2026-11-23'],
    { cwd: ROOT, stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const ended = new Promise<number | null>((resolve) => server.once('exit', resolve));
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout!),
    new StreamMessageWriter(server.stdin!),
  );
  const files = new Map<string, TextDocument>();
  const said = new Map<string, Diagnostic[]>();
  const waiting = new Set<() => void>();
  connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
    said.set(uri, diagnostics);
    for (const look of [...waiting]) look();
  });
  connection.onRequest(RegistrationRequest.type, () => undefined);
  connection.onError(() => undefined);
  connection.listen();
  const uri = (name: string): string => pathToFileURL(path.join(folder, name)).href;
  const fileOf = (name: string): TextDocument => files.get(uri(name))!;
  const replace = (name: string, text: string): void => {
    const { uri, version } = fileOf(name);
    files.set(uri, TextDocument.create(uri, '', version + 1, text));
    void connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: version + 1 },
      contentChanges: [{ text }],
    });
  };
  const closeFile = (uri: string): void => {
    files.delete(uri);
    void connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  };
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'publication' }],
    capabilities,
  });
  await connection.sendNotification(InitializedNotification.type, {});
  return {
    connection,
    server,
    ended,
    uri,
    move(other) {
      for (const open of [...files.keys()]) closeFile(open);
      folder = other;
    },
    open(name, text = readFileSync(path.join(folder, name), 'utf8').replace(/^\uFEFF/, '')) {
      const file = TextDocument.create(uri(name), '', 1, text);
      files.set(file.uri, file);
      void connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri: file.uri, languageId: 'markdown', version: 1, text },
      });
    },
    write: replace,
    close: (name) => closeFile(uri(name)),
    text: (name) => fileOf(name).getText(),
    changedOnDisk: (name) =>
      void connection.sendNotification(DidChangeWatchedFilesNotification.type, {
        changes: [{ uri: uri(name), type: 2 }],
      }),
    diagnostics: (name) => said.get(uri(name)),
    until: (name, isWanted) =>
      new Promise((resolve) => {
        const look = (): void => {
          const diagnostics = said.get(uri(name));
          if (diagnostics === undefined || !isWanted(diagnostics)) return;
          waiting.delete(look);
          resolve(diagnostics);
        };
        waiting.add(look);
        look();
      }),
    at(name, text, into = 0) {
      const file = fileOf(name);
      const offset = file.getText().indexOf(text);
      if (offset < 0) throw new Error(`${name} does not hold ${text}`);
      return { textDocument: { uri: uri(name) }, position: file.positionAt(offset + into) };
    },
    apply({ changes = {}, documentChanges = [] }) {
      const byUri = { ...changes };
      for (const change of documentChanges)
        if ('edits' in change) byUri[change.textDocument.uri] = change.edits as TextEdit[];
      for (const [name, edits] of Object.entries(byUri)) {
        const file = files.get(name)!;
        replace(path.relative(folder, new URL(name).pathname), TextDocument.applyEdits(file, edits));
      }
    },
    async stop() {
      await connection.sendRequest(ShutdownRequest.type);
      await connection.sendNotification(ExitNotification.type);
      return ended;
    },
  };
}
