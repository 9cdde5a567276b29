import type { Run } from '../../src/model/run.ts';
import {
  alignmentOf,
  amount,
  checked,
  documentOf,
  entry,
  finding,
  observation,
  runOf,
  versionOf,
} from './fixture.ts';

/** What people put into text to make a reader's program do something. */
export const HOSTILE: readonly string[] = [
  '<script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '</style><img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  'javascript:alert(1)',
  '&lt;b&gt; &#x0; &amp;',
  '<!-- --> ]]>',
  '\u001b[2J\u001b]8;;https://example.org\u0007link',
  'a\u202eb\u2066c\u200f',
  '\u0000\u0007\u007f\u0085\u2028',
  '\ud800 \udfff',
  'e\u0301'.repeat(50),
  'x'.repeat(10_000),
  '👩‍👩‍👧‍👦 🇹🇼 ９９％',
];

/** A run in which every text that a stranger writes is `text`: article, registry, messages, paths, ids. */
export function hostileRun(text: string): Run {
  const line = text.replace(/[\r\n|]/g, ' ');
  const source = `# ${line}\n\n${line} 82.7% ${line}\n\n| ${line} | ${line} |\n|-|-|\n| ${line} | 75.1% |\n`;
  const held = observation('82.7%', {
    asOf: text,
    source: {
      kind: null,
      title: text,
      publisher: text,
      url: text,
      locator: text,
      quote: text,
      retrieved: text,
      archive: 'javascript:alert(1)',
      place: { path: text, line: 1, column: 1 },
    },
  });
  const known = entry(`${text}/terminal`, [held, observation('1%')], {
    review: { by: [text], second: text, on: null, expires: null },
    place: { path: text, line: 1, column: 1 },
  });
  const version = (lang: 'zh' | 'en') =>
    versionOf(documentOf(lang, `articles/${lang}/${line}.md`, source), [
      {
        text: '82.7%',
        quantity: amount('percent', '82.7', '%'),
        verdict: { code: 'refuted', reason: text, entry: known, observation: held, diagnosis: 'bound' },
      },
      {
        text: '75.1%',
        quantity: amount('percent', '75.1', text),
        verdict: { reason: text },
        link: { subject: text, metric: text },
      },
    ]);
  const zh = version('zh');
  const en = version('en');
  const at = (claim: number) => ({ path: zh.document.path, span: zh.claims[claim]!.span });
  return runOf([
    checked(
      {
        id: text,
        versions: [zh, en],
        alignments: [alignmentOf(zh, en)],
        originalStated: false,
        problems: [],
      },
      [
        finding({
          ruleId: 'registry/refuted',
          ...at(0),
          message: `\`${text}\` ${text}`,
          claims: [zh.claims[0]!.id, en.claims[0]!.id],
          related: [{ path: en.document.path, span: en.claims[0]!.span, message: text }],
          fixes: [{ title: text, certain: true, edits: [{ ...at(0), text }] }],
          fingerprint: text,
        }),
        finding({
          ruleId: text,
          ...at(1),
          message: text,
          claims: [zh.claims[1]!.id],
          suppressed: { reason: text, by: 'comment' },
          fingerprint: text,
        }),
      ],
    ),
  ]);
}
