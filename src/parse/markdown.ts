import { parseMdx } from './late/mdx.ts';
import { parseMarkdown } from './late/remark.ts';
import { TooMuch, tooMuch } from './too-much.ts';

/** The parts of mdast (MDX and GFM nodes included) that reading needs; loose, because every node type is met here. */
export interface Tree {
  readonly type: string;
  readonly position?: {
    readonly start: { readonly offset?: number };
    readonly end: { readonly offset?: number };
  };
  readonly children?: readonly Tree[];
  readonly value?: string;
  readonly url?: string;
  readonly identifier?: string;
  readonly label?: string | null;
  readonly depth?: number;
  readonly ordered?: boolean | null;
  readonly start?: number | null;
  readonly name?: string | null;
  readonly lang?: string | null;
}

/**
 * The syntax tree of a Markdown text. Throws where a text would take remark very long, and MDX where its tags or
 * expressions do not parse.
 */
export function parseTree(text: string, syntax: 'markdown' | 'mdx'): Tree {
  const why = tooMuch(text);
  if (why !== null) throw new TooMuch(why);
  return syntax === 'mdx' ? parseMdx(text) : parseMarkdown(text);
}
