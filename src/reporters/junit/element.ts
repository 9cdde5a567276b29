import { x } from 'xastscript';
import { printable } from '../printable.ts';
import type { Case } from './cases.ts';

/** Text on one line without characters that XML 1.0 forbids: those that are not controls show as pictures. */
export const oneLine = (text: string): string => printable(text);

const lines = (body: readonly string[]): string => body.map(oneLine).join('\n');

/** A case as its element; what neither fails nor is skipped is told in `system-out`, which readers show of passed cases too. */
export function caseElement({ name, file, line, outcome, message, body }: Case) {
  const attributes = {
    name: oneLine(name),
    classname: oneLine(file),
    file: oneLine(file),
    line: line === null ? undefined : String(line),
    time: '0',
  };
  const told = { message: oneLine(message), type: oneLine(name) };
  const text = lines(body);
  if (outcome === 'failed') return x('testcase', attributes, x('failure', told, text));
  if (outcome === 'unread') return x('testcase', attributes, x('error', told, text));
  if (outcome === 'skipped') return x('testcase', attributes, x('skipped', { message: told.message }));
  return body.length === 0 ? x('testcase', attributes) : x('testcase', attributes, x('system-out', text));
}
