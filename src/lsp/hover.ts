import { MarkupKind } from 'vscode-languageserver';
import type { Claim } from '../model/claim.ts';
import type { Finding } from '../model/finding.ts';
import type { Span } from '../model/position.ts';
import { toRecord } from '../model/quantity.ts';
import { SKIP_REASONS } from '../model/reading.ts';
import type { Observation } from '../model/registry.ts';
import type { Verdict } from '../model/verdict.ts';
import { describeQuantity } from '../quantities/describe.ts';
import { calculationLine } from '../reporters/calculation-line.ts';
import { printable } from '../reporters/printable.ts';
import { words } from '../reporters/words/words.ts';
import { counterpartsOf, type FoundClaim } from './claim-at.ts';
import { asCode, asLink, escaped } from './escape.ts';
import { intervalInWords } from './interval-words.ts';
import type { Texts } from './texts.ts';

/** How a hover writes what it says: as Markdown, or plainly where an editor shows no Markdown. */
interface Style {
  text(text: string): string;
  quoted(text: string): string;
  strong(text: string): string;
  link(address: string): string;
}

const MARKDOWN: Style = {
  text: escaped,
  quoted: asCode,
  strong: (text) => `**${escaped(text)}**`,
  link: asLink,
};
const PLAIN: Style = { text: printable, quoted: printable, strong: printable, link: printable };

/**
 * What a number says, what the registry says of it, and what it stands against: for a hover, a paragraph each. Texts of
 * articles and of the registry come out as text, whatever they hold.
 */
export async function hoverText(found: FoundClaim, kind: MarkupKind, texts: Texts): Promise<string> {
  const style = kind === MarkupKind.Markdown ? MARKDOWN : PLAIN;
  const { claim, version, at } = found;
  const verdict = version.verdicts[at];
  const parts = [reading(claim, style)];
  if (claim.quantity !== null && verdict !== undefined) parts.push(...judgement(verdict, style));
  for (const counterpart of counterpartsOf(found)) parts.push(await against(counterpart, style, texts));
  for (const finding of found.checked.findings)
    if (isAbout(finding, claim)) parts.push(...(await calculation(finding, style, texts)));
  return parts.join('\n\n');
}

function reading({ plain, quantity, skipped }: Claim, style: Style): string {
  if (quantity === null)
    return `${style.quoted(plain)} ${style.text(`is not checked: ${SKIP_REASONS[skipped ?? 'name']}`)}`;
  const [figure] = describeQuantity(quantity).split('; asserts ');
  const { interval } = toRecord(quantity);
  return `${style.quoted(plain)} ${style.text(`is read as ${figure}; it asserts ${intervalInWords(interval)}`)}`;
}

function judgement({ code, reason, entry, observation, current, held }: Verdict, style: Style): string[] {
  const parts = [`${style.strong(code)}${style.text(`: ${reason}`)}`];
  if (entry === null) return held ? parts : [...parts, 'This number needs no evidence.'];
  parts.push(`the registry's entry: ${style.quoted(entry.id)}`);
  const shown = current !== null && current !== observation ? [observation, current] : [observation];
  return [...parts, ...shown.flatMap((one) => (one === null ? [] : evidence(one, style)))];
}

function evidence({ value, asOf, source }: Observation, style: Style): string[] {
  const said = `evidence: ${style.quoted(value)}${asOf === null ? '' : style.text(`, as of ${asOf}`)}`;
  if (source === null) return [said, 'no source is given'];
  const { publisher, title, locator, quote, url, retrieved } = source;
  const where = [publisher, title, locator].filter((part) => part !== null).join(', ');
  const address = url === null ? '' : style.link(url);
  const read = retrieved === null ? '' : style.text(`read on ${retrieved}`);
  const parts = [where === '' ? '' : style.text(where), address, read].filter((part) => part !== '');
  return [
    said,
    ...(quote === null ? [] : [`quote: ${style.quoted(quote)}`]),
    ...(parts.length === 0 ? [] : [`source: ${parts.join(' · ')}`]),
  ];
}

/** Whether a finding is of this very number, and nobody suppressed it. */
const isAbout = ({ path, span, suppressed }: Finding, claim: Claim): boolean =>
  suppressed === null && path === claim.path && span.start <= claim.span.start && claim.span.end <= span.end;

/** What the number would be by the others that it follows from, and where these stand. */
async function calculation(finding: Finding, style: Style, texts: Texts): Promise<string[]> {
  const line = calculationLine(finding, words('en'));
  if (line === null) return [];
  const inputs = await Promise.all(
    finding.calculation!.inputs.map(async ({ span, text, label }) => {
      const named = label === null ? '' : `${label}, `;
      return `${style.quoted(text)} ${style.text(`(${named}${await placeOf(finding.path, span, texts)})`)}`;
    }),
  );
  const from = inputs.length === 0 ? [] : [`computed from ${inputs.join(', ')}`];
  return [`calculation: ${style.quoted(line)}`, ...from];
}

async function placeOf(path: string, span: Span, texts: Texts): Promise<string> {
  const { start } = (await texts.location(path, span)).range;
  return `${path}:${start.line + 1}:${start.character + 1}`;
}

async function against({ path, plain, span }: Claim, style: Style, texts: Texts): Promise<string> {
  const place = await placeOf(path, span, texts);
  return `the other version: ${style.quoted(plain)} ${style.text(`(${place})`)}`;
}
