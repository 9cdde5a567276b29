import { describe, expect, test } from 'vitest';
import { claimcheck, EMPTY_REGISTRY, publish } from '../publication.ts';

const REGISTRY = { 'claims/r.yaml': EMPTY_REGISTRY };
/** One error a version. */
const ERRORS = {
  'articles/e/zh.md': '# 標題\n\n成本下降 40%。\n',
  'articles/e/en.md': '# Title\n\nCosts fell by 40%.\n',
};
/** Two warnings: each lacks its other half. */
const WARNINGS = { 'articles/v/zh.md': '# 標題\n', 'articles/w/zh.md': '# 標題\n' };
const CLEAN = { 'articles/c/zh.md': '# 標題\n', 'articles/c/en.md': '# Title\n' };
const UNREAD = { 'articles/u/zh.md': '---\ntitle: [\n---\n\n文。\n', 'articles/u/en.md': '# Title\n' };
const SILENT = { '.claimcheck.yaml': 'rules: { article/unreadable: off }\n' };
const NOTES = {
  '.claimcheck.yaml': 'rules: { article/pair: note }\n',
  ...WARNINGS,
};

const NEVER = ['--fail-on', 'never'];
const EMPTY = ['--allow-empty'];
const ERROR = ['--fail-on', 'error'];
const WARNING = ['--fail-on', 'warning'];
const NOTE = ['--fail-on', 'note'];
const most = (count: number) => ['--max-warnings', String(count)];

interface Row {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  readonly args: readonly string[];
  readonly code: 0 | 1 | 2;
}

const rows: readonly Row[] = [
  { name: 'clean', files: CLEAN, args: [], code: 0 },
  { name: 'clean, strictest', files: CLEAN, args: [...NOTE, ...most(0)], code: 0 },
  { name: 'errors', files: ERRORS, args: [], code: 1 },
  { name: 'errors', files: ERRORS, args: ERROR, code: 1 },
  { name: 'errors', files: ERRORS, args: WARNING, code: 1 },
  { name: 'errors', files: ERRORS, args: NOTE, code: 1 },
  { name: 'errors waived', files: ERRORS, args: NEVER, code: 0 },
  { name: 'errors waived, with a count of warnings', files: ERRORS, args: [...NEVER, ...most(0)], code: 0 },
  { name: 'errors, no warnings too many', files: ERRORS, args: most(9), code: 1 },
  { name: 'warnings', files: WARNINGS, args: [], code: 0 },
  { name: 'warnings', files: WARNINGS, args: WARNING, code: 1 },
  { name: 'as many warnings as are let through', files: WARNINGS, args: most(2), code: 0 },
  { name: 'one warning too many', files: WARNINGS, args: most(1), code: 1 },
  { name: 'too many warnings, waived', files: WARNINGS, args: [...NEVER, ...most(1)], code: 0 },
  { name: 'notes', files: NOTES, args: [...WARNING, ...most(0)], code: 0 },
  { name: 'notes', files: NOTES, args: NOTE, code: 1 },
  { name: 'no article', files: {}, args: ['.'], code: 2 },
  { name: 'no article, waived', files: {}, args: ['.', ...NEVER], code: 2 },
  { name: 'no article, allowed', files: {}, args: ['.', ...EMPTY], code: 0 },
  { name: 'no folder of articles, allowed', files: {}, args: EMPTY, code: 2 },
  { name: 'a missing path', files: CLEAN, args: ['articles', 'nowhere'], code: 2 },
  {
    name: 'a missing path, all waived',
    files: CLEAN,
    args: ['articles', 'nowhere', ...NEVER, ...EMPTY],
    code: 2,
  },
  { name: 'a missing path beside errors', files: ERRORS, args: ['articles', 'nowhere'], code: 2 },
  { name: 'no registry', files: CLEAN, args: ['--registry', 'facts', ...NEVER, ...EMPTY], code: 2 },
  { name: 'unreadable', files: UNREAD, args: [], code: 1 },
  { name: 'unreadable, waived', files: UNREAD, args: NEVER, code: 2 },
  { name: 'unreadable, and its rule off', files: { ...UNREAD, ...SILENT }, args: [], code: 2 },
  {
    name: 'unreadable, its rule off, waived and allowed',
    files: { ...UNREAD, ...SILENT },
    args: [...NEVER, ...EMPTY],
    code: 2,
  },
  {
    name: 'unreadable, and an attempt to suppress it',
    files: {
      ...UNREAD,
      'articles/u/zh.md': `<!-- claimcheck-ignore article/unreadable: 沒事 -->\n\n${'>'.repeat(9000)} 深\n`,
    },
    args: NEVER,
    code: 2,
  },
];

describe('exit codes', () => {
  test.each(rows)('$name $args: $code', async ({ files, args, code }) => {
    const outcome = await claimcheck(publish({ ...REGISTRY, ...files }), ['check', ...args]);
    expect(outcome.code, outcome.stderr).toBe(code);
  });

  test.each(rows)('$name $args: $code, from the configuration as well', async ({ files, args, code }) => {
    const failOn = args.includes('--fail-on') ? args[args.indexOf('--fail-on') + 1] : undefined;
    const maxWarnings = args.includes('--max-warnings')
      ? args[args.indexOf('--max-warnings') + 1]
      : undefined;
    const others = args.filter(
      (_, i) => !['--fail-on', '--max-warnings'].some((flag) => args[i] === flag || args[i - 1] === flag),
    );
    const yaml = [
      ('.claimcheck.yaml' in files ? files['.claimcheck.yaml'] : '') ?? '',
      failOn === undefined ? '' : `failOn: ${failOn}\n`,
      maxWarnings === undefined ? '' : `maxWarnings: ${maxWarnings}\n`,
    ].join('');
    const folder = publish({ ...REGISTRY, ...files, '.claimcheck.yaml': yaml });
    const outcome = await claimcheck(folder, ['check', ...others]);
    expect(outcome.code, outcome.stderr).toBe(code);
  });
});
