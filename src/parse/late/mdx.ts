import type { Root } from 'mdast';
import remarkMdx from 'remark-mdx';
import type { Processor } from 'unified';
import type { Tree } from '../markdown.ts';
import { remarkParser } from './remark.ts';

let mdx: Processor<Root> | null = null;

/** The syntax tree that remark makes of an MDX text. Throws where its tags or expressions do not parse. */
export function parseMdx(text: string): Tree {
  mdx ??= remarkParser(remarkMdx);
  return mdx.parse(text) as Tree;
}
