import { readFileSync } from 'node:fs';
import path from 'node:path';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { check } from '../../src/index.ts';
import claimcheck from '../../src/plugin.ts';
import { EMPTY_REGISTRY, publish } from '../publication.ts';

const ZH = '# 標題\n\n成績為 **82.7%**，共 1 億筆。\n';
const EN = '# Title\n\nThe score is **83.7%**, with 1 billion rows.\n';

async function lint(cwd: string, name: string, value?: string, registry = 'claims') {
  const file = new VFile({ cwd, path: name, value: value ?? readFileSync(path.join(cwd, name), 'utf8') });
  const processor = unified()
    .use(remarkParse)
    .use(remarkStringify)
    .use(claimcheck, { registry, today: '2026-11-23' });
  await processor.run(processor.parse(file), file);
  return file.messages;
}

const PAIR = { 'claims/r.yaml': EMPTY_REGISTRY, 'articles/a/zh.md': ZH, 'articles/a/en.md': EN };

describe('the unified plugin', () => {
  test.each(['articles/a/zh.md', 'articles/a/en.md'])('says of %s what check says', async (name) => {
    const cwd = publish(PAIR);
    const messages = await lint(cwd, name);
    const report = await check({ cwd, today: '2026-11-23' });
    const expected = report.articles[0]!.findings.filter((finding) => finding.path === name);
    expect(messages.length).toBeGreaterThan(0);
    expect(messages.map((m) => [m.ruleId, m.reason, m.line, m.column, m.fatal])).toEqual(
      expected.map((f) => [f.ruleId, f.message, f.start.line, f.start.column, f.severity === 'error']),
    );
  });

  test('reads the text as the editor holds it, not as it was saved', async () => {
    const cwd = publish(PAIR);
    const messages = await lint(
      cwd,
      'articles/a/en.md',
      EN.replace('83.7', '82.7').replace('1 billion', '100 million'),
    );
    expect(messages.filter(({ ruleId }) => ruleId?.startsWith('bilingual/'))).toEqual([]);
  });

  test('a registry that is missing is said, as a fatal message', async () => {
    const messages = await lint(publish(PAIR), 'articles/a/en.md', undefined, 'nowhere');
    expect(messages).toMatchObject([{ fatal: true, source: 'claimcheck' }]);
  });
});
