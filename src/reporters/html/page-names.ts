import { createHash } from 'node:crypto';

/** Names that are the same file everywhere: lower case, since some disks know no other, and no dot but that of the ending. */
const PLAIN = /^[a-z0-9-]+(?:\/[a-z0-9-]+)*$/;

/** Room for the ending and for what a web server or an archive puts before a name. */
const LONGEST = 100;

/** What Windows takes for a device, whatever the ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** How much of an odd id is kept to know it by. */
const KEPT = 40;

/**
 * The file name of an article's page: `notes/gpt-5-5` → `notes__gpt-5-5.html`. Of an odd id what is plain is kept, and its
 * hash after a single `_`, which no plain name holds: `../Été/1` → `t-1_3f2c….html`. No two ids share a name, none leads
 * out of a folder.
 */
export function pageName(articleId: string): string {
  const isPlain = articleId.length <= LONGEST && PLAIN.test(articleId) && !DEVICE.test(articleId);
  if (isPlain) return `${articleId.replaceAll('/', '__')}.html`;
  const kept = articleId
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, KEPT)
    .replace(/^-|-$/g, '');
  const hash = createHash('sha256').update(articleId).digest('hex').slice(0, 16);
  return `${kept}_${hash}.html`;
}
