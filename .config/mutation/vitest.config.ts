import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification, type Vite } from 'vitest/node';
import { KeptWorker } from './kept-worker.ts';

/** The folders whose tests tell a wrong model, comparison or rule; those that take least come first. */
const FOLDERS = [
  'model',
  'comparison',
  'quantities',
  'rules-bilingual',
  'verify',
  'rules',
  'suppress',
  'config',
];

const rank = ({ moduleId }: TestSpecification): number =>
  FOLDERS.findIndex((folder) => moduleId.includes(`/tests/${folder}/`));

class CheapFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.toSorted((a, b) => rank(a) - rank(b) || (a.moduleId < b.moduleId ? -1 : 1));
  }
}

/** Stryker asks for threads of its own. */
const keepWorker: Vite.Plugin = {
  name: 'keep-worker',
  configureVitest({ project }) {
    project.config.pool = 'kept';
    project.config.poolRunner = { name: 'kept', createPoolWorker: (options) => new KeptWorker(options) };
  },
};

/** The tests that Stryker runs for each mutant: all of them in its own process, so that nothing need be built. */
export default defineConfig({
  plugins: [keepWorker],
  test: {
    root: process.cwd(),
    include: [
      'tests/{model,comparison,rules-bilingual,verify,rules,suppress,config}/*.test.ts',
      'tests/quantities/{interval,cases}.test.ts',
    ],
    setupFiles: ['.config/mutation/before-tests.ts', 'tests/properties.ts'],
    sequence: { sequencer: CheapFirst },
    isolate: false,
    testTimeout: 60_000,
  },
});
