import { InvalidArgumentError, Option } from 'commander';
import type { FailOn } from '../model/run.ts';
import { REPORTERS } from '../reporters/index.ts';
import type { Shard } from '../shards/split.ts';

/** What a run ends in. */
export const EXIT_CODES = `
Exit codes:
  0  nothing at or above the gate
  1  findings at or above the gate
  2  wrong use, wrong configuration, unreadable or malformed registry, or an internal failure`;

/** What `--since` is for, where a run is reported. */
export const SINCE =
  'earlier `report.json` files: tells what is new and mended since the latest, and the trend of all';

/** The file of a baseline, where neither flag nor configuration names one. */
export const BASELINE_NAME = 'claimcheck-baseline.yaml';

/** Below the working directory, where `--cache` is given and no other is named. */
export const CACHE_FOLDER = '.cache/claimcheck/check';

const FAIL_ON: readonly string[] = ['error', 'warning', 'note', 'never'];

export function parseFailOn(text: string): FailOn {
  if (!FAIL_ON.includes(text)) throw new InvalidArgumentError(`Expected one of ${FAIL_ON.join(', ')}.`);
  return text as FailOn;
}

export function parseCount(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('Expected a whole number from 0.');
  return Number(text);
}

export function parsePositive(text: string): number {
  const count = parseCount(text);
  if (count === 0) throw new InvalidArgumentError('Expected a whole number from 1.');
  return count;
}

/** A calendar date that exists: `2026-02-30` does not. */
export function parseDay(text: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text) {
    throw new InvalidArgumentError('Expected a date such as 2026-04-28.');
  }
  return text;
}

/** `2/4` → the second of four. */
export function parseShard(text: string): Shard {
  const found = /^(\d{1,4})\/(\d{1,4})$/.exec(text);
  const [index, total] = [Number(found?.[1]), Number(found?.[2])];
  if (!found || index < 1 || index > total)
    throw new InvalidArgumentError('Expected a part and how many there are, such as 1/4.');
  return { index, total };
}

/** `html,json` → the formats, each known and once. */
export function parseFormats(text: string): string[] {
  const known = REPORTERS.map(({ format }) => format);
  const formats = text.split(',').map((format) => format.trim());
  const unknown = formats.filter((format) => !known.includes(format));
  if (unknown.length > 0) {
    throw new InvalidArgumentError(
      `Unknown format ${unknown.map((f) => `\`${f}\``).join(', ')}; known are ${known.join(', ')}.`,
    );
  }
  return [...new Set(formats)];
}

/** Which reports a run is told in, for every command that ends in reports. */
export const formatOption = (): Option =>
  new Option(
    '--format <list>',
    `reports to make: ${REPORTERS.map(({ format }) => format).join(', ')} (default: stylish)`,
  ).argParser(parseFormats);

export const outputOption = (): Option =>
  new Option(
    '--output <dir>',
    'folder that reports are written to, or - for standard output (default: reports)',
  );
