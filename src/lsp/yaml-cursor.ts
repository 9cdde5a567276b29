import { isMap, isScalar, isSeq } from 'yaml';
import { parseDocument } from '../yaml/parse-document.ts';
import type { YamlPath } from '../yaml/paths.ts';

/** Where in a YAML file someone is writing: the path of the value, and what of it stands before the cursor. */
export interface YamlCursor {
  readonly path: YamlPath;
  readonly typed: string;
}

/** A character that nobody writes; it stands for what is about to be written. */
const CARET = '\u{F8FD}';
/** Of a text without its closing quote the last character is taken for one. */
const END = `${CARET}${CARET}`;

/**
 * The value that the cursor stands in. The file is read up to the cursor only, since what is half written spoils the
 * rest; `  - subject: gp` → `['entries', 3, 'subject']`, `gp`. Null in comments, keys and between values.
 */
export function yamlCursor(text: string, offset: number): YamlCursor | null {
  const { contents } = parseDocument(`${text.slice(0, offset).replace(/^\uFEFF/, '')}${END}`);
  let found: YamlCursor | null = null;
  const walk = (node: unknown, path: YamlPath): void => {
    if (found !== null) return;
    if (isScalar(node)) {
      const at = typeof node.value === 'string' ? node.value.indexOf(CARET) : -1;
      if (at >= 0) found = { path, typed: (node.value as string).slice(0, at) };
    } else if (isSeq(node)) {
      for (const [i, item] of node.items.entries()) walk(item, [...path, i]);
    } else if (isMap(node)) {
      for (const { key, value } of node.items) if (isScalar(key)) walk(value, [...path, String(key.value)]);
    }
  };
  walk(contents, []);
  return found;
}
