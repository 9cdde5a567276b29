/** A time zone as texts name it: how many minutes it is ahead of UTC, summer time as a second reading. */
interface TimeZone {
  readonly offsets: readonly number[];
  readonly names: RegExp;
}

const zone = (hours: number | readonly number[], names: RegExp): TimeZone => ({
  offsets: [hours].flat().map((each) => each * 60),
  names,
});

/** The zones that articles in Chinese and English name; the first that is found counts, so longer names come first. */
const ZONES: readonly TimeZone[] = [
  zone(
    8,
    /(?:台北|臺北|台灣|台湾|臺灣|北京|香港|澳門|澳门|新加坡|上海|中原|中國|中国)(?:標準|标准)?[時时][間间]|\b(?:Taipei|Taiwan|Beijing|Hong Kong|Singapore|China|Shanghai)(?: standard)? time\b|\b(?:CST|HKT|SGT) ?\(UTC\+8\)/i,
  ),
  zone(
    9,
    /(?:東京|东京|日本|首爾|首尔|韓國|韩国)(?:標準|标准)?[時时][間间]|\b(?:Tokyo|Japan|Seoul|Korea)(?: standard)? time\b|\b(?:JST|KST)\b/i,
  ),
  zone(5.5, /印度(?:標準|标准)?[時时][間间]|\bIndia(?:n)?(?: standard)? time\b|\bIST\b/),
  zone(-4, /美[國国]?[東东](?:部)?夏令[時时][間间]|\bEDT\b|\bEastern daylight time\b/i),
  zone(-5, /美[國国]?[東东](?:部)?(?:標準|标准)[時时][間间]|\bEST\b|\bEastern standard time\b/i),
  zone(
    [-4, -5],
    /美[國国]?[東东](?:部)?[時时][間间]|[紐纽][約约][時时][間间]|\bET\b|\bEastern(?: time)?\b|\bNew York time\b/,
  ),
  zone(-7, /太平洋夏令[時时][間间]|\bPDT\b|\bPacific daylight time\b/i),
  zone(-8, /太平洋(?:標準|标准)[時时][間间]|\bPST\b|\bPacific standard time\b/i),
  zone(
    [-7, -8],
    /太平洋[時时][間间]|美[國国]?西(?:部|岸)?[時时][間间]|[舊旧]金山[時时][間间]|\bPT\b|\bPacific(?: time)?\b|\bSan Francisco time\b/,
  ),
  zone(
    [1, 2],
    /中歐[時时][間间]|中欧[時时][間间]|巴黎[時时][間间]|柏林[時时][間间]|\bCES?T\b|\b(?:Central European|Paris|Berlin|Brussels) time\b/,
  ),
  zone([0, 1], /倫敦[時时][間间]|伦敦[時时][間间]|英[國国][時时][間间]|\bLondon time\b|\bUK time\b/),
  zone(1, /\bBST\b/),
  zone(
    0,
    /世界(?:協調|协调|標準|标准)?[時时](?:[間间])?|[協协][調调]世界[時时]|格林[威尼]治(?:標準|标准)?[時时][間间]|\b(?:UTC|GMT)\b(?! ?[+\-−±])|\bGreenwich mean time\b|\bZulu\b/i,
  ),
];

/** `UTC+8`, `GMT−5`, `UTC+05:30`. */
const NUMERIC = /\b(?:UTC|GMT) ?([+\-−±])(\d{1,2})(?::?([0-5]\d))?/;

/** How many minutes ahead of UTC the time zone is that a text names, each possible reading; null where it names none. */
export function offsetsIn(text: string): readonly number[] | null {
  const numeric = NUMERIC.exec(text);
  if (numeric !== null) {
    const minutes = Number(numeric[2]) * 60 + Number(numeric[3] ?? 0);
    return [numeric[1] === '+' || numeric[1] === '±' ? minutes : -minutes];
  }
  return ZONES.find(({ names }) => names.test(text))?.offsets ?? null;
}
