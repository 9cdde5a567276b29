import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/model/claim.ts';
import {
  holdsDigits,
  isSaidInName,
  isSilentlySaid,
  isStepLabel,
  spelled,
} from '../../src/rules/bilingual/silence.ts';
import { versionOf } from '../align/versions.ts';

/** The first number of a sentence; Chinese where it holds Chinese characters. */
function claimIn(text: string): Claim {
  const lang = /\p{Script=Han}/u.test(text) ? 'zh' : 'en';
  const found = versionOf(text, lang).claims.find(({ quantity }) => quantity !== null);
  expect(found, text).toBeDefined();
  return found!;
}

describe('digits stand by themselves', () => {
  test.each([
    ['12', '12', true],
    ['v12', '12', true],
    ['12%', '12', true],
    ['12.', '12', true],
    ['12, 13', '12', true],
    ['.12', '12', true],
    ['a,12', '12', true],
    ['123', '12', false],
    ['312', '12', false],
    ['3.12', '12', false],
    ['3,12', '12', false],
    ['12.5', '12', false],
    ['12,500', '12', false],
    ['13', '12', false],
    ['123 and 12', '12', true],
    ['1.12 and 12', '12', true],
    ['12.5 and 12', '12', true],
    ['', '12', false],
  ])('%s holds %s: %s', (text, digits, holds) => {
    expect(holdsDigits(text, digits)).toBe(holds);
  });
});

describe('a figure in a name that both versions have', () => {
  test.each([
    ['13B 的模型叫 ABC-13B。', 'The model is ABC-13B.', true],
    ['13B 的模型叫 abc-13b。', 'The model is ABC-13B.', true],
    ['130 億個參數的模型叫 ABC-13B。', 'The model is ABC-13B.', true],
    ['20 個模型叫 ABC-20。', 'The model is ABC-20.', true],
    ['20 個模型叫 ABC-20。', 'The model is ABC-200.', false],
    ['20 個模型叫 ABC。', 'The model is ABC-20.', false],
    ['20 個模型叫 ABC-20。', 'The model is ABC.', false],
    ['7 個模型叫 ABC-7。', 'The model is ABC-7.', false],
    ['二十個模型叫 ABC-二十。', 'The model is ABC-二十.', false],
  ])('%s | %s: %s', (own, other, said) => {
    expect(isSaidInName(claimIn(own), own, other)).toBe(said);
  });
});

describe('a step that each version numbers in its own way', () => {
  test.each([
    ['第一步：安裝。', 1, 'Step 0. Install.', true],
    ['Step 1: install.', 5, '第一步：安裝。', true],
    ['**第 2 階段**', 4, 'Phase 1', true],
    ['第一步：安裝。', 1, 'Install.', false],
    ['第一步：安裝 3 個。', 8, 'Step 0. Install.', false],
    ['第一步：安裝 3 個。', 7, 'Step 0. Install.', true],
  ])('%s at %i | %s: %s', (own, start, other, label) => {
    expect(isStepLabel(own, start, other)).toBe(label);
  });
});

test.each([
  ['2', '方案二', true],
  ['2', 'the second', true],
  ['2', '方案三', false],
  ['17', 'seventeen', false],
])('%s is spelled in %s: %s', (value, text, said) => {
  expect(spelled(value, text)).toBe(said);
});

describe('a number that the other version need not state', () => {
  test.each([
    // Grammar and wording.
    ['這是一個問題。', 'This is a problem.', '', true],
    ['這是一個問題。', 'Problems.', '', true],
    ['兩種方法都有效。', 'The methods work.', '', true],
    ['有零個問題。', 'Problems.', '', true],
    ['有三個問題。', 'The problem is threefold.', '', true],
    ['有三個問題。', 'There are problems.', '', false],
    ['有七天可用。', 'It may be used for a week.', '', true],
    ['有七天可用。', 'It may be used for a month.', '', false],
    ['Dozens came: twelve.', '一打人來了。', '', true],
    ['Twelve came.', '人來了。', '', false],
    // The words themselves.
    ['It is a hundred-year plan.', '這是 a hundred-year 計畫。', '', true],
    // Digits in words, names and labels.
    ['共 2 個方案。', 'Two plans.', '', true],
    ['共 3 個方案。', 'Two plans.', '', false],
    ['共 2% 的方案。', 'Two plans.', '', false],
    ['共 45 個方案。', 'Plans.', '45', true],
    ['共 45 個方案。', 'Plans.', '450', false],
    ['共 45 個方案。', 'Plans.', '', false],
    ['共 1,200 個方案。', 'Plans.', 'no 1,200', true],
    ['共 4.5 個方案。', 'Plans.', 'v4.5', true],
    ['40 至 50 個方案。', 'Plans.', '40', false],
    ['40 至 50 個方案。', 'Plans.', '40, 50', true],
    ['有五個方案。', 'Plans.', '5', true],
    ['有五個方案。', 'Plans.', '6', false],
    // A range in words is vague; one in digits is not.
    ['有三到五個方案。', 'Plans.', '', true],
    ['Three to five came.', '來了。', '', true],
    // The month, by name or number.
    ['6 月發表。', 'It came out in June.', '', true],
    ['6 月發表。', 'It came out in July.', '', false],
    ['2026 年 6 月發表。', 'It came out in June.', '', false],
  ])('%s | %s | %s: %s', (own, text, hidden, silent) => {
    expect(isSilentlySaid(claimIn(own), { text, hidden })).toBe(silent);
  });

  test('nor what is no quantity', () => {
    const claim = { ...claimIn('共 45 個方案。'), quantity: null };
    expect(isSilentlySaid(claim, { text: '', hidden: '' })).toBe(true);
    expect(isSaidInName(claim, 'ABC-45', 'ABC-45')).toBe(false);
  });
});
