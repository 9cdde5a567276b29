import { isMap, isScalar, isSeq, type Node, type Scalar } from 'yaml';
import { formatDecimal, parseDecimal, shiftDecimal } from '../../model/decimal.ts';
import { parseDocument } from '../../yaml/parse-document.ts';
import type { DataNode, ReadData } from './node.ts';
import { createPlaces, type TextPlaces } from './text-places.ts';

/** A JSON or YAML file with the place of everything in it. Aliases are not followed, so that nothing unfolds. */
export function readTree(path: string, text: string): ReadData {
  const source = text.replace(/^\uFEFF/, '');
  const places = createPlaces(path, source);
  const document = parseDocument(source);
  const [error] = document.errors;
  if (error === undefined) return { root: wrap(document.contents as Node | null, 0, places) };
  const problem = {
    ...places.spot(error.pos[0]),
    message: `Cannot be read: ${error.message.replace(/\.$/, '')}`,
    remedy: 'expected JSON or YAML',
  };
  return { problems: [problem] };
}

/** A node of the document as a data node; `at` is where its key stands, for what is left empty. */
function wrap(node: Node | null, at: number, places: TextPlaces): DataNode {
  const start = node?.range?.[0] ?? at;
  const base = {
    text: null,
    place: () => places.place(start),
    spot: () => places.spot(start),
    keySpot: () => places.spot(start),
  };
  if (isSeq(node)) {
    const items = node.items as Node[];
    return {
      ...base,
      kind: 'list',
      keys: () => items.map((_, i) => String(i)),
      get(key) {
        const item = /^(?:0|[1-9]\d{0,8})$/.test(key) ? items[Number(key)] : undefined;
        return item && wrap(item, start, places);
      },
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
      ...base,
      kind: 'mapping',
      keys: () => keys,
      get(key) {
        const pair = pairs.get(key);
        return pair && wrap(pair.value, keyStart(key), places);
      },
      keySpot: (key) => places.spot(keyStart(key)),
    };
  }
  return {
    ...base,
    kind: 'scalar',
    text: isScalar(node) ? scalarText(node) : null,
    keys: () => [],
    get: () => undefined,
  };
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
