import { EVENTS } from '../languages/events.ts';
import { endPhrase, phrases } from '../languages/phrases.ts';
import type { Version } from '../model/article.ts';
import type { Claim } from '../model/claim.ts';
import { columnHeader, type Document, headingPath, rowHeader, type Table } from '../model/document.ts';
import { type Name, namesIn } from './names.ts';
import { eventIn, NAME, phraseBefore, phraseBehind, tidy } from './phrase.ts';

/** What a text calls a thing, as it stands there; empty where it does not. */
export interface Wording {
  /** In the sentence itself. */
  readonly subject: string;
  /** Over it: in what introduces it, in its headings, in the title. */
  readonly outer: string;
  readonly metric: string;
  /** The headers of a cell, either of which may be the subject. */
  readonly headers: { readonly row: string; readonly column: string } | null;
}

/** Right before a name that the number is only compared with: *than GPT-5.4*, `比 GPT-5.4`. */
const COMPARED = phrases(
  'than | over | against | vs | vs. | versus | compared with | compared to | unlike | from | that of | times | 比 | 較 | 较 | 高於 | 高于 | 低於 | 低于 | 相比 | 相較 | 相较 | 不同於',
);
/** Right before a name that says where a figure was measured: *82.7% on Terminal-Bench*. */
const MEASURED_ON = phrases('on | in | at | for | on the');

/** How far back in a paragraph an unnamed metric is looked for. */
const FARTHEST = 3;

/** The words of a document that say what each of its numbers is about and what it measures. */
export function createWording({ document, claims }: Version): (claim: Claim) => Wording {
  const outer = createOuter(document);
  const before = previousOf(claims);
  const say = (claim: Claim): Said => inProse(claim, passageOf(document, claim));
  /** `GPT-5.4 has 75.1%` leaves the metric to the number before it. */
  const carried = (claim: Claim): string => {
    let earlier = before.get(claim);
    for (let step = 0; step < FARTHEST && earlier !== undefined; step++) {
      const said = say(earlier);
      const metric = said.metric || (before.has(earlier) ? '' : said.otherwise.metric);
      if (metric !== '') return metric;
      earlier = before.get(earlier);
    }
    return '';
  };
  return (claim) => {
    const block = document.blocks[claim.place.block];
    const { row, column } = claim.place;
    if (block?.type === 'table' && row !== null && column !== null)
      return { ...inTable(block.table, row, column), outer: outer(claim, '') };
    const said = say(claim);
    const metric = said.metric || carried(claim);
    const { subject } = metric === '' ? said.otherwise : said;
    const named = metric || said.otherwise.metric;
    return { subject, metric: named, outer: outer(claim, named), headers: null };
  };
}

/** For each number in running text the one of its kind before it in its block. */
function previousOf(claims: readonly Claim[]): Map<Claim, Claim> {
  const last = new Map<string, Claim>();
  const previous = new Map<Claim, Claim>();
  for (const claim of claims) {
    if (claim.quantity === null || claim.place.row !== null) continue;
    const key = `${claim.place.block}:${claim.quantity.kind}`;
    const before = last.get(key);
    if (before !== undefined) previous.set(claim, before);
    last.set(key, claim);
  }
  return previous;
}

function passageOf(document: Document, { place }: Claim): string {
  const block = document.blocks[place.block];
  return block !== undefined && 'passage' in block ? block.passage.text : '';
}

const CLAUSE_END = /[，,；;：:。！？!?\n]|\.\s/g;

/** A clause's text on either side of a number, what goes before it, and the words between it and its sentence's start. */
function clauseOf(text: string, { place }: Claim) {
  const floor = Math.max(0, place.start - 160);
  const window = text.slice(floor, place.start);
  const ends = [...window.matchAll(CLAUSE_END)].filter(
    ({ index }) => !/\d/.test(window[index - 1] ?? '') || !/\d/.test(window[index + 1] ?? ''),
  );
  const last = ends.at(-1);
  const start = last === undefined ? floor : floor + last.index + last[0].length;
  const sentence = ends.findLast(([end]) => /[。！？!?\n]|\.\s/.test(end));
  const opens = sentence === undefined ? floor : floor + sentence.index + sentence[0].length;
  const behind = text.slice(place.end, place.end + 80);
  const end = [...behind.matchAll(CLAUSE_END)].find(
    ({ index }) => !/\d/.test(behind[index + 1] ?? '') || !/\d/.test(behind[index - 1] ?? ''),
  );
  return {
    label: last !== undefined && /[：:]/.test(last[0]) ? text.slice(0, start).replace(/[：:]\s*$/, '') : '',
    earlier: text.slice(opens, start),
    before: text.slice(start, place.start),
    behind: end === undefined ? behind : behind.slice(0, end.index),
  };
}

interface Said extends Pick<Wording, 'subject' | 'metric'> {
  /** What it says where no metric is to be had: of two names, one is what was measured. */
  readonly otherwise: Pick<Wording, 'subject' | 'metric'>;
}

const NOTHING = { subject: '', metric: '' };

function inProse(claim: Claim, text: string): Said {
  const { quantity } = claim;
  const clause = clauseOf(text, claim);
  const before = cutAtComparison(clause.before);
  const own = namesIn(before);
  const earlier = namesIn(clause.earlier);
  if (quantity?.form === 'calendar' || quantity?.form === 'calendar-range')
    return ofEvent(claim, clause, [...earlier, ...own]);
  const on = namesIn(clause.behind).find(
    (name) => endPhrase(clause.behind.slice(0, name.start), MEASURED_ON) !== undefined,
  );
  const phrase = phraseOf(claim, withoutNames(before, own), clause.behind);
  const first = own[0];
  const second = own.findLast(({ text: name }) => name !== first?.text) ?? on;
  const isCount = quantity?.kind === 'number' && phrase.head !== '';
  if (first !== undefined && second !== undefined && !isCount)
    return { subject: tidy(first.text), metric: tidy(second.text), otherwise: NOTHING };
  const label = first === undefined && on === undefined ? labelOf(clause.label) : '';
  if (label !== '') return { subject: '', metric: label, otherwise: NOTHING };
  const over = earlier.at(-1);
  const subject = tidy(first?.text ?? over?.text ?? phrase.owner);
  const metric = on !== undefined && !isCount ? tidy(on.text) : phrase.head;
  return { subject, metric, otherwise: first === undefined ? ofTwo(over, earlier[0]) : ofTwo(over, first) };
}

const ofTwo = (subject: Name | undefined, metric: Name | undefined): Pick<Wording, 'subject' | 'metric'> =>
  subject === undefined || metric === undefined || subject.text === metric.text
    ? { subject: tidy(subject?.text ?? ''), metric: '' }
    : { subject: tidy(subject.text), metric: tidy(metric.text) };

/** `OpenAI released GPT-5.5 on April 23`: what happened, and to what. */
function ofEvent({ lang }: Claim, clause: ReturnType<typeof clauseOf>, names: readonly Name[]): Said {
  const event = eventIn(clause.behind, EVENTS) || eventIn(clause.before, EVENTS);
  const own = namesIn(clause.before);
  const behind = namesIn(clause.behind);
  const subject = eventIn(clause.behind, EVENTS) ? (behind[0] ?? own.at(-1)) : (own.at(-1) ?? behind[0]);
  const phrase = phraseBefore(withoutNames(clause.before, own), lang);
  return {
    subject: tidy((subject ?? names.at(-1))?.text ?? phrase.owner),
    metric: event || phrase.head,
    otherwise: NOTHING,
  };
}

/** `Terminal-Bench 2.0：82.7%`, `GDPval: a score of 84.9%`: what opens an item and is said of it. */
const labelOf = (line: string): string => (line.length <= 40 && !/[，。；,;\n]/.test(line) ? tidy(line) : '');

/** What is said before the number is compared with anything: `GPT-5.5 完成的迭代` of `GPT-5.5 完成的迭代比 GPT-5.4`. */
function cutAtComparison(before: string): string {
  const compared = namesIn(before).findLast(
    (name) =>
      endPhrase(before.slice(0, name.start), COMPARED) !== undefined ||
      /^\s*的\s*$/.test(before.slice(name.end)),
  );
  if (compared === undefined) return before;
  const rest = before.slice(0, compared.start).trimEnd();
  const word = endPhrase(rest, COMPARED);
  return word === undefined ? rest : rest.slice(0, rest.length - word.length);
}

const withoutNames = (text: string, names: readonly Name[]): string =>
  names.toReversed().reduce((rest, { start, end }) => rest.slice(0, start) + NAME + rest.slice(end), text);

/** A count is of what follows it, another figure of what goes before; whichever is there. */
function phraseOf({ quantity, lang }: Claim, before: string, behind: string) {
  const ahead = phraseBefore(before, lang);
  const after = phraseBehind(withoutNames(behind, namesIn(behind)), lang);
  const isCount = quantity?.kind === 'number';
  const head = isCount ? after || ahead.head : ahead.head || after;
  return { head, owner: head === ahead.head ? ahead.owner : '' };
}

function inTable(table: Table, row: number, column: number): Omit<Wording, 'outer'> {
  const left = column < table.headerColumns ? '' : tidy(rowHeader(table, row));
  const above = row < table.headerRows ? '' : tidy(columnHeader(table, column));
  if (left === '' || above === '') return { subject: '', metric: left || above, headers: null };
  return { subject: left, metric: above, headers: { row: left, column: above } };
}

/** What stands over a claim: the name, else the words, of the text that introduces it, its headings, the title. */
function createOuter(document: Document): (claim: Claim, metric: string) => string {
  const title = document.blocks.find(
    (block) =>
      'passage' in block && (block.label === 'title' || (block.type === 'heading' && block.depth === 1)),
  );
  const titleText = title !== undefined && 'passage' in title ? title.passage.text : '';
  return ({ place }, metric) => {
    const block = document.blocks[place.block];
    const lead =
      block !== undefined && 'lead' in block && block.lead !== null ? document.blocks[block.lead] : undefined;
    const leadText = lead !== undefined && 'passage' in lead ? lead.passage.text : '';
    const headings = block === undefined ? [] : headingPath(document, block.section).reverse();
    for (const text of [leadText, ...headings, titleText]) {
      const names = namesIn(text).filter(({ text: found }) => found !== metric);
      const name = names.find(({ text: found }) => titleText.includes(found)) ?? names[0];
      if (name !== undefined) return tidy(name.text);
    }
    return [...headings, titleText].map(short).find((text) => text !== '') ?? '';
  };
}

/** A heading without its number, up to its first mark: `三、成績單：總表` → `成績單`. */
const short = (heading: string): string =>
  tidy(
    heading
      .replace(/^[\d.、)）（(\s一二三四五六七八九十]{1,8}(?=\D)/u, '')
      .split(/[：:，,。？?！!|｜]/)[0]!
      .slice(0, 60),
  );
