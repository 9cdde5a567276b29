/** How much of a report is read: pages, and characters of text. */
const LARGEST = { pages: 500, characters: 5_000_000 };

/** The text of a PDF, a page a line; null where it cannot be read as one. */
export async function pdfText(bytes: Uint8Array, signal: AbortSignal): Promise<string | null> {
  const { getDocumentProxy } = await import('unpdf');
  try {
    const document = await getDocumentProxy(new Uint8Array(bytes), { isEvalSupported: false, verbosity: 0 });
    try {
      const pages: string[] = [];
      let size = 0;
      for (let i = 1; i <= Math.min(document.numPages, LARGEST.pages); i++) {
        if (signal.aborted || size > LARGEST.characters) break;
        const page = await document.getPage(i);
        const { items } = await page.getTextContent();
        const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('');
        page.cleanup();
        pages.push(text);
        size += text.length;
      }
      return pages.join('\n');
    } finally {
      await document.destroy();
    }
  } catch {
    return null;
  }
}
