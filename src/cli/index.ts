#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';
import { TOOL } from '../tool.ts';

// V8 optimizes what has run for a millisecond or so, which costs more than it saves: checking 47 files takes 0.6 of the
// CPU time where it waits longer. Only when it happens changes; nothing else does.
setFlagsFromString('--interrupt-budget=1000000');
// Its heap grows to four times what is in use before it looks for what is not: twice is a third less memory, and costs a
// tenth more time.
setFlagsFromString('--heap-growing-percent=100');
// What a long run has not called for a while is kept, since the next run may call it at its start.
setFlagsFromString('--no-flush-bytecode');

// A reader that stops early (`claimcheck … | head`) changes nothing about what was found: the run goes on to its exit code.
let failure: NodeJS.ErrnoException | null = null;
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') failure ??= error;
});
// What cannot be said on standard error cannot be said anywhere; the exit code still tells.
process.stderr.on('error', () => {});
// A limit on the size of files (`ulimit -f`) is to fail the write, which says what and where, and not to end the process.
process.on('SIGXFSZ', () => {});

// Asked by every script that looks for the command, and answered before anything is loaded.
const [first, ...others] = process.argv.slice(2);
if (others.length === 0 && (first === '--version' || first === '-V'))
  process.stdout.write(`${TOOL.version}\n`);
else
  import('../compile-cache.ts')
    .then(({ keepCompiled }) => keepCompiled())
    .then(() => import('./process.ts'))
    .then(({ runInProcess }) => runInProcess());

// Failed writes are told a moment later, and the last one after everything else.
process.on('exit', () => {
  if (failure === null) return;
  process.exitCode = 2;
  process.stderr.write(
    `Cannot write to standard output: ${failure.message}; make room, or name a folder with --output\n`,
  );
});
