import { findLongest } from '../../../languages/trie.ts';
import { decimal } from '../../../model/decimal.ts';
import { LEXICONS } from '../../lexicon/lexicon.ts';
import { numeral } from '../../numerals/numeral.ts';
import { isHan, isOneOf, type Source, startsWith } from '../../source.ts';
import { type Amount, amountOf } from '../amount.ts';
import { unitAmount } from './unit-amount.ts';

const STEPS: Readonly<Record<string, number>> = { 'every other ': 2, 'every second ': 2, 'every third ': 3 };

/** `雙週`, `隔天` where something recurs: how often, in the unit behind. */
const RECURS =
  /^(?:一次|一回|服用|服药|服藥|施打|更換|更换|轮[班值]|輪[班值]|舉行|举行|召開|召开|進行|进行|出刊|發行|发行|更新|上班|洗|跑|喝|吃|打一|換一|换一|澆|浇|練|练)/;

function chinese(source: Source, at: number): Amount | null {
  const double = startsWith(source, at, '双');
  if (!double && !startsWith(source, at, '隔')) return null;
  const unit = findLongest(LEXICONS.zh.units, source.text, source.codes, at + 1);
  if (unit?.entry.type !== 'unit' || unit.entry.kind !== 'duration' || unit.end > at + 3) return null;
  if (!/^(?:d|wk|mo)$/.test(unit.entry.code) || !isHan(source.codes[at + 1])) return null;
  const behind = source.text.slice(unit.end, unit.end + 2);
  const stands = double ? unit.entry.code === 'wk' && !/^[期歲]/.test(behind) : RECURS.test(behind);
  return stands ? unitAmount(source, numeral(at, unit.end, decimal(2)), unit.entry) : null;
}

/** `every other day`, `biweekly`, `雙週`, `隔天服用`: how often something recurs. */
export function readEveryOther(source: Source, at: number): Amount | null {
  if (source.lang === 'zh') return chinese(source, at);
  if (!isOneOf(source, at, 'eb')) return null;
  for (const [words, step] of Object.entries(STEPS)) {
    if (!startsWith(source, at, words)) continue;
    const unit = findLongest(LEXICONS.en.units, source.text, source.codes, at + words.length);
    if (unit?.entry.type !== 'unit' || unit.entry.kind !== 'duration' || !unit.entry.letters) return null;
    return unitAmount(source, numeral(at, unit.end, decimal(step)), unit.entry);
  }
  const twice = /^bi-?weekly(?![\p{L}\d-])/iu.exec(source.text.slice(at, at + 10));
  if (twice === null) return null;
  const own = {
    bound: 'about',
    low: decimal(5, -1),
    high: decimal(2),
    lowOpen: false,
    highOpen: false,
  } as const;
  return amountOf(numeral(at, at + twice[0].length, decimal(2), { own }), {
    kind: 'duration',
    unit: 'wk',
    unitPlace: 'behind',
  });
}
