import { isMap, isScalar, isSeq } from 'yaml';
import { lineStarts, pointAt } from '../model/position.ts';
import { parseDocument } from './parse-document.ts';

export type YamlPath = readonly (string | number)[];

/** For a YAML file, the path of what starts at a line and column (from 1, a BOM left out); of several, the outermost. */
export function pathsByPlace(text: string): (line: number, column: number) => YamlPath | undefined {
  const plain = text.replace(/^\uFEFF/, '');
  const starts = lineStarts(plain);
  const document = parseDocument(plain);
  const paths = new Map<string, YamlPath>();
  const walk = (node: unknown, path: YamlPath): void => {
    const start = (node as { range?: readonly number[] } | null)?.range?.[0];
    if (start !== undefined) {
      const { line, column } = pointAt(starts, start);
      const place = `${line}:${column}`;
      if (!paths.has(place)) paths.set(place, path);
    }
    if (isSeq(node)) for (const [i, item] of node.items.entries()) walk(item, [...path, i]);
    if (isMap(node))
      for (const { key, value } of node.items) if (isScalar(key)) walk(value, [...path, String(key.value)]);
  };
  if (document.errors.length === 0) walk(document.contents, []);
  return (line, column) => paths.get(`${line}:${column}`);
}
