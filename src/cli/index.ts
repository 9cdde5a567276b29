#!/usr/bin/env node
import module from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { TOOL } from '../tool.ts';

// From Node 22 on, what was compiled is kept for the next run; NODE_DISABLE_COMPILE_CACHE=1 switches that off.
(module as { enableCompileCache?: () => unknown }).enableCompileCache?.();

// V8 optimizes what has run for a millisecond or so, which costs more than it saves: checking 47 files takes 0.6 of the
// CPU time where it waits longer. Only when it happens changes; nothing else does.
setFlagsFromString('--interrupt-budget=1000000');

// A reader that stops early (`claimcheck … | head`) changes nothing about what was found: the run goes on to its exit code.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

// Asked by every script that looks for the command, and answered before anything is loaded.
const [first, ...others] = process.argv.slice(2);
if (others.length === 0 && (first === '--version' || first === '-V'))
  process.stdout.write(`${TOOL.version}\n`);
else import('./process.ts').then(({ runInProcess }) => runInProcess());
