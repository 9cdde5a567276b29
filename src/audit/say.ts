import type { Audited } from './outcome.ts';

/** What became of a source and what to do, in one sentence. */
export function say({ observation, source, outcome, movedTo }: Audited): string {
  const value = `\`${observation.value}\``;
  const moved = movedTo === null ? '' : ` (it moved for good to ${movedTo})`;
  const instead = source.archive === null ? 'name another source' : `lean on its copy at ${source.archive}`;
  switch (outcome.code) {
    case 'holds':
      return outcome.by === 'quote'
        ? `The quote and ${value} stand there`
        : `${value} stands there; add a quote, so that the next audit can tell which figure is meant`;
    case 'moved':
      return `All that is quoted stands there, but the page moved for good; write ${movedTo} as its \`url\``;
    case 'quote-moved':
      return outcome.where === 'article'
        ? `The quote is not there any more, while ${value} is, in \`${outcome.around}\`${moved}; quote the source anew`
        : `The quote is not there any more, while ${value} stands elsewhere on the page, in \`${outcome.around}\`${moved}; quote the source anew if it is the same figure`;
    case 'value-changed':
      return `The source says \`${outcome.found}\` where ${value} was quoted, in \`${outcome.around}\`${moved}; add what it says now as an observation and mark this one \`superseded\``;
    case 'not-found':
      return outcome.missing === 'value'
        ? `The quote stands there, but ${value} cannot be read anywhere on the page${moved}; quote the words that give the value`
        : `Neither the quote nor ${value} is there${moved}; look for the page that gives it, or ${instead}`;
    case 'gone':
      return `The page is gone, the server answers ${outcome.status}${moved}; ${instead}`;
    case 'unreadable':
      return `The source could not be read: ${outcome.why}${moved}; open it in a browser, or run this again later`;
    case 'refused':
      return `The source was not asked for: ${outcome.why}; open it in a browser, or name one that can be read`;
    case 'skipped':
      return outcome.why === 'no-address'
        ? 'The source has no `url` that could be read; look at it by hand'
        : 'The run was interrupted before the source was read; run this again, what was read is kept';
  }
}
