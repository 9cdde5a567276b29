import { decode } from './charset.ts';
import { htmlText } from './html-text.ts';
import { mainText } from './main-text.ts';
import { pdfText } from './pdf-text.ts';
import { LIMITS } from './transport.ts';

/** What a source says, as text. */
export interface Page {
  readonly text: string;
  /** The article alone, where the page has more than it; null where that cannot be told. */
  main(): Promise<string | null>;
}

/** Text beyond this is not searched. */
const LONGEST = 2_000_000;

const NO_MAIN = async (): Promise<null> => null;

/** Reads what a server sent by what it is: a web page, a PDF, or plain text; else says why it holds no text. */
export async function readPage(
  body: Uint8Array,
  contentType: string,
  signal: AbortSignal,
  patienceMs = LIMITS.readMs,
): Promise<Page | { readonly unreadable: string }> {
  const type = contentType.split(';', 1)[0]!.trim().toLowerCase();
  const head = Buffer.from(body.subarray(0, 1024)).toString('latin1');
  if (type === 'application/pdf' || head.startsWith('%PDF-')) {
    const read = await pdfText(body, signal, patienceMs);
    if ('unreadable' in read) return read;
    const { text } = read;
    return isText(text) ? { text, main: NO_MAIN } : { unreadable: 'its PDF holds pictures and no text' };
  }
  if (!isTextType(type, head))
    return { unreadable: `it is \`${type || 'binary'}\`, neither a page nor a PDF` };
  const source = decode(body, contentType).slice(0, LONGEST);
  if (type === 'text/plain' || type.endsWith('json') || !source.includes('<'))
    return isText(source) ? { text: source, main: NO_MAIN } : { unreadable: 'it is empty' };
  const { text } = htmlText(source);
  if (!isText(text)) return { unreadable: 'the page holds no text (it may be drawn by a script)' };
  return { text, main: () => mainText(source) };
}

function isTextType(type: string, head: string): boolean {
  if (type === '' || type === 'application/octet-stream') return !head.includes('\0');
  return type.startsWith('text/') || /[/+](?:xml|json)$/.test(type);
}

const isText = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);
