import type { UnitEntry } from '../../lexicon/entries.ts';
import { charAt, isDigit, isHan, isLatin, isWordPart, type Source, SPACE, skipSpaces } from '../../source.ts';

/** Chinese unit characters that begin other words are units only where those words do not stand. */
const NOT_UNITS: Readonly<Record<string, RegExp>> = {
  米: /[饭粉老奇其]/,
  克: /[服隆制扣]/,
  两: /[个位名种者岸地端边侧次年月天人家件]/,
  天: /[空气生才下使堂津然真敌际性皇]/,
  日: /[本元圆币报前后益常志记程期内子活文语]/,
  周: /[岁末边围刊到转密年期折知]/,
  年: /[轻级龄代份度终初底报会货薪增减均前的]/,
  秒: /[杀]/,
  升: /[级至到高起值降格学息]/,
  度: /[过假数]/,
  码: /[头]/,
  节: /[目省约点日能假奏课气]/,
  卡: /[片车通路位住尔塔]/,
  里: /[面程的头有]/,
  甲: /[方级板醇]/,
  瓦: /[斯片解]/,
  帕: /[金]/,
  伏: /[特加]/,
  斤: /[斤]/,
  磅: /[礴]/,
  桶: /[装]/,
  倍: /[增感受数率]/,
  季: /[后节军赛前]/,
  载: /[体荷人货]/,
  平方: /[根]/,
};

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
  const not = NOT_UNITS[key];
  if (not?.test(charAt(source, end))) {
    if (key === '年' && /[的前增减均]/.test(charAt(source, end))) return true;
    if (key === '日' && /[前内的后]/.test(charAt(source, end))) return true;
    return false;
  }
  if (entry.type === 'unit' && !isHan(source.codes[start])) {
    if (hyphen && !entry.letters && word.length < 2) return false;
    if (word === '"') return !isWordPart(source.codes[end]) && !closesQuotation(source, start);
    if (/^[a-zA-Z]$/.test(word) && source.codes[end] === 0x2e && isLatin(source.codes[end + 1])) return false;
    if (word === 'second' || word === 'li' || word === 'mu' || word === 'ping')
      return word !== 'second' || true;
    if (spaced && word === 'd') return false;
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
