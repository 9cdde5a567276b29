import { z } from 'zod';
import type { Document } from '../model/document.ts';
import type { Span } from '../model/position.ts';
import { toReason } from './marker.ts';
import type { Request } from './requests.ts';

/** What stands under `claimcheck:` in front matter: suppressions of what is found in its title, description and the like. */
const schema = z.strictObject({
  ignore: z
    .array(z.strictObject({ rule: z.string().max(100), reason: z.string().max(2000).nullish() }))
    .max(50),
});

/** The wishes of a file's front matter; they reach what it shows to readers, and what is said of the file as a whole. */
export function frontMatterRequests({ path, source, frontMatter, blocks }: Document): Request[] {
  const value = frontMatter.claimcheck;
  if (value === undefined) return [];
  const span = keyIn(source);
  const read = schema.safeParse(value);
  if (!read.success) {
    const fault = 'the front matter wants `claimcheck: { ignore: [{ rule: …, reason: … }] }`';
    return [{ path, span, rules: [], reason: null, reach: null, fault }];
  }
  const shown = blocks.filter(({ type }) => type === 'front-matter');
  const end = Math.max(1, ...shown.map((block) => block.span.end));
  return read.data.ignore.map(({ rule, reason }) => ({
    path,
    span,
    rules: [rule],
    reason: toReason(reason ?? ''),
    reach: { start: 0, end },
    fault: null,
  }));
}

/** Where the key stands; the start of the file where it is written in a way that hides it. */
function keyIn(source: string): Span {
  const found = /^(?:\[?|["'])claimcheck\b/m.exec(source.slice(0, 8192));
  return found ? { start: found.index, end: found.index + found[0].length } : { start: 0, end: 0 };
}
