import { availableParallelism } from 'node:os';
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

/** The command line in this process: its arguments, its folder, its streams, its clock, and its exit code. */
export async function runInProcess(): Promise<void> {
  process.exitCode = await main(process.argv.slice(2), {
    cwd: process.cwd(),
    env: process.env,
    fs: nodeFileSystem,
    today: new Date().toISOString().slice(0, 10),
    cores: availableParallelism(),
    stdout: output(process.stdout),
    stderr: output(process.stderr),
    readStdin,
  });
}
