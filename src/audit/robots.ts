import robotsParser from 'robots-parser';
import { follow, type Gate, type Unread } from './follow.ts';
import type { Web } from './visit.ts';

/** What of a robots.txt is read, as RFC 9309 asks for at least. */
const LONGEST = 500 * 1024;

interface Robots {
  isDisallowed(url: string, agent: string): boolean | undefined;
  getCrawlDelay(agent: string): number | undefined;
}

/** The package describes its export as a module with a default, but is a function. */
const parseRobots = robotsParser as unknown as (address: string, text: string) => Robots;

/** What stands at an origin: its rules, or why none of its pages may be read. */
type Rules = Robots | Unread;

const open: Gate = async () => null;

/**
 * Lets pass what a site's robots.txt lets pass (RFC 9309): without one, everything; while it cannot be read, nothing.
 * Each site is asked once a run.
 */
export function robotsGate(web: Web): Gate {
  const known = new Map<string, Promise<Rules>>();
  return async (url) => {
    let rules = known.get(url.origin);
    if (rules === undefined) {
      rules = readRules(url, web);
      known.set(url.origin, rules);
    }
    const found = await rules;
    if ('outcome' in found) return found;
    if (found.isDisallowed(url.href, web.agent))
      return { outcome: 'refused', why: `the site's robots.txt asks programs to stay away from it` };
    return null;
  };
}

async function readRules({ origin, host }: URL, web: Web): Promise<Rules> {
  const address = `${origin}/robots.txt`;
  const found = await follow(address, web, open);
  if ('outcome' in found)
    return found.outcome === 'unreadable' ? { ...found, why: `its robots.txt: ${found.why}` } : found;
  const { status, body } = found.answer;
  if (status === 429 || status >= 500)
    return {
      outcome: 'unreadable',
      why: `its robots.txt was answered with ${status}, so nothing of the site is read for now`,
    };
  const text = status < 300 ? new TextDecoder().decode(body.subarray(0, LONGEST)) : '';
  const rules = parseRobots(address, text);
  web.hosts.slowDown(host, (rules.getCrawlDelay(web.agent) ?? 0) * 1000);
  return rules;
}
