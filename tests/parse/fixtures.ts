import type { Document, SourceFile } from '../../src/model/document.ts';
import { parse } from '../../src/parse/parse.ts';

/** A file as reading hands it over; language and locale untold unless given. */
export const sourceFile = (text: string, told: Partial<SourceFile> = {}): SourceFile => ({
  path: 'articles/sample.md',
  text,
  sha256: '0'.repeat(64),
  lang: null,
  locale: null,
  ...told,
});

/** The one document of a text in one language. */
export function parseOne(text: string, told: Partial<SourceFile> = {}): Document {
  const documents = parse(sourceFile(text, told));
  if (documents.length !== 1) throw new Error(`expected one document, got ${documents.length}`);
  return documents[0]!;
}
