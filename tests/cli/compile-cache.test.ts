import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import module from 'node:module';
import path from 'node:path';
import { serialize } from 'node:v8';
import { beforeEach, describe, expect, test } from 'vitest';
import { CLI, SOUND } from '../hostile/command.ts';
import { publish } from '../publication.ts';

let cwd: string;
let caches: string;
const kept = () => path.join(caches, 'claimcheck');
const files = () => (existsSync(kept()) ? readdirSync(kept()) : []);
const file = () => path.join(kept(), files()[0]!);
/** Another where it was written anew. */
const written = () => statSync(file()).ino;

/** A check that ends well and has no more to say than usual. */
function check(env: Readonly<Record<string, string>> = {}): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, 'check', '--no-color'], {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env.PATH!, XDG_CACHE_HOME: caches, ...env },
  });
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toContain('2 checked of 2');
}

beforeEach(() => {
  cwd = publish(SOUND);
  caches = path.join(cwd, 'caches');
});

// From 22.1 on Node does this itself.
describe.skipIf('enableCompileCache' in module)('compiled code', () => {
  /** After these nothing is added any more. */
  const gather = (): void => {
    for (let i = 0; i < 4; i++) check();
  };

  test('is gathered in a few runs, and left as it is by those that follow', () => {
    check();
    const first = written();
    gather();
    const gathered = written();
    expect(gathered).not.toBe(first);
    check();
    expect([files().length, written()]).toEqual([1, gathered]);
  });

  test('is not kept where it is switched off', () => {
    check({ NODE_DISABLE_COMPILE_CACHE: '1' });
    expect(files()).toEqual([]);
  });

  const digested = (content: Buffer): Buffer =>
    Buffer.concat([createHash('sha256').update(content).digest(), content]);
  const inTheMiddle = (bytes: Buffer): Buffer => {
    const changed = Buffer.from(bytes);
    changed[changed.length >> 1]! ^= 1;
    return changed;
  };
  const damages: readonly (readonly [what: string, damage: (bytes: Buffer) => Buffer])[] = [
    ['a bit of it is another', inTheMiddle],
    ['it is cut', (bytes) => bytes.subarray(0, 1000)],
    ['it is empty', () => Buffer.alloc(0)],
    [
      'it is no code',
      () => digested(serialize({ runs: 4, chunks: new Map([['process.js', Buffer.from('no code')]]) })),
    ],
    ['it is something else', () => digested(serialize({ runs: 4, chunks: 7 }))],
  ];
  test.each(damages)('is made anew where %s', (_, damage) => {
    gather();
    writeFileSync(file(), damage(readFileSync(file())));
    const damaged = written();
    check();
    expect(written()).not.toBe(damaged);
    gather();
    const mended = written();
    check();
    expect([files().length, written()]).toEqual([1, mended]);
  });

  test('is neither read nor written where others could have written it', () => {
    check();
    const first = written();
    writeFileSync(file(), '');
    chmodSync(kept(), 0o777);
    check();
    expect([files().length, written(), statSync(file()).size]).toEqual([1, first, 0]);
  });

  test('is not kept where there is no room for it', () => {
    writeFileSync(caches, 'a file');
    check();
    expect(readFileSync(caches, 'utf8')).toBe('a file');
  });

  test('of builds that nobody runs any more is taken away', () => {
    mkdirSync(kept(), { recursive: true, mode: 0o700 });
    writeFileSync(path.join(kept(), 'an-old-one'), '');
    const old = new Date('2026-01-01');
    utimesSync(path.join(kept(), 'an-old-one'), old, old);
    check();
    expect(files()).toHaveLength(1);
    expect(files()).not.toContain('an-old-one');
  });
});
