/**
 * The second half of `npm run build`: makes the command, the library and the plugin, with all that they use, of the
 * sources, in chunks that load when they are asked for. The compiler's files stay beside them in `dist`, for types and
 * for scripts that measure single rooms; `files` in package.json says what is published.
 *
 * Names have no hash and nothing has a time: the same sources give the same bytes.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig, type OutputOptions, type Plugin } from 'rolldown';

const ROOT = path.resolve(import.meta.dirname, '..');

/**
 * What can be imported, and what can be started, by its file in `dist`. The library is ES modules. The command is
 * CommonJS, for what V8 made of those can be kept (`compile-cache.ts`). A program for a worker thread is one line more;
 * it stands in `chunks`, beside the chunk that starts it (`workers/program.ts`).
 */
const LIBRARY = { index: 'src/index.ts', plugin: 'src/plugin.ts' };
const COMMAND = {
  index: 'src/cli/index.ts',
  'chunks/pdf-worker': 'src/audit/pdf-worker.ts',
  'chunks/article-worker': 'src/workers/article-worker.ts',
};

/** What stands for the digest of a build in its code until that is known; as long as it. */
const NO_DIGEST = 'digest-of-the-build'.padEnd(32, '-');

/** `tool.ts` reads package.json from its place in `src`, which no chunk has. */
const toolInPlace: Plugin = {
  name: 'tool-in-place',
  load(id) {
    if (id !== path.join(ROOT, 'src/tool.ts')) return null;
    const { name, version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
    return `export const TOOL = ${JSON.stringify({ name, version })}; export const BUILD = '${NO_DIGEST}';`;
  },
  generateBundle(_, bundle) {
    const chunks = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? [file] : []));
    const hash = createHash('sha256');
    for (const { fileName, code } of chunks.toSorted((a, b) => (a.fileName < b.fileName ? -1 : 1)))
      hash.update(fileName).update(code);
    const digest = hash.digest('hex').slice(0, NO_DIGEST.length);
    for (const chunk of chunks) chunk.code = chunk.code.replaceAll(NO_DIGEST, digest);
  },
};

/** Tells Node that what lies in the command's folder is CommonJS. */
const saidToBeCommonJs: Plugin = {
  name: 'said-to-be-commonjs',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'package.json', source: '{ "type": "commonjs" }\n' });
  },
};

/**
 * A module in a folder named `late` is a chunk of its own, which loads when one of its functions is first called: they
 * are synchronous, so it is required, not imported. What it exports are functions, by name.
 */
const late: Plugin = {
  name: 'late',
  async resolveId(source, importer) {
    if (importer === undefined || !/\/late\/[\w-]+\.ts$/.test(source)) return null;
    const resolved = await this.resolve(source, importer, { skipSelf: true });
    return resolved && `\0late:${resolved.id}`;
  },
  load(id) {
    if (!id.startsWith('\0late:')) return null;
    const file = id.slice('\0late:'.length);
    const fileName = `late-${path.basename(file, '.ts')}.js`;
    this.emitFile({ type: 'chunk', id: file, fileName: `chunks/${fileName}`, preserveSignature: 'strict' });
    const names = [
      ...readFileSync(file, 'utf8').matchAll(/^export (?!type |interface )(function )?(\w+)/gm),
    ].map(([line, isFunction, name]) => {
      if (isFunction === undefined) throw new Error(`${file}: \`${line}\` is no function`);
      return name!;
    });
    return [
      `import { createRequire } from 'node:module';`,
      `let module;`,
      `const loaded = () => (module ??= createRequire(import.meta.url)('./${fileName}'));`,
      ...names.map((name) => `export const ${name} = (...given) => loaded().${name}(...given);`),
    ].join('\n');
  },
};

/** The packages of which code is in the bundle, for the list of their licences. */
const packagesNamed: Plugin = {
  name: 'packages-named',
  generateBundle(_, bundle) {
    const folders = new Set<string>();
    for (const chunk of Object.values(bundle))
      if (chunk.type === 'chunk')
        for (const id of Object.keys(chunk.modules)) {
          const folder = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id.replaceAll('\\', '/'))?.[0];
          if (folder) folders.add(path.relative(ROOT, folder.replace('\0', '')).split(path.sep).join('/'));
        }
    this.emitFile({
      type: 'asset',
      fileName: 'bundled.json',
      source: `${JSON.stringify([...folders].sort(), null, 2)}\n`,
    });
  },
};

/** Maps lead to claimcheck's own text; that of packages is theirs to publish, and would be most of the package. */
const ownSourcesOnly: Plugin = {
  name: 'own-sources-only',
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'asset' || !file.fileName.endsWith('.map')) continue;
      const map = JSON.parse(String(file.source)) as {
        sources: string[];
        sourcesContent: (string | null)[];
        mappings: string;
      };
      map.sourcesContent = map.sourcesContent.map((text, i) =>
        map.sources[i]!.includes('node_modules/') ? null : text,
      );
      if (map.sourcesContent.every((text) => text === null)) map.mappings = '';
      file.source = JSON.stringify(map);
    }
  },
};

const build = (input: Readonly<Record<string, string>>, output: OutputOptions, plugins: Plugin[]) => ({
  cwd: ROOT,
  input,
  platform: 'node' as const,
  tsconfig: 'tsconfig.json',
  // Its modules for Node are CommonJS, of which nothing can be left out.
  resolve: { alias: { yaml: path.join(ROOT, 'node_modules/yaml/browser/index.js') } },
  plugins: [toolInPlace, late, packagesNamed, ownSourcesOnly, ...plugins],
  output: {
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name].js',
    sourcemap: true,
    minify: true,
    ...output,
  },
  checks: {
    // A module that one command loads late and another at once is late where it matters.
    ineffectiveDynamicImport: false,
    // What asks `import.meta` for more than its place is not reached from the command.
    emptyImportMeta: false,
  },
});

export default defineConfig([
  {
    ...build(LIBRARY, { dir: 'dist', format: 'esm' }, []),
    // What CommonJS modules are given by Node, an ES module asks for.
    transform: { define: { __filename: 'import.meta.filename', __dirname: 'import.meta.dirname' } },
  },
  build(COMMAND, { dir: 'dist/cli', format: 'cjs' }, [saidToBeCommonJs]),
]);
