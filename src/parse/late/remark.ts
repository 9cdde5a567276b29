import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import type { Tree } from '../markdown.ts';

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

/** Remark's parser, with one more syntax or none. */
export function remarkParser(more?: (this: Processor) => void): Processor<Root> {
  const processor = unified()
    .use(remarkParse)
    .use(remarkFrontmatter, ['yaml', 'toml'])
    // One tilde stays text: `5~10 元，20~30` holds two ranges and nothing is struck through.
    .use(remarkGfm, { singleTilde: false })
    .use(remarkCjkFriendly)
    .use(remarkCjkStrikethrough, { singleTilde: false });
  return (more ? processor.use(more) : processor).use(withoutTransforms).freeze();
}

let markdown: Processor<Root> | null = null;

/** The syntax tree that remark makes of a Markdown text. */
export function parseMarkdown(text: string): Tree {
  markdown ??= remarkParser();
  return markdown.parse(text) as Tree;
}
