import type { FailOn } from '../../model/run.ts';
import type { Ui } from './ui.ts';

export type { Ui };

/** (1, `error`) → `1 error`; (3, `entry`, `entries`) → `3 entries`. */
const some = (count: number, singular: string, many = `${singular}s`): string =>
  `${count} ${count === 1 ? singular : many}`;

const SEVERITY_ZH: Readonly<Record<FailOn, string>> = {
  error: '錯誤',
  warning: '警告',
  note: '提醒',
  never: '不擋',
};

/** What the text formats say around findings, one phrase a line. */
export const WORDS = {
  // The gate.
  passes: { en: 'The gate passes', zh: '通過' },
  fails: { en: 'The gate fails', zh: '未通過' },
  waived: { en: 'CI would have been blocked', zh: 'CI 本應擋下' },
  nothingAbove: {
    en: (severity: FailOn) => `: nothing at or above ${severity}.`,
    zh: (severity: FailOn) => `：沒有${SEVERITY_ZH[severity]}或更嚴重的發現。`,
  },
  wouldPass: {
    en: ': no errors, so CI would let this through.',
    zh: '：沒有錯誤，CI 會放行。',
  },
  blockedBy: {
    en: (causes: string) => `: blocked by ${causes}.`,
    zh: (causes: string) => `：擋下的是 ${causes}。`,
  },
  waivedBy: {
    en: (causes: string) => ` by ${causes}; --fail-on never lets this run end well.`,
    zh: (causes: string) => `，因為有 ${causes}；這次執行用了 --fail-on never，所以照樣放行。`,
  },
  blockingErrors: {
    en: (count: number) => some(count, 'error'),
    zh: (count: number) => `${count} 個錯誤`,
  },
  blockingFindings: {
    en: (count: number, severity: FailOn) => `${some(count, 'finding')} at or above ${severity}`,
    zh: (count: number, severity: FailOn) => `${count} 個${SEVERITY_ZH[severity]}或更嚴重的發現`,
  },
  tooManyWarnings: {
    en: (count: number, allowed: number) => `${some(count, 'warning')}, ${allowed} allowed`,
    zh: (count: number, allowed: number) => `${count} 個警告（最多 ${allowed} 個）`,
  },
  and: { en: ' and ', zh: '、' },
  toUnblock: { en: 'To unblock:', zh: '要放行，請：' },
  unread: {
    en: 'Something could not be read, so this run does not end in 0 whatever the gate says.',
    zh: '有內容無法讀取，因此無論是否通過，這次執行都不會以 0 結束。',
  },
  nothingChecked: { en: 'No article was checked.', zh: '沒有檢查任何文章。' },

  progress: {
    en: (done: number, total: number) => `checked ${done} of ${some(total, 'article')}`,
    zh: (done: number, total: number) => `已檢查 ${done}／${total} 篇`,
  },
  alsoWritten: { en: (files: string) => `Written: ${files}`, zh: (files: string) => `已寫出：${files}` },

  comma: { en: ', ', zh: '、' },
  colon: { en: ': ', zh: '：' },
  semicolon: { en: '; ', zh: '；' },

  // Counts.
  numbers: { en: 'Numbers', zh: '數字' },
  coverage: { en: 'Coverage', zh: '證據' },
  findings: { en: 'Findings', zh: '發現' },
  checkedOf: {
    en: (checked: number, total: number, articles: number) =>
      `${checked} checked of ${total} in ${some(articles, 'article')}`,
    zh: (checked: number, total: number, articles: number) =>
      `${articles} 篇文章共 ${total} 個，檢查了 ${checked} 個`,
  },
  supported: { en: (n: number) => `${n} supported`, zh: (n: number) => `${n} 個有據` },
  refuted: { en: (n: number) => `${n} refuted`, zh: (n: number) => `${n} 個不符` },
  unverified: { en: (n: number) => `${n} unverified`, zh: (n: number) => `${n} 個未證實` },
  skipped: { en: (n: number) => `${n} skipped`, zh: (n: number) => `${n} 個略過` },
  errors: { en: (n: number) => some(n, 'error'), zh: (n: number) => `${n} 個錯誤` },
  warnings: { en: (n: number) => some(n, 'warning'), zh: (n: number) => `${n} 個警告` },
  notes: { en: (n: number) => some(n, 'note'), zh: (n: number) => `${n} 個提醒` },
  suppressedToo: {
    en: (n: number) => ` (and ${n} suppressed)`,
    zh: (n: number) => `（另有 ${n} 個已抑制）`,
  },
  since: { en: 'Since', zh: '相較' },
  sinceDay: { en: (day: string) => `Since ${day}`, zh: (day: string) => `與 ${day} 相比` },
  newAndMended: {
    en: (added: number, mended: number) => `${added} new, ${mended} mended`,
    zh: (added: number, mended: number) => `新增 ${added} 個，修正 ${mended} 個`,
  },
  noneHeld: { en: 'no number needs evidence', zh: '沒有需要證據的數字' },
  held: {
    en: (held: number, withEntry: number, share: string) =>
      `${some(held, 'number')} that need evidence: ${withEntry} have an entry (${share}), `,
    zh: (held: number, withEntry: number, share: string) =>
      `${held} 個數字需要證據：${withEntry} 個有登錄（${share}），`,
  },
  noneWithout: { en: 'none is without', zh: '沒有缺漏' },
  without: {
    en: (n: number) => `${n} ${n === 1 ? 'has' : 'have'} none`,
    zh: (n: number) => `${n} 個沒有`,
  },
  ofHeld: {
    en: (withEntry: number, held: number) => `${withEntry} of ${held}`,
    zh: (withEntry: number, held: number) => `${withEntry}／${held}`,
  },
  fewerGaps: {
    en: (n: number) => `and ${some(n, 'article')} with fewer gaps`,
    zh: (n: number) => `另外 ${n} 篇缺漏較少`,
  },

  // A finding.
  error: { en: 'error', zh: '錯誤' },
  warning: { en: 'warning', zh: '警告' },
  note: { en: 'note', zh: '提醒' },
  newFinding: { en: 'new', zh: '新' },
  evidence: { en: 'evidence', zh: '證據' },
  asOf: { en: (day: string) => `as of ${day}`, zh: (day: string) => `截至 ${day}` },
  calculation: { en: 'calculation', zh: '計算' },
  written: { en: (figure: string) => `written ${figure}`, zh: (figure: string) => `寫的是 ${figure}` },
  fix: { en: 'fix', zh: '修正' },
  whatToDo: { en: 'What to do', zh: '怎麼處理' },
  values: { en: 'values', zh: '數值' },
  actualExpected: {
    en: (actual: string, expected: string) => `found ${actual}, expected ${expected}`,
    zh: (actual: string, expected: string) => `文中 ${actual}，應為 ${expected}`,
  },
  suppressedBecause: {
    en: (reason: string) => `suppressed: ${reason}`,
    zh: (reason: string) => `已抑制：${reason}`,
  },
  notAnnotated: {
    en: (count: string) => `${count} more, not shown here; the summary and the reports hold them all`,
    zh: (count: string) => `還有 ${count}沒有在這裡列出；摘要與報告收錄全部`,
  },

  // Headings and cells of tables.
  language: { en: 'version', zh: '版本' },
  place: { en: 'place', zh: '位置' },
  text: { en: 'text', zh: '文字' },
  rule: { en: 'rule', zh: '規則' },
  article: { en: 'article', zh: '文章' },
  count: { en: 'findings', zh: '發現' },
  withEvidence: { en: 'with an entry', zh: '有登錄' },
  byRule: { en: 'What blocks, and how to unblock', zh: '擋下的原因與處理方式' },
  byArticle: { en: 'Coverage by article', zh: '各篇的證據' },
  clean: { en: 'Nothing found.', zh: '沒有發現。' },
  suppressedFindings: { en: (n: number) => `${n} suppressed`, zh: (n: number) => `${n} 個已抑制` },
  cut: {
    en: (findings: number, articles: number) =>
      `Cut to fit: ${some(findings, 'finding')} in ${some(articles, 'article')} left out here; the HTML and JSON reports hold them all.`,
    zh: (findings: number, articles: number) =>
      `篇幅所限：這裡省略了 ${articles} 篇文章的 ${findings} 個發現；HTML 與 JSON 報告收錄全部。`,
  },
  cutCoverage: {
    en: (n: number) => `and ${some(n, 'article')} more`,
    zh: (n: number) => `另外 ${n} 篇`,
  },
  runLine: {
    en: (tool: string, today: string, entries: number, hash: string) =>
      `${tool}, judged as of ${today}, registry of ${some(entries, 'entry', 'entries')} (${hash})`,
    zh: (tool: string, today: string, entries: number, hash: string) =>
      `${tool}，判斷基準日 ${today}，登錄冊 ${entries} 筆（${hash}）`,
  },

  // JUnit.
  numbersRead: { en: 'numbers read', zh: '讀到的數字' },
  noNumber: { en: 'no number was found in this file', zh: '這個檔案裡沒有數字' },
  readCounts: {
    en: (total: number, checked: number) => `${some(total, 'number')}, ${checked} checked`,
    zh: (total: number, checked: number) => `${total} 個數字，檢查了 ${checked} 個`,
  },
  moreFindings: { en: (n: number) => `and ${n} more`, zh: (n: number) => `另有 ${n} 個` },
  switchedOff: { en: 'switched off in the configuration', zh: '設定中關閉' },
  below: {
    en: (severity: FailOn) => `below the gate (${severity})`,
    zh: (severity: FailOn) => `未達擋下的程度（${SEVERITY_ZH[severity]}）`,
  },
  suppressedOnly: {
    en: (n: number) => `${some(n, 'finding')} suppressed`,
    zh: (n: number) => `${n} 個已抑制的發現`,
  },
} as const satisfies Record<string, Readonly<Record<Ui, string | ((...told: never[]) => string)>>>;

type Told<Word> = Word extends { readonly en: (...told: infer Args) => string } ? Args : [];

/** The phrases in one language: `words('zh').errors(3)` → `3 個錯誤`, `words('en').passes()` → `The gate passes`. */
export type Words = {
  readonly [Name in keyof typeof WORDS]: (...told: Told<(typeof WORDS)[Name]>) => string;
};

const spoken = (ui: Ui): Words =>
  Object.fromEntries(
    Object.entries(WORDS).map(([name, phrase]) => {
      const word = phrase[ui];
      return [name, typeof word === 'string' ? () => word : word];
    }),
  ) as unknown as Words;

const SPOKEN: Readonly<Record<Ui, Words>> = { en: spoken('en'), zh: spoken('zh') };

export const words = (ui: Ui = 'en'): Words => SPOKEN[ui];
