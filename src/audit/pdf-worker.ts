import { parentPort, workerData } from 'node:worker_threads';
import { getDocumentProxy } from 'unpdf';

/** How much of a report is read: pages, and characters of text. */
const LARGEST = { pages: 500, characters: 5_000_000 };

async function textOf(bytes: Uint8Array): Promise<string> {
  const document = await getDocumentProxy(bytes, { isEvalSupported: false, verbosity: 0 });
  const pages: string[] = [];
  let size = 0;
  for (let i = 1; i <= Math.min(document.numPages, LARGEST.pages) && size < LARGEST.characters; i++) {
    const page = await document.getPage(i);
    const { items } = await page.getTextContent();
    const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('');
    page.cleanup();
    pages.push(text);
    size += text.length;
  }
  return pages.join('\n');
}

textOf(workerData as Uint8Array).then(
  (text) => parentPort?.postMessage(text),
  () => parentPort?.postMessage(null),
);
