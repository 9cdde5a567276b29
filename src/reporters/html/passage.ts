import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Version } from '../../model/article.ts';
import type { Mark, Passage } from '../../model/document.ts';
import { overlaps, type Span } from '../../model/position.ts';
import type { Verdict, VerdictCode } from '../../model/verdict.ts';
import { printable } from '../printable.ts';
import { VERDICTS, type Wording } from './catalogue.ts';
import { hrefOf, idOf, unseen } from './elements.ts';

/** How the numbers of a passage are drawn. */
export interface NumberStyle {
  /** `article`: each with its own place in the page, leading to how it was read; `finding`: leading to that place. */
  readonly view: 'article' | 'finding';
  /** Stretches to set off; those that are no claim are marked too. */
  readonly focus: readonly Span[];
}

interface Stretch extends Span {
  readonly claim: number | null;
}

/** The text of a passage, or a part of it, with its numbers by verdict. */
export function passageText(
  version: Version,
  passage: Passage,
  claims: readonly number[],
  part: Span,
  style: NumberStyle,
): ElementContent[] {
  const stretches = stretchesOf(version, claims, part, style);
  const nodes: ElementContent[] = [];
  let at = part.start;
  for (const stretch of stretches) {
    if (stretch.start < at) continue;
    nodes.push(...styled(passage, { start: at, end: stretch.start }));
    const inner = styled(passage, stretch);
    const focused = style.focus.some((focus) => overlaps(focus, stretch));
    nodes.push(
      stretch.claim === null
        ? h('mark.focus', inner)
        : numberMark(version, stretch.claim, inner, style.view, focused),
    );
    at = stretch.end;
  }
  nodes.push(...styled(passage, { start: at, end: part.end }));
  return nodes;
}

function stretchesOf(
  version: Version,
  claims: readonly number[],
  part: Span,
  { view, focus }: NumberStyle,
): Stretch[] {
  const numbers = claims
    .map((claim) => ({ ...version.claims[claim]!.place, claim }))
    .filter((place) => place.start >= part.start && place.end <= part.end)
    .filter((place) => view === 'article' || focus.some((one) => overlaps(one, place)));
  const words = focus
    .filter((one) => one.start >= part.start && one.end <= part.end)
    .filter((one) => !numbers.some((number) => overlaps(number, one)))
    .map(({ start, end }) => ({ start, end, claim: null }));
  return [...numbers, ...words].sort((a, b) => a.start - b.start);
}

/** A number this short is never broken over two lines, so that its icon stays with it. */
const SHORT = 14;

/** A number: colour, icon and word of its verdict (names that are skipped go without icon: there are many, and nothing to do about them), and the way to how it was read or to its place in the article. */
export function numberMark(
  version: Version,
  index: number,
  inner: ElementContent[],
  view: NumberStyle['view'],
  focused: boolean,
): Element {
  const claim = version.claims[index]!;
  const verdict = version.verdicts[index];
  const look = verdict ? lookOf(verdict) : 'unverified';
  const code = verdict?.code ?? 'unverified';
  const words = VERDICTS[code];
  const icon = code === 'skipped' ? [] : [h('span.i', { ariaHidden: 'true' }, words.icon)];
  const title = [`${words.en} · ${words.zh}`, verdict?.reason && printable(verdict.reason)].filter(Boolean);
  return h(
    'a.n',
    {
      className: [look, ...(focused ? ['focus'] : []), ...(claim.plain.length <= SHORT ? ['short'] : [])],
      ...(view === 'article' ? { id: idOf('c', claim.id) } : {}),
      href: hrefOf(idOf(view === 'article' ? 'r' : 'c', claim.id)),
      title: title.join(': '),
    },
    [...inner, ...icon, unseen(PARENTHESES[code])],
  );
}

const within = ({ en, zh }: Wording): Wording => ({ en: ` (${en})`, zh: `（${zh}）` });

const PARENTHESES: Readonly<Record<VerdictCode, Wording>> = {
  supported: within(VERDICTS.supported),
  refuted: within(VERDICTS.refuted),
  unverified: within(VERDICTS.unverified),
  skipped: within(VERDICTS.skipped),
};

/** `free`: unverified, but nobody asks for evidence; drawn as quietly as what was skipped. */
export const lookOf = ({ code, held }: Verdict): string => (code === 'unverified' && !held ? 'free' : code);

/** A passage with more marks than this is drawn plain: what is gained by styling it would be paid for in time. */
const MOST_MARKS = 300;

const STYLES: Partial<Record<Mark['kind'], string>> = {
  strong: 's',
  emphasis: 'e',
  code: 'mono',
  math: 'mono',
  delete: 'd',
};

/** Text with its bold, italics, code and deletions; links stay text. */
function styled({ text, marks }: Passage, { start, end }: Span): ElementContent[] {
  if (start >= end) return [];
  const drawn =
    marks.length > MOST_MARKS
      ? []
      : marks.filter((mark) => STYLES[mark.kind] && mark.end > mark.start && overlaps(mark, { start, end }));
  if (drawn.length === 0) return [{ type: 'text', value: printable(text.slice(start, end)) }];
  const cuts = new Set([start, end]);
  for (const mark of drawn) {
    if (mark.start > start) cuts.add(mark.start);
    if (mark.end < end) cuts.add(mark.end);
  }
  const ordered = [...cuts].sort((a, b) => a - b);
  return ordered.slice(0, -1).map((from, i): ElementContent => {
    const to = ordered[i + 1]!;
    const value = printable(text.slice(from, to));
    const classes = drawn
      .filter((mark) => mark.start <= from && to <= mark.end)
      .map((mark) => STYLES[mark.kind]!);
    return classes.length > 0
      ? h('span', { className: [...new Set(classes)] }, value)
      : { type: 'text', value };
  });
}
