import { relate } from '../../comparison/relate.ts';
import { compareExact } from '../../model/decimal.ts';
import type { Quantity } from '../../model/quantity.ts';
import type { Source } from '../../model/registry.ts';
import { readQuantities } from '../../quantities/read.ts';
import type { LintCheck } from './check.ts';
import { evidence } from './evidence.ts';

/** A quote of the source in which the value does not stand. */
export const quote: LintCheck = {
  id: 'quote',
  severity: 'error',
  *find(registry) {
    const quoted = new Map<Source, readonly Quantity[]>();
    for (const { id, observations } of evidence(registry)) {
      for (const { value, quantity, source, place } of observations) {
        if (source?.quote == null) continue;
        let found = quoted.get(source);
        if (found === undefined) {
          found = quantitiesIn(source.quote);
          quoted.set(source, found);
        }
        if (source.quote.includes(value) || found.some((other) => says(other, quantity))) continue;
        yield {
          place,
          message: `The quote \`${source.quote.slice(0, 120)}\` does not hold \`${value}\` of \`${id}\``,
          remedy: 'quote the words that state it, or correct the value',
        };
      }
    }
  },
};

const HAN = /\p{Script=Han}/u;

const quantitiesIn = (text: string): Quantity[] =>
  readQuantities(text, HAN.test(text) ? 'zh' : 'en').flatMap((reading) =>
    'quantity' in reading ? [reading.quantity] : [],
  );

/** Whether a quoted quantity states the value, be it in another unit; a cell's bare figure is enough. */
function says(quoted: Quantity, value: Quantity): boolean {
  const relation = relate(quoted, value);
  if (relation !== 'contradicts' && relation !== 'incomparable') return true;
  return (
    quoted.form === 'amount' &&
    value.form === 'amount' &&
    quoted.kind === 'number' &&
    quoted.unit === null &&
    compareExact(quoted.value, value.value) === 0
  );
}
