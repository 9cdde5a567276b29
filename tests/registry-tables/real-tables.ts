import { Console } from 'node:console';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { randomFrom } from '../bench/random.ts';
import { type Measured, measure, type Planted } from './measure.ts';
import type { PairText } from './pair.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    show: { type: 'string', default: '0' },
  },
});
const folder = positionals[0];
const out = new Console(process.stdout, process.stderr);
if (folder === undefined) {
  out.error('Name the folder of pairs: npm run bench:tables -- FOLDER [--seed N] [--show N]');
  process.exit(2);
}

/** Every folder below that holds `zh.md` and `en.md`. */
function pairsIn(root: string): PairText[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => path.basename(name) === 'zh.md')
    .map((name) => path.dirname(name))
    .sort()
    .map((id) => ({
      id,
      zh: readFileSync(path.join(root, id, 'zh.md'), 'utf8'),
      en: readFileSync(path.join(root, id, 'en.md'), 'utf8'),
    }));
}

const share = (part: number, whole: number): string =>
  `${part} of ${whole} (${whole === 0 ? '–' : ((100 * part) / whole).toFixed(1)}%)`;

function figuresOf({ entries, cells, changed, swapped }: Measured): Record<string, string | number> {
  const same = cells.filter(({ agrees }) => agrees);
  const supported = same.filter(({ verdict }) => verdict.code === 'supported');
  const isMixedUp = ({ cells: both }: Planted) =>
    both.every(
      ({ verdict }) => verdict.diagnosis === 'another-subject' || verdict.diagnosis === 'another-metric',
    );
  const all = (planted: readonly Planted[], code: string) =>
    planted.filter(({ cells: touched }) => touched.every(({ verdict }) => verdict.code === code)).length;
  const some = (planted: readonly Planted[], code: string) =>
    planted.filter(({ cells: touched }) => touched.some(({ verdict }) => verdict.code === code)).length;
  return {
    entries,
    'cells with a counterpart': cells.length,
    'of them, the versions differ': cells.length - same.length,
    supported: share(supported.length, same.length),
    'of them, by the entry of their own cell': supported.filter(
      ({ entry, verdict }) => verdict.entry?.id === entry,
    ).length,
    'of them, left open': supported.filter(({ verdict }) => verdict.agreement === 'ambiguous').length,
    'of them, left open by the text itself': supported.filter(
      ({ verdict, isSole }) => verdict.agreement === 'ambiguous' && !isSole,
    ).length,
    'refuted wrongly': same.filter(({ verdict }) => verdict.code === 'refuted').length,
    'changed: refuted': share(all(changed, 'refuted'), changed.length),
    'changed: supported': some(changed, 'supported'),
    'swapped: told as another’s value': share(swapped.filter(isMixedUp).length, swapped.length),
    'swapped: refuted': share(all(swapped, 'refuted'), swapped.length),
    'swapped: supported': some(swapped, 'supported'),
  };
}

const measured = measure(pairsIn(folder), randomFrom(Number(values.seed)), { changes: 300, swaps: 100 });
out.table(figuresOf(measured));
const most = Number(values.show);
const tell = (title: string, lines: readonly string[]) => {
  out.log(`\n${title}: ${lines.length}`);
  for (const line of lines.slice(0, most)) out.log(`  ${line}`);
};
tell(
  'Not supported, though the versions agree',
  measured.cells
    .filter(({ agrees, verdict }) => agrees && verdict.code !== 'supported')
    .map(
      ({ pair, fact, claim, verdict }) =>
        `${pair.id}: ${fact.subject.en} | ${fact.metric.en} (${fact.subject.zh} | ${fact.metric.zh}) ${claim.text}: ${verdict.code}, ${verdict.reason}`,
    ),
);
tell(
  'Left open, though the names are told apart',
  measured.cells
    .filter(({ agrees, verdict, isSole }) => agrees && isSole && verdict.agreement === 'ambiguous')
    .map(({ pair, claim, verdict }) => `${pair.id}: ${claim.text}: ${verdict.reason}`),
);
tell(
  'Refuted where the versions differ',
  measured.cells
    .filter(({ agrees, verdict }) => !agrees && verdict.code === 'refuted')
    .map(
      ({ pair, fact, claim }) =>
        `${pair.id}: ${fact.subject.en} | ${fact.metric.en} ${fact.value}, ${claim.text}`,
    ),
);
const plantedLines = (planted: readonly Planted[], isFound: (one: Planted) => boolean) =>
  planted
    .filter((one) => !isFound(one))
    .map(
      ({ pair, before, cells }) =>
        `${pair}: ${before.join(', ')} → ${cells.map(({ text, verdict }) => `${text} ${verdict.code} ${verdict.agreement ?? verdict.diagnosis ?? ''} ${verdict.reason}`).join(' | ')}`,
    );
tell(
  'Changed and not refuted',
  plantedLines(measured.changed, ({ cells }) => cells.every(({ verdict }) => verdict.code === 'refuted')),
);
tell(
  'Swapped and not told',
  plantedLines(measured.swapped, ({ cells }) =>
    cells.every(
      ({ verdict: { diagnosis } }) => diagnosis === 'another-subject' || diagnosis === 'another-metric',
    ),
  ),
);
