import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';

/** An answer as it is kept, unpacked. */
export interface Kept {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  /** Milliseconds since the epoch. */
  readonly readAt: number;
  /** The day that `retrieved` shall name. */
  readonly readOn: string;
}

/** What was read, so that an interrupted run goes on where it stopped, and unchanged pages are not sent again. */
export interface Cache {
  find(url: string): Promise<Kept | null>;
  keep(url: string, kept: Kept): Promise<void>;
}

const HEADERS = ['content-type', 'location', 'etag', 'last-modified'] as const;

const headSchema = z.strictObject({
  version: z.literal(1),
  url: z.string(),
  status: z.int(),
  headers: z.partialRecord(z.enum(HEADERS), z.string()),
  readAt: z.number(),
  readOn: z.string(),
  sha256: z.string(),
});

const digest = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** A cache in a folder: a file an address, its first line what is known of it, the rest its bytes. A damaged one is as none. */
export async function diskCache(folder: string): Promise<Cache> {
  await mkdir(folder, { recursive: true });
  // It belongs to this machine: a publication's repository leaves it out without being told.
  await writeFile(path.join(folder, '.gitignore'), '*\n');
  const fileOf = (url: string) => path.join(folder, digest(url));
  return {
    find: async (url) => {
      const bytes = await readFile(fileOf(url)).catch(() => null);
      return bytes === null ? null : parseEntry(bytes, url);
    },
    keep: async (url, { status, headers, body, readAt, readOn }) => {
      const known = HEADERS.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]]));
      const head: z.infer<typeof headSchema> = {
        version: 1,
        url,
        status,
        headers: Object.fromEntries(known),
        readAt,
        readOn,
        sha256: digest(body),
      };
      const entry = Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), body]);
      // What cannot be kept is only read again.
      await writeFileAtomic(fileOf(url), entry).catch(() => undefined);
    },
  };
}

function parseEntry(bytes: Buffer, url: string): Kept | null {
  const end = bytes.indexOf(0x0a);
  if (end < 0) return null;
  try {
    const head = headSchema.parse(JSON.parse(bytes.subarray(0, end).toString('utf8')));
    const body = bytes.subarray(end + 1);
    if (head.url !== url || head.sha256 !== digest(body)) return null;
    const { status, headers, readAt, readOn } = head;
    return { status, headers: headers as Record<string, string>, body, readAt, readOn };
  } catch {
    return null;
  }
}

/** Keeps nothing. */
export const NO_CACHE: Cache = { find: async () => null, keep: async () => undefined };
