import { createHash } from 'node:crypto';
import type { Element, Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { checkedArticle } from '../../src/model/run.ts';
import * as catalogue from '../../src/reporters/html/catalogue.ts';
import { html } from '../../src/reporters/html/html.ts';
import { RULE_WORDINGS } from '../../src/reporters/html/rule-wordings.ts';
import { SCRIPT } from '../../src/reporters/html/script.ts';
import { STYLE } from '../../src/reporters/html/style.ts';
import { DARK, LIGHT, type Theme } from '../../src/reporters/html/theme.ts';
import { printable } from '../../src/reporters/printable.ts';
import { RULES as ALL_RULES } from '../../src/rules/index.ts';
import { earlierOf } from './earlier.ts';
import { gate } from './fixture.ts';
import { expectGolden } from './golden.ts';
import { HOSTILE, hostileRun } from './hostile.ts';
import { RULES, sampleRun } from './sample.ts';

const OPTIONS = { color: false, width: 80, rules: RULES };

/** The page as a browser parses it. */
function parsed(page: string): Element[] {
  const raw = { type: 'root', children: [{ type: 'raw', value: page }] } as unknown as Root;
  const elements: Element[] = [];
  visit(unified().use(rehypeRaw).runSync(raw) as Root, 'element', (node) => {
    elements.push(node);
  });
  return elements;
}

const textOf = (node: Element): string =>
  node.children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : ''))
    .join('');

describe('the page', () => {
  const page = html.render(sampleRun(), OPTIONS);
  const elements = parsed(page);
  const of = (...names: string[]) => elements.filter(({ tagName }) => names.includes(tagName));

  test('is the committed one, but for its style and script', () => {
    const shell = page
      .replace(STYLE, '…')
      .replace(SCRIPT, '…')
      .replaceAll(/sha256-[\w+/=]+/g, 'sha256-…');
    expectGolden('index.html', shell);
  });

  test('its shell is small', () => {
    const empty = html.render(sampleRun({ articles: [] }), OPTIONS);
    expect(Buffer.byteLength(empty)).toBeLessThan(150 * 1024);
  });

  test('compared with an earlier run, its policy lets in its longer style too', () => {
    const run = sampleRun();
    const compared = html.render(run, { ...OPTIONS, earlier: earlierOf(run) });
    const style = parsed(compared).find(({ tagName }) => tagName === 'style')!;
    const hash = createHash('sha256').update(textOf(style)).digest('base64');
    expect(textOf(style).length).toBeGreaterThan(STYLE.length);
    expect(compared).toContain(`style-src 'sha256-${hash}';`.replaceAll("'", '&#x27;'));
  });

  test('its policy lets in this style and this script, and nothing else', () => {
    const policy = of('meta').find(
      ({ properties }) => String(properties.httpEquiv) === 'Content-Security-Policy',
    )!;
    const hashes = [...of('style'), ...of('script')].map(
      (node) => `'sha256-${createHash('sha256').update(textOf(node)).digest('base64')}'`,
    );
    expect(hashes.length).toBe(2);
    for (const hash of hashes) expect(String(policy.properties.content)).toContain(hash);
    expect(String(policy.properties.content)).toContain("default-src 'none'");
    expect(page).not.toContain('style="');
  });

  test('headings go down one level at a time, under one first', () => {
    const levels = of('h1', 'h2', 'h3', 'h4', 'h5').map(({ tagName }) => Number(tagName[1]));
    expect(levels.filter((level) => level === 1).length).toBe(1);
    levels.forEach((level, i) => {
      expect(level).toBeLessThanOrEqual((levels[i - 1] ?? 0) + 1);
    });
  });

  test('ids are unique and every link within the page leads somewhere', () => {
    const ids = elements.flatMap(({ properties }) => (properties.id ? [String(properties.id)] : []));
    expect(new Set(ids).size).toBe(ids.length);
    const links = of('a')
      .map(({ properties }) => String(properties.href))
      .filter((href) => href.startsWith('#'));
    expect(links.length).toBeGreaterThan(20);
    for (const href of links) expect(ids).toContain(decodeURIComponent(href.slice(1)));
  });

  test('every number that is checked has an icon, and every number the word and the class of its verdict', () => {
    const numbers = of('a').filter(({ properties }) =>
      (properties.className as string[] | undefined)?.includes('n'),
    );
    const inArticle = numbers.filter(({ properties }) => properties.id);
    expect(inArticle.length).toBe(12);
    for (const number of numbers) {
      const verdict = Object.entries(catalogue.VERDICTS).find(([, words]) =>
        textOf(number).includes(`(${words.en})`),
      )!;
      if (verdict[0] !== 'skipped') expect(textOf(number)).toContain(verdict[1].icon);
      expect(String(number.properties.className)).toContain(verdict[0]);
      expect(textOf(number)).toContain(verdict[1].zh);
    }
  });

  test('numbers stand set off in both versions of a finding', () => {
    const found = elements.find(({ properties }) => properties.id === 'f-f1')!;
    const focused: string[] = [];
    visit(found, 'element', (node) => {
      if ((node.properties.className as string[] | undefined)?.includes('focus')) focused.push(textOf(node));
    });
    expect(focused.map((text) => text.replace(/\?.*/s, ''))).toEqual(['約有 3.2 萬億', 'about 1.4 trillion']);
  });

  test('what one rule says of one number in both versions is one card, reached by both links', () => {
    const cards = elements.filter(({ properties }) => String(properties.className).includes('finding'));
    expect(cards.filter(({ properties }) => properties.dataRule === 'registry/refuted').length).toBe(1);
    const ids = elements.map(({ properties }) => properties.id);
    for (const id of ['f-f3', 'f-f4']) expect(ids).toContain(id);
  });

  test('the same wrong value of one entry is one card, wherever it stands', () => {
    const run = sampleRun();
    const articles = run.articles.map((checked) => {
      const refuted = checked.findings.find(({ fingerprint }) => fingerprint === 'f3');
      const [version, ...others] = checked.article.versions;
      if (!refuted || !version) return checked;
      const again = version.claims[2]!;
      const verdicts = version.verdicts.with(2, { ...version.verdicts[5]!, claim: 2 });
      const repeated = { ...refuted, claims: [again.id], span: again.span, related: [], fingerprint: 'f6' };
      return checkedArticle(
        { ...checked.article, versions: [{ ...version, verdicts }, ...others] },
        [...checked.findings, repeated, { ...repeated, actual: '7', fingerprint: 'f7' }],
        checked.coverage,
      );
    });
    const cards = parsed(html.render({ ...run, articles }, OPTIONS)).filter(
      ({ properties }) => properties.dataRule === 'registry/refuted',
    );
    expect(cards.map(({ properties }) => properties.id)).toEqual(['f-f6', 'f-f7']);
    expect(textOf(cards[0]!)).toMatch(/5:10.*9:18/s);
  });

  test('passages carry their language', () => {
    const languages = of('p')
      .filter(({ properties }) => String(properties.className).includes('said'))
      .map(({ properties }) => properties.lang);
    expect(languages).toContain('zh-Hant');
    expect(languages).toContain('en');
  });

  test('what the gate says is said', () => {
    expect(page).toContain(catalogue.UI.fails.zh);
    const waived = html.render(sampleRun({ gate: gate({ failOn: 'never', result: 'pass' }) }), OPTIONS);
    expect(waived).toContain(catalogue.UI.waivedText.en);
  });
});

describe('hostile text', () => {
  test.each(HOSTILE)('runs nothing and adds nothing: %j', (text) => {
    const elements = parsed(html.render(hostileRun(text), OPTIONS));
    const scripts = elements.filter(({ tagName }) => tagName === 'script');
    expect(scripts.map(textOf)).toEqual([SCRIPT]);
    const foreign = ['img', 'iframe', 'object', 'embed', 'link', 'base', 'video', 'audio', 'b-foreign'];
    expect(elements.filter(({ tagName }) => foreign.includes(tagName))).toEqual([]);
    for (const { tagName, properties } of elements) {
      for (const name of Object.keys(properties)) expect(name).not.toMatch(/^on/i);
      expect(properties.style).toBeUndefined();
      for (const address of [properties.href, properties.src])
        if (address !== undefined) expect(String(address)).toMatch(/^(?:#|https?:\/\/)/);
      if (tagName === 'a') expect(properties.href).toBeDefined();
    }
  });

  test.each(HOSTILE)('in an earlier report is text as well: %j', (text) => {
    const run = sampleRun();
    const elements = parsed(html.render(run, { ...OPTIONS, earlier: earlierOf(run, text) }));
    const plain = parsed(html.render(run, { ...OPTIONS, earlier: earlierOf(run, 'Says') }));
    const names = (all: readonly Element[]) =>
      all.map(({ tagName, properties }) => [tagName, Object.keys(properties)]);
    expect(names(elements)).toEqual(names(plain));
    const said = elements.filter(
      ({ tagName, properties }) => tagName === 'details' && String(properties.className) === 'mended',
    );
    expect(said.map(textOf).join('')).toContain(printable(text).slice(0, 400));
    expect(textOf(said[0]!).length).toBeLessThan(2500);
  });

  test('marks that reorder text are shown, not obeyed', () => {
    const page = html.render(hostileRun('a\u202eb\u2066c'), OPTIONS);
    expect(page).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    expect(page).toContain('\\u{202e}');
  });
});

describe('colours', () => {
  const GROUNDS = ['page', 'paper', 'well'] as const;
  const TINTED = ['supported', 'refuted', 'unverified', 'skipped'] as const;
  const luminance = (hex: string): number => {
    const [r, g, b] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  };
  const contrast = (a: string, b: string): number => {
    const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return (light! + 0.05) / (dark! + 0.05);
  };
  const pairs = (theme: Theme): [string, string, string][] => [
    ...GROUNDS.flatMap((ground) =>
      (['ink', 'soft', 'accent', ...TINTED] as const).map((text): [string, string, string] => [
        `${text} on ${ground}`,
        theme[text],
        theme[ground],
      ]),
    ),
    ...TINTED.flatMap((tint): [string, string, string][] => [
      [`${tint} on its tint`, theme[tint], theme[`${tint}Tint`]],
      [`ink on ${tint}`, theme.ink, theme[`${tint}Tint`]],
    ]),
  ];
  test.each([...pairs(LIGHT), ...pairs(DARK)])('%s reads well (%s, %s)', (_, text, ground) =>
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5),
  );
});

describe('the catalogue', () => {
  const phrases = Object.entries(catalogue).flatMap(([group, record]) =>
    group === 'COUNTED'
      ? []
      : Object.entries(record as Record<string, catalogue.Wording>).map(
          ([key, words]) => [`${group}.${key}`, words] as const,
        ),
  );
  test.each(phrases)('%s is said in both languages', (_, { en, zh }) => {
    expect(en === '').toBe(zh === '');
    if (zh !== '') expect(zh).toMatch(/\p{Script=Han}/u);
  });

  test.each(ALL_RULES.map(({ id }) => id))('%s has a name, and a remedy in Chinese', (id) => {
    const { name, remedy } = RULE_WORDINGS[id]!;
    expect(name.en).toMatch(/^[A-Z]/);
    expect(name.zh).toMatch(/\p{Script=Han}/u);
    expect(remedy).toMatch(/\p{Script=Han}/u);
  });
});
