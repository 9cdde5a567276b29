import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
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

/** Transforms rewrite the tree after parsing and lose positions (e-mail addresses as links); what they find is read as text. */
function withoutTransforms(this: Processor): void {
  const { fromMarkdownExtensions = [] } = this.data() as { fromMarkdownExtensions?: unknown[] };
  const strip = (extension: unknown): void => {
    if (Array.isArray(extension)) extension.forEach(strip);
    else if (typeof extension === 'object' && extension !== null && 'transforms' in extension)
      extension.transforms = [];
  };
  strip(fromMarkdownExtensions);
}

// One tilde stays text: `5~10 元，20~30` holds two ranges and nothing is struck through.
const base = () =>
  unified()
    .use(remarkParse)
    .use(remarkFrontmatter, ['yaml', 'toml'])
    .use(remarkGfm, { singleTilde: false })
    .use(remarkCjkFriendly)
    .use(remarkCjkStrikethrough, { singleTilde: false });

const markdown = base().use(withoutTransforms).freeze();

/** Made for the first text that needs it: most publications have none. */
let mdx: typeof markdown | null = null;

function mdxParser(): typeof markdown {
  mdx ??= base().use(remarkMdx).use(withoutTransforms).freeze();
  return mdx;
}

/**
 * The syntax tree of a Markdown text. Throws where a text would take remark very long, and MDX where its tags or
 * expressions do not parse.
 */
export function parseTree(text: string, syntax: 'markdown' | 'mdx'): Tree {
  const why = tooMuch(text);
  if (why !== null) throw new TooMuch(why);
  return (syntax === 'mdx' ? mdxParser() : markdown).parse(text) as Tree;
}
