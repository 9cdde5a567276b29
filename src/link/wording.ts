import { consistsOf, endPhrase, holdsPhrase, phrases, startPhrase } from '../languages/phrases.ts';

/** What may stand between a comparison and the name: `versus the older GPT-5.4`. */
const DETERMINERS = phrases(
  'the | its | that of | rival | older | previous | 其 | 前代 | 上一代 | 舊版 | 旧版 | 對手 | 对手',
);

const COMPARING = phrases(`
  than | versus | vs | vs. | against | over | from | ahead of | behind | above | below | compared with | compared to |
  relative to | up from | down from | beat | beats | beating | outperform | outperforms | outperformed | outperforming |
  surpass | surpasses | surpassed | surpassing | exceed | exceeds | exceeded | exceeding | trail | trails | trailed |
  trailing | lead | leads | leading | edge out | edges out | edged out | top | tops | topped | topping | pass | passes |
  passed | passing | match | matches | matched | matching |
  比 | 比起 | 較 | 较 | 相較於 | 相较于 | 相比於 | 相比于 | 對比 | 对比 | 高於 | 高于 | 低於 | 低于 | 高過 | 高过 |
  優於 | 优于 | 勝過 | 胜过 | 超過 | 超过 | 超越 | 領先 | 领先 | 落後 | 落后 | 落後於 | 落后于 | 不如 | 不及 | 遜於 | 逊于 |
  擊敗 | 击败 | 贏過 | 赢过 | 多於 | 多于 | 少於 | 少于 | 而非 | 甩開 | 甩开`);

const COMPARED = phrases('相比 | 相較 | 相较 | 比起來 | 比起来 | 比較 | 比较');

/** Whether the text before a name compares with it rather than speaks of it: `高於 GPT-5.4`, `versus the older GPT-5.4`. */
export function comparesWith(lead: string): boolean {
  let rest = lead;
  for (let i = 0; i < 2; i++) {
    const word = endPhrase(rest, DETERMINERS);
    if (word === undefined) break;
    rest = rest.trimEnd().slice(0, -word.length);
  }
  return endPhrase(rest, COMPARING) !== undefined;
}

/** The same behind a name: `與 GPT-5.4 相比`. */
export const isCompared = (tail: string): boolean => startPhrase(tail, COMPARED) !== undefined;

const HAVING = phrases(`
  ' | 's | ’ | ’s | at | of | ( | （ | : | ： | scored | scores | got | gets | has | had | reached | score of | result of |
  figure of | only | just | about | 的 | 得分 | 成績 | 成绩 | 分數 | 分数 | 為 | 为 | 是 | 僅 | 仅 | 只有 | 約 | 约`);
const RELATIVE = phrases(
  ', which | ，which | which | , whose | whose | ，後者 | ，后者 | 後者 | 后者 | ，其 | 其',
);

/** Between one that is compared with and its own number: `的 75.1%`, `'s 75.1%`, `（75.1%）`, `, which scored 75.1%`. */
export const hasForItself = (between: string): boolean =>
  consistsOf(between, HAVING) || startPhrase(between, RELATIVE) !== undefined;

const RATES = phrases('per | every | each | 每');

/** Before a number that only says per how many: `per million tokens`, `每百萬輸入 token`. */
export const isPer = (lead: string): boolean => endPhrase(lead, RATES) !== undefined;

const BY = phrases(`
  by | by only | by just | by about | by nearly | by almost | by over | by more than | by some | by as much as | by another |
  了 | 了僅 | 了仅 | 了只 | 了約 | 了约 | 了近 | 了超過 | 了超过`);

/** Before a number that says by how much something changed, not what it is: `rose by only 0.9%`. */
export const isByHowMuch = (lead: string): boolean => endPhrase(lead, BY) !== undefined;

const OWNING = phrases('for | by | in | at | during | as of | in the case of | the | 的 | ( | （');

/** Between a number and the one it belongs to, behind it: `69.4% for Opus 4.7`, `82.7%（GPT-5.5）`, `82.7% 的 GPT-5.5`. */
export const belongsTo = (between: string): boolean => between.trim() !== '' && consistsOf(between, OWNING);

/** Between a number and what it measures, behind it: `82.7% on`, `44 個`, `44 professional knowledge`: a few words, no mark. */
export function measures(between: string): boolean {
  let words = 0;
  let han = 0;
  let isInWord = false;
  for (const character of between.trim()) {
    if (/\p{Script=Han}/u.test(character)) {
      han++;
      isInWord = false;
    } else if (/[\p{L}'’-]/u.test(character)) {
      if (!isInWord) words++;
      isInWord = true;
    } else if (character.trim() === '') isInWord = false;
    else return false;
  }
  return words <= 5 && han <= 7 && !holdsPhrase(between, CLAUSES);
}

const CLAUSES = phrases('but | while | whereas | and | yet | however | though | 但 | 而 | 卻 | 却 | 另外');

/** Whether a text leads on to the name behind it: *, a record on*, not *, but on* and not the comma of a clause that the name opens. */
export const leadsOnTo = (between: string): boolean =>
  between.length <= 40 &&
  !'，,；;：:、（('.includes(between.trimEnd().at(-1) ?? ' ') &&
  !holdsPhrase(between, CLAUSES);

const OPENING = phrases('at | with | on | scoring | reaching | having | 以 | 憑 | 凭 | 憑藉 | 凭借');

/** Whether a sentence opens with the number, so that its subject follows behind the comma: `At 634 m, Tokyo Skytree …`. */
export const opensWith = (before: string): boolean => before.trim() !== '' && consistsOf(before, OPENING);

const BARE = phrases(
  'on | in | at | for | of | the | 的 | 個 | 个 | 種 | 种 | 類 | 类 | 項 | 项 | 家 | 位 | 名 | 款',
);
const PREPOSITIONS = phrases('on | in | at | for | of | as');

/** Nothing between a number and a metric that could belong to another one. */
export const isClose = (between: string): boolean =>
  consistsOf(between, BARE) || !holdsPhrase(between, PREPOSITIONS);

const GOING_ON = phrases(`
  % | to | → | -> | – | — | - | ~ | and | or | vs | vs. | versus | against | compared with | compared to | up from |
  down from | from | until | , | ， | 、 | / | : | ： | 升至 | 升到 | 提升至 | 提升到 | 提高到 | 提高至 | 增至 | 增加到 | 降至 |
  降到 | 到 | 至 | 和 | 與 | 与 | 及 | 對 | 对 | 比 | 高於 | 高于 | 低於 | 低于 | 而`);

const COUNTERS = phrases(
  '人次 | 人 | 名 | 位 | 家 | 座 | 輛 | 辆 | 台 | 件 | 戶 | 户 | 次 | 站 | 個 | 个 | 項 | 项 | 歲 | 岁 | people | passengers',
);
const GOING_ON_COUNTED = [...GOING_ON, ...COUNTERS];

/** Between two numbers of one metric: `from 75.1% to 82.7%`, `82.7% 和 75.1%`; nothing where the second one has the words in it (`升至 82.7%`). */
export const goesOnWith = (between: string): boolean => consistsOf(between, GOING_ON_COUNTED);

const LISTING = phrases(', | ， | 、 | / | and | or | to | 和 | 與 | 与 | 及 | 以及 | 或 | , and | ; | ；');

/** Between the numbers of a list: `2,052.6、2,951.9 與 271.8 平方公里`. */
export const listsOn = (between: string): boolean => between.trim() !== '' && consistsOf(between, LISTING);

const BEING = phrases(`
  in | for | at | was | is | it was | it is | stood at | after | before | then | of | 為 | 为 | 是 | 則 | 则 | 則為 | 则为 |
  則是 | 则是 | 達 | 达 | 達到 | 达到 | 約 | 约 | 的 | 在 | 於 | 于 | 優於 | 优于 | 由 | 從 | 从 | 自`);

const TELLING = [...GOING_ON_COUNTED, ...BEING];

/** The same where each number says its own time or group, taken out here: ` in … and `, `，…為`. */
export const goesOnTelling = (between: string): boolean => consistsOf(between, TELLING);

const RESULT_BEHIND = phrases(`
  for | in | on | and | to | versus | vs | vs. | while | but | from | up | down | compared | against | according | over | respectively |
  last | this | when | with | by | as | score | scores | accuracy | pass | overall | point | points |
  的成績 | 的成绩 | 的得分 | 的分數 | 的分数 | 的準確率 | 的准确率 | 的正確率 | 的正确率 | 的通過率 | 的通过率 | 的表現 |
  的表现 | 的水平 | 的水準 | 的水准 | 的紀錄 | 的纪录 | 的結果 | 的结果 | 成績 | 成绩 | 得分 | 分數 | 分数 | 準確率 | 准确率 |
  左右 | 上下 | 以上 | 以下`);
const MARKS = new Set([...'，,。.、；;：:！!？?）)」』”"|]/…—–~-']);
const CONNECTIVES = new Set([...'和與与及而']);

/** What stands behind a number that says nothing but its subject's value: the end, a mark, a connective, a word for the result. */
export function saysOnlyValue(tail: string): boolean {
  const counter = startPhrase(tail, COUNTERS)?.length ?? 0;
  return endsValue(tail.trimStart().slice(counter).trimStart()) || endsValue(tail.trimStart());
}

function endsValue(rest: string): boolean {
  const first = rest[0];
  if (first === undefined || MARKS.has(first) || CONNECTIVES.has(first)) return true;
  return startPhrase(rest, RESULT_BEHIND) !== undefined;
}

const OTHERS = phrases(`
  previous | prior | predecessor | rival | rivals | competitor | competitors | human | humans | baseline | average |
  other | others | older | last year | expert | experts | threshold | target | goal | limit |
  前代 | 上一代 | 前一代 | 舊版 | 旧版 | 競品 | 竞品 | 對手 | 对手 | 同行 | 人類 | 人类 | 基線 | 基线 | 基準 | 基准 | 平均 |
  其他 | 其餘 | 其余 | 專家 | 专家 | 門檻 | 门槛 | 目標 | 目标 | 上限 | 下限`);

/** Whether a clause speaks of someone or something that no alias names, so that its number is not the topic's. */
export const namesOthers = (clause: string): boolean => holdsPhrase(clause, OTHERS);

const NEUTRAL = phrases(`
  全年 | 整體 | 整体 | 其 | 該 | 该 | 公司 | 單季 | 单季 | 年度 | 本季 | 當季 | 当季 | 今年 | 去年 | 目前 | 最新 | 最終 | 最终 |
  新版 | 官方 | 實測 | 实测 | 實際 | 实际 | 模型 | 新 | 這款 | 这款 | 這個 | 这个 | 系統 | 系统 | 全國 | 全国 | 我國 | 我国 |
  則 | 则 | 而 | 且 | 並 | 并 | 但 | 同時 | 同时 | 另外 | 此外 | 其中 | 因此 | 的 | 當時 | 当时 | 當年 | 当年 | 同期 | 產品 | 产品`);
/** Characters of grammar, which names do not hold. */
const GRAMMAR =
  /[在以對对從从將将讓让使把由於于與与和及或等這这那此每各共再又已仍也都就更是為为了上下中裡里到有無无不可能會会得所被向它他她]/u;
const PRONOUN = /^(?:It|Its|This|That|These|The|They|Their|We|Our|Which|Both|Each|There|What|He|She)$/;
/** `Intel's`, `Intel has`, `Intel reported`. */
const OWNER =
  /(?<![\p{L}\p{N}])(\p{Lu}[\p{L}\p{N}]{0,30})(?:['’]s?\s|\s(?:has|had|posts|posted|reports|reported|scores|scored|gets|got|reaches|reached|manages|managed)(?![\p{L}]))/gu;

/** Whether a clause begins with a name of its own, here with those that the registry knows left out: `Intel's`. */
export function ownsClause(lead: string): boolean {
  for (const [, name] of lead.matchAll(OWNER)) if (!PRONOUN.test(name!)) return true;
  return false;
}

/** Whether the words right before a metric are a name that the registry lacks: `英特爾`, `三星電子的`. */
export function isBareName(lead: string): boolean {
  const noun = lead.trim().replace(/的$/, '');
  return /^\p{Script=Han}{2,8}$/u.test(noun) && !consistsOf(noun, NEUTRAL) && !GRAMMAR.test(noun);
}

const PLAIN = phrases(`
  score | scores | result | results | value | values | figure | figures | number | numbers | amount | % | percent |
  percentage | pass rate | accuracy | performance | metric | metrics | benchmark | benchmarks | model | models | name |
  item | items | latest | test | tests |
  分數 | 分数 | 得分 | 成績 | 成绩 | 結果 | 结果 | 數值 | 数值 | 數據 | 数据 | 數字 | 数字 | 指標 | 指标 | 值 | 準確率 | 准确率 |
  通過率 | 通过率 | 表現 | 表现 | 基準 | 基准 | 模型 | 名稱 | 名称 | 項目 | 项目 | 測試 | 测试`);
const PERIOD = phrases('fy | 民國 | 民国 | 年度 | 年 | 季度 | 季 | 月 | q | h | . | - | / | – | ~');

/** A header that says only "the value", or a period: the table's caption or heading says of what. */
export function saysNoMore(header: string): boolean {
  const rest = withoutBrackets(header);
  return consistsOf(rest, PLAIN) || (rest.length <= 20 && consistsOf(rest.replace(/\d/g, ' '), PERIOD));
}

/** A short header's bracketed additions left out: `Score (%)` → `Score `. */
function withoutBrackets(text: string): string {
  let kept = '';
  let depth = 0;
  for (const character of text) {
    if ('(（'.includes(character)) depth++;
    else if (')）'.includes(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0) kept += character;
  }
  return kept;
}

const SPEAKING = phrases(
  'says | said | according to | by | per | from | 據 | 据 | 根據 | 根据 | 依據 | 依据 | 來自 | 来自 | 引述',
);

/** Before a name whose words a number is, not whose value: `according to OpenAI`, `released by OpenAI`. */
export const isSource = (lead: string): boolean => endPhrase(lead, SPEAKING) !== undefined;

const LATTER = phrases('the latter | 後者 | 后者');
const FORMER = phrases('the former | 前者');
export const saysLatter = (text: string): boolean => holdsPhrase(text, LATTER);
export const saysFormer = (text: string): boolean => holdsPhrase(text, FORMER);

const IN_ORDER = phrases('respectively | 分別 | 分别 | 依次 | 依序 | 各為 | 各为');

/** `A 與 B 分別為 …`. */
export const listsInOrder = (text: string): boolean => holdsPhrase(text, IN_ORDER);

const PAIRING = phrases('and | to | 和 | 與 | 与 | 及 | 、 | 對 | 对 | 到 | 至');

/** Between two names that are set against each other: `beats`, `vs`, `與`. */
export const pairsNames = (between: string): boolean =>
  between.length < 30 && (holdsPhrase(between, COMPARING) || holdsPhrase(between, PAIRING));
