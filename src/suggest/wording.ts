import { EVENTS } from '../languages/events.ts';
import { endPhrase, phrases } from '../languages/phrases.ts';
import type { Version } from '../model/article.ts';
import type { Claim } from '../model/claim.ts';
import { columnHeader, type Document, headingPath, rowHeader, type TableBlock } from '../model/document.ts';
import { type Name, namesIn } from './names.ts';
import { eventIn, phraseBefore, phraseBehind, tidy } from './phrase.ts';

/** What a text calls a thing; empty where it does not. */
export interface Wording {
  readonly subject: string;
  readonly metric: string;
}

/** Right before a name that the number is only compared with: *than GPT-5.4*, `比 GPT-5.4`. */
const COMPARED = phrases(
  'than | over | against | vs | vs. | versus | compared with | compared to | unlike | from | that of | times | 比 | 較 | 较 | 高於 | 高于 | 低於 | 低于 | 相比 | 相較 | 相较 | 不同於',
);
/** Right before a name that says where a figure was measured: *82.7% on Terminal-Bench*. */
const MEASURED_ON = phrases('on | in | at | for | on the');

/** The words of a document that say what each of its numbers is about and what it measures, taken as they stand there. */
export function createWording({ document, claims }: Version): (claim: Claim) => Wording {
  const outer = createOuter(document);
  const ofClaim = (claim: Claim): Wording => {
    const block = document.blocks[claim.place.block];
    const { row, column } = claim.place;
    if (block?.type === 'table' && row !== null && column !== null)
      return inTable(block, row, column, () => outer(claim));
    const found = inProse(claim, passageOf(document, claim));
    return {
      subject: found.subject || outer(claim, found.metric),
      metric: found.metric || carried(claim),
    };
  };
  /** `GPT-5.4 has 75.1%` leaves the metric to the number before it. */
  const carried = (claim: Claim): string => {
    const earlier = claims.findLast(
      ({ quantity, place }) =>
        quantity?.kind === claim.quantity?.kind &&
        place.block === claim.place.block &&
        place.row === null &&
        place.end <= claim.place.start,
    );
    return earlier === undefined
      ? ''
      : inProse(earlier, passageOf(document, earlier)).metric || carried(earlier);
  };
  return ofClaim;
}

function passageOf(document: Document, { place }: Claim): string {
  const block = document.blocks[place.block];
  return block !== undefined && 'passage' in block ? block.passage.text : '';
}

const CLAUSE_END = /[，,；;：:。！？!?\n]|\.\s/g;

/** A clause's text on either side of a number, and where the clause starts in the passage. */
function clauseOf(text: string, { place }: Claim) {
  const from = Math.max(0, place.start - 160);
  let start = from;
  for (const found of text.slice(from, place.start).matchAll(CLAUSE_END)) {
    const at = from + found.index;
    if (!/\d/.test(text[at - 1] ?? '') || !/\d/.test(text[at + 1] ?? '')) start = at + found[0].length;
  }
  const behind = text.slice(place.end, place.end + 80);
  const end = [...behind.matchAll(CLAUSE_END)].find(
    ({ index }) => !/\d/.test(behind[index + 1] ?? '') || !/\d/.test(behind[index - 1] ?? ''),
  );
  return {
    start,
    before: text.slice(start, place.start),
    behind: end === undefined ? behind : behind.slice(0, end.index),
  };
}

function inProse(claim: Claim, text: string): Wording {
  const { lang, quantity } = claim;
  const { start, before, behind } = clauseOf(text, claim);
  const label = labelBefore(text, start, before);
  if (label !== '') return { subject: '', metric: label };
  const earlier = namesIn(before).filter((name) => !isCompared(before, name));
  const later = namesIn(behind).filter(
    (name) => endPhrase(behind.slice(0, name.start), MEASURED_ON) !== undefined,
  );
  const first = earlier[0];
  const second = earlier.findLast(({ text: name }) => name !== first?.text) ?? later[0];
  const isDate = quantity?.form === 'calendar' || quantity?.form === 'calendar-range';
  if (isDate) {
    const all = [...earlier, ...namesIn(behind)];
    const event = eventIn(behind, EVENTS) || eventIn(before, EVENTS);
    const subject = (eventIn(behind, EVENTS) ? (namesIn(behind)[0] ?? all.at(-1)) : earlier.at(-1)) ?? all[0];
    return { subject: tidy(subject?.text ?? ''), metric: event || phraseBefore(before, lang) };
  }
  if (first !== undefined && second !== undefined && quantity?.kind !== 'number')
    return { subject: tidy(first.text), metric: tidy(second.text) };
  const phrase = phraseOf(claim, cutAtComparison(before), behind);
  return split(phrase, first, before, lang);
}

/** `Terminal-Bench 2.0：` and `GDPval: a score of`: what opens an item and is said of it. */
function labelBefore(text: string, start: number, before: string): string {
  const colon = text[start - 1] === ' ' ? text[start - 2] : text[start - 1];
  if (colon !== '：' && colon !== ':') return '';
  const line = text.slice(0, start).replace(/[：:]\s?$/, '');
  return line.length <= 40 && !/[，。；,;\n]/.test(line) && namesIn(before).length === 0 ? tidy(line) : '';
}

const isCompared = (text: string, name: Name): boolean =>
  endPhrase(text.slice(0, name.start), COMPARED) !== undefined || /^\s*的\s*$/.test(text.slice(name.end));

/** What is said before the number is compared with anything: `GPT-5.5 完成的迭代` of `GPT-5.5 完成的迭代比 GPT-5.4`. */
function cutAtComparison(before: string): string {
  const compared = namesIn(before).filter((name) => isCompared(before, name));
  const last = compared.at(-1);
  if (last === undefined) return before;
  const rest = before.slice(0, last.start).trimEnd();
  const word = endPhrase(rest, COMPARED);
  return word === undefined ? rest : rest.slice(0, rest.length - word.length);
}

/** A count is of what follows it, another figure of what goes before; whichever is there. */
function phraseOf({ quantity, lang }: Claim, before: string, behind: string): string {
  const ahead = phraseBefore(before, lang);
  const after = phraseBehind(behind, lang);
  return quantity?.kind === 'number' || (quantity?.role === 'change' && /^\s*more|^\s*fewer/.test(behind))
    ? after || ahead
    : ahead || after;
}

/** `input price of GPT-5.4` and `北站的準點率`: a phrase may name the subject too. */
function split(phrase: string, name: Name | undefined, before: string, lang: 'zh' | 'en'): Wording {
  if (lang === 'en') {
    const [metric = '', ...of] = phrase.split(/\bof\b/);
    const subject = name?.text ?? tidy(of.join('of'));
    return { subject: tidy(subject), metric: withoutName(tidy(metric), subject) };
  }
  const at = before.lastIndexOf(phrase);
  const owner = phrase !== '' && at > 0 && before[at - 1] === '的' ? before.slice(0, at - 1) : '';
  const subject = name?.text ?? (owner.length <= 14 ? tidy(owner) : '');
  return { subject: tidy(subject), metric: withoutName(phrase, subject) };
}

/** A metric without the name it is said of: `GPT-5.5's price` → `price`. */
function withoutName(metric: string, name: string): string {
  if (name === '' || !metric.includes(name)) return metric;
  return tidy(
    metric
      .split(name)
      .join(' ')
      .replace(/^\s*['’]s\b/, ''),
  );
}

function inTable({ table }: TableBlock, row: number, column: number, outer: () => string): Wording {
  const left = column < table.headerColumns ? '' : tidy(rowHeader(table, row));
  const above = row < table.headerRows ? '' : tidy(columnHeader(table, column));
  if (left === '' || above === '') return { subject: outer(), metric: left || above };
  return { subject: left, metric: above };
}

/** What stands over a claim: the name, else the words, of the text that introduces it, its headings, the title. */
function createOuter(document: Document): (claim: Claim, metric?: string) => string {
  const title = document.blocks.find(
    (block) =>
      'passage' in block && (block.label === 'title' || (block.type === 'heading' && block.depth === 1)),
  );
  const titleText = title !== undefined && 'passage' in title ? title.passage.text : '';
  return ({ place }, metric = '') => {
    const block = document.blocks[place.block];
    const lead =
      block !== undefined && 'lead' in block && block.lead !== null ? document.blocks[block.lead] : undefined;
    const texts = [
      lead !== undefined && 'passage' in lead ? lead.passage.text : '',
      ...(block === undefined ? [] : headingPath(document, block.section).reverse()),
      titleText,
    ].filter((text) => text !== '');
    for (const text of texts) {
      const name = namesIn(text).find(({ text: found }) => found !== metric);
      if (name !== undefined) return tidy(name.text);
    }
    return (
      texts
        .slice(lead === undefined ? 0 : 1)
        .map(short)
        .find((text) => text !== '') ?? ''
    );
  };
}

const short = (heading: string): string =>
  tidy(
    heading
      .replace(/^[\d.、)）（(\s一二三四五六七八九十]{1,8}(?=\D)/u, '')
      .split(/[：:，,。？?！!|｜]/)[0]!
      .slice(0, 60),
  );
