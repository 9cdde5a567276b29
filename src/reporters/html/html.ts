import type { CheckedArticle, Run } from '../../model/run.ts';
import type { Reporter, ReporterOptions } from '../reporter.ts';
import { articleElement } from './article.ts';
import { COUNTED, UI, type Wording } from './catalogue.ts';
import { contents } from './contents.ts';
import { drawnHtml } from './elements.ts';
import { articleFilters, findingFilters } from './filters.ts';
import { articleMasthead, masthead } from './masthead.ts';
import { sinceOfArticle } from './mended.ts';
import { MARK, pageText } from './page.ts';
import { pageName } from './page-names.ts';
import { articleSheetOf, type Sheet, sheetOf } from './sheet.ts';

const FILE = 'index.html';
const FOLDER = 'pages';

/** A run with more articles, or more numbers in several articles, than this is a folder of pages with an index. */
const MOST_ARTICLES = 20;
const MOST_NUMBERS = 2000;

/** For editors: one page, or an index with a page for each article once a run is large. */
export const html: Reporter = {
  format: 'html',
  file: FILE,
  render: (run, options) => onePage(sheetOf(run, options)),
  pages: {
    folder: FOLDER,
    mark: MARK,
    *files(run, options) {
      if (isLarge(run)) yield* manyPages(run, options);
      else yield { path: FILE, text: html.render(run, options) };
    },
  },
};

function isLarge({ articles }: Run): boolean {
  const numbers = articles.reduce(
    (sum, { tally }) => Object.values(tally.claims).reduce((all, count) => all + count, sum),
    0,
  );
  return articles.length > MOST_ARTICLES || (articles.length > 1 && numbers > MOST_NUMBERS);
}

function onePage(sheet: Sheet): string {
  const articles = blockingFirst(sheet).map((checked) => articleSheetOf(sheet, checked));
  return pageText(sheet, {
    title: titleOf(sheet.gate.blocking),
    index: null,
    head: [masthead(sheet), ...(articles.length > 1 ? [contents(articles, null)] : [])],
    filters: findingFilters(sheet.run.articles, sheet.earlier),
    body: articles.map((article) => drawnHtml(articleElement(article))),
  });
}

function* manyPages(run: Run, options: ReporterOptions) {
  const sheet = sheetOf(run, options);
  const articles = blockingFirst(sheet);
  const addressOf = ({ id }: CheckedArticle) => `${FOLDER}/${pageName(id)}`;
  yield {
    path: FILE,
    text: pageText(sheet, {
      title: titleOf(sheet.gate.blocking),
      index: null,
      head: [masthead(sheet)],
      filters: articleFilters(run.articles, sheet.earlier),
      body: [
        contents(
          articles.map((checked) => ({ sheet, checked })),
          addressOf,
        ),
      ],
    }),
  };
  for (const checked of articles) {
    const blocking = checked.findings.filter((finding) => sheet.blocking.has(finding)).length;
    yield {
      path: addressOf(checked),
      text: pageText(sheet, {
        title: titleOf(blocking),
        index: `../${FILE}`,
        head: [articleMasthead(blocking, sinceOfArticle(sheet.earlier, checked))],
        filters: findingFilters([checked], sheet.earlier),
        body: [drawnHtml(articleElement(articleSheetOf(sheet, checked)))],
      }),
    };
  }
}

const titleOf = (blocking: number): Wording => (blocking > 0 ? COUNTED.blocked(blocking) : UI.passesText);

/** Articles with blocking findings first, else in the order of the run. */
function blockingFirst({ run, blocking }: Sheet): CheckedArticle[] {
  const blocks = ({ findings }: CheckedArticle) =>
    findings.some((finding) => blocking.has(finding)) ? 0 : 1;
  return run.articles.toSorted((a, b) => blocks(a) - blocks(b));
}
