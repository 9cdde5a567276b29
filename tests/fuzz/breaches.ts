import { readBaseline } from '../../src/baseline/read.ts';
import { HEADER, newItems } from '../../src/baseline/write.ts';
import { type CheckOptions, checkArticles } from '../../src/check.ts';
import { lineStarts, pointAt } from '../../src/model/position.ts';
import type { Run } from '../../src/model/run.ts';
import { NEVER_SUPPRESSED } from '../../src/model/suppression.ts';
import { applyEdits } from '../../src/model/text-edit.ts';
import { extractQuantities } from '../../src/quantities/extract-quantities.ts';
import { type Report, toReport } from '../../src/report/report.ts';
import { REPORTERS } from '../../src/reporters/index.ts';
import { json } from '../../src/reporters/json.ts';
import { RULES } from '../../src/rules/index.ts';
import { appendToLists } from '../../src/yaml/append.ts';
import { arrangedBy, memoryFiles, ROOT } from './memory-files.ts';
import { bytesOf, type Publication } from './publication.ts';

type Files = Readonly<Record<string, string>>;

const DRAWING = { color: false, width: 100, rules: RULES };
const asJson = (run: Run): string => json.render(run, DRAWING);

/** Checks a publication that is in memory; `salt` decides every order that nothing else does. */
function check(files: Files, salt: number, options: Partial<CheckOptions>): Promise<Run> {
  const bytes = new Map(Object.entries(files).map(([name, text]) => [name, bytesOf(text)]));
  const fs = memoryFiles(bytes, arrangedBy(salt));
  return checkArticles({ cwd: ROOT, fs, today: '2026-11-23', failOn: 'never', ...options });
}

/**
 * The laws that the whole of a check obeys, whatever it is given; each broken one is told in a line. Those that cost
 * another run or a report in every format are tried in turns.
 */
export async function breaches({ files: articles, registry, salt }: Publication): Promise<string[]> {
  const files = { ...articles, 'claims/registry.yaml': registry };
  const run = await check(files, 0, { concurrency: 1 });
  const report = toReport(run);
  const told = [
    ...faultsOfOurs(report),
    ...places(report, files),
    ...asked(report, articles),
    ...quantities(articles),
    ...(await alone(report, files, salt)),
  ];
  const turns = [inAnotherOrder, suppressedByComments, suppressedByBaseline, inEveryFormat];
  return [...told, ...(await turns[salt % turns.length]!(run, files, salt))];
}

/** A stage that throws is told as a finding, so that the others go on; to us it is a bug. */
const faultsOfOurs = ({ articles }: Report): string[] =>
  articles.flatMap(({ findings }) =>
    findings.filter(({ message }) => message.includes('fault of claimcheck')).map(({ message }) => message),
  );

interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** Reports quote no more of a related place. */
const LONGEST_QUOTE = 2000;

/** Claims and their segments quote their file, and whatever has a place has one in its file. */
function places({ articles }: Report, files: Files): string[] {
  const told: string[] = [];
  const starts = new Map(Object.entries(files).map(([name, text]) => [name, lineStarts(text)]));
  const check = (what: string, path: string, start: Point, end: Point) => {
    const text = files[path];
    const isSound =
      text !== undefined &&
      start.offset >= 0 &&
      start.offset <= end.offset &&
      end.offset <= text.length &&
      [start, end].every((point) => {
        const { line, column } = pointAt(starts.get(path)!, point.offset);
        return point.line === line && point.column === column && isLine(text, point);
      });
    if (!isSound) told.push(`${what} has no place in ${path}: ${JSON.stringify([start, end])}`);
  };
  for (const { claims, findings, documents } of articles) {
    const ids = new Set<string>();
    // Two versions in one language, such as `x.zh-TW.md` and `x.zh-CN.md`, may still share ids where they read alike.
    const own = new Set<string>();
    for (const { id, path, start, end, text, segments, context } of claims) {
      check(`claim ${id}`, path, start, end);
      const source = files[path] ?? '';
      if (source.slice(start.offset, end.offset) !== text) told.push(`claim ${id} does not quote ${path}`);
      let last = start.offset;
      for (const segment of segments) {
        if (segment.start.offset < last || segment.end.offset <= segment.start.offset)
          told.push(`${id} has segments out of order`);
        check(`segment of ${id}`, path, segment.start, segment.end);
        last = segment.end.offset;
      }
      if (segments[0]?.start.offset !== start.offset || last !== end.offset)
        told.push(`the segments of ${id} are not its text`);
      for (const lent of context) check(`context of ${id}`, path, lent.start, lent.end);
      if (own.has(`${path} ${id}`)) told.push(`two claims are ${id}`);
      own.add(`${path} ${id}`);
      ids.add(id);
    }
    for (const finding of findings) {
      const { ruleId, path, related, fixes } = finding;
      check(ruleId, path, finding.start, finding.end);
      if (finding.message === '' || finding.fingerprint === '') told.push(`${ruleId} says nothing`);
      for (const other of related) {
        check(`related of ${ruleId}`, other.path, other.start, other.end);
        const quoted = files[other.path]?.slice(other.start.offset, other.end.offset);
        if (quoted?.slice(0, LONGEST_QUOTE) !== other.text)
          told.push(`related of ${ruleId} does not quote ${other.path}`);
      }
      for (const { edits } of fixes)
        for (const edit of edits) check(`fix of ${ruleId}`, edit.path, edit.start, edit.end);
      for (const id of finding.claims)
        if (!ids.has(id)) told.push(`${ruleId} is about ${id}, which is no claim of its article`);
    }
    for (const { path, ranges } of documents)
      for (const { start, end } of ranges) check('a part', path, start, end);
  }
  return told;
}

/** Counted again, in another way than the program does. */
function isLine(text: string, { line, column, offset }: Point): boolean {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  const isWithinEnd = text[offset - 1] === '\r' && text[offset] === '\n';
  return isWithinEnd || (line === lines.length && column === lines.at(-1)!.length + 1);
}

/** Every file asked for is in the report: checked, or said to be unreadable. */
function asked({ articles }: Report, files: Files): string[] {
  const seen = new Set(
    articles.flatMap(({ documents, findings }) => [...documents, ...findings].map(({ path }) => path)),
  );
  return Object.keys(files)
    .filter((name) => !seen.has(name))
    .map((name) => `${name} is not in the report`);
}

/** The library's reader of plain prose, on whatever is no prose. */
const quantities = (files: Files): string[] =>
  Object.entries(files).flatMap(([name, text]) =>
    (['zh', 'en'] as const).flatMap((lang) => {
      let last = 0;
      return extractQuantities(text, lang).flatMap((found) => {
        const isSound = found.start >= last && text.slice(found.start, found.end) === found.text;
        last = found.end;
        return isSound && found.text !== '' ? [] : [`${name} as ${lang}: ${JSON.stringify(found)}`];
      });
    }),
  );

/** Each report can be written; one that cannot throws. */
async function inEveryFormat(run: Run): Promise<string[]> {
  for (const { load } of REPORTERS) (await load()).render(run, DRAWING);
  return [];
}

/** The same bytes, whatever the order of paths, the order in a folder, and how many articles are worked on at once. */
async function inAnotherOrder(run: Run, files: Files, salt: number): Promise<string[]> {
  const paths = arrangedBy(salt)(Object.keys(files).filter((name) => name.startsWith('articles/')));
  const again = await check(files, salt, { paths, concurrency: 1 + (salt % 5) });
  return asJson(again) === asJson(run) ? [] : ['another order of files gives another report'];
}

/** No finding is lost or won because another article is checked in the same run. */
async function alone({ articles }: Report, files: Files, salt: number): Promise<string[]> {
  if (articles.length < 2) return [];
  const told: string[] = [];
  for (const article of articles) {
    const paths = [...new Set([...article.documents, ...article.findings].map(({ path }) => path))];
    const { articles: found } = toReport(await check(files, salt, { paths }));
    const same = found.find(({ id }) => id === article.id);
    if (JSON.stringify(same) !== JSON.stringify(article)) told.push(`${article.id} is another one alone`);
  }
  return told;
}

const all = (run: Run): string[] =>
  run.articles.flatMap(({ findings }) =>
    findings
      .filter(({ ruleId }) => !ruleId.startsWith('suppression/'))
      .map(({ ruleId, path, span, message }) => JSON.stringify([ruleId, path, span, message])),
  );

/** What comments suppress is found and counted all the same. */
async function suppressedByComments(run: Run, files: Files): Promise<string[]> {
  if (Object.values(files).every((text) => !text.includes(MARKER))) return [];
  const without = Object.entries(files).map(([name, text]) => [name, text.replaceAll(MARKER, NO_MARKER)]);
  const open = await check(Object.fromEntries(without), 0, {});
  return all(open).join('\n') === all(run).join('\n') ? [] : ['a suppression changes what is found'];
}

/** Only whole comments: what a spoilt one shows, readers see. */
const MARKER = '<!-- claimcheck-ignore';
const NO_MARKER = '<!-- nobody-shall-know';

/** What a baseline of everything suppresses is counted all the same, and is everything that may be suppressed. */
async function suppressedByBaseline(run: Run, files: Files): Promise<string[]> {
  const items = newItems(run.articles, null, { reason: 'known', expires: null });
  if (items.length === 0) return [];
  const appended = appendToLists(HEADER, [{ key: 'findings', items }]);
  if ('reason' in appended) return [`the baseline cannot be written: ${appended.reason}`];
  const baseline = readBaseline(applyEdits(HEADER, appended.edits), 'baseline.yaml');
  const held = await check(files, 0, { baseline });
  const open = held.articles.flatMap(({ findings }) =>
    findings.filter(({ suppressed, ruleId }) => suppressed === null && !NEVER_SUPPRESSED.has(ruleId)),
  );
  return [
    ...(all(held).join('\n') === all(run).join('\n') ? [] : ['a baseline changes what is found']),
    ...open.map(({ ruleId }) => `the baseline does not hold ${ruleId}`),
  ];
}
