import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldSentence } from '../../src/audit/folding.ts';
import { htmlText } from '../../src/audit/html-text.ts';
import { readPage } from '../../src/audit/page.ts';
import { type Sighting, searchIn } from '../../src/audit/search.ts';
import type { Quantity } from '../../src/model/quantity.ts';
import { readQuantities } from '../../src/quantities/read.ts';

/** What the registry holds, as `value` or `value / quote`; a bare value takes its metric's unit, as in the registry. */
interface Row {
  readonly name: string;
  readonly page: string;
  readonly value: string;
  /** What the value was understood as, where its metric lends it a unit. */
  readonly as?: string;
  readonly quote?: string;
  readonly seen: Sighting['seen'];
  readonly found?: string;
}

function quantityOf(written: string): Quantity {
  for (const lang of ['en', 'zh'] as const) {
    const [reading] = readQuantities(written, lang);
    if (reading && 'quantity' in reading) return reading.quantity;
  }
  throw new Error(`no quantity in ${written}`);
}

async function look(row: Pick<Row, 'page' | 'value' | 'as' | 'quote'>): Promise<Sighting> {
  const page = await readPage(
    Buffer.from(row.page),
    'text/html; charset=utf-8',
    new AbortController().signal,
  );
  if ('unreadable' in page) throw new Error(page.unreadable);
  const { value, as = value, quote = null } = row;
  return searchIn(page).look({ value, quantity: quantityOf(as), quote });
}

const ROWS: readonly Row[] = [
  {
    name: 'tags and references inside the quote',
    page: '<p>The bridge is <b>1,4<i>91</i></b>&nbsp;m <a href="#">long</a>&period;</p>',
    value: '1,491 m',
    quote: 'The bridge is 1,491 m long.',
    seen: 'both',
  },
  {
    name: 'other quotation marks and dashes',
    page: '<p>&ldquo;Punctuality&rdquo; &mdash; 82.7% in 2025 &ndash; is the highest yet</p>',
    value: '82.7%',
    quote: '"Punctuality" - 82.7% in 2025 – is the highest yet',
    seen: 'both',
  },
  {
    name: 'the other script and full width',
    page: '<p>橋樑全長１４９１公尺，於２０２５年通車。</p>',
    value: '1491 公尺',
    quote: '桥梁全长 1491 公尺, 于 2025 年通车',
    seen: 'both',
  },
  {
    name: 'a line break in Chinese text',
    page: '<p>準點率提高到\n   82.7%，\n為歷年最高</p>',
    value: '82.7%',
    quote: '準點率提高到82.7%，為歷年最高',
    seen: 'both',
  },
  {
    name: 'a word divided at a line end, ligatures, soft hyphens',
    page: '<p>Eﬃ&shy;ciency of the per-\nformance class: 91%</p>',
    value: '91%',
    quote: 'Efficiency of the performance class: 91%',
    seen: 'both',
  },
  {
    name: 'what an ellipsis leaves out',
    page: '<p>Ridership, which fell in the year before, reached, after the second line had opened, 3.2 million</p>',
    value: '3.2 million',
    quote: 'Ridership … reached … 3.2 million',
    seen: 'both',
  },
  {
    name: 'the parts of a quote in the wrong order',
    page: '<p>3.2 million was reached by ridership</p>',
    value: '3.2 million',
    quote: 'ridership … 3.2 million',
    seen: 'value',
  },
  {
    name: 'a table row',
    page: '<table><tr><th>Line</th><th>Punctuality (%)</th></tr><tr><td>North</td><td>82.7</td></tr></table>',
    value: '82.7',
    as: '82.7%',
    quote: 'North 82.7',
    seen: 'both',
  },
  {
    name: 'a heading as the quote, the value elsewhere',
    page: '<h2>Punctuality by line</h2><table><tr><td>North</td><td>82.7%</td></tr></table>',
    value: '82.7%',
    quote: 'Punctuality by line',
    seen: 'both',
  },
  {
    name: 'a value in other words',
    page: '<p>Nearly two hundred partners took part in the test</p>',
    value: 'nearly 200',
    quote: 'Nearly two hundred partners took part',
    seen: 'both',
  },
  {
    name: 'a figure with an alternative text',
    page: '<p>Chart:</p><img src="c.png" alt="Punctuality rose to 82.7% in 2025">',
    value: '82.7%',
    quote: 'Punctuality rose to 82.7% in 2025',
    seen: 'both',
  },
  { name: 'no quote', page: '<p>It rose to 82.7% in 2025</p>', value: '82.7%', seen: 'value-alone' },
  {
    name: 'no quote, and another value',
    page: '<p>It rose to 82.9% in 2025</p>',
    value: '82.7%',
    seen: 'nothing',
  },
  {
    name: 'a script is no text',
    page: '<p>Punctuality</p><script>var rate = "82.7%"</script><style>p{width:82.7%}</style>',
    value: '82.7%',
    seen: 'nothing',
  },
  {
    name: 'other words around the value',
    page: '<p>Last year 82.7% of all trains were on time.</p>',
    value: '82.7%',
    quote: 'Punctuality reached 82.7%',
    seen: 'value',
  },
  {
    name: 'another value in the words of the quote',
    page: '<p>Last year punctuality reached 83.1% on all lines.</p>',
    value: '82.7%',
    quote: 'punctuality reached 82.7% on all lines',
    seen: 'other-value',
    found: '83.1%',
  },
  {
    name: 'another value at the end of the quote',
    page: '<p>去年北站的平均準點率為 83.1%，創新高</p>',
    value: '82.7%',
    quote: '北站的平均準點率為82.7%',
    seen: 'other-value',
    found: '83.1%',
  },
  {
    name: 'another value at the start of the quote',
    page: '<p>In 2026, nearly 250 early-access partners took part</p>',
    value: 'nearly 200',
    quote: 'Nearly 200 early-access partners took part',
    seen: 'other-value',
    found: 'nearly 250',
  },
  {
    name: 'another value in one of several numbers',
    page: '<p>In 2025 the price rose from $2.50 to $6.00 for a million tokens</p>',
    value: 'US$5.00',
    quote: 'In 2025 the price rose from $2.50 to $5.00 for a million tokens',
    seen: 'other-value',
    found: '$6.00',
  },
  {
    name: 'another year in the quote, the same value',
    page: '<p>In 2026 punctuality reached 82.7% on all lines</p>',
    value: '82.7%',
    quote: 'In 2025 punctuality reached 82.7% on all lines',
    seen: 'value',
  },
  {
    name: 'the same words around a value of another kind',
    page: '<p>punctuality reached Geneva on all lines</p>',
    value: '82.7%',
    quote: 'punctuality reached 82.7% on all lines',
    seen: 'nothing',
  },
  {
    name: 'too few words to know the place again',
    page: '<p>MMLU 75.1%</p>',
    value: '82.7%',
    quote: 'MMLU 82.7%',
    seen: 'nothing',
  },
  {
    name: 'a number that only contains the digits',
    page: '<p>Serial number 182.75 and 1382.7%</p>',
    value: '82.7%',
    seen: 'nothing',
  },
  {
    name: 'two numbers that only side by side make the quote',
    page: '<p>lines 8 2 on time</p>',
    value: '82',
    quote: 'lines 82 on time',
    seen: 'nothing',
  },
  {
    name: 'the quote without its value',
    page: '<p>The annual report of the northern lines</p>',
    value: '82.7%',
    quote: 'annual report of the northern lines',
    seen: 'quote',
  },
  {
    name: 'a value that is a part of another number in the quote',
    page: '<p>punctuality reached 82.5% on all lines</p>',
    value: '5%',
    quote: 'punctuality reached 82.5% on all lines',
    seen: 'quote',
  },
  {
    name: 'another page altogether',
    page: '<p>Welcome to our new site</p>',
    value: '82.7%',
    quote: 'punctuality reached 82.7%',
    seen: 'nothing',
  },
];

describe('what a page says of a quote and its value', () => {
  test.each(ROWS)('$name', async (row) => {
    const sighting = await look(row);
    expect(sighting).toMatchObject({ seen: row.seen, ...(row.found && { found: row.found }) });
  });

  test('the article is told from what is around it', async () => {
    const paragraph =
      '<p>The trains of the northern lines were more punctual than in any year before, the report says.</p>';
    const page = (article: string, aside: string) =>
      `<body><nav>${aside}</nav><article><h1>Report</h1>${paragraph.repeat(12)}${article}</article></body>`;
    const quote = 'words that are gone';
    const inside = await look({ page: page('<p>It was 82.7% in all.</p>', ''), value: '82.7%', quote });
    const outside = await look({ page: page('', 'Up 82.7%'), value: '82.7%', quote });
    expect(inside).toMatchObject({ seen: 'value', where: 'article', around: 'It was 82.7% in all.' });
    expect(outside).toMatchObject({ seen: 'value', where: 'page', around: 'Up 82.7%' });
  });
});

describe('a folded sentence', () => {
  test.each([
    ['「近２００家」—— perfor-\nmance', '"近200家"-performance'],
    ['7 5 and 75', '7 5and75'],
    ['a–b, 5–7, x - 3', 'ab,5-7,x-3'],
    ['臺灣 ⼈口', '台湾人口'],
    ['', ''],
  ])('%j', (text, folded) => expect(foldSentence(text).text).toBe(folded));

  test('each unit comes from a place of the text, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        const { text: folded, origins } = foldSentence(text);
        expect(origins).toHaveLength(folded.length);
        for (let i = 0; i < origins.length; i++) {
          expect(origins[i]).toBeLessThan(text.length);
          if (i > 0) expect(origins[i]).toBeGreaterThanOrEqual(origins[i - 1]!);
        }
      }),
    );
  });

  test('white space never matters between words', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', '準', '率', '，'), minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(word), fc.constantFrom(' ', '\n', '\u3000', '\u00a0\t', ''), (words, space) => {
        expect(foldSentence(words.join(space)).text).toBe(foldSentence(words.join(' ')).text);
      }),
    );
  });
});

test('any markup is read to its end', () => {
  const piece = fc.constantFrom(
    '<p>',
    '</p>',
    '<b',
    '>',
    ' alt="5"',
    '&amp;',
    '&#50;',
    '5%',
    '<!--',
    '-->',
    '<script>',
    '</script>',
    '\n',
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const { text, depth, elements } = htmlText(pieces.join(''));
      expect(text).toBe(text.trim());
      expect(depth).toBeLessThanOrEqual(elements);
    }),
  );
});
