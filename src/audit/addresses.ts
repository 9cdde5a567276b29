import ipaddr from 'ipaddr.js';

/** Whether a connection to an IP address may be made. */
export type Permits = (address: string) => boolean;

/** Public by its range, yet the inner service of a cloud's hosts. */
const INNER = new Set(['168.63.129.16']);

/** IPv6 that is assigned to the internet, 2000::/3; `::7f00:1` is 127.0.0.1 under another name. */
const GLOBAL_IPV6 = ipaddr.parseCIDR('2000::/3');

/** An address of the public internet: `8.8.8.8` is, `10.0.0.1`, `169.254.169.254` and `::ffff:127.0.0.1` are not. */
export const isPublic: Permits = (address) => {
  const ip = parse(address);
  if (ip === null || ip.range() !== 'unicast' || INNER.has(ip.toString())) return false;
  return ip.kind() === 'ipv4' || ip.match(GLOBAL_IPV6 as [ipaddr.IPv6, number]);
};

/** This machine, for a site that is served from it. */
export const isLoopback: Permits = (address) => parse(address)?.range() === 'loopback';

const parse = (address: string): ipaddr.IPv4 | ipaddr.IPv6 | null =>
  ipaddr.isValid(address) ? ipaddr.process(address) : null;
