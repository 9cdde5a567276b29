import type { Claim } from '../model/claim.ts';
import { cellAt, columnHeader, headingPath, rowHeader, type TableBlock } from '../model/document.ts';
import { type Candidate, metricsOf, type Sentence, subjectsOf } from './assign.ts';
import type { Mention, Mentions } from './find-mentions.ts';
import { before, type Stretch } from './nearby.ts';
import type { Context } from './qualifiers.ts';
import { isCalendar, isDual, isTable, properSubjects, type Scene, sentenceAt } from './scene.ts';
import { isBareName, namesOthers, ownsClause, saysNoMore, saysOnlyValue } from './wording.ts';

/** A term that a claim may be about. Those of one tier stand equally near; a lower cost is nearer. */
export interface Option {
  readonly id: string;
  readonly cost: number;
  /** The name is at the same place a metric's name too (`GDPval`), so it decides only where it has an entry. */
  readonly isDual: boolean;
}

/** What the text around a claim names, nearest first, and the texts in which qualifiers are looked for. */
export interface Surroundings {
  readonly subjects: readonly Option[];
  readonly metrics: readonly Option[];
  readonly contexts: readonly Context[];
  /** A cell whose headers are names and say nothing else. */
  readonly isNamed?: boolean;
}

/** Costs of names by where they stand; grammar inside a sentence costs up to 3. */
const COST = {
  header: 1,
  beside: 2,
  paragraph: 4,
  caption: 4,
  lead: 5,
  title: 5.5,
  heading: 6,
  topic: 12,
} as const;

/** Everything near a claim that could say what it is about. */
export function surroundingsOf(scene: Scene, claim: Claim): Surroundings {
  const block = scene.document.blocks[claim.place.block];
  const inCell = isTable(block) && claim.place.row !== null && claim.place.column !== null;
  return inCell ? inTable(scene, claim, block) : inProse(scene, claim);
}

/** Whether a name stands anywhere that a claim's subject or metric could be taken from first; where none does, all else around it is of no use. */
export function isAnythingNamed(scene: Scene, claim: Claim): boolean {
  if (namesAny(scene.mentionsAt(claim))) return true;
  const block = scene.document.blocks[claim.place.block];
  if (isTable(block)) return scene.isTableNamed(block);
  const lead = leadText(scene, claim.place.block);
  return lead !== '' && namesAny(scene.mentionsIn(lead));
}

const namesAny = ({ subjects, metrics }: Mentions): boolean => subjects.length + metrics.length > 0;

const options = (mention: Mention, cost: number, among: readonly Mention[]): Option[] => {
  const dual = isDual(mention, among);
  return mention.ids.map((id) => ({ id, cost: dual ? cost + 0.5 : cost, isDual: dual }));
};

const fromCandidates = (candidates: readonly Candidate[], metrics: readonly Mention[]): Option[] =>
  candidates.flatMap(({ mention, cost }) => options(mention, cost, metrics));

const metricOptions = (candidates: readonly Candidate[]): Option[] =>
  candidates.flatMap(({ mention, cost }) => mention.ids.map((id) => ({ id, cost, isDual: false })));

const nearestFirst = (list: Option[]): Option[] => list.sort((a, b) => a.cost - b.cost);

function inProse(scene: Scene, claim: Claim): Surroundings {
  const { place, quantity } = claim;
  const prose = scene.proseOf(place.block, place.row, place.column);
  const sentences = isCalendar(quantity) ? prose.dates : prose.amounts;
  const at = sentenceAt(sentences, place.start);
  const sentence = sentences[at];
  if (sentence === undefined) return { subjects: [], metrics: [], contexts: [] };
  const subjects = fromCandidates(subjectsOf(sentence, place), sentence.metrics);
  const metrics = metricOptions(metricsOf(sentence, place));
  if (subjects.length === 0 && metrics.length === 0 && saysOnlyItsOwn(sentence, place)) {
    const lead = leadText(scene, place.block);
    subjects.push(...fromText(scene, lead, COST.lead));
    metrics.push(...metricsFrom(scene.mentionsIn(lead), COST.lead));
  }
  const hasOwnSubject = subjects.some((s) => !s.isDual);
  const isOpen = !mentionsSomeoneElse(sentence, place);
  // One of the two must stand in the sentence itself; only the other is carried over.
  if (metrics.length > 0 && !hasOwnSubject && isOpen)
    subjects.push(...carriedSubjects(scene, claim, sentences, at));
  if (hasOwnSubject && metrics.length === 0 && isElliptic(sentence, place))
    metrics.push(...carriedMetrics(scene, claim, sentences, at));
  return {
    subjects: nearestFirst(subjects),
    metrics: nearestFirst(metrics),
    contexts: [
      { sentence, number: place, isOwn: true },
      ...sentences
        .slice(Math.max(0, at - CARRIED), at)
        .reverse()
        .map((earlier) => over(lastNamed(earlier))),
      over(prose.whole),
      ...outerContexts(scene, place.block, leadOf(scene, place.block)),
    ],
  };
}

/** How many sentences back a name is carried from. */
const CARRIED = 3;

const over = (sentence: Sentence): Context => ({ sentence, number: null, isOwn: false });

/** Of the times that an earlier sentence names, the last goes on. */
const lastNamed = (sentence: Sentence): Sentence => ({ ...sentence, periods: sentence.periods.slice(-1) });

/** What stands over a block: its lead or caption, the headings, the title; all of it as one text each. */
function outerContexts(scene: Scene, block: number, lead: number | null): Context[] {
  return [lead, ...headingBlocks(scene, block)].flatMap((at) =>
    at === null ? [] : [over(scene.proseOf(at, null, null).whole)],
  );
}

/** Whether an item says a time or a group and the number, and nothing else: `2023 年：54.4%`. */
function saysOnlyItsOwn(sentence: Sentence, { start, end }: { start: number; end: number }): boolean {
  if (sentence.periods.length + sentence.qualifiers.length === 0) return false;
  const blank = { start: start - sentence.start, end: end - sentence.start };
  const told = [...sentence.periods, ...sentence.qualifiers].map((one) => ({
    start: one.start - sentence.start,
    end: one.end - sentence.start,
  }));
  const text = sentence.text.slice(sentence.start, sentence.end);
  return !/[\p{L}\p{N}]/u.test(without(text, [...told, blank]));
}

/** Whether the clause speaks of someone whom the registry does not know: then no subject is carried into it. */
function mentionsSomeoneElse(sentence: Sentence, { start }: { start: number }): boolean {
  const from = clauseStart(sentence, start);
  if (before(sentence.strangers, start, from).some((name) => name.start >= from)) return true;
  const clause = sentence.text.slice(from, start);
  return namesOthers(clause) || isUnknown(sentence, from, start);
}

/** Whether a name that the registry lacks owns the clause: `英特爾 2024 年毛利率為`, `Intel's gross margin is`. */
function isUnknown(sentence: Sentence, from: number, to: number): boolean {
  const metric = sentence.metrics.find((one) => one.start >= from && one.end <= to);
  const known = [...sentence.subjects, ...sentence.periods, ...sentence.qualifiers]
    .filter((one) => one.start >= from && one.end <= (metric?.start ?? to))
    .map(({ start, end }) => ({ start: start - from, end: end - from }));
  const lead = without(sentence.text.slice(from, metric?.start ?? to), known);
  return ownsClause(lead) || (metric !== undefined && isBareName(lead));
}

const CLAUSE_ENDS = new Set([...'，,；;：:（(']);

/** Where the clause before a place starts, at most 60 characters off. */
function clauseStart(sentence: Sentence, at: number): number {
  const floor = Math.max(sentence.start, at - 60);
  for (let i = at - 1; i >= floor; i--) if (CLAUSE_ENDS.has(sentence.text[i]!)) return i + 1;
  return floor;
}

/** Whether the number says nothing of its own beyond subject and value: `GPT-5.4 為 75.1%`, not `GPT-5.4 多完成 45% 的循環`. */
function isElliptic(sentence: Sentence, { start, end }: { start: number; end: number }): boolean {
  if (!saysOnlyValue(sentence.text.slice(end, Math.min(sentence.end, end + 40)))) return false;
  const [nearest] = before(sentence.subjects, start, sentence.start);
  return nearest === undefined || start - nearest.end <= 24;
}

function carriedSubjects(scene: Scene, claim: Claim, sentences: readonly Sentence[], at: number): Option[] {
  const found: Option[] = [];
  for (let i = at - 1, step = 0; i >= 0 && step < 3; i--, step++) {
    const here = sentences[i]!;
    const topic = properSubjects(here)[0] ?? here.subjects[0];
    if (topic) {
      found.push(...options(topic, COST.paragraph + step / 10, here.metrics));
      break;
    }
  }
  const { block } = claim.place;
  found.push(...fromText(scene, leadText(scene, block), COST.lead));
  found.push(...fromText(scene, boldTitle(scene, block), COST.title));
  headings(scene, block).forEach((title, i) => {
    found.push(...fromText(scene, title, COST.heading + i));
  });
  return [...found, ...scene.topic().map((id) => ({ id, cost: COST.topic, isDual: false }))];
}

/** The subjects of a short text that stands over the claim, all at one cost: several leave it open. */
const fromText = (scene: Scene, text: string, cost: number): Option[] => {
  const { subjects, metrics } = scene.mentionsIn(text);
  return subjects.flatMap((mention) => options(mention, cost, metrics));
};

const metricsFrom = (mentions: Mentions, cost: number): Option[] =>
  mentions.metrics.flatMap(({ ids }) => ids.map((id) => ({ id, cost, isDual: false })));

function carriedMetrics(scene: Scene, claim: Claim, sentences: readonly Sentence[], at: number): Option[] {
  const found: Option[] = [];
  for (let i = at - 1, step = 0; i >= 0 && step < 2; i--, step++) {
    const last = sentences[i]!.metrics.at(-1);
    if (last) {
      found.push(...last.ids.map((id) => ({ id, cost: COST.paragraph + step / 10, isDual: false })));
      break;
    }
  }
  const { block } = claim.place;
  found.push(...metricsFrom(scene.mentionsIn(leadText(scene, block)), COST.lead));
  headings(scene, block).forEach((title, i) => {
    found.push(...metricsFrom(scene.mentionsIn(title), COST.heading + i));
  });
  return found;
}

/** The text that introduces the list an item stands in; empty where none does. */
const leadText = (scene: Scene, index: number): string => textOf(scene, leadOf(scene, index));

function leadOf(scene: Scene, index: number): number | null {
  const block = scene.document.blocks[index];
  return block !== undefined && 'passage' in block ? block.lead : null;
}

function textOf(scene: Scene, index: number | null): string {
  const block = index === null ? undefined : scene.document.blocks[index];
  return block !== undefined && 'passage' in block ? block.passage.text : '';
}

/** How far above a line in bold may stand that serves as a heading. */
const FARTHEST_TITLE = 8;

/** A short line, all in bold, that stands over a block as a heading does; empty where none does. */
function boldTitle(scene: Scene, index: number): string {
  const { blocks } = scene.document;
  const { section } = blocks[index] ?? {};
  for (let at = index - 1; at >= Math.max(0, index - FARTHEST_TITLE); at--) {
    const block = blocks[at]!;
    if (block.section !== section || block.type === 'heading') return '';
    if (block.type !== 'paragraph') continue;
    const { text, marks } = block.passage;
    const isBold = marks.some(
      ({ kind, start, end }) => kind === 'strong' && start === 0 && end >= text.length,
    );
    if (isBold && text.length <= 60) return text;
  }
  return '';
}

/** The blocks of the headings over a block, nearest first. */
function headingBlocks(scene: Scene, index: number): number[] {
  const { blocks, sections } = scene.document;
  const own = sections[blocks[index]?.section ?? -1];
  const found: number[] = [];
  for (let at = own?.heading === index ? sections[own.parent ?? -1] : own; at !== undefined; ) {
    if (at.heading !== null) found.push(at.heading);
    at = at.parent === null ? undefined : sections[at.parent];
  }
  return found;
}

/** The headings over a block, nearest first, without the block itself. */
function headings(scene: Scene, index: number): string[] {
  const { document } = scene;
  const block = document.blocks[index];
  if (block === undefined) return [];
  const section = document.sections[block.section];
  const from = section?.heading === index ? section.parent : block.section;
  return from === null || from === undefined ? [] : headingPath(document, from).reverse();
}

function inTable(scene: Scene, claim: Claim, { table, index }: TableBlock): Surroundings {
  const row = claim.place.row!;
  const column = claim.place.column!;
  const own = inProse(scene, claim);
  const rowText = column < table.headerColumns ? '' : rowHeader(table, row);
  const columnText = row < table.headerRows ? '' : columnHeader(table, column);
  const caption = textOf(scene, table.caption);
  const ofHeaders = headerContexts(scene, claim, { table, index });
  const beside = besideContexts(scene, claim, { table, index });
  const contexts = [
    ...own.contexts.slice(0, 1),
    ...ofHeaders,
    ...beside,
    ...outerContexts(scene, index, table.caption ?? leadOfTable(scene, index)),
  ];
  const ownSubjects = own.subjects.filter((s) => s.cost < COST.header + 2);
  const ownMetrics = own.metrics.filter((m) => m.cost < COST.header + 2);
  const isHeader = row < table.headerRows || column < table.headerColumns;
  if (isHeader) return { ...own, contexts };

  const headers = [rowText, columnText].map((text) => ({ text, mentions: scene.mentionsIn(text) }));
  // `GPT-5.5 vs GPT-5.4` heads differences, which belong to neither.
  if (headers.some(({ mentions }) => properSubjects(mentions).length > 1) && ownSubjects.length === 0)
    return { subjects: [], metrics: ownMetrics, contexts };
  const subjects = [
    ...ownSubjects.map((s) => ({ ...s, cost: s.cost / 4 })),
    ...headers.flatMap(({ mentions }) =>
      mentions.subjects.flatMap((s) => options(s, COST.header, mentions.metrics)),
    ),
  ];
  if (!subjects.some((s) => !s.isDual))
    for (const { sentence } of beside)
      subjects.push(...sentence.subjects.flatMap((s) => options(s, COST.beside, sentence.metrics)));
  const metrics = [
    ...ownMetrics.map((m) => ({ ...m, cost: m.cost / 4 })),
    ...headers.flatMap(({ mentions }) => metricsFrom(mentions, COST.header)),
  ];
  const mayCarry = ofHeaders.every(({ sentence }) => saysNoMore(withoutNames(sentence)));
  if (mayCarry) {
    const outer = [caption, textOf(scene, leadOfTable(scene, index)), ...headings(scene, index)];
    if (!subjects.some((s) => !s.isDual) && metrics.length > 0) {
      outer.forEach((text, i) => {
        subjects.push(...fromText(scene, text, COST.caption + i));
      });
      subjects.push(...scene.topic().map((id) => ({ id, cost: COST.topic, isDual: false })));
    }
    if (metrics.length === 0 && subjects.length > 0) {
      outer.forEach((text, i) => {
        metrics.push(...metricsFrom(scene.mentionsIn(text), COST.caption + i));
      });
    }
  }
  return { subjects: nearestFirst(subjects), metrics: nearestFirst(metrics), contexts, isNamed: mayCarry };
}

/** The paragraph right above a table, where it introduces it: `GPT-5.5 的成績如下：`. */
function leadOfTable(scene: Scene, index: number): number | null {
  const above = scene.document.blocks[index - 1];
  if (above === undefined || !('passage' in above) || above.type === 'heading') return null;
  const text = above.passage.text.trimEnd();
  return /[：:]$/.test(text) || text.length <= 60 ? index - 1 : null;
}

/** How many cells of text between a row's name and a figure are read. */
const MOST_BESIDE = 4;

/** Cells of words that stand between a row's name and the figure, and say more of the row: `Model | Setting | Score`. */
function besideContexts(
  scene: Scene,
  { place: { row, column } }: Claim,
  { table, index }: Pick<TableBlock, 'table' | 'index'>,
): Context[] {
  return (table.rows[row!] ?? [])
    .filter((cell) => cell.column >= table.headerColumns && cell.column < column!)
    .map((cell) => scene.proseOf(index, cell.row, cell.column).whole)
    .filter(
      ({ text, numbers }) =>
        /\p{L}{2}/u.test(text) && numbers.every(({ start, end }) => end - start < text.trim().length),
    )
    .slice(0, MOST_BESIDE)
    .map((sentence) => ({ sentence, number: null, isOwn: true }));
}

/** The cells that name a cell's row and column, each as a text of its own. */
function headerContexts(
  scene: Scene,
  { place: { row, column } }: Claim,
  { table, index }: Pick<TableBlock, 'table' | 'index'>,
): Context[] {
  const cells = [
    ...Array.from({ length: table.headerColumns }, (_, c) => (c < column! ? cellAt(table, row!, c) : null)),
    ...Array.from({ length: table.headerRows }, (_, r) => (r < row! ? cellAt(table, r, column!) : null)),
  ];
  return cells.flatMap((cell) =>
    cell === null
      ? []
      : [{ sentence: scene.proseOf(index, cell.row, cell.column).whole, number: null, isOwn: true }],
  );
}

/** What a header says beside the names in it. */
function withoutNames({ text, subjects, metrics, qualifiers, periods }: Sentence): string {
  return without(text, [...subjects, ...metrics, ...qualifiers, ...periods]);
}

function without(text: string, stretches: readonly Stretch[]): string {
  let rest = '';
  let at = 0;
  for (const { start, end } of stretches.toSorted((a, b) => a.start - b.start)) {
    if (start > at) rest += text.slice(at, start);
    at = Math.max(at, end);
  }
  return rest + text.slice(at);
}
