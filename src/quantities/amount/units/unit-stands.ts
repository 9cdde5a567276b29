import { ZH_NOT_UNITS } from '../../../languages/zh/other-words.ts';
import type { UnitEntry } from '../../lexicon/entries.ts';
import {
  charAt,
  isDigit,
  isHan,
  isLatin,
  isOneOf,
  isWordPart,
  type Source,
  SPACE,
  skipSpaces,
} from '../../source.ts';

/** What follows a multiple: `three times the quota`, `4 times more`, `10 times that of`; elsewhere *times* are occasions. */
const COMPARED =
  /^\s+(?:as|the|that|those|more|less|fewer|faster|slower|higher|lower|larger|bigger|greater|smaller|longer|shorter|better|cheaper|what|its|their|his|her|our|last|this|over|larger|increase|growth|speedup|stronger|heavier|quicker|normal|average|worse|likelier)(?![\p{L}\d])/iu;

export function unitStands(
  source: Source,
  entry: UnitEntry,
  start: number,
  end: number,
  spaced: boolean,
  hyphen: boolean,
): boolean {
  const word = source.text.slice(start, end);
  if (entry.type === 'times') {
    if (word === 'fold') return true;
    if (word === 'X' && /\d{4}$/.test(source.text.slice(Math.max(0, start - 4), start))) return false;
    if (/^[xX×]$/.test(word))
      return !spaced
        ? !isDigit(source.codes[end]) &&
            !(source.codes[end] === SPACE && isDigit(source.codes[skipSpaces(source, end)]))
        : false;
    if (word === 'times')
      return end === source.text.length || COMPARED.test(source.text.slice(end, end + 14));
  }
  let key = '';
  for (let i = start; i < end; i++) key += charAt(source, i);
  if (end < source.codes.length && ZH_NOT_UNITS[key]?.includes(charAt(source, end))) {
    if (key === '年' && isOneOf(source, end, '的前增减均')) return true;
    if (key === '日' && isOneOf(source, end, '前内的后')) return true;
    return false;
  }
  if (key === '节' && !speaksOfSpeed(source, start)) return false;
  if (word === 'gram' && hyphen && N_GRAM.test(source.text.slice(Math.max(0, start - 200), start + 200)))
    return false;
  if (key === '卡' && speaksOfCards(source, start)) return false;
  if (entry.type === 'unit' && !isHan(source.codes[start])) {
    if (hyphen && !entry.letters && word.length < 2) return false;
    if (word === '"') return !isWordPart(source.codes[end]) && !closesQuotation(source, start);
    if (/^[a-zA-Z]$/.test(word) && source.codes[end] === 0x2e && isLatin(source.codes[end + 1])) return false;
    if (word === 'second' || word === 'li' || word === 'mu' || word === 'ping')
      return word !== 'second' || true;
    if (spaced && word === 'd') return false;
    if (word.length === 1 && spaced && source.codes[end] === 0x2d && isDigit(source.codes[end + 1]))
      return false;
    if (
      /^year$/i.test(word) &&
      spaced &&
      /(?:1[89]|20)\d\d $/.test(source.text.slice(Math.max(0, start - 5), start))
    )
      return false;
  }
  return true;
}

const QUOTATION_REACH = 200;

/** Whether a quotation was opened in front of the mark at `at`: the mark closes `"1000"`, and stands for inches in `27"`. */
function closesQuotation({ codes, text }: Source, at: number): boolean {
  if (text[at] !== '"') return false;
  for (let i = at - 1; i >= 0 && i > at - QUOTATION_REACH; i--) {
    if (codes[i] !== 0x22) continue;
    return !isDigit(codes[i - 1]) && !isLatin(codes[i - 1]);
  }
  return false;
}

const CARDS =
  /GPU|NPU|TPU|显存|顯存|显卡|顯卡|训练|訓練|推理|推論|微调|微調|算力|集群|集羣|单机|單機|模型|服务器|伺服器|并行|[AH]\d00|昇腾|昇騰|LoRA|BF16|FP8|Atlas|DeepSpeed|Megatron|checkpoint|FSDP/i;

/** Whether `卡` are graphics cards and no calories, by what the sentence speaks of. */
const speaksOfCards = ({ text }: Source, at: number): boolean =>
  CARDS.test(text.slice(Math.max(0, at - 60), at + 60));

const N_GRAM = /n-gram/i;

/** Whether `節` are knots and no sections, by what stands in front. */
const speaksOfSpeed = ({ text }: Source, at: number): boolean => {
  const before = text.slice(Math.max(0, at - 16), at);
  return before.length < 6 || /[速航流船舰艦艇]/.test(before);
};
