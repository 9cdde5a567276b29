import type { Finding, Severity } from '../model/finding.ts';
import type { Span } from '../model/position.ts';
import type { Run } from '../model/run.ts';
import { placesOf } from '../report/places.ts';
import { calculationLine } from './calculation-line.ts';
import { openFindings, withMissing } from './order.ts';
import { printable } from './printable.ts';
import type { Reporter } from './reporter.ts';
import { words } from './words/words.ts';

const SEVERITY: Readonly<Record<Severity, string>> = { error: 'ERROR', warning: 'WARNING', note: 'INFO' };

/** Reviewdog's diagnostics. Its columns count bytes of UTF-8 from 1, its ends are exclusive (reviewdog.proto). Suppressed findings are left out. */
export const rdjson: Reporter = {
  format: 'rdjson',
  file: 'report.rdjson',
  render(given, { missing }) {
    const run = withMissing(given, missing);
    const rangeAt = byteRanges(run);
    const diagnostics = run.articles.flatMap((checked) =>
      openFindings(checked).map((finding) => toDiagnostic(finding, rangeAt)),
    );
    return `${JSON.stringify({ source: { name: run.tool.name }, diagnostics }, null, 2)}\n`;
  },
};

interface BytePoint {
  readonly line: number;
  readonly column: number;
}

type RangeAt = (path: string, span: Span) => { start: BytePoint; end: BytePoint };

function toDiagnostic(finding: Finding, rangeAt: RangeAt) {
  const { ruleId, severity, message, path, span, related, fixes } = finding;
  const calculation = calculationLine(finding, words('en'));
  // Several edits of one file are one fix; a suggestion holds one edit, so only fixes of one edit in this file are told.
  const edits = fixes.flatMap((fix) =>
    fix.edits.length === 1 && fix.edits[0]!.path === path ? fix.edits : [],
  );
  return {
    message: printable(calculation === null ? message : `${message} (${calculation})`),
    location: { path, range: rangeAt(path, span) },
    severity: SEVERITY[severity],
    code: { value: ruleId },
    ...(edits.length > 0 && {
      suggestions: edits.map((edit) => ({ range: rangeAt(path, edit.span), text: edit.text })),
    }),
    ...(related.length > 0 && {
      related_locations: related.map((place) => ({
        message: printable(place.message),
        location: { path: place.path, range: rangeAt(place.path, place.span) },
      })),
    }),
  };
}

/** Ranges in bytes, counted once for each file, so that many places on one long line stay cheap. */
function byteRanges(run: Run): RangeAt {
  const places = placesOf(run.articles);
  const counted = new Map<string, (offset: number) => number>();
  const bytesIn = (path: string): ((offset: number) => number) | null => {
    const known = counted.get(path);
    const source = known === undefined ? places.source(path) : null;
    if (source === null) return known ?? null;
    const bytes = bytesBefore(source);
    counted.clear(); // findings come file by file
    counted.set(path, bytes);
    return bytes;
  };
  const pointAt = (path: string, offset: number): BytePoint => {
    const { line, column, offset: at } = places.point(path, offset);
    const bytes = bytesIn(path);
    return { line, column: bytes ? bytes(at) - bytes(at - column + 1) + 1 : column };
  };
  return (path, { start, end }) => ({ start: pointAt(path, start), end: pointAt(path, end) });
}

const STEP = 1024;

/** How many bytes of UTF-8 stand before an offset of a text. */
function bytesBefore(text: string): (offset: number) => number {
  const marks = [0];
  for (let from = 0; from + STEP <= text.length; from += STEP)
    marks.push(marks.at(-1)! + bytesOf(text, from, from + STEP));
  return (offset) => {
    const mark = Math.floor(offset / STEP);
    return marks[mark]! + bytesOf(text, mark * STEP, offset);
  };
}

/** Bytes of a stretch; each half of a surrogate pair is two of its four. */
function bytesOf(text: string, from: number, to: number): number {
  let bytes = 0;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    bytes += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 2 : 3;
  }
  return bytes;
}
