#!/usr/bin/env node
import { nodeFileSystem } from '../read/file-system.ts';
import { main } from './main.ts';
import type { Output } from './surroundings.ts';

const output = (stream: NodeJS.WriteStream): Output => ({
  isTTY: stream.isTTY === true,
  columns: stream.columns ?? 100,
  write: (text) => void stream.write(text),
});

async function readStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

// A reader that stops early (`claimcheck … | head`) changes nothing about what was found: the run goes on to its exit code.
let failure: NodeJS.ErrnoException | null = null;
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') failure ??= error;
});
// What cannot be said on standard error cannot be said anywhere; the exit code still tells.
process.stderr.on('error', () => {});
// A limit on the size of files (`ulimit -f`) is to fail the write, which says what and where, and not to end the process.
process.on('SIGXFSZ', () => {});

const code = await main(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  fs: nodeFileSystem,
  today: new Date().toISOString().slice(0, 10),
  stdout: output(process.stdout),
  stderr: output(process.stderr),
  readStdin,
});

process.exitCode = code;
// Failed writes are told a moment later, and the last one after everything else.
process.on('exit', () => {
  if (failure === null) return;
  process.exitCode = 2;
  process.stderr.write(
    `Cannot write to standard output: ${failure.message}; make room, or name a folder with --output\n`,
  );
});
