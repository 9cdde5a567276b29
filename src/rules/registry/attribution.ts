import type { Article } from '../../model/article.ts';
import type { Judged } from '../verdict-finding.ts';

/** Whether the text around a number says whose figure it is: one of the names stands in its paragraph, or the one before. */
export function isAttributed(
  article: Article,
  { claim, version }: Judged,
  names: readonly string[],
): boolean {
  const blocks = article.versions[version]?.document.blocks ?? [];
  const { block: at, row } = claim.place;
  const near = row === null ? [at - 1, at] : [at - 1, at, at + 1];
  const text = near
    .map((index) => {
      const block = blocks[index];
      if (block === undefined) return '';
      if (block.type === 'table')
        return block.table.rows
          .flat()
          .map((cell) => cell.passage.text)
          .join(' ');
      return 'passage' in block ? block.passage.text : '';
    })
    .join('\n');
  const folded = fold(text);
  return names.some((name) => name.trim() !== '' && folded.includes(fold(name)));
}

const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s‐‑-]+/g, ' ');

/** Who published the sources that the number agrees with. */
export function publishersOf({ verdict }: Judged): string[] {
  const { entry, observation } = verdict;
  const own = observation?.source?.publisher;
  if (own) return [own];
  return (entry?.observations ?? []).flatMap(({ source }) => source?.publisher ?? []);
}
