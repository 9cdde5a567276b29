import {
  consistsOf,
  endPhrase,
  holdsPhrase,
  type Phrases,
  phrases,
  startPhrase,
} from '../languages/phrases.ts';
import { withoutNumber } from '../languages/titles.ts';
import type { Claim } from '../model/claim.ts';
import { type Block, type Document, headingPath, type Table } from '../model/document.ts';
import { clauseAround, type Headers, isDigitAt, passageAround } from './surroundings.ts';

/** Words that a title is known by, and all that it may be made of. */
interface Titles {
  readonly words: Phrases;
  readonly all: Phrases;
}

/** Right before the number: `閱讀時間：18 分鐘`, `Date: April 28, 2026`. */
const BYLINE = phrases(`
  reading time | read time | date | published | published on | posted | posted on | updated | updated on | last updated |
  last modified | first published | read on | accessed | accessed on | retrieved | retrieved on |
  閱讀時間 | 阅读时间 | 閱讀時長 | 阅读时长 | 預計閱讀 | 预计阅读 | 時間 | 时间 | 日期 | 發布於 | 发布于 | 發佈於 | 发表于 |
  發表於 | 刊登於 | 更新於 | 更新于 | 最後更新 | 最后更新 | 檢索於 | 检索于 | 訪問於 | 访问于`);
/** Right behind it: `18-minute read`, `18 分鐘閱讀`. */
const READ = /^[\s\u00a0-]*(?:read\b|reading time|閱讀|阅读|讀完|读完|可讀完|可读完)/i;
/** What a line of names and dates is divided by: `Science desk · April 28, 2026`. */
const BYLINE_DIVIDER = /[|｜·・•／]/;
const LONGEST_BYLINE_PART = 24;
/** `per million tokens`, `每 10 萬人`. */
const RATES = phrases('per | every | each | 每');
/** How a hypothetical sentence begins. */
const EXAMPLE = phrases(
  'for example | for instance | as an example | as an illustration | e.g. | suppose | assume | assuming | say, | 例如 | 譬如 | 比如 | 舉例 | 举例 | 假設 | 假设 | 假如',
);
/** What titles hold beside the words that tell what they head. */
const FILLERS =
  '& | , | 、 | ： | : | and | or | of | the | for | your | our | guide | steps | notes | list | links | 與 | 与 | 和 | 及 | 步驟 | 步骤 | 說明 | 说明 | 指南 | 資料 | 资料 | 文獻 | 文献 | 書目 | 书目 | 連結 | 链接 | 清單';
const titles = (list: string): Titles => ({ words: phrases(list), all: phrases(`${list} | ${FILLERS}`) });

/** Titles of sections that list what was read. */
const REFERENCES = titles(`
  reference | references | bibliography | source | sources | reference sources | further reading | citation | citations | notes |
  參考 | 参考 | 來源 | 来源 | 資料來源 | 资料来源 | 引用 | 延伸閱讀 | 延伸阅读 | 註釋 | 注释 | 附註 | 附注`);
/** Titles of sections that tell readers what to do, and of columns that list options. */
const SETTINGS = titles(`
  setting | settings | configuration | configuring | configure | config | installation | installing | install | setup | set-up |
  requirements | prerequisites | system requirements | environment | usage | quick start | quickstart | getting started |
  how to use | hyperparameter | hyperparameters | parameter | parameters | option | options | training details |
  設定 | 设定 | 設置 | 设置 | 配置 | 安裝 | 安装 | 使用方法 | 使用方式 | 使用說明 | 使用说明 | 快速開始 | 快速开始 | 快速上手 |
  環境需求 | 环境要求 | 環境準備 | 环境准备 | 系統需求 | 系统要求 | 超參數 | 超参数 | 參數 | 参数 | 選項 | 选项 | 訓練細節 | 训练细节`);
/** Columns of a list of options. */
const VALUES = titles(
  'default | defaults | default value | value | values | range | type | description | 預設 | 預設值 | 默认 | 默认值 | 值 | 數值 | 数值 | 取值 | 範圍 | 范围 | 取值範圍 | 取值范围 | 描述',
);
/** Words in titles of sections whose figures were measured. */
const RESULTS = phrases(
  'result | results | benchmark | benchmarks | performance | evaluation | 結果 | 结果 | 成績 | 成绩 | 效能 | 性能 | 評測 | 评测 | 評估 | 评估',
);
/** Right before a number that someone chose: `set to 256`, `設為 256`. */
const SET_TO = phrases(`
  set to | is set at | are set at | defaults to | default to | default of | default is | default value is | default | default value | configured to | configured with |
  設為 | 设为 | 設成 | 设成 | 設定為 | 设定为 | 設置為 | 设置为 | 預設為 | 預設是 | 預設值為 | 默认为 | 默认是 | 默认值为 | 預設 | 預設值 | 默认 | 默认值`);
/** What only a setting is called. */
const CHOSEN = phrases(`
  learning rate | batch size | weight decay | dropout | random seed | warmup steps |
  學習率 | 学习率 | 批次大小 | 批量大小 | 權重衰減 | 权重衰减 | 隨機種子 | 随机种子`);

/** What of a document says of all claims near it that they are asides; each looked up once. */
interface Scene {
  readonly document: Document;
  readonly headers: Headers;
  isWithin(section: number, list: Titles): boolean;
  /** Whether the block that introduces a list says no more than that sources follow. */
  isLeadOfReferences(lead: number): boolean;
}

/** A claim with what stands around it. */
interface Spot {
  readonly claim: Claim;
  readonly block: Block;
  readonly text: string;
  /** The text before it, of 100 characters at most. */
  readonly before: string;
}

/** Finds what a number is that the article does not assert of the world: a byline, a reference, an example, a setting; else null. */
export type AsideOf = (claim: Claim) => string | null;

/** Says of each claim of a document whether it is an aside. */
export function createAsides(document: Document, headers: Headers): AsideOf {
  const scene = createScene(document, headers);
  return (claim) => {
    const block = document.blocks[claim.place.block];
    if (block === undefined) return null;
    const text = passageAround(claim, document);
    const before = text.slice(Math.max(0, claim.place.start - 100), claim.place.start);
    return asideOf(scene, { claim, block, text, before });
  };
}

function createScene(document: Document, headers: Headers): Scene {
  const within = new Map<Titles, boolean[]>();
  const leads: boolean[] = [];
  return {
    document,
    headers,
    isWithin(section, list) {
      let known = within.get(list);
      if (known === undefined) {
        known = [];
        within.set(list, known);
      }
      known[section] ??= isWithin(document, section, list);
      return known[section];
    },
    isLeadOfReferences(lead) {
      leads[lead] ??= isTitleOf(document.blocks[lead], REFERENCES);
      return leads[lead];
    },
  };
}

function isTitleOf(block: Block | undefined, list: Titles): boolean {
  if (block === undefined || !('passage' in block)) return false;
  const { text } = block.passage;
  return text.length < 40 && isTitled(text, list);
}

function asideOf(scene: Scene, spot: Spot): string | null {
  const { claim, text, before } = spot;
  if (isByline(spot)) return 'a byline or a reading time';
  if (endPhrase(before, RATES) !== undefined) return 'what a rate is counted by';
  if (isVersion(claim, text)) return 'a version';
  if (isReference(scene, spot)) return 'a bibliography';
  if (holdsPhrase(before, EXAMPLE) && holdsPhrase(lastSentence(before), EXAMPLE)) return 'an example';
  return isSetting(scene, spot) ? 'a setting' : null;
}

function isByline({ claim, block, text, before }: Spot): boolean {
  if (endPhrase(withoutMark(before.trimEnd(), '：:'), BYLINE) !== undefined) return true;
  if (READ.test(text.slice(claim.place.end, claim.place.end + 20))) return true;
  return claim.quantity?.kind === 'date' && block.type === 'paragraph' && isDateLine(claim, text);
}

/** A text without its last character where that is one of the marks. */
const withoutMark = (text: string, marks: string): string =>
  text !== '' && marks.includes(text.charAt(text.length - 1)) ? text.slice(0, -1) : text;

/** Whether a line is a date, or names and dates side by side. */
function isDateLine({ place }: Claim, text: string): boolean {
  if (text.length > 80) return false;
  const before = text.slice(0, place.start).split(BYLINE_DIVIDER);
  const behind = text.slice(place.end).split(BYLINE_DIVIDER);
  const others = [...before.slice(0, -1), ...behind.slice(1)];
  return (
    `${before.at(-1)}${behind[0]}`.trim().length <= LONGEST_BYLINE_PART / 2 &&
    (others.length > 0 || text.trim().length === place.end - place.start) &&
    others.every((part) => part.length <= LONGEST_BYLINE_PART && !/[，。！？!?]/.test(part))
  );
}

/** What follows the last end of a sentence; the points of `e.g.` and of numbers end none. */
function lastSentence(text: string): string {
  const end = [...text.matchAll(/[。！？]|[.!?]\s(?=\p{Lu})/gu)].at(-1);
  return end === undefined || /\b[eg]\.$/i.test(text.slice(0, end.index + 1))
    ? text
    : text.slice(end.index + 1);
}

/** `3. References and notes` → whether it says that and nothing else; `Notes from the budget talks` says more. */
function isTitled(title: string, { words, all }: Titles): boolean {
  const bare = withoutNumber(title).replace(/[：:]$/, '');
  return bare.length <= 60 && holdsPhrase(bare, words) && consistsOf(bare, all);
}

/** Whether the innermost heading that tells what a section holds is one of the titles: figures under *Benchmark* are results, whatever that stands under. */
function isWithin(document: Document, section: number, list: Titles): boolean {
  for (const title of headingPath(document, section).reverse()) {
    if (isTitled(title, list)) return true;
    if (holdsPhrase(title, RESULTS)) return false;
  }
  return false;
}

const BEHIND_VERSION = phrases('version | versions | release | 版本 | 版');
const BEFORE_VERSION = phrases(
  'version | versions | version is | versions are | release | 版本 | 版本為 | 版本为 | 版本是 | 版本應 | 版本应',
);

/** `version >= 1.68`, `3.2 版`, and the 2.0 of `2.0.1`. */
function isVersion({ place, plain }: Claim, text: string): boolean {
  const { start, end } = place;
  if (text.charAt(end) === '.' && isDigitAt(text, end + 1)) return true;
  if (plain.startsWith('.') && isDigitAt(text, start - 1)) return true;
  if (endPhrase(leadBefore(text, start), BEFORE_VERSION) !== undefined) return true;
  const digits = start + Math.max(0, plain.search(/\d/));
  if (digits !== start && endPhrase(leadBefore(text, digits), BEFORE_VERSION) !== undefined) return true;
  return startPhrase(text.slice(end, end + 12), BEHIND_VERSION) !== undefined && /\d\.\d|^第/.test(plain);
}

const LEADING_MARKS = '>=<≥≤~^(（:：vV';

/** The 20 characters before a place, without the space and marks that lead on to a version. */
function leadBefore(text: string, at: number): string {
  let end = at;
  const floor = Math.max(0, at - 20);
  while (end > floor && (LEADING_MARKS.includes(text[end - 1]!) || text[end - 1]!.trim() === '')) end--;
  return text.slice(floor, end);
}

function isReference(scene: Scene, { claim, block }: Spot): boolean {
  if (block.type === 'footnote')
    return /^\s*(?:\[|https?:)|\b(?:accessed|retrieved|vol\.|pp\.|doi)\b/i.test(block.passage.text);
  if (block.type === 'item' && isDateOfSource(block.passage.text, claim)) return true;
  if (scene.isWithin(block.section, REFERENCES)) return true;
  return 'lead' in block && block.lead !== null && scene.isLeadOfReferences(block.lead);
}

/** Whether an item ends in the date of what it names, as lists of sources do: `Introducing GPT-5.5 (2026-04-23)`. */
function isDateOfSource(text: string, { quantity, place }: Claim): boolean {
  if (quantity?.form !== 'calendar') return false;
  return (
    '(（'.includes(text[place.start - 1] ?? ' ') && /^[)）]\s*$/.test(text.slice(place.end, place.end + 8))
  );
}

function isSetting(scene: Scene, { claim, block, text, before }: Spot): boolean {
  if (scene.isWithin(block.section, SETTINGS)) return true;
  if (block.type === 'table') return isSettingCell(block.table, claim.place, scene.headers);
  if (endPhrase(withoutMark(before.trimEnd(), '：:='), SET_TO) !== undefined) return true;
  const clause = clauseAround(claim, text);
  return holdsPhrase(clause.before, CHOSEN) || holdsPhrase(clause.behind, CHOSEN);
}

/** Whether a table lists options with their values, or the cell's row or column is named after one. */
function isSettingCell(table: Table, { row, column }: Claim['place'], headers: Headers): boolean {
  if (row === null || column === null) return false;
  const above = headers.column(table, column);
  if (isTitled(headers.column(table, 0), SETTINGS) && isTitled(above, VALUES)) return true;
  return holdsPhrase(above, CHOSEN) || holdsPhrase(headers.row(table, row), CHOSEN);
}
