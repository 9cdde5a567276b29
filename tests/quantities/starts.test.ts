import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { foldText } from '../../src/languages/fold.ts';
import { NO_AFFIXES } from '../../src/quantities/phrase/affixes.ts';
import { readAmountCore } from '../../src/quantities/phrase/amount-range.ts';
import { readCalendarCore } from '../../src/quantities/phrase/date-range.ts';
import { fitted } from '../../src/quantities/phrase/fitted.ts';
import { readPrefixes } from '../../src/quantities/phrase/prefixes.ts';
import { createSource, isHan, type Source } from '../../src/quantities/source.ts';
import { startsPhrase } from '../../src/quantities/starts/codes.ts';
import { opensPair } from '../../src/quantities/starts/pairs.ts';

/** What the grammar starts with by a rule is written in its sources; what it takes from a list is found by the list. */
const CHARACTERS = hanOf(
  ['amount', 'calendar', 'numerals', 'phrase'].map(
    (room) => new URL(`../../src/quantities/${room}/`, import.meta.url),
  ),
);

/** What may stand behind the first two characters, so that there is enough to read. */
const TAILS = ['', '三', '3度', '年', '紀九十年代', '世紀九十年代', '三人有一人', '一次'];

function hanOf(rooms: readonly URL[]): string[] {
  const sources = rooms.flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(new URL(name, room), 'utf8')),
  );
  const folded = foldText(sources.join(''));
  return [...new Set(folded)].filter(isHan).map((code) => String.fromCharCode(code));
}

test('what the grammar can read from a character on, the quick look lets it try', () => {
  const passedOver = new Set<string>();
  for (const first of CHARACTERS)
    for (const second of CHARACTERS)
      for (const tail of TAILS) {
        const text = first + second + tail;
        const source = createSource(text, 'zh', { locale: 'zh-Hant-TW' });
        if (opensPair(source, 0) && startsPhrase('zh', source.codes[0]!)) continue;
        if (readsFrom(source)) passedOver.add(first + second);
      }
  expect([...passedOver]).toEqual([]);
});

/** Whether a number, date or rank stands at the start, or behind words in front of it, whatever the quick look says. */
function readsFrom(source: Source): boolean {
  if (readCalendarCore(source, 0, NO_AFFIXES) !== null || readAmountCore(source, 0, NO_AFFIXES) !== null)
    return true;
  const prefixes = readPrefixes(source, 0);
  if (prefixes === null || prefixes.affixes.count === 0) return false;
  const core = readAmountCore(source, prefixes.end, prefixes.affixes);
  return core?.type === 'amount' && fitted(core, prefixes.affixes) !== null;
}
