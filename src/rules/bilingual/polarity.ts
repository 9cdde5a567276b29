import type { BlockPair } from '../../model/alignment.ts';
import { cellAt, type Passage, toSource } from '../../model/document.ts';
import type { Span } from '../../model/position.ts';
import type { Language } from '../../model/reading.ts';
import {
  type BilingualRule,
  blockOf,
  type Comparison,
  type Discrepancy,
  type Hand,
  nameOf,
  related,
} from './comparison.ts';
import { quoted } from './wording.ts';

type Way = 'up' | 'down';

/** One word of rising or falling, or of a limit, and where it stands. */
interface Turn {
  readonly way: Way;
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
}

/** Alternatives are tried in order, so that what turns the sense (`不低於`) is taken before the word inside it (`低於`). */
type Vocabulary = Readonly<Record<Language, readonly (readonly [Way, string])[]>>;

export const CHANGES: Vocabulary = {
  zh: [
    [
      'up',
      '提升|提高|增加|增[長长]|上升|上[漲涨]|升高|升至|升到|增大|[擴扩]大|增多|增[強强]|加快|上[調调]|攀升|[飆飙]升|激增|倍增|改善|成[長长]|更快|加速',
    ],
    [
      'down',
      '降低|下降|[減减]少|[減减]小|下跌|[縮缩]短|[縮缩]小|降至|降到|下[調调]|削[減减]|[減减][輕轻]|[減减]弱|[驟骤]降|下滑|衰退|更慢|[減减]慢|放[緩缓]',
    ],
  ],
  en: [
    [
      'up',
      '\\b(?:increas\\w*|ris(?:e|es|en|ing)|rose|grow(?:s|n|ing|th)?|grew|improv\\w*|boost\\w*|rais(?:e|es|ed|ing)|gain(?:s|ed|ing)?|expand\\w*|expansion|enhanc\\w*|climb\\w*|surg(?:e|es|ed|ing)|soar\\w*|enlarg\\w*|accelerat\\w*|faster|quicker)\\b',
    ],
    [
      'down',
      '\\b(?:decreas\\w*|reduc\\w*|declin\\w*|drop(?:s|ped|ping)?|fall(?:s|en|ing)?|fell|lower(?:s|ed|ing)|shrink\\w*|shrank|shrunk|lessen\\w*|diminish\\w*|shorten\\w*|minimi[sz]\\w*|weaken\\w*|plung\\w*|slump\\w*|mitigat\\w*|alleviat\\w*|slower|slow(?:s|ed|ing) down)\\b',
    ],
  ],
};

const CHANGES_OPEN = '提增上升擴扩加攀飆飙激倍改成更降下減减縮缩削驟骤衰放';

export const LIMITS: Vocabulary = {
  zh: [
    ['up', '(?:不[會会能應应得可該该要允]?[許许]?|沒有?|没有?|未|勿)(?:低[於于]|少[於于]|小[於于])'],
    [
      'down',
      '(?:不[會会能應应得可該该要允]?[許许]?|沒有?|没有?|未|勿)(?:超[過过]|高[於于]|大[於于]|多[於于])',
    ],
    [
      'up',
      '至少|最少|超[過过]|高[於于]|大[於于]|多[於于]|(?<=[\\d%個个年月天日人次家台]\\s?)(?:及|或)?以上|或更[多高大]|>=|≥|＞|>',
    ],
    [
      'down',
      '至多|最多|少[於于]|低[於于]|小[於于]|不到|(?<=[\\d%個个年月天日人次家台]\\s?)(?:及|或)?以(?:下|[內内])|或更[少低小]|<=|≤|＜|<',
    ],
  ],
  en: [
    ['up', '\\b(?:no|not)(?: be)? (?:less|fewer|lower|smaller|shorter|earlier) than\\b'],
    [
      'down',
      "\\b(?:no|not)(?: be)? (?:more|greater|larger|higher|bigger|longer|later) than\\b|(?:not|n't|never) exceed\\w*",
    ],
    [
      'up',
      '\\b(?:at least|(?:more|greater|larger|higher|bigger|longer|later) than|(?:over|above)(?= [\\d$€£¥])|exceed\\w*|(?<=\\d\\S* ?)(?:and|or) (?:more|higher|above|later|newer|greater))\\b|>=|≥|＞|>',
    ],
    [
      'down',
      '\\b(?:at most|(?:less|fewer|lower|smaller|shorter|earlier) than|(?:below|under|up to)(?= [\\d$€£¥])|(?<=\\d\\S* ?)(?:and|or) (?:less|fewer|lower|below|earlier))\\b|<=|≤|＜|<',
    ],
  ],
};

const LIMITS_OPEN = '不沒没未勿至最超高大多及或以>≥＞少低小<≤＜';

interface Compiled {
  readonly pattern: RegExp;
  readonly ways: readonly Way[];
  /** The units that words start with, each marked; null where the pattern finds its own way. */
  readonly openings: Uint8Array | null;
}

function compile(words: readonly (readonly [Way, string])[], openings: string | null): Compiled {
  const source = words.map(([, alternatives]) => `(${alternatives})`).join('|');
  const marked = openings === null ? null : new Uint8Array(0x10000);
  for (const opening of openings ?? '') marked![opening.charCodeAt(0)] = 1;
  return {
    pattern: new RegExp(source, openings === null ? 'gi' : 'yi'),
    ways: words.map(([way]) => way),
    openings: marked,
  };
}

/**
 * What Chinese words of either kind start with. English words open at the edge of one, which a pattern finds fast; between
 * Chinese characters it would try every word at each of them.
 */
const compileAll = ({ zh, en }: Vocabulary, openings: string): Readonly<Record<Language, Compiled>> => ({
  zh: compile(zh, openings),
  en: compile(en, null),
});

const KINDS = [
  {
    rule: 'bilingual/direction',
    words: compileAll(CHANGES, CHANGES_OPEN),
    what: 'the change goes the other way',
  },
  {
    rule: 'bilingual/bound',
    words: compileAll(LIMITS, LIMITS_OPEN),
    what: 'the limit lies on the other side',
  },
] as const satisfies readonly { rule: BilingualRule; words: unknown; what: string }[];

/** Beyond this many words of one kind, wording varies too much to count. */
const MOST_WORDS = 8;

/** The words of a kind in some stretches; one more than `most` at the most. */
function turnsIn(stretches: readonly Stretch[], compiled: Compiled, most: number): readonly Turn[] {
  let turns: Turn[] | null = null;
  for (const { passage, span } of stretches) {
    const from = span?.start ?? 0;
    const text = span === null ? passage.text : passage.text.slice(span.start, span.end);
    for (let found = next(compiled, text, 0); found !== null; ) {
      turns ??= [];
      const start = from + found.index;
      const way = compiled.ways[found.findIndex((group, i) => i > 0 && group !== undefined) - 1]!;
      turns.push({ way, passage, start, end: start + found[0].length });
      if (turns.length > most) return turns;
      found = next(compiled, text, found.index + found[0].length);
    }
  }
  return turns ?? NONE;
}

const NONE: readonly Turn[] = [];

/** The next word from a place of a text on. */
function next({ pattern, openings }: Compiled, text: string, from: number): RegExpExecArray | null {
  if (openings === null) {
    pattern.lastIndex = from;
    return pattern.exec(text);
  }
  for (let at = from; at < text.length; at++) {
    if (openings[text.charCodeAt(at)] !== 1) continue;
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found !== null) return found;
  }
  return null;
}

const upsOf = (turns: readonly Turn[]): number => turns.filter(({ way }) => way === 'up').length;

/** Stretches of text that are compared with each other: whole passages, or aligned sentences of one. */
interface Stretch {
  readonly passage: Passage;
  readonly span: Span | null;
}

function passagesIn(comparison: Comparison, hand: Hand, pair: BlockPair): Stretch[] {
  return pair[hand].flatMap((index) => {
    const block = blockOf(comparison, hand, index);
    return 'passage' in block ? [{ passage: block.passage, span: null }] : [];
  });
}

/** A word of rising or falling, or of a limit, that says the opposite in the other version: as many of them on both sides, but not the same ones. */
function turnedWord(
  comparison: Comparison,
  left: readonly Stretch[],
  right: readonly Stretch[],
  { rule, words, what }: (typeof KINDS)[number],
): Discrepancy | null {
  const a = turnsIn(left, words[comparison.left.document.lang], MOST_WORDS);
  if (a.length === 0 || a.length > MOST_WORDS) return null;
  const b = turnsIn(right, words[comparison.right.document.lang], a.length);
  if (a.length !== b.length || Math.abs(upsOf(a) - upsOf(b)) !== 1) return null;
  const surplus: Way = upsOf(b) > upsOf(a) ? 'up' : 'down';
  // As many words, but one more of the surplus: somewhere one of them stands against its opposite. The first is the likeliest.
  const k = b.findIndex((turn, at) => turn.way === surplus && a[at]!.way !== surplus);
  const [own, other] = [b[k]!, a[k]!];
  const text = ({ passage, start, end }: Turn) => passage.text.slice(start, end);
  const first = `${nameOf(comparison, 'left')}: ${quoted(text(other))}`;
  return {
    rule,
    draft: {
      message: `${first}; ${nameOf(comparison, 'right')}: ${quoted(text(own))}: ${what}. Check which is meant and correct one`,
      path: comparison.right.document.path,
      span: toSource(own.passage, own).span,
      claims: [],
      related: [related(comparison, 'left', toSource(other.passage, other).span, first)],
      actual: text(own),
      expected: text(other),
      diagnosis: rule === 'bilingual/bound' ? 'bound' : 'direction',
    },
  };
}

/** Compares words of direction and of limits in all aligned text, whether or not a number stands beside them; `told` are the block pairs already reported so. */
export function turnedWords(
  comparison: Comparison,
  told: (rule: BilingualRule, pair: number) => boolean,
): Discrepancy[] {
  const { blocks, tables, sentences } = comparison.alignment;
  const found: Discrepancy[] = [];
  const look = (left: readonly Stretch[], right: readonly Stretch[], pair: number): void => {
    for (const kind of KINDS) {
      const one = turnedWord(comparison, left, right, kind);
      if (one !== null && !told(kind.rule, pair)) found.push(one);
    }
  };
  const bySentence = new Set<number>();
  for (const { pair, left, right } of sentences ?? []) {
    bySentence.add(pair);
    if (left === null || right === null) continue;
    const [p] = passagesIn(comparison, 'left', blocks[pair]!);
    const [q] = passagesIn(comparison, 'right', blocks[pair]!);
    if (p !== undefined && q !== undefined) look([{ ...p, span: left }], [{ ...q, span: right }], pair);
  }
  blocks.forEach((pair, index) => {
    if (pair.left.length > 0 && pair.right.length > 0 && !bySentence.has(index))
      look(passagesIn(comparison, 'left', pair), passagesIn(comparison, 'right', pair), index);
  });
  for (const table of tables) {
    const index = blocks.findIndex(({ left }) => left[0] === table.left);
    const [x, y] = [blockOf(comparison, 'left', table.left), blockOf(comparison, 'right', table.right)];
    if (x.type !== 'table' || y.type !== 'table') continue;
    for (const [r, s] of table.rows)
      for (const [c, d] of table.columns) {
        if (r === null || s === null || c === null || d === null) continue;
        const [p, q] = [cellAt(x.table, r, c), cellAt(y.table, s, d)];
        if (p !== null && q !== null)
          look([{ passage: p.passage, span: null }], [{ passage: q.passage, span: null }], index);
      }
  }
  return found;
}
