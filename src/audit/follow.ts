import type { Kept } from './cache.ts';
import { destination } from './destination.ts';
import { isFailure } from './transport.ts';
import { visit, type Web } from './visit.ts';

/** Why an address is not visited or gave nothing to read. */
export interface Unread {
  readonly outcome: 'refused' | 'unreadable' | 'interrupted';
  readonly why: string;
}

/** What stands at the end of an address's redirects. */
export interface Arrival {
  readonly url: URL;
  readonly answer: Kept;
  /** Where the address moved to for good; null where it did not, or only for now. */
  readonly movedTo: string | null;
}

/** Whether a page may be visited: null, or why not. */
export type Gate = (url: URL) => Promise<Unread | null>;

const MOST_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const FOR_GOOD = new Set([301, 308]);

/** Visits an address and follows its redirects, each of them judged as the first: scheme, port, gate, and the address connected to. */
export async function follow(address: string, web: Web, gate: Gate): Promise<Arrival | Unread> {
  let next = destination(address);
  let movedTo: string | null = null;
  let isForGood = true;
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    const from = hop === 0 ? '' : 'it redirects to an address that is not visited: ';
    if ('refused' in next) return { outcome: 'refused', why: from + next.refused };
    const { url } = next;
    const closed = await gate(url);
    if (closed !== null)
      return { ...closed, why: closed.outcome === 'refused' ? from + closed.why : closed.why };
    const answer = await visit(url, web);
    if (isFailure(answer)) {
      if (answer.failed === 'interrupted') return { outcome: 'interrupted', why: answer.why };
      if (answer.failed === 'private-address') return { outcome: 'refused', why: from + answer.why };
      return { outcome: 'unreadable', why: answer.why };
    }
    const { location } = answer.headers;
    if (!REDIRECTS.has(answer.status) || location === undefined) return { url, answer, movedTo };
    next = destination(fromBytes(location), url);
    isForGood &&= FOR_GOOD.has(answer.status);
    if (isForGood && 'url' in next) movedTo = next.url.href;
  }
  return { outcome: 'unreadable', why: `it redirects more than ${MOST_REDIRECTS} times` };
}

/** Headers arrive as one character a byte, and servers write addresses in UTF-8: `/é\u00a0\u0081` → `/頁`. */
function fromBytes(header: string): string {
  const bytes = Buffer.from(header, 'latin1');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return header;
  }
}
