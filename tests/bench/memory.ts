import { execFileSync } from 'node:child_process';
import { argv, execArgv, execPath, memoryUsage, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';
import { align } from '../../src/align/align.ts';
import { type GeneratedText, generatedTexts } from './prose.ts';
import { alignablesOf } from './stages.ts';

/** Bytes on the heap and in buffers for each byte of both documents. */
export interface MemoryUse {
  /** All that alignment ever took, what it dropped on the way included: it never held more than this at once. */
  readonly taken: number;
  /** What its result keeps. */
  readonly kept: number;
}

/** Room for everything, so that nothing is collected before it is counted. */
const NO_COLLECTION = ['--expose-gc', '--min-semi-space-size=1024', '--max-semi-space-size=1024'];

/** Measures alignment in a process of its own. */
export function memoryOf(text: GeneratedText, size: number): MemoryUse {
  const script = fileURLToPath(import.meta.url);
  const args = [...NO_COLLECTION, ...execArgv, script, text, String(size)];
  return JSON.parse(execFileSync(execPath, args, { encoding: 'utf8' }));
}

const used = (): number => {
  const { heapUsed, arrayBuffers } = memoryUsage();
  return heapUsed + arrayBuffers;
};

const collect = (): void => (globalThis as { gc?: () => void }).gc?.();

function measure(text: GeneratedText, size: number): MemoryUse {
  const texts = generatedTexts(text, size);
  const [left, right] = alignablesOf(texts);
  // What the first run makes once and for all, compiled code for one, is not counted.
  align(left!, right!);
  collect();
  const before = used();
  const alignment = align(left!, right!);
  const taken = used() - before;
  collect();
  const kept = used() - before;
  if (alignment.blocks.length === 0) throw new Error('Nothing was aligned');
  const bytes = Buffer.byteLength(texts[0]) + Buffer.byteLength(texts[1]);
  return { taken: taken / bytes, kept: kept / bytes };
}

if (argv[1] === fileURLToPath(import.meta.url))
  stdout.write(JSON.stringify(measure(argv[2] as GeneratedText, Number(argv[3]))));
