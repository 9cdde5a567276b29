import { deserialize, serialize } from 'node:v8';
import { crc32 } from 'node:zlib';
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

const MARK = Buffer.from('claimcheck cache 2\n');
/** A checksum, and the length of what was counted. */
const NUMBERS = 8;

/** zlib starts anew where it is given nothing. */
const checksum = (pieces: readonly Uint8Array[]): number =>
  pieces.reduce((sum, bytes) => (bytes.length === 0 ? sum : crc32(bytes, sum)), 0);

/**
 * What is remembered, as the bytes of a file: a mark, the key that it answers to, a checksum of all behind it (CRC-32,
 * which no damage to a byte or two passes, and of others one in four thousand millions), the length of what was counted,
 * that, and the texts of the parts.
 */
export function encodeEntry(key: Uint8Array, { parts, ...counted }: Remembered): Buffer {
  const head = serialize({ ...counted, lengths: parts.map(({ length }) => length) });
  const numbers = Buffer.alloc(NUMBERS);
  numbers.writeUInt32LE(head.length, 4);
  const body = [numbers.subarray(4), head, ...parts];
  numbers.writeUInt32LE(checksum(body), 0);
  return Buffer.concat([MARK, key, numbers, head, ...parts]);
}

/** What a file remembers for a key; null where it is damaged, foreign, or answers to another. */
export function decodeEntry(bytes: Buffer<ArrayBuffer>, key: Uint8Array): Remembered | null {
  const start = MARK.length + key.length;
  const headStart = start + NUMBERS;
  if (bytes.length < headStart || !bytes.subarray(0, MARK.length).equals(MARK)) return null;
  if (!bytes.subarray(MARK.length, start).equals(key)) return null;
  // Only what we wrote ourselves, to the last byte, is read at all.
  if (crc32(bytes.subarray(start + 4)) !== bytes.readUInt32LE(start)) return null;
  const headEnd = headStart + bytes.readUInt32LE(start + 4);
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
