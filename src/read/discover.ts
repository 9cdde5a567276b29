import path from 'node:path';
import type { ArticleProblem } from '../model/article.ts';
import type { SourceFile } from '../model/document.ts';
import { type LanguageTag, parseLanguageTag } from '../model/language-tag.ts';
import { REPORT_MARK } from '../model/report-mark.ts';
import { UserError, type UserProblem } from '../model/user-error.ts';
import { articleName, isMarkdown, plainId } from './article-name.ts';
import type { FileSystem } from './file-system.ts';
import { readFrontKeys } from './front-keys.ts';
import { foldersAbove, languageFolders, otherVersions, translationKeys } from './other-versions.ts';
import { readText, unreadable } from './read-article.ts';
import { type Walked, walk } from './walk.ts';
import { isMissing, whyNot } from './why-not.ts';

/** The files of one article, and what kept others of them from being read. */
export interface ArticleSource {
  /** The path without its language part and extension. */
  readonly id: string;
  readonly files: readonly SourceFile[];
  readonly problems: readonly ArticleProblem[];
}

/** A file that was found to be an article's: its text is held as long as there is room for it. */
export interface FoundFile extends Omit<SourceFile, 'text'> {
  readonly text: string | null;
  /** Characters of its text. */
  readonly size: number;
  /** As its front matter gives it. */
  readonly translationKey: string | null;
}

/** The files of one article before they are checked. */
export interface FoundArticle extends Omit<ArticleSource, 'files'> {
  readonly files: readonly FoundFile[];
}

/** Texts of so many characters are held from finding articles to checking them; others are read again then. */
const HELD = 8_000_000;

/** Files are read so many at once: one after another, a disk is waited for longer than it works. */
const AT_ONCE = 32;

interface Place {
  readonly fs: FileSystem;
  readonly cwd: string;
  /** Where reports are written to: our own report there is no article, unless it is named itself. Relative to `cwd` or absolute. */
  readonly passedOver?: readonly string[];
}

/**
 * Finds the articles in files and folders, in whatever layout they are kept, in order of id. A file brings its other
 * language version along. Throws one `UserError` for all paths that do not exist or are no Markdown.
 */
export async function discover(paths: readonly string[], place: Place): Promise<FoundArticle[]> {
  const { files, outside } = await findFiles(paths, place);
  const read: ReadFile[] = outside.map((file) => unread(file, LEADS_OUT, place));
  let held = 0;
  for (let i = 0; i < files.length; i += AT_ONCE) {
    const some = await Promise.all(files.slice(i, i + AT_ONCE).map((file) => readOne(file, place)));
    for (const one of some) {
      const { content } = one;
      held += content?.size ?? 0;
      read.push(content !== null && held > HELD ? { ...one, content: { ...content, text: null } } : one);
    }
  }
  return group(read);
}

async function findFiles(paths: readonly string[], place: Place): Promise<Walked> {
  const { fs, cwd, passedOver = [] } = place;
  const problems: UserProblem[] = [];
  const found = new Set<string>();
  const outside = new Set<string>();
  const add = (more: Walked): void => {
    for (const file of more.files) found.add(file);
    for (const file of more.outside) outside.add(file);
  };
  const none = new Set(passedOver.map((name) => path.resolve(cwd, name)));
  for (const named of paths) none.delete(path.resolve(cwd, named));
  const keys = translationKeys(fs);
  for (const named of paths) {
    const absolute = path.resolve(cwd, named);
    const kind = await fs.stat(absolute).then(
      (stat) => stat.kind,
      (error: unknown) => {
        problems.push(noSuchPath(named, error));
        return null;
      },
    );
    if (kind === null) continue;
    if (kind === 'folder' && !isMarkdown(absolute)) {
      const beside = await hasTreesBeside(absolute, place);
      const walked = await walk(absolute, cwd, fs);
      add(walked);
      for (const file of walked.files) {
        // A folder that is one language's tree has its other half beside it.
        const { folder } = articleName(toShown(file, cwd));
        const depth = toShown(absolute, cwd).split('/').length;
        if (folder === null ? beside : folder < depth) add(await otherVersions(file, place, keys));
      }
    } else if (!isMarkdown(absolute)) {
      problems.push({
        path: named,
        message: 'This is not Markdown by its name',
        remedy: 'name a .md, .mdx or .markdown file, or a folder',
      });
    } else {
      found.add(absolute);
      add(await otherVersions(absolute, place, keys));
    }
  }
  if (problems.length > 0) throw new UserError(problems);
  for (const file of none) if (found.has(file) && (await isReport(file, fs))) found.delete(file);
  // What is named itself may lead anywhere.
  return { files: [...found].sort(), outside: [...outside].filter((file) => !found.has(file)).sort() };
}

/** A path that was asked for and cannot be looked at. */
export const noSuchPath = (named: string, error: unknown): UserProblem =>
  isMissing(error)
    ? { path: named, message: 'There is no such file or folder', remedy: 'check the path' }
    : { path: named, message: `Cannot be looked at: ${whyNot(error)}`, remedy: 'make it readable' };

/** Only what a report wrote is passed over: an article of the same name is one. */
async function isReport(absolute: string, fs: FileSystem): Promise<boolean> {
  const bytes = await fs.readFile(absolute).catch(() => null);
  return bytes !== null && new TextDecoder().decode(bytes.subarray(0, REPORT_MARK.length)) === REPORT_MARK;
}

/** Whether languages have trees of their own above a folder: `docs/zh-CN` above `docs/guides`. */
async function hasTreesBeside(absolute: string, { fs, cwd }: Place): Promise<boolean> {
  for (const above of foldersAbove(absolute, cwd))
    if ((await languageFolders(above, fs)).length > 0) return true;
  return false;
}

const toShown = (absolute: string, cwd: string): string =>
  path.relative(cwd, absolute).split(path.sep).join('/') || '.';

interface ReadFile {
  readonly path: string;
  readonly id: string;
  readonly tag: LanguageTag | null;
  readonly weak: boolean;
  readonly translationKey: string | null;
  readonly content: Pick<FoundFile, 'text' | 'size' | 'sha256'> | null;
  readonly problem: ArticleProblem | null;
}

const LEADS_OUT = {
  problem: 'This link leads out of the publication, and was not followed',
  remedy: 'put the file itself here, or name the link on the command line',
};

const namesOf = (absolute: string, cwd: string): Pick<ReadFile, 'path' | 'id' | 'tag' | 'weak'> => {
  const shown = toShown(absolute, cwd);
  const { id, tag, weak } = articleName(shown);
  // In the working directory itself, `zh.md` and `en.md` are the article that the directory is named after.
  return { path: shown, id: id === '' ? path.basename(path.dirname(absolute)) : id, tag, weak };
};

function unread(absolute: string, why: Parameters<typeof unreadable>[1], { cwd }: Place): ReadFile {
  const named = namesOf(absolute, cwd);
  return { ...named, translationKey: null, content: null, problem: unreadable(named.path, why) };
}

async function readOne(absolute: string, place: Place): Promise<ReadFile> {
  const read = await readText(absolute, place.fs);
  if ('problem' in read) return unread(absolute, read, place);
  const named = namesOf(absolute, place.cwd);
  const { lang, translationKey } = readFrontKeys(read.text);
  const told = lang === null ? null : parseLanguageTag(lang);
  return {
    ...named,
    tag: told ?? named.tag,
    weak: told ? false : named.weak,
    translationKey,
    content: { ...read, size: read.text.length },
    problem: null,
  };
}

/** Files into articles: by the key in their front matter, else by their id. */
function group(read: readonly ReadFile[]): FoundArticle[] {
  const groups = new Map<string, ReadFile[]>();
  const counts = new Map<string, number>();
  for (const { id } of read) counts.set(id, (counts.get(id) ?? 0) + 1);
  for (const file of read) {
    const alone = file.weak && counts.get(file.id) === 1;
    const own = alone ? { ...file, id: plainId(file.path), tag: null } : file;
    const key = own.translationKey === null ? `id:${own.id}` : `key:${own.translationKey}`;
    const others = groups.get(key);
    if (others) others.push(own);
    else groups.set(key, [own]);
  }
  return withOwnIds([...groups.values()].flatMap(toArticles));
}

/**
 * In order of id. Of articles that share one, since a key in the front matter sets one of them apart, the one without a
 * key keeps it and others go by a file's path: claims, baselines and pages of reports know an article by its id.
 */
function withOwnIds(articles: readonly FoundArticle[]): FoundArticle[] {
  const taken = new Set<string>();
  const own = articles
    .map((article) => ({ article, path: firstPath(article), isKeyed: hasKey(article) }))
    .sort((a, b) => compare(a.article.id, b.article.id) || a.isKeyed - b.isKeyed || compare(a.path, b.path))
    .map(({ article, path }) => {
      const id = taken.has(article.id) ? path : article.id;
      taken.add(id);
      return { ...article, id };
    });
  return own.sort((a, b) => compare(a.id, b.id));
}

const firstPath = ({ files, problems }: FoundArticle): string =>
  [...files, ...problems].map(({ path }) => path).sort()[0]!;

const hasKey = ({ files }: FoundArticle): number =>
  files.some(({ translationKey }) => translationKey !== null) ? 1 : 0;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** One article, but for files that share its name and nothing else says how they belong together. */
function toArticles(files: readonly ReadFile[]): FoundArticle[] {
  const id = files.map((file) => file.id).sort()[0]!;
  const taken = new Map<string, string>();
  const kept: FoundFile[] = [];
  const problems: ArticleProblem[] = [];
  const apart: FoundArticle[] = [];
  for (const { path, tag, content, problem, translationKey } of files) {
    if (problem) problems.push(problem);
    if (!content) continue;
    const version = tag?.locale ?? 'untold';
    const first = taken.get(version);
    const lang = tag?.lang ?? null;
    const file: FoundFile = { path, ...content, lang, locale: tag?.locale ?? null, translationKey };
    if (first === undefined) {
      taken.set(version, path);
      kept.push(file);
    } else if (tag === null) apart.push({ id: path, files: [file], problems: [] });
    else problems.push(duplicate(path, first, version));
  }
  return [{ id, files: kept, problems }, ...apart];
}

const duplicate = (path: string, first: string, version: string): ArticleProblem => ({
  kind: 'duplicate-version',
  path,
  span: { start: 0, end: 0 },
  message: `This article has a \`${version}\` version already, \`${first}\`; this one was not checked`,
  remedy: 'rename or remove one of them, or tell them apart with `translationKey` in the front matter',
});
