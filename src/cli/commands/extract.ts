import { createHash } from 'node:crypto';
import type { Config } from '../../config/schema.ts';
import { extract } from '../../extract/extract.ts';
import type { Claim } from '../../model/claim.ts';
import { columnHeader, type Document, rowHeader, type SourceFile } from '../../model/document.ts';
import { lineStarts, pointAt } from '../../model/position.ts';
import { toRecord } from '../../model/quantity.ts';
import { type Language, SKIP_REASONS } from '../../model/reading.ts';
import { UserError } from '../../model/user-error.ts';
import { parse } from '../../parse/parse.ts';
import { describeQuantity } from '../../quantities/describe.ts';
import { decodeStrictly } from '../../read/decode.ts';
import { type ArticleSource, discover } from '../../read/discover.ts';
import { readArticle } from '../../read/read-article.ts';
import { printable } from '../../reporters/printable.ts';
import { reportsIn } from '../../settings.ts';
import { showArticle } from '../aligned/articles.ts';
import { alignedAsJson } from '../aligned/json.ts';
import { alignedAsText } from '../aligned/text.ts';
import type { ExitCode, Surroundings } from '../surroundings.ts';
import { useColor } from '../terminal.ts';

export interface ExtractFlags {
  readonly lang?: Language;
  readonly format?: 'text' | 'json';
  readonly aligned?: boolean;
}

interface Extracted {
  readonly document: Document;
  readonly claims: readonly Claim[];
}

/** `claimcheck extract`: every quantity found and what it means, and what was skipped and why. Checks nothing. */
export async function extractCommand(
  paths: readonly string[],
  { lang, format = 'text', aligned = false }: ExtractFlags,
  { original, output = 'reports' }: Pick<Config, 'original' | 'output'>,
  surroundings: Surroundings,
): Promise<ExitCode> {
  if (aligned && lang !== undefined) {
    throw new UserError([
      { message: '`--aligned` shows two languages beside each other', remedy: 'leave `--lang` out' },
    ]);
  }
  const sources = await sourcesOf(paths, lang, { ...surroundings, passedOver: reportsIn(output) });
  const { stdout, stderr } = surroundings;
  if (aligned) {
    const articles = sources.map((source) => showArticle(source, original ?? null));
    const canvas = { width: stdout.columns, color: useColor({}, surroundings) };
    stdout.write(format === 'json' ? alignedAsJson(articles) : alignedAsText(articles, canvas));
    const unread = articles.flatMap((article) => article.problems.filter(({ unread }) => unread));
    for (const { path, message } of unread) stderr.write(`${path}: ${message}\n`);
    return unread.length > 0 ? 2 : 0;
  }
  const problems = sources.flatMap((source) =>
    source.problems.filter((p) => p.kind === 'unreadable').map((p) => `${p.path}: ${p.message}`),
  );
  const extracted = sources.flatMap((source) =>
    source.files
      .flatMap((file) => parse(file))
      .filter((document) => lang === undefined || document.lang === lang)
      .map((document): Extracted => ({ document, claims: extract(document, source.id) })),
  );
  stdout.write(format === 'json' ? asJson(extracted) : extracted.map(asText).join('\n'));
  for (const problem of problems) stderr.write(`${problem}\n`);
  return problems.length > 0 ? 2 : 0;
}

/** The articles that paths name, `-` being one of its own. */
async function sourcesOf(
  paths: readonly string[],
  lang: Language | undefined,
  surroundings: Surroundings & { readonly passedOver: readonly string[] },
): Promise<ArticleSource[]> {
  const stdin = paths.includes('-')
    ? [{ id: 'stdin', files: [await fromStdin(lang, surroundings)], problems: [] }]
    : [];
  const named = paths.filter((name) => name !== '-');
  const found = named.length > 0 ? await discover(named, surroundings) : [];
  if (stdin.length + found.length === 0) {
    throw new UserError([
      {
        message: 'No article found',
        remedy: 'name files or folders that hold Markdown, or `-` for standard input',
      },
    ]);
  }
  const read = await Promise.all(found.map((article) => readArticle(article, surroundings)));
  return [...stdin, ...read];
}

async function fromStdin(lang: Language | undefined, { readStdin }: Surroundings): Promise<SourceFile> {
  const bytes = await readStdin();
  const text = decodeStrictly(bytes);
  if (text === null) {
    throw new UserError([{ message: 'Standard input is not UTF-8 text', remedy: 'convert it to UTF-8' }]);
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { path: '<stdin>', text, sha256, lang: lang ?? null, locale: null };
}

/** A line a claim: place, the text as written, what it means or why it was skipped. */
function asText({ document, claims }: Extracted): string {
  const starts = lineStarts(document.source);
  const counted = claims.filter((claim) => claim.quantity !== null).length;
  const head = `${document.path} (${document.lang}, ${document.locale}): ${counted} quantities, ${claims.length - counted} skipped\n`;
  const lines = claims.map((claim) => {
    const { line, column } = pointAt(starts, claim.span.start);
    const meaning =
      claim.quantity === null
        ? `skipped: ${SKIP_REASONS[claim.skipped ?? 'name']}`
        : describeQuantity(claim.quantity);
    return `  ${line}:${column}  ${printable(claim.plain)}  →  ${meaning}\n`;
  });
  return head + lines.join('');
}

function asJson(extracted: readonly Extracted[]): string {
  const documents = extracted.map(({ document, claims }) => {
    const starts = lineStarts(document.source);
    return {
      path: document.path,
      lang: document.lang,
      locale: document.locale,
      claims: claims.map((claim) => ({
        id: claim.id,
        start: pointAt(starts, claim.span.start),
        end: pointAt(starts, claim.span.end),
        text: claim.text,
        plain: claim.plain,
        segments: claim.segments,
        context: claim.context,
        section: claim.section,
        sentence: claim.sentence,
        quantity: claim.quantity && toRecord(claim.quantity),
        skipped: claim.skipped,
        cell: cellOf(document, claim),
      })),
    };
  });
  return `${JSON.stringify({ schemaVersion: 1, documents }, null, 2)}\n`;
}

function cellOf(document: Document, { place }: Claim) {
  const block = document.blocks[place.block];
  if (block?.type !== 'table' || place.row === null || place.column === null) return null;
  const { table } = block;
  return {
    table: table.ordinal,
    row: place.row,
    column: place.column,
    rowHeader: rowHeader(table, place.row),
    columnHeader: columnHeader(table, place.column),
  };
}
