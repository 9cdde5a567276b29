/**
 * Ports of other protocols (mail, shells, file servers, chat): what fetch in a browser refuses, after the Fetch
 * standard, so that no registry makes this machine talk to a service that is no web site.
 */
const PORTS_OF_OTHERS = new Set(
  (
    '1 7 9 11 13 15 17 19 20 21 22 23 25 37 42 43 53 69 77 79 87 95 101 102 103 104 109 110 111 113 115 117 119 123 ' +
    '135 137 139 143 161 179 389 427 465 512 513 514 515 526 530 531 532 540 548 554 556 563 587 601 636 989 990 993 ' +
    '995 1719 1720 1723 2049 3659 4045 4190 5060 5061 6000 6566 6665 6666 6667 6668 6669 6679 6697 10080'
  ).split(' '),
);

export type Destination = { readonly url: URL } | { readonly refused: string };

/** An address as one may visit it, its fragment left out: `https://example.org/a#b` → `https://example.org/a`. */
export function destination(address: string, base?: URL): Destination {
  if (!URL.canParse(address, base?.href)) return { refused: `\`${address}\` cannot be read as an address` };
  const url = new URL(address, base?.href);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return { refused: `\`${url.protocol}\` is neither http nor https` };
  if (url.username !== '' || url.password !== '') return { refused: 'it holds a user name or a password' };
  if (PORTS_OF_OTHERS.has(url.port)) return { refused: `port ${url.port} belongs to no web site` };
  url.hash = '';
  return { url };
}
