import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib';
import type { Failure } from './transport.ts';

type Unpacking = (packed: Uint8Array, options: { maxOutputLength: number }) => Promise<Uint8Array>;

const zlib = promisify(inflate) as Unpacking;
const raw = promisify(inflateRaw) as Unpacking;

/** Some servers mean a bare stream by `deflate`, others one with a header: the first byte tells. */
const deflate: Unpacking = (packed, options) =>
  (packed[0]! & 0x0f) === 8 ? zlib(packed, options) : raw(packed, options);

const UNPACKING: Readonly<Record<string, Unpacking>> = {
  gzip: promisify(gunzip) as Unpacking,
  'x-gzip': promisify(gunzip) as Unpacking,
  deflate,
  br: promisify(brotliDecompress) as Unpacking,
};

/** What `Accept-Encoding` says. */
export const ENCODINGS = 'gzip, deflate, br';

/** No server packs twice what it means well by. */
const DEEPEST = 2;

/** A body as it was before its encodings (`gzip`, `gzip, br`), of at most so many bytes, however small it was packed. */
export async function unpack(
  body: Uint8Array,
  encodings: string,
  limit: number,
): Promise<Uint8Array | Failure> {
  const names = encodings
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity');
  const broken = (why: string): Failure => ({ failed: 'broken', why, transient: false });
  if (names.length > DEEPEST) return broken(`it is packed ${names.length} times`);
  let bytes = body;
  for (const name of names.toReversed()) {
    const unpacking = UNPACKING[name];
    if (unpacking === undefined) return broken(`it is packed as \`${name}\`, which nobody asked for`);
    if (bytes.length === 0) return bytes;
    try {
      bytes = await unpacking(bytes, { maxOutputLength: limit });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
        return { failed: 'too-large', why: `unpacked it has more than ${limit} bytes`, transient: false };
      return { ...broken(`its \`${name}\` packing is damaged`), transient: true };
    }
  }
  return bytes;
}
