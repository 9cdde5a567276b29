#!/usr/bin/env node
import module from 'node:module';
import { TOOL } from '../tool.ts';

// From Node 22 on, what was compiled is kept for the next run; NODE_DISABLE_COMPILE_CACHE=1 switches that off.
(module as { enableCompileCache?: () => unknown }).enableCompileCache?.();

// A reader that stops early (`claimcheck … | head`) changes nothing about what was found: the run goes on to its exit code.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

// Asked by every script that looks for the command, and answered before anything is loaded.
const [first, ...others] = process.argv.slice(2);
if (others.length === 0 && (first === '--version' || first === '-V'))
  process.stdout.write(`${TOOL.version}\n`);
else import('./process.ts').then(({ runInProcess }) => runInProcess());
