import { describe, expect, test } from 'vitest';
import { check } from '../../src/index.ts';
import { RULES } from '../../src/rules/index.ts';
import { EMPTY_REGISTRY, publish } from '../publication.ts';

describe.each(RULES)('$id', (rule) => {
  test('has an example that fires and one that must stay silent', () => {
    expect(rule.examples.some(({ findings }) => findings > 0)).toBe(true);
    expect(rule.examples.some(({ findings }) => findings === 0)).toBe(true);
  });

  test.each(rule.examples.map((example, i) => ({ example, i })))('example $i', async ({ example }) => {
    const files: Record<string, string> = { 'claims/registry.yaml': example.registry ?? EMPTY_REGISTRY };
    if (example.zh !== null) files['articles/example/zh.md'] = example.zh;
    if (example.en !== null) files['articles/example/en.md'] = example.en;
    const report = await check({ cwd: publish(files), today: '2026-11-23' });
    const fired = report.articles
      .flatMap(({ findings }) => findings)
      .filter(({ ruleId }) => ruleId === rule.id);
    expect(fired.map(({ message }) => message)).toHaveLength(example.findings);
  });
});
