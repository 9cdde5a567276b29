import { toUSVString } from 'node:util';
import fc from 'fast-check';
import { type Article, article } from './articles.ts';
import { registry } from './facts.ts';
import { mutated, pieceOfRealMarkdown } from './mutations.ts';

/** What one run is given. */
export interface Publication {
  readonly registry: string;
  /** Text by path. Half a surrogate pair stands for bytes that are no UTF-8. */
  readonly files: Readonly<Record<string, string>>;
  /** What order files, folders and articles come in. */
  readonly salt: number;
}

const mutatedArticle: fc.Arbitrary<Article> = article.chain(({ files }) =>
  fc
    .tuple(...files.map(([ending, text]) => mutated(fc.constant(text)).map((now) => [ending, now] as const)))
    .map((now) => ({ files: now })),
);

const realArticle: fc.Arbitrary<Article> = fc
  .tuple(mutated(pieceOfRealMarkdown), fc.option(mutated(pieceOfRealMarkdown)), fc.boolean())
  .map(([one, other, isTwin]) => {
    if (isTwin)
      return {
        files: [
          ['/en.md', one],
          ['/zh.md', other ?? one],
        ],
      };
    return {
      files:
        other === null
          ? [['.md', one]]
          : [
              ['.en.md', one],
              ['.zh.md', other],
            ],
    };
  });

/** A run needs half a pair to be the bytes it stands for only now and then: such a file is not read any further. */
const wellFormed = (text: string): string => toUSVString(text);

export const publication: fc.Arbitrary<Publication> = fc
  .record({
    registry,
    articles: fc.array(fc.oneof(article, mutatedArticle, { weight: 2, arbitrary: realArticle }), {
      minLength: 1,
      maxLength: 8,
    }),
    isTorn: fc.integer({ min: 0, max: 7 }).map((chance) => chance === 0),
    salt: fc.nat(),
  })
  .map(({ registry, articles, isTorn, salt }) => ({
    registry,
    files: Object.fromEntries(
      articles.flatMap(({ files }, i) =>
        files.map(([ending, text]) => [
          `articles/${'abcdefgh'[i]}${ending}`,
          isTorn ? text : wellFormed(text),
        ]),
      ),
    ),
    salt,
  }));

/** Text as bytes, half a surrogate pair as the three bytes that careless programs write for it. */
export function bytesOf(text: string): Uint8Array {
  if (toUSVString(text) === text) return new TextEncoder().encode(text);
  const parts = Array.from(text, (char) => {
    const code = char.codePointAt(0)!;
    return code >= 0xd800 && code <= 0xdfff
      ? Buffer.from([0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f)])
      : Buffer.from(char);
  });
  return Buffer.concat(parts);
}
