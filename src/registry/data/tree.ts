import { isMap, isScalar, isSeq, LineCounter, type Node, type Scalar } from 'yaml';
import { formatDecimal, parseDecimal, shiftDecimal } from '../../model/decimal.ts';
import { parseDocument } from '../../yaml/parse-document.ts';
import type { Spot } from '../problems.ts';
import { type DataNode, type ReadData, scalar } from './node.ts';

/** A JSON or YAML file with the place of everything in it. Aliases are not followed, so that nothing unfolds. */
export function readTree(path: string, text: string): ReadData {
  const source = text.replace(/^\uFEFF/, '');
  const counter = new LineCounter();
  const document = parseDocument(source, counter);
  const spotAt = (offset: number): Spot => {
    const { line, col } = counter.linePos(offset);
    const from = counter.lineStarts[line - 1] ?? 0;
    const end = source.indexOf('\n', from);
    return {
      path,
      line: Math.max(line, 1),
      column: Math.max(col, 1),
      excerpt: source.slice(from, Math.min(end < 0 ? source.length : end, from + 200)),
    };
  };
  const [error] = document.errors;
  if (error) {
    return {
      problems: [
        {
          ...spotAt(error.pos[0]),
          message: `Cannot be read: ${error.message.replace(/\.$/, '')}`,
          remedy: 'expected JSON or YAML',
        },
      ],
    };
  }
  return { root: wrap(document.contents as Node | null, 0, spotAt) };
}

function wrap(node: Node | null, at: number, spotAt: (offset: number) => Spot): DataNode {
  const start = node?.range?.[0] ?? at;
  const spot = () => spotAt(start);
  if (isSeq(node)) {
    const items = node.items as Node[];
    return {
      kind: 'list',
      text: null,
      spot,
      keys: () => items.map((_, i) => String(i)),
      get(key) {
        const item = /^(?:0|[1-9]\d{0,8})$/.test(key) ? items[Number(key)] : undefined;
        return item && wrap(item, start, spotAt);
      },
      keySpot: spot,
    };
  }
  if (isMap(node)) {
    const pairs = new Map(
      node.items.flatMap(({ key, value }) =>
        isScalar(key) ? [[String(key.value), { key, value: value as Node | null }] as const] : [],
      ),
    );
    const keys = [...pairs.keys()];
    const keyStart = (key: string) => pairs.get(key)?.key.range?.[0] ?? start;
    return {
      kind: 'mapping',
      text: null,
      spot,
      keys: () => keys,
      get(key) {
        const pair = pairs.get(key);
        return pair && wrap(pair.value, keyStart(key), spotAt);
      },
      keySpot: (key) => spotAt(keyStart(key)),
    };
  }
  return scalar(isScalar(node) ? scalarText(node) : null, spot);
}

/** `82.70` stays `82.70`, and `1.5e3` becomes 15 × 10², which the grammar of articles can read. */
function scalarText({ value, source }: Scalar): string | null {
  if (value === null) return null;
  if (typeof value !== 'number' && typeof value !== 'bigint') return String(value).trim();
  const written = source ?? String(value);
  const [, digits, exponent] = /^([-+]?[\d.]+)e([-+]?\d{1,3})$/i.exec(written) ?? [];
  const number = digits === undefined ? null : parseDecimal(digits);
  return number === null ? written : formatDecimal(shiftDecimal(number, Number(exponent)));
}
