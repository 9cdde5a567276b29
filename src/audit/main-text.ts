import { htmlText } from './html-text.ts';

/** Beyond this the search for the article takes seconds, or never ends; then the whole page stands for it. */
const LARGEST = { characters: 1_000_000, elements: 5_000, depth: 250 };

/** The text of a page's article, without menus, side columns and comments; null where none is found. */
export async function mainText(html: string): Promise<string | null> {
  const { elements, depth } = htmlText(html);
  if (html.length > LARGEST.characters || elements > LARGEST.elements || depth > LARGEST.depth) return null;
  const [{ parseHTML }, { Readability }] = await Promise.all([
    import('linkedom'),
    import('@mozilla/readability'),
  ]);
  try {
    const { document } = parseHTML(html);
    const article = new Readability(document as never, { disableJSONLD: true }).parse();
    return article?.content ? htmlText(article.content).text : null;
  } catch {
    return null;
  }
}
