import { isMap, isNode, isPair, isScalar, type Document as YamlDocument } from 'yaml';
import type { z } from 'zod';
import { lineStarts, pointAt } from '../model/position.ts';
import type { UserProblem } from '../model/user-error.ts';
import { nearest } from '../spelling.ts';
import { parseDocument } from './parse-document.ts';

export interface ParsedYaml<Value> {
  /** Undefined where there are problems. */
  readonly value: Value | undefined;
  readonly problems: readonly UserProblem[];
  /** Where it reads as YAML but not as the schema wants: what it holds, and the paths of what is wrong in it. */
  readonly unchecked: {
    readonly value: unknown;
    readonly faults: readonly (readonly PropertyKey[])[];
  } | null;
  /** Line and column of the value at a path, for messages about what a schema cannot see. */
  readonly placeOf: (path: readonly PropertyKey[]) => { line: number; column: number; excerpt: string };
}

/** More than anyone mends at once; a file of garbage has a million. */
const MOST_PROBLEMS = 200;
/** Longer lines are quoted only so far. */
const LONGEST_EXCERPT = 200;

/**
 * A YAML file read against a schema. Every problem carries line, column and the offending line; an unknown key
 * names the nearest known one. Aliases are bounded, so that a few lines cannot unfold into gigabytes.
 */
export function parseYaml<Schema extends z.ZodType>(
  text: string,
  path: string,
  schema: Schema,
): ParsedYaml<z.infer<Schema>> {
  const document = parseDocument(text);
  const starts = lineStarts(text);
  const at = (offset: number) => {
    const { line, column } = pointAt(starts, offset);
    const start = starts[line - 1]!;
    const excerpt = text.slice(start, Math.min(starts[line] ?? text.length, start + LONGEST_EXCERPT));
    return { line, column, excerpt: excerpt.trimEnd() };
  };
  const placeOf = (keys: readonly PropertyKey[]) => at(offsetOf(document, keys));
  const fail = (problems: UserProblem[]): ParsedYaml<z.infer<Schema>> => ({
    value: undefined,
    problems,
    unchecked: null,
    placeOf,
  });

  if (document.errors.length > 0) {
    return fail(
      document.errors.slice(0, MOST_PROBLEMS).map((error) => ({
        path,
        ...at(error.pos[0]),
        message: `Cannot be read as YAML: ${error.message.replace(/\.$/, '')}`,
      })),
    );
  }
  let plain: unknown;
  try {
    plain = document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    return fail([
      { path, line: 1, column: 1, message: `Cannot be read as YAML: ${(error as Error).message}` },
    ]);
  }
  const outcome = schema.safeParse(plain);
  if (outcome.success) return { value: outcome.data, problems: [], unchecked: null, placeOf };
  const problems = outcome.error.issues.slice(0, MOST_PROBLEMS).flatMap((found) =>
    problemsOf(found, plain, schema).map(({ keys, atKey, said }) => ({
      path,
      ...at(offsetOf(document, keys, atKey)),
      ...said,
    })),
  );
  const faults = outcome.error.issues.map((found) => found.path);
  return { value: undefined, problems, unchecked: { value: plain, faults }, placeOf };
}

interface Said {
  readonly keys: readonly PropertyKey[];
  /** Whether the key is at fault, and not its value. */
  readonly atKey?: boolean;
  readonly said: { message: string; remedy?: string };
}

/** A schema's complaint in a user's words, one for each unknown key. */
function problemsOf(found: z.core.$ZodIssue, plain: unknown, schema: z.ZodType): Said[] {
  const name = found.path.length > 0 ? `\`${found.path.map(String).join('.')}\`` : 'the file';
  if (found.code === 'unrecognized_keys') {
    return found.keys.map((key) => {
      const guess = nearest(key, knownKeys(schema, found.path));
      return {
        keys: [...found.path, key],
        atKey: true,
        said: {
          message: `Unknown key \`${key}\``,
          remedy: guess
            ? `did you mean \`${guess}\`?`
            : 'remove it, or see the schema for the keys that are known',
        },
      };
    });
  }
  const value = valueAt(plain, found.path);
  if (value === undefined) {
    return [{ keys: found.path, said: { message: `${name} is missing`, remedy: expectation(found) } }];
  }
  const shown = JSON.stringify(value)?.slice(0, 60) ?? String(value);
  const said = { message: `Unexpected \`${shown}\` at ${name}`, remedy: expectation(found, value) };
  return [{ keys: found.path, said }];
}

/** The schema's types in an editor's words. */
const TYPES: Readonly<Record<string, string>> = {
  array: 'a list',
  object: 'a mapping',
  record: 'a mapping',
  string: 'text',
  int: 'a whole number',
};

const expectation = (found: z.core.$ZodIssue, value?: unknown): string => {
  if (found.code === 'invalid_value') {
    const known = found.values.map(String);
    const guess = typeof value === 'string' ? nearest(value, known) : undefined;
    const expected = `expected ${known.map((word) => `\`${word}\``).join(' or ')}`;
    return guess === undefined ? expected : `did you mean \`${guess}\`? ${expected}`;
  }
  if (found.code === 'invalid_type' && found.expected === 'string' && typeof value === 'number')
    return 'put it in quotes';
  if (found.code === 'invalid_type') return `expected ${TYPES[found.expected] ?? `a ${found.expected}`}`;
  return found.message.charAt(0).toLowerCase() + found.message.slice(1);
};

/** The keys a schema knows at a path, for the guess; empty where it is no plain object. */
function knownKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let current: unknown = schema;
  const inner = (s: unknown): unknown => {
    const def = (s as { def?: { type?: string; innerType?: unknown } } | undefined)?.def;
    return def?.innerType ? inner(def.innerType) : s;
  };
  for (const key of path) {
    const here = inner(current) as {
      shape?: Record<string, unknown>;
      def?: { element?: unknown; valueType?: unknown };
    };
    current = here?.shape?.[String(key)] ?? here?.def?.element ?? here?.def?.valueType;
  }
  return Object.keys((inner(current) as { shape?: object } | undefined)?.shape ?? {});
}

function valueAt(plain: unknown, path: readonly PropertyKey[]): unknown {
  let value = plain;
  for (const key of path) value = (value as Record<PropertyKey, unknown> | null | undefined)?.[key];
  return value;
}

/** Where the value (or its key) at a path, or failing that its nearest parent, stands in the file. */
function offsetOf(document: YamlDocument, keys: readonly PropertyKey[], atKey = false): number {
  for (let length = keys.length; length > 0; length--) {
    const parent = length === 1 ? document.contents : document.getIn(keys.slice(0, length - 1), true);
    const key = keys[length - 1]!;
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key);
      const value = length === keys.length && !atKey ? pair?.value : undefined;
      const node = isNode(value) ? value : pair?.key;
      if (isNode(node)) return node.range?.[0] ?? 0;
    }
    const node = document.getIn(keys.slice(0, length), true);
    if (isNode(node)) return node.range?.[0] ?? 0;
  }
  return 0;
}
