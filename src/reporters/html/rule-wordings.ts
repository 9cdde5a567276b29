import type { Wording } from './catalogue.ts';

/** What a rule is called in the page, and what to do about it in Chinese (in English the rule says it itself). */
export interface RuleWording {
  readonly name: Wording;
  readonly remedy: string;
}

const rule = (en: string, zh: string, remedy: string): RuleWording => ({ name: { en, zh }, remedy });

/** By rule id; a rule that is not here goes by its id. A test holds that each is. */
export const RULE_WORDINGS: Readonly<Record<string, RuleWording>> = {
  'registry/refuted': rule(
    'Not what the registry holds',
    '與登錄冊不符',
    '更正數字；若是登錄冊過時，請補上新的觀測值與來源。',
  ),
  'registry/unverified': rule('No evidence', '沒有證據', '在登錄冊補上這個數字與來源，或刪去這個數字。'),
  'registry/stale': rule(
    'Evidence out of date',
    '證據已過時',
    '更新數字，或寫明是哪一天的數字；審閱過期的登錄請重新審閱。',
  ),
  'registry/ambiguous': rule(
    'Several entries fit',
    '有多筆登錄可能符合',
    '在數字附近寫明對象或版本，或在該段之前放標記（`<!-- claim: id -->`）。',
  ),
  'registry/precision': rule('More digits than the evidence', '位數比證據多', '位數不要多於來源。'),
  'registry/weak': rule('Far weaker than the evidence', '說得遠比證據保守', '寫出數值，或寫更接近的界限。'),
  'registry/disputed': rule('Sources disagree', '來源不一致', '在文中寫明數字的來源，或兩個數值並列。'),
  'registry/attribution': rule(
    'Whose figure is it?',
    '沒有寫明是誰的數字',
    '引述、預測或估計，請在文中寫明是誰說的。',
  ),
  'bilingual/value': rule('The versions differ', '兩個版本的數值不同', '查對來源，更正錯的那個版本。'),
  'bilingual/missing': rule('In one version only', '只有一個版本有', '補到另一個版本，或刪去。'),
  'bilingual/unit': rule(
    'The units differ',
    '兩個版本的單位不同',
    '更正單位，或換算數字；換算過的金額請寫明匯率或日期。',
  ),
  'bilingual/scale': rule(
    'Off by a power of ten between the versions',
    '兩個版本差了十的次方',
    '更正量級詞或數字：萬是 ten thousand，億是 a hundred million，十億是 a billion。',
  ),
  'bilingual/date': rule('The dates differ', '兩個版本的日期不同', '查對來源，更正其中一個。'),
  'bilingual/direction': rule('The directions differ', '兩個版本的增減方向不同', '更正動詞或正負號。'),
  'bilingual/bound': rule(
    'The limits differ',
    '兩個版本的界限不同',
    '至少、至多、大約或正好，兩個版本要說得一樣。',
  ),
  'bilingual/name': rule('The names differ', '兩個版本的名稱不同', '確認指的是哪一個，更正其中一個。'),
  'bilingual/table': rule(
    'The tables differ',
    '兩個版本的表格不同',
    '兩個表格都與來源對過，把儲存格放回原位。',
  ),
  'bilingual/structure': rule(
    'A part is in one version only',
    '有一段只在一個版本',
    '翻譯它，或刪去；若本來就是摘要，請在前言資料中寫明（`summary: true`）。',
  ),
  'consistency/conflict': rule(
    'One version says two values',
    '同一版本前後不一',
    '找出哪一個才對，更正另一個；或寫明兩者差在哪裡。',
  ),
  'consistency/arithmetic': rule(
    'It does not add up',
    '算不出這個數字',
    '從所根據的數字重算，更正錯的那一個。',
  ),
  'consistency/date': rule('The date cannot be', '日期不成立', '查對日期，更正錯的部分。'),
  'article/table': rule(
    'Not shown as a table',
    '不會顯示成表格',
    '表格前後各空一行，不要放在清單項目裡，每列的儲存格數要與標題列相同。',
  ),
  'article/pair': rule(
    'A version is missing',
    '缺少一個語言版本',
    '補上另一個版本（`slug/zh.md` 與 `slug/en.md` 並列，或 `slug.zh.md` 與 `slug.en.md`），在前言資料寫明語言（`lang: en`）；只出一種語言的刊物可設定 `article/pair: off`。',
  ),
  'article/unreadable': rule(
    'Cannot be read',
    '無法讀取',
    '依訊息修好檔案；在那之前，其中的數字都不算檢查過。',
  ),
  'suppression/unused': rule('A suppression that does nothing', '用不到的抑制', '刪去這個抑制註記。'),
  'suppression/reason': rule('A suppression without a reason', '抑制沒有寫原因', '在抑制註記中寫明原因。'),
};

export const ruleName = (id: string): Wording => RULE_WORDINGS[id]?.name ?? { en: id, zh: id };
