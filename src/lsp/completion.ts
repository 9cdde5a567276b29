import type { YamlPath } from '../yaml/paths.ts';
import { SOURCE_KEYS, type SourceKey, type Vocabulary, type Word } from './vocabulary.ts';
import { yamlCursor } from './yaml-cursor.ts';

/** What may be written at a place, and how much of it stands there already, right before the cursor. */
export interface Proposals {
  readonly words: readonly Word[];
  readonly typed: string;
}

const NONE: Proposals = { words: [], typed: '' };

/** In a file of the registry: ids, units and sources, where each of them may stand. */
export function proposalsInRegistry(text: string, offset: number, vocabulary: Vocabulary): Proposals {
  const cursor = yamlCursor(text, offset);
  if (cursor === null) return NONE;
  const { path, typed } = cursor;
  const [list] = path;
  const key = path.at(-1);
  if (list === 'entries' && path.length === 3 && key === 'formula') {
    const open = typed.lastIndexOf('[');
    return open > typed.lastIndexOf(']') ? { words: vocabulary.entries, typed: typed.slice(open + 1) } : NONE;
  }
  return { words: wordsAt(path, vocabulary), typed };
}

function wordsAt(path: YamlPath, vocabulary: Vocabulary): readonly Word[] {
  const [list] = path;
  const key = path.at(-1);
  const isOwnKey = path.length === 3;
  if ((list === 'entries' || list === 'tables') && isOwnKey) {
    if (key === 'subject') return vocabulary.subjects;
    if (key === 'metric') return vocabulary.metrics;
  }
  if ((list === 'metrics' || list === 'tables') && isOwnKey && key === 'unit') return vocabulary.units;
  if (list === 'entries' && path[2] === 'rates' && key === 'to') return vocabulary.currencies;
  if (path.at(-2) === 'source' && isSourceKey(key)) return vocabulary.sources[key];
  return [];
}

const isSourceKey = (key: unknown): key is SourceKey => (SOURCE_KEYS as readonly unknown[]).includes(key);

/** How far back a comment is looked for; markers are short. */
const MARKER_REACH = 500;

/** In an article: ids of entries in `<!-- claim: … -->`, rules in `<!-- claimcheck-ignore … -->`. */
export function proposalsInArticle(text: string, offset: number, vocabulary: Vocabulary): Proposals {
  const before = text.slice(Math.max(0, offset - MARKER_REACH), offset);
  const open = Math.max(before.lastIndexOf('<!--'), before.lastIndexOf('{/*'));
  if (open < 0) return NONE;
  const said = before.slice(open);
  if (said.includes('-->') || said.includes('*/')) return NONE;
  const typed = said.split(/[\s,，、]/).at(-1)!;
  if (/^(?:<!--|\{\/\*)\s*claim:/.test(said)) return { words: vocabulary.entries, typed: afterColon(typed) };
  if (/^(?:<!--|\{\/\*)\s*claimcheck-ignore(?:-start|-end)?\s/.test(said) && !/[:：]/.test(said))
    return { words: vocabulary.rules, typed };
  return NONE;
}

/** `claim:gpt` without a space is one word to the eye only. */
const afterColon = (typed: string): string => typed.slice(typed.indexOf(':') + 1);
