import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import type { Finding } from '../model/finding.ts';
import type { Coverage } from '../model/run.ts';
import type { Tally } from '../model/tally.ts';

/** What is remembered of an article. */
export interface Remembered {
  readonly coverage: Coverage;
  readonly tally: Tally;
  readonly findings: readonly Finding[] | null;
  readonly parts: readonly Uint8Array<ArrayBuffer>[];
}

const MARK = Buffer.from('claimcheck cache 1\n');
const DIGEST = 32;

const digest = (...all: readonly Uint8Array[]): Buffer => {
  const hash = createHash('sha256');
  for (const bytes of all) hash.update(bytes);
  return hash.digest();
};

/**
 * What is remembered, as the bytes of a file: a mark, a digest of all behind it, the key that it answers to, the length of
 * what was counted, that, and the texts of the parts.
 */
export function encodeEntry(key: Uint8Array, { parts, ...counted }: Remembered): Buffer {
  const head = serialize({ ...counted, lengths: parts.map(({ length }) => length) });
  const length = Buffer.alloc(4);
  length.writeUInt32LE(head.length);
  const body = [key, length, head, ...parts];
  return Buffer.concat([MARK, digest(...body), ...body]);
}

/** What a file remembers for a key; null where it is damaged, foreign, or answers to another. */
export function decodeEntry(bytes: Buffer<ArrayBuffer>, key: Uint8Array): Remembered | null {
  const start = MARK.length + DIGEST;
  const headStart = start + key.length + 4;
  if (bytes.length < headStart || !bytes.subarray(0, MARK.length).equals(MARK)) return null;
  if (!bytes.subarray(start, start + key.length).equals(key)) return null;
  // Only what we wrote ourselves, to the last byte, is read at all.
  if (!digest(bytes.subarray(start)).equals(bytes.subarray(MARK.length, start))) return null;
  const headEnd = headStart + bytes.readUInt32LE(headStart - 4);
  const { lengths, ...counted } = deserialize(bytes.subarray(headStart, headEnd)) as Omit<
    Remembered,
    'parts'
  > & { readonly lengths: readonly number[] };
  let at = headEnd;
  const parts = lengths.map((length) => {
    at += length;
    return bytes.subarray(at - length, at);
  });
  return { ...counted, parts };
}
