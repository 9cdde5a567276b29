/** How far into a page its own word on its encoding is looked for, as browsers do. */
const PRESCAN = 2048;

/** The encoding to which any bytes are text (`latin1`, `ascii` mean it too), so that its name proves nothing. */
const ANY_BYTES = 'windows-1252';

const IN_CONTENT_TYPE = /charset\s{0,9}=\s{0,9}["']?([\w.:-]{1,40})/i;
const IN_DECLARATION = /^<\?xml[^>]{0,200}encoding\s{0,9}=\s{0,9}["']([\w.:-]{1,40})/i;

/**
 * Bytes as text, by byte order mark, the server's word, the page's word, else as UTF-8; a word that the bytes
 * contradict is passed over, as Chinese pages in GBK are often sent as UTF-8 and the other way round.
 */
export function decode(bytes: Uint8Array, contentType: string): string {
  const marked = byMark(bytes);
  if (marked !== null) return new TextDecoder(marked).decode(bytes);
  const head = Buffer.from(bytes.subarray(0, PRESCAN)).toString('latin1');
  const words = [IN_CONTENT_TYPE.exec(contentType)?.[1], IN_DECLARATION.exec(head)?.[1], metaCharset(head)];
  const said = words.flatMap((word) => encodingOf(word) ?? []);
  for (const encoding of [...said.filter((name) => name !== ANY_BYTES), 'utf-8']) {
    const text = decodeWhole(bytes, encoding);
    if (text !== null) return text;
  }
  return new TextDecoder(said[0] ?? ANY_BYTES).decode(bytes);
}

function byMark([a, b, c]: Uint8Array): string | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : null;
}

/** `<meta charset="gbk">`, `<meta http-equiv="Content-Type" content="text/html; charset=big5">` → the encoding's name. */
function metaCharset(head: string): string | undefined {
  for (const piece of head.split(/<meta\b/i).slice(1)) {
    const found = IN_CONTENT_TYPE.exec(piece.split('>', 1)[0]!)?.[1];
    if (found !== undefined) return found;
  }
  return undefined;
}

/** `gb2312` → `gbk`. A page that can say in ASCII that it is UTF-16 is not. */
function encodingOf(label: string | undefined): string | null {
  if (label === undefined) return null;
  try {
    const { encoding } = new TextDecoder(label);
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding;
  } catch {
    return null;
  }
}

function decodeWhole(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
