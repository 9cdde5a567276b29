import type { Addition, ListItem } from '../yaml/append.ts';
import { writeScalar } from '../yaml/write-scalar.ts';
import type { DraftEntry, Suggestions } from './suggest.ts';
import type { DraftTerm } from './terms.ts';

/** More places than these are counted. */
const MOST_PLACES = 6;
const LONGEST_QUOTE = 160;

/** Suggestions as items for the three lists of a registry file. */
export function toAdditions({ subjects, metrics, entries }: Suggestions): Addition[] {
  return [
    { key: 'subjects', items: subjects.map(termItem) },
    { key: 'metrics', items: metrics.map(termItem) },
    { key: 'entries', items: entries.map(entryItem) },
  ];
}

function termItem({ id, zh, en }: DraftTerm): ListItem {
  const names = [
    ['zh', zh],
    ['en', en],
  ] as const;
  const parts = names
    .filter(([, aliases]) => aliases.length > 0)
    .map(([lang, aliases]) => `${lang}: [${aliases.map((alias) => writeScalar(alias, 'plain')).join(', ')}]`);
  const flow = `{ ${[`id: ${writeScalar(id, 'plain')}`, ...parts].join(', ')} }`;
  return { comments: [], block: [flow], flow };
}

function entryItem(entry: DraftEntry): ListItem {
  const plain = (text: string): string => writeScalar(text, 'plain');
  const head = [
    `id: ${plain(entry.id)}`,
    `subject: ${plain(entry.subject)}`,
    `metric: ${plain(entry.metric)}`,
  ];
  const value = `value: ${writeScalar(entry.value, 'double')}`;
  const note = `note: ${writeScalar(noteOf(entry), 'plain')}`;
  return {
    comments: commentsOf(entry),
    block: [...head, 'status: draft', 'observations:', `  - ${value}`, note],
    flow: `{ ${[...head, 'status: draft', `observations: [{ ${value} }]`, note].join(', ')} }`,
  };
}

function noteOf({ places }: DraftEntry): string {
  const shown = places.slice(0, MOST_PLACES).join(', ');
  return places.length > MOST_PLACES ? `${shown} and ${places.length - MOST_PLACES} more` : shown;
}

function commentsOf({ quotes, rival }: DraftEntry): string[] {
  const said = (['zh', 'en'] as const).flatMap((lang) => {
    const quote = quotes[lang];
    return quote === undefined ? [] : [`${lang}: ${onOneLine(quote)}`];
  });
  return rival === null
    ? said
    : [
        ...said,
        `Another value for the subject and metric of ${rival}: tell them apart with \`where\`, or keep one.`,
      ];
}

/** Article text as a comment can hold it: on one line, without what drives terminals or ends lines elsewhere. */
function onOneLine(text: string): string {
  const line = text
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Cn}]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return line.length > LONGEST_QUOTE ? `${[...line].slice(0, LONGEST_QUOTE).join('')}…` : line;
}
