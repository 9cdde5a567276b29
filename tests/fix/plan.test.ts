import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planFixes } from '../../src/fix/plan.ts';
import type { Edit, Finding, Severity } from '../../src/model/finding.ts';
import { applyEdits } from '../../src/model/text-edit.ts';
import { finding } from '../reporters/fixture.ts';

const edit = (start: number, end: number, text: string, path = 'a.md'): Edit => ({
  path,
  span: { start, end },
  text,
});

const fixable = (edits: readonly Edit[], fields: Partial<Finding> = {}, certain = true): Finding =>
  finding({
    ruleId: 'registry/refuted',
    path: edits[0]!.path,
    span: edits[0]!.span,
    fixes: [{ title: 'Replace', certain, edits }],
    ...fields,
  });

const PATHS = new Set(['a.md', 'b.md']);
const suppressed = { reason: 'as the source has it', by: 'comment' } as const;

/** What stands in the file `0123456789`, the fixes, and what it holds afterwards. */
const CASES: readonly (readonly [name: string, findings: readonly Finding[], after: string])[] = [
  ['one', [fixable([edit(2, 4, 'x')])], '01x456789'],
  ['two that touch', [fixable([edit(2, 4, 'x')]), fixable([edit(4, 5, 'y')])], '01xy56789'],
  ['two that overlap: the first', [fixable([edit(2, 4, 'x')]), fixable([edit(3, 5, 'y')])], '01x456789'],
  [
    'two that overlap: the graver',
    [fixable([edit(2, 4, 'x')], { severity: 'warning' }), fixable([edit(3, 5, 'y')])],
    '012y56789',
  ],
  ['the same edit twice', [fixable([edit(2, 4, 'x')]), fixable([edit(2, 4, 'x')])], '01x456789'],
  ['the same place, another text', [fixable([edit(2, 4, 'x')]), fixable([edit(2, 4, 'y')])], '01x456789'],
  ['what is uncertain', [fixable([edit(2, 4, 'x')], {}, false)], '0123456789'],
  ['what is suppressed', [fixable([edit(2, 4, 'x')], { suppressed })], '0123456789'],
  ['a file that was not read', [fixable([edit(2, 4, 'x'), edit(0, 1, 'y', 'claims/a.yaml')])], '0123456789'],
  [
    'all edits of a fix or none',
    [fixable([edit(2, 4, 'x')]), fixable([edit(3, 5, 'y'), edit(8, 9, 'z')])],
    '01x456789',
  ],
  ['a fix whose own edits overlap', [fixable([edit(2, 4, 'x'), edit(3, 5, 'y')])], '0123456789'],
  ['an insertion at an edge', [fixable([edit(2, 4, 'x')]), fixable([edit(4, 4, 'y')])], '01x456789'],
];

describe('what is fixed', () => {
  test.each(CASES)('%s', (_, findings, after) => {
    const { edits, fixed, postponed } = planFixes(findings, PATHS);
    expect(applyEdits('0123456789', edits.get('a.md') ?? [])).toBe(after);
    expect(fixed.length > 0).toBe(after !== '0123456789');
    for (const one of postponed) expect(fixed).not.toContain(one);
  });

  test('edits come in order and never overlap, whatever is asked for', () => {
    const edits = fc
      .tuple(fc.nat(60), fc.nat(6), fc.string({ maxLength: 3 }), fc.constantFrom('a.md', 'b.md'))
      .map(([start, length, text, path]) => edit(start, start + length, text, path));
    const findings = fc
      .tuple(
        fc.array(edits, { minLength: 1, maxLength: 3 }),
        fc.constantFrom<Severity>('error', 'warning', 'note'),
        fc.boolean(),
      )
      .map(([ofFix, severity, certain]) => fixable(ofFix, { severity }, certain));
    fc.assert(
      fc.property(fc.array(findings, { maxLength: 30 }), (all) => {
        const plan = planFixes(all, PATHS);
        for (const ofFile of plan.edits.values()) {
          let end = -1;
          for (const one of ofFile) {
            expect(one.start).toBeGreaterThanOrEqual(Math.max(0, end));
            end = one.end;
          }
        }
        const certain = all.filter(({ fixes }) => fixes[0]!.certain);
        expect(plan.fixed.length + plan.postponed.length).toBe(certain.length);
      }),
    );
  });
});
