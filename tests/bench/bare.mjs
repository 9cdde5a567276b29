// What every other tool for Markdown pays too: the files below a folder, read and parsed, and nothing else.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).freeze();
const folder = process.argv[2];
for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort())
  if (name.endsWith('.md')) processor.parse(readFileSync(path.join(folder, name), 'utf8'));
