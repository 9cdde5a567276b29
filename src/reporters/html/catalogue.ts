import type { Severity } from '../../model/finding.ts';
import type { Bound, Kind, Role } from '../../model/quantity.ts';
import type { Language } from '../../model/reading.ts';
import type { Agreement, Diagnosis, VerdictCode } from '../../model/verdict.ts';

/** One phrase of the interface in both of its languages. */
export interface Wording {
  readonly en: string;
  readonly zh: string;
}

const some = (count: number, singular: string, many = `${singular}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? singular : many}`;
const figure = (count: number): string => count.toLocaleString('en');

/** Every phrase of the page that is not an article's, a registry's or a rule's. */
export const UI = {
  skip: { en: 'Skip to the findings', zh: '跳到發現' },
  proofSheet: { en: 'Number proofs', zh: '數字校樣' },
  passes: { en: 'Ready to publish', zh: '可以發布' },
  fails: { en: 'Not ready to publish', zh: '還不能發布' },
  waived: { en: 'Not ready: let through on request', zh: '尚未就緒：依要求放行' },
  passesPill: { en: 'Gate passes', zh: '通過' },
  failsPill: { en: 'Gate fails', zh: '未通過' },
  waivedPill: { en: 'Would be blocked', zh: '本應擋下' },
  passesText: { en: 'Nothing here blocks publication.', zh: '沒有擋下發布的問題。' },
  waivedText: {
    en: 'CI would have been blocked; this run was told to end well all the same (--fail-on never).',
    zh: 'CI 本應擋下；這次執行要求照樣放行（--fail-on never）。',
  },
  unreadText: {
    en: 'Something could not be read, so the run as a whole did not succeed.',
    zh: '有內容無法讀取，因此這次檢查不算完成。',
  },
  numbers: { en: 'Numbers by verdict', zh: '數字與判定' },
  coverage: { en: 'Coverage', zh: '證據覆蓋' },
  findings: { en: 'Findings', zh: '發現' },
  dates: { en: 'This run', zh: '本次檢查' },
  judgedOn: { en: 'Judged as of', zh: '判斷基準日' },
  registry: { en: 'Registry', zh: '登錄冊' },
  toolVersion: { en: 'Version', zh: '版本' },
  contents: { en: 'Articles', zh: '文章' },
  article: { en: 'Article', zh: '文章' },
  noFindings: { en: 'Nothing found.', zh: '沒有發現。' },
  sideBySide: { en: 'The whole article, side by side', zh: '全文對照' },
  oneVersion: { en: 'The whole article', zh: '全文' },
  suppressedBecause: { en: 'Suppressed because', zh: '抑制原因' },
  absent: { en: 'Nothing here corresponds.', zh: '這裡沒有對應的內容。' },
  whatToDo: { en: 'What to do', zh: '怎麼處理' },
  evidence: { en: 'Evidence', zh: '證據' },
  found: { en: 'In the article', zh: '文中' },
  reference: { en: 'In the registry', zh: '登錄' },
  noEntry: { en: 'No entry in the registry', zh: '登錄冊中沒有' },
  recognised: { en: 'Recognised as', zh: '辨識為' },
  notRecognised: { en: 'no subject or metric recognised near it', zh: '附近沒有認得的對象或指標' },
  comparison: { en: 'Comparison', zh: '比較' },
  agreement: { en: 'Agreement', zh: '相符程度' },
  diagnosis: { en: 'Diagnosis', zh: '診斷' },
  entryOf: { en: 'The value belongs to', zh: '這個數值屬於' },
  quote: { en: 'Quote', zh: '引文' },
  locator: { en: 'Where in it', zh: '出處位置' },
  publisher: { en: 'Publisher', zh: '發布者' },
  source: { en: 'Source', zh: '來源' },
  archive: { en: 'Archived copy', zh: '存檔' },
  asOf: { en: 'As of', zh: '數值日期' },
  retrieved: { en: 'Read on', zh: '查閱日期' },
  reviewer: { en: 'Reviewed by', zh: '審閱' },
  otherValues: { en: 'Other values in this entry', zh: '同一登錄的其他數值' },
  supersededValue: { en: 'superseded', zh: '已被取代' },
  entry: { en: 'Entry', zh: '登錄' },
  correction: { en: 'Correction to copy', zh: '可複製的更正' },
  howRead: { en: 'how they were read', zh: '怎麼讀的' },
  number: { en: 'Number', zh: '數字' },
  readAs: { en: 'Read as', zh: '讀作' },
  verdict: { en: 'Verdict', zh: '判定' },
  why: { en: 'Why', zh: '理由' },
  notHeld: { en: 'evidence not required', zh: '不需證據' },
  noQuantity: { en: 'not a number that is checked', zh: '不是要檢查的數字' },
  linkHere: { en: 'Link to this finding', zh: '這項發現的連結' },
  toFinding: { en: 'See the finding', zh: '看這項發現' },
  filters: { en: 'Filter the findings', zh: '篩選發現' },
  severityFilter: { en: 'Severity', zh: '嚴重程度' },
  ruleFilter: { en: 'Rule', zh: '規則' },
  languageFilter: { en: 'Language', zh: '語言' },
  verdictFilter: { en: 'Numbers', zh: '數字' },
  textFilter: { en: 'Text', zh: '文字' },
  all: { en: 'All', zh: '全部' },
  previous: { en: 'Previous finding', zh: '上一項' },
  next: { en: 'Next finding', zh: '下一項' },
  noneFit: { en: 'Nothing fits these filters.', zh: '沒有符合篩選的項目。' },
  clear: { en: 'Clear the filters', zh: '清除篩選' },
  fileFilter: { en: 'File', zh: '檔案' },
  position: { en: '{at} of {all}', zh: '第 {at} 項，共 {all} 項' },
  total: { en: '{all} in all', zh: '共 {all} 項' },
  keys: { en: 'Keys', zh: '按鍵' },
  close: { en: 'Close', zh: '關閉' },
  uiLanguage: { en: 'Language of this page', zh: '頁面語言' },
  copy: { en: 'Copy', zh: '複製' },
  copied: { en: 'Copied', zh: '已複製' },
  allArticles: { en: 'All articles', zh: '所有文章' },
  calculation: { en: 'The calculation', zh: '驗算' },
  follows: { en: 'What follows', zh: '算出來' },
  inputs: { en: 'From', zh: '根據' },
  rounding: { en: 'With rounding', zh: '計入捨入' },
  formula: { en: 'Calculated as', zh: '算式' },
  alsoAt: { en: 'Also at', zh: '也在' },
  misread: { en: 'Was a number misread?', zh: '數字讀錯了嗎？' },
  reportIt: { en: 'Report it with this text:', zh: '請附上這段文字回報：' },
  suppressIt: {
    en: 'If it is right as it stands, put this with your reason on a line of its own, before the paragraph, list or table:',
    zh: '若原文無誤，請在該段、清單或表格之前另起一行，放上這個註記並寫明原因：',
  },
  newFinding: { en: 'New', zh: '新' },
  sinceFilter: { en: 'Since last run', zh: '與上次相比' },
  newOnly: { en: 'New only', zh: '只看新的' },
  trend: { en: 'Trend', zh: '走勢' },
  run: { en: 'Run', zh: '檢查' },
  thisRun: { en: 'this one', zh: '本次' },
  blockers: { en: 'Blocking', zh: '擋下' },
  byComment: { en: 'by a comment in the article', zh: '由文中的註記' },
  byBaseline: { en: 'by the baseline', zh: '由基準清單' },
  madeBy: {
    en: 'Every number of the articles was compared with the registry and with the other language version.',
    zh: '文章中的每個數字都與登錄冊、與另一語言版本比對過。',
  },
} as const satisfies Record<string, Wording>;

/** Keys of the page and what they do. */
export const KEYS: Readonly<Record<string, Wording>> = {
  j: { en: 'next', zh: '下一項' },
  k: { en: 'previous', zh: '上一項' },
  n: { en: 'next that blocks publication', zh: '下一個擋下發布的' },
  Enter: { en: 'open it, or how its numbers were read', zh: '打開，或看數字怎麼讀的' },
  '/': { en: 'search', zh: '搜尋' },
  '?': { en: 'this list', zh: '這張表' },
};

export const VERDICTS: Readonly<Record<VerdictCode, Wording & { readonly icon: string }>> = {
  supported: { en: 'supported', zh: '相符', icon: '✓' },
  refuted: { en: 'refuted', zh: '不符', icon: '✗' },
  unverified: { en: 'unverified', zh: '待查證', icon: '?' },
  skipped: { en: 'skipped', zh: '略過', icon: '○' },
};

export const SEVERITIES: Readonly<Record<Severity, Wording & { readonly icon: string }>> = {
  error: { en: 'Error', zh: '錯誤', icon: '✖' },
  warning: { en: 'Warning', zh: '警告', icon: '▲' },
  note: { en: 'Note', zh: '提示', icon: '●' },
};

export const LANGUAGES: Readonly<Record<Language, Wording>> = {
  zh: { en: 'Chinese', zh: '中文' },
  en: { en: 'English', zh: '英文' },
};

export const DIAGNOSES: Readonly<Record<Diagnosis, Wording>> = {
  'another-subject': { en: 'This is the value of another subject.', zh: '這是另一個對象的數值。' },
  'another-metric': { en: 'This is the value of another metric.', zh: '這是另一項指標的數值。' },
  superseded: { en: 'This is an older value of the same figure.', zh: '這是同一數字的舊值。' },
  'power-of-ten': { en: 'It is off by a power of ten.', zh: '差了十的次方（多零或少零）。' },
  'transposed-digits': { en: 'Two digits changed places.', zh: '兩位數字前後對調。' },
  'one-digit': { en: 'One digit differs.', zh: '有一位數字不同。' },
  'percent-for-points': {
    en: 'Per cent and percentage points were confused.',
    zh: '百分比與百分點混淆。',
  },
  direction: { en: 'The direction is reversed: a rise for a fall.', zh: '增減方向相反。' },
  bound: {
    en: 'The bound is contradicted: at least, nearly, more than.',
    zh: '界限不符：至少、將近、超過。',
  },
  unit: { en: 'The unit is another one.', zh: '單位不同。' },
  currency: { en: 'The currency is another one.', zh: '幣別不同。' },
  'by-for-to': { en: 'A change was given for a level: by for to.', zh: '「減少了」與「減少到」混淆。' },
  basis: { en: 'It is compared with another period.', zh: '比較的基期不同。' },
  'known-false': { en: 'This value is known to be wrong.', zh: '這是已知有誤的數值。' },
};

export const AGREEMENTS: Readonly<Record<Agreement, Wording>> = {
  exact: { en: 'the same value', zh: '數值相同' },
  rounded: { en: 'the reference, rounded', zh: '四捨五入後相符' },
  hedged: { en: 'within what the hedge allows', zh: '在約略詞的範圍內' },
  weak: { en: 'true, but far weaker than the evidence', zh: '屬實，但遠比證據保守' },
  precision: { en: 'more digits than the evidence has', zh: '位數比證據多' },
  superseded: { en: 'an older observation', zh: '較舊的觀測值' },
  disputed: { en: 'sources disagree', zh: '來源不一致' },
  ambiguous: { en: 'several entries fit', zh: '有多筆登錄可能符合' },
};

export const KINDS: Readonly<Record<Kind, Wording>> = {
  number: { en: 'count', zh: '數目' },
  percent: { en: 'per cent', zh: '百分比' },
  'percentage-point': { en: 'percentage points', zh: '百分點' },
  money: { en: 'money', zh: '金額' },
  duration: { en: 'duration', zh: '時間長度' },
  date: { en: 'date', zh: '日期' },
  time: { en: 'time of day', zh: '時刻' },
  ratio: { en: 'ratio', zh: '比例' },
  multiple: { en: 'multiple', zh: '倍數' },
  length: { en: 'length', zh: '長度' },
  area: { en: 'area', zh: '面積' },
  volume: { en: 'volume', zh: '體積' },
  mass: { en: 'mass', zh: '重量' },
  temperature: { en: 'temperature', zh: '溫度' },
  data: { en: 'amount of data', zh: '資料量' },
  speed: { en: 'speed', zh: '速度' },
  energy: { en: 'energy', zh: '能量' },
  power: { en: 'power', zh: '功率' },
  frequency: { en: 'frequency', zh: '頻率' },
  angle: { en: 'angle', zh: '角度' },
  rank: { en: 'rank', zh: '名次' },
  age: { en: 'age', zh: '年齡' },
};

/** Put before the value: *about* 82.7. Empty for what needs no word. */
export const BOUNDS: Readonly<Record<Bound, Wording>> = {
  exact: { en: '', zh: '' },
  about: { en: 'about', zh: '約' },
  nearly: { en: 'nearly', zh: '將近' },
  'at-least': { en: 'at least', zh: '至少' },
  'more-than': { en: 'more than', zh: '超過' },
  'at-most': { en: 'at most', zh: '至多' },
  'less-than': { en: 'less than', zh: '少於' },
  'plus-minus': { en: 'plus or minus', zh: '正負' },
  range: { en: '', zh: '' },
};

export const ROLES: Readonly<Record<Role, Wording>> = {
  level: { en: '', zh: '' },
  change: { en: 'a change', zh: '變動幅度' },
  difference: { en: 'a difference', zh: '差距' },
};

/** Phrases with counts in them. */
export const COUNTED = {
  blocked: (count: number): Wording => ({
    en: `${some(count, 'finding')} must be settled first.`,
    zh: `有 ${figure(count)} 項發現必須先處理。`,
  }),
  blocking: (count: number): Wording => ({ en: `${figure(count)} blocking`, zh: `擋下 ${figure(count)} 項` }),
  tooManyWarnings: (count: number, allowed: number): Wording => ({
    en: `${some(count, 'warning')}, where ${figure(allowed)} may pass.`,
    zh: `有 ${figure(count)} 項警告，上限是 ${figure(allowed)} 項。`,
  }),
  covered: (withEntry: number, held: number): Wording => ({
    en: `${figure(withEntry)} of ${some(held, 'number')} that need evidence have an entry`,
    zh: `需要證據的 ${figure(held)} 個數字中，${figure(withEntry)} 個有登錄`,
  }),
  uncovered: (count: number): Wording => ({
    en: `${figure(count)} without an entry`,
    zh: `${figure(count)} 個沒有登錄`,
  }),
  entries: (count: number): Wording => ({
    en: some(count, 'entry', 'entries'),
    zh: `${figure(count)} 筆登錄`,
  }),
  articles: (count: number): Wording => ({ en: some(count, 'article'), zh: `${figure(count)} 篇文章` }),
  numbers: (count: number): Wording => ({ en: some(count, 'number'), zh: `${figure(count)} 個數字` }),
  readings: (count: number): Wording => ({
    en: count === 1 ? 'How this number was read' : `How these ${figure(count)} numbers were read`,
    zh: count === 1 ? '這個數字怎麼讀的' : `這 ${figure(count)} 個數字怎麼讀的`,
  }),
  causes: (count: number, findings: number): Wording => ({
    en: `${figure(count)} to settle${count === findings ? '' : ` (${some(findings, 'finding')})`}`,
    zh: `${figure(count)} 處要處理${count === findings ? '' : `（${figure(findings)} 項發現）`}`,
  }),
  suppressed: (count: number): Wording => ({
    en: `${some(count, 'finding')} suppressed`,
    zh: `已抑制 ${figure(count)} 項發現`,
  }),
  since: (added: number, mended: number, date: string): Wording => ({
    en: `${figure(added)} new, ${figure(mended)} mended since ${date}`,
    zh: `與 ${date} 相比，新增 ${figure(added)} 項，修正 ${figure(mended)} 項`,
  }),
  mended: (count: number, date: string): Wording => ({
    en: `${figure(count)} mended since ${date}`,
    zh: `${date} 之後修正了 ${figure(count)} 項`,
  }),
  newOf: (count: number, all: number): Wording => ({
    en: `${figure(count)} of ${figure(all)} new`,
    zh: `${figure(all)} 項中有 ${figure(count)} 項新的`,
  }),
  added: (count: number): Wording => ({ en: `${figure(count)} new`, zh: `新 ${figure(count)}` }),
  gone: (count: number): Wording => ({ en: `${figure(count)} mended`, zh: `已修正 ${figure(count)}` }),
  more: (count: number): Wording => ({ en: `and ${figure(count)} more`, zh: `另有 ${figure(count)} 項` }),
  olderRuns: (count: number): Wording => ({
    en: `and ${some(count, 'older run')}`,
    zh: `另有 ${figure(count)} 次更早的檢查`,
  }),
  severity: (severity: Severity, count: number): Wording => ({
    en: some(count, severity),
    zh: `${SEVERITIES[severity].zh} ${figure(count)}`,
  }),
} as const;
