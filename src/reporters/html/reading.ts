import type { Element } from 'hast';
import { h } from 'hastscript';
import { type Interval, type Quantity, type QuantityRecord, toRecord } from '../../model/quantity.ts';
import { printable } from '../printable.ts';
import { BOUNDS, COUNTED, KINDS, LANGUAGES, ROLES, UI, VERDICTS, type Wording } from './catalogue.ts';
import { both, hrefOf, iconWord, idOf, langOf, unseen } from './elements.ts';
import type { ArticleSheet } from './sheet.ts';

/** A claim by version and index. */
export type ClaimRef = readonly [version: number, claim: number];

/** One click away: how each of these numbers was read, and what was made of it. The numbers in the article lead here. */
export function readings(sheet: ArticleSheet, claims: readonly ClaimRef[]): Element | null {
  if (claims.length === 0) return null;
  const head = [UI.number, UI.readAs, UI.verdict, UI.why].map((wording) =>
    h('th', { scope: 'col' }, both(wording)),
  );
  return h('details.readings', [
    h('summary', [...both(COUNTED.numbers(claims.length)), unseen(colon)]),
    h('div.scroll', [
      h('table.read-table', [
        h('thead', [h('tr', head)]),
        h(
          'tbody',
          claims.map((ref) => row(sheet, ref)),
        ),
      ]),
    ]),
  ]);
}

const colon = { en: `: ${UI.howRead.en}`, zh: `：${UI.howRead.zh}` };

function row(sheet: ArticleSheet, [v, index]: ClaimRef): Element {
  const version = sheet.checked.article.versions[v]!;
  const claim = version.claims[index]!;
  const verdict = version.verdicts[index];
  const code = verdict?.code ?? 'unverified';
  const finding = sheet.findingOf.get(claim.id);
  return h('tr', { id: idOf('r', claim.id) }, [
    h('th', { scope: 'row' }, [
      h('a', { href: hrefOf(idOf('c', claim.id)), lang: langOf(version.document) }, printable(claim.plain)),
      ' ',
      h('span.muted', both(LANGUAGES[claim.lang])),
    ]),
    h('td', both(readingOf(claim.quantity))),
    h('td', [
      iconWord(`span.v.sev.${code}`, VERDICTS[code]),
      ...(code === 'unverified' && verdict?.held === false ? [h('div.muted', both(UI.notHeld))] : []),
    ]),
    h('td', [
      h('span', { lang: 'en' }, printable(verdict?.reason ?? '')),
      ...(finding ? [' ', h('a', { href: hrefOf(sheet.sheet.ids.get(finding)!) }, both(UI.toFinding))] : []),
      unseen({ en: '.', zh: '。' }),
    ]),
  ]);
}

/** How a number was read, in words; that it is none, where it is part of a name or the like. */
export const readingOf = (quantity: Quantity | null): Wording =>
  quantity ? reading(toRecord(quantity)) : UI.noQuantity;

/** A quantity in words: percent 82.7 → `per cent: 82.7 % (82.65 to 82.75)`. */
export function reading(record: QuantityRecord): Wording {
  const kind = KINDS[record.kind];
  const stated = record.value ?? `${grouped(record.low)}–${grouped(record.high)}`;
  const value = [record.value === null ? stated : grouped(stated), record.unit].filter(Boolean).join(' ');
  const bound = BOUNDS[record.bound];
  const role = ROLES[record.role];
  const sign = record.direction === 'up' ? '↑ ' : record.direction === 'down' ? '↓ ' : '';
  const interval = intervalOf(record);
  return {
    en: `${kind.en}: ${sign}${[bound.en, value].filter(Boolean).join(' ')}${role.en && `, ${role.en}`}${interval.en && ` (${interval.en})`}`,
    zh: `${kind.zh}：${sign}${[bound.zh, value].filter(Boolean).join(' ')}${role.zh && `，${role.zh}`}${interval.zh && `（${interval.zh}）`}`,
  };
}

/** What is asserted, where it is more than the value itself. */
function intervalOf({ value, interval }: QuantityRecord): Wording {
  const { low, high, lowOpen, highOpen } = interval;
  const nothingMore =
    (low === null && high === null) ||
    (low !== null && (low === high || (value === null && high !== null && !lowOpen && !highOpen)));
  return nothingMore ? { en: '', zh: '' } : intervalText(interval);
}

/** An interval in words: `82.65 to 82.75`, `above 30`; the value itself where it is one. */
export function intervalText({ low, high, lowOpen, highOpen }: Interval<string>): Wording {
  if (low !== null && high !== null)
    return low === high
      ? { en: grouped(low), zh: grouped(low) }
      : { en: `${grouped(low)} to ${grouped(high)}`, zh: `${grouped(low)} 到 ${grouped(high)}` };
  if (low !== null)
    return {
      en: `${lowOpen ? 'above' : 'from'} ${grouped(low)}`,
      zh: `${lowOpen ? '大於' : '不小於'} ${grouped(low)}`,
    };
  if (high !== null)
    return {
      en: `${highOpen ? 'below' : 'up to'} ${grouped(high)}`,
      zh: `${highOpen ? '小於' : '不大於'} ${grouped(high)}`,
    };
  return { en: '?', zh: '?' };
}

/** `3200000.50` → `3,200,000.50`; what is no decimal, such as a date, is left as it is. */
function grouped(text: string | null): string {
  if (text === null) return '';
  const parts = /^(-?)(\d+)(\.\d+)?$/.exec(text);
  if (!parts || text.length > 60) return printable(text);
  return `${parts[1]}${BigInt(parts[2]!).toLocaleString('en')}${parts[3] ?? ''}`;
}
