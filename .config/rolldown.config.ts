/**
 * The second half of `npm run build`: makes the command, the library and the plugin, with all that they use, of the
 * sources, in chunks that load when they are asked for. The compiler's files stay beside them in `dist`, for types and
 * for scripts that measure single rooms; `files` in package.json says what is published.
 *
 * Names have no hash and nothing has a time: the same sources give the same bytes.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig, type Plugin } from 'rolldown';

const ROOT = path.resolve(import.meta.dirname, '..');

/**
 * What can be started or imported, by its file in `dist`. A program for a worker thread is one line more; it stands in
 * `chunks`, since `new URL('./name.js', import.meta.url)` starts from the chunk that asks for it, and its asker takes
 * the extension from its own (`path.extname(import.meta.url)`), so that it also runs from `src`.
 */
const ENTRIES = {
  'cli/index': 'src/cli/index.ts',
  index: 'src/index.ts',
  plugin: 'src/plugin.ts',
  'chunks/pdf-worker': 'src/audit/pdf-worker.ts',
  'chunks/article-worker': 'src/workers/article-worker.ts',
};

/** `tool.ts` reads package.json from its place in `src`, which no chunk has. */
const toolInPlace: Plugin = {
  name: 'tool-in-place',
  load(id) {
    if (id !== path.join(ROOT, 'src/tool.ts')) return null;
    const { name, version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
    return `export const TOOL = ${JSON.stringify({ name, version })};`;
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

export default defineConfig({
  cwd: ROOT,
  input: ENTRIES,
  platform: 'node',
  tsconfig: 'tsconfig.json',
  // Its modules for Node are CommonJS, of which nothing can be left out.
  resolve: { alias: { yaml: path.join(ROOT, 'node_modules/yaml/browser/index.js') } },
  // What CommonJS modules are given by Node, an ES module asks for.
  transform: { define: { __filename: 'import.meta.filename', __dirname: 'import.meta.dirname' } },
  plugins: [toolInPlace, packagesNamed, ownSourcesOnly],
  output: {
    dir: 'dist',
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name].js',
    sourcemap: true,
    minify: true,
  },
  // A module that one command loads late and another at once is late where it matters.
  checks: { ineffectiveDynamicImport: false },
});
