import {
  type CompletionItem,
  CompletionItemKind,
  type Connection,
  createConnection,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type InitializeResult,
  type Location,
  MarkupKind,
  type Position,
  ProposedFeatures,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { isMarkdown } from '../read/article-name.ts';
import type { FileSystem } from '../read/file-system.ts';
import { readRegistryFiles } from '../read/registry-files.ts';
import { isWithin } from '../read/walk.ts';
import { printable } from '../reporters/printable.ts';
import { TOOL } from '../tool.ts';
import { actionsAt, type EditAbilities, FIX_ALL } from './actions.ts';
import { claimAt, type FoundClaim } from './claim-at.ts';
import { type Proposals, proposalsInArticle, proposalsInRegistry } from './completion.ts';
import { diagnosticsOf } from './diagnostics.ts';
import { hoverText } from './hover.ts';
import { counterpartPlaces, entryPlaces, leanedAt, leaningPlaces } from './navigation.ts';
import { pathOf } from './open-files.ts';
import type { Snapshot } from './publication.ts';
import { createSession, type Session } from './session.ts';
import { type Texts, textsOf } from './texts.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';

export interface ServerOptions {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  readonly fs: FileSystem;
  readonly today: () => string;
}

/** Milliseconds without a change before a check starts: about a pause in writing. */
const DELAY = 200;

/** Starts the language server; it ends the process when the client says so, goes away or dies. */
export function serve({ input, output, fs, today }: ServerOptions): void {
  const connection = createConnection(ProposedFeatures.all, input, output);
  const documents = new TextDocuments(TextDocument);
  const published = new Map<string, ReadonlySet<string>>();
  let client: InitializeParams['capabilities'] = {};

  const session = createSession({
    disk: fs,
    today,
    delay: DELAY,
    onFailure: (error) => connection.console.error(printable(`claimcheck failed: ${String(error)}`)),
    async onSnapshot(root, snapshot) {
      const said =
        snapshot === null
          ? new Map()
          : await diagnosticsOf(snapshot, textsOf(snapshot, session.fs, session.open));
      for (const uri of published.get(root) ?? [])
        if (!said.has(uri)) await connection.sendDiagnostics({ uri, diagnostics: [] });
      for (const [uri, diagnostics] of said) await connection.sendDiagnostics({ uri, diagnostics });
      published.set(root, new Set(said.keys()));
    },
  });

  connection.onInitialize((params): InitializeResult => {
    client = params.capabilities;
    return { capabilities: CAPABILITIES, serverInfo: { name: TOOL.name, version: TOOL.version } };
  });
  connection.onInitialized(() => watchFiles(connection, client));
  connection.onDidChangeWatchedFiles(() => session.changedOutside());
  documents.onDidOpen(({ document }) => session.opened(document));
  documents.onDidClose(({ document }) => session.closed(document));
  documents.onDidChangeContent(({ document }) => session.changed(document));
  documents.onDidSave(() => session.changedOutside());
  documents.listen(connection);
  answer(connection, session, () => client);
  connection.listen();
}

const CAPABILITIES: InitializeResult['capabilities'] = {
  positionEncoding: 'utf-16',
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
  hoverProvider: true,
  definitionProvider: true,
  declarationProvider: true,
  implementationProvider: true,
  referencesProvider: true,
  codeActionProvider: { codeActionKinds: ['quickfix', FIX_ALL] },
  completionProvider: { triggerCharacters: [':', ' ', '[', '"', '/'] },
  workspace: { workspaceFolders: { supported: true } },
};

/** Asks to be told of changes on the disk, where the client can watch files; what is saved in it is told anyway. */
async function watchFiles(connection: Connection, client: InitializeParams['capabilities']): Promise<void> {
  if (!client.workspace?.didChangeWatchedFiles?.dynamicRegistration) return;
  await connection.client.register(DidChangeWatchedFilesNotification.type, {
    watchers: [{ globPattern: '**/*.{md,mdx,markdown,yaml,yml,csv,tsv,json}' }],
  });
}

/** What a request is about: a place of a file, in what is known of its publication. */
interface Asked {
  readonly snapshot: Snapshot;
  readonly texts: Texts;
  readonly shown: string;
  readonly offset: number;
}

function answer(connection: Connection, session: Session, client: () => InitializeParams['capabilities']) {
  const look = async (uri: string, position: Position, whole = false): Promise<Asked | null> => {
    const absolute = pathOf(uri);
    if (absolute === null) return null;
    const snapshot = await (whole ? session.whole(absolute) : session.current(absolute));
    if (snapshot === null) return null;
    const texts = textsOf(snapshot, session.fs, session.open);
    const shown = texts.shown(absolute);
    const offset = (await texts.of(shown))?.offsetAt(position) ?? 0;
    return { snapshot, texts, shown, offset };
  };
  const at = async <Answer>(
    { textDocument, position }: { textDocument: { uri: string }; position: Position },
    say: (found: FoundClaim, asked: Asked) => Promise<Answer>,
  ): Promise<Answer | null> => {
    const asked = await look(textDocument.uri, position);
    const found = asked && claimAt(asked.snapshot, asked.shown, asked.offset);
    return found ? say(found, asked) : null;
  };

  connection.onHover((params) =>
    at(params, async (found, { texts }) => {
      const formats = client().textDocument?.hover?.contentFormat ?? [MarkupKind.PlainText];
      const kind = formats.includes(MarkupKind.Markdown) ? MarkupKind.Markdown : MarkupKind.PlainText;
      const { range } = await texts.location(found.claim.path, found.claim.span);
      return { contents: { kind, value: await hoverText(found, kind, texts) }, range };
    }),
  );
  connection.onDefinition((params) => at(params, (found, { texts }) => entryPlaces(found, texts)));
  connection.onDeclaration((params) => at(params, (found, { texts }) => counterpartPlaces(found, texts)));
  connection.onImplementation((params) => at(params, (found, { texts }) => counterpartPlaces(found, texts)));

  connection.onReferences(async ({ textDocument, position }): Promise<Location[] | null> => {
    const asked = await look(textDocument.uri, position, true);
    if (asked === null || asked.snapshot.registry === null) return null;
    const { snapshot, texts, shown, offset } = asked;
    const found = claimAt(snapshot, shown, offset);
    const entry = found?.version.verdicts[found.at]?.entry;
    const leaned = entry
      ? ({ id: entry.id, what: 'entry', place: entry.place } as const)
      : leanedAt(asked.snapshot.registry, shown, position);
    return leaned && leaningPlaces(leaned, snapshot, texts);
  });

  connection.onCodeAction(async (params) => {
    const asked = await look(params.textDocument.uri, params.range.start);
    return (
      asked && actionsAt(asked.snapshot, asked.shown, params, asked.texts, abilitiesOf(client(), session))
    );
  });

  connection.onCompletion(async ({ textDocument, position }): Promise<CompletionItem[]> => {
    const absolute = pathOf(textDocument.uri);
    const file = absolute === null ? undefined : session.open.get(absolute);
    const snapshot = absolute === null ? null : await session.latest(absolute);
    if (absolute === null || file === undefined || snapshot === null) return [];
    const vocabulary = await vocabularyFor(snapshot, session.fs);
    const [text, offset] = [file.getText(), file.offsetAt(position)];
    if (isMarkdown(absolute)) return toItems(proposalsInArticle(text, offset, vocabulary), position);
    return isWithin(absolute, snapshot.registryFolder)
      ? toItems(proposalsInRegistry(text, offset, vocabulary), position)
      : [];
  });
}

/** From the registry's files as they are now, unsaved ones included. */
async function vocabularyFor(
  { root, registryFolder, lastRegistry }: Snapshot,
  fs: FileSystem,
): Promise<Vocabulary> {
  const files = await readRegistryFiles(registryFolder, { fs, cwd: root }).catch(() => []);
  return vocabularyOf(lastRegistry, files);
}

/** With the range that they stand for, since editors part ids at slashes and hyphens. */
function toItems({ words, typed }: Proposals, end: Position): CompletionItem[] {
  const start = { line: end.line, character: Math.max(0, end.character - typed.length) };
  return words.map(({ text, about }) => ({
    label: text,
    kind: CompletionItemKind.Reference,
    filterText: text,
    ...(about !== '' && { detail: printable(about) }),
    textEdit: { range: { start, end }, newText: text },
  }));
}

const abilitiesOf = ({ workspace }: InitializeParams['capabilities'], { open }: Session): EditAbilities => ({
  versioned: workspace?.workspaceEdit?.documentChanges === true,
  snippets: workspace?.workspaceEdit?.snippetEditSupport === true,
  versionOf: (uri) => {
    const absolute = pathOf(uri);
    return (absolute === null ? undefined : open.get(absolute)?.version) ?? null;
  },
});
