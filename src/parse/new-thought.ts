/** A line that numbers what follows, as headings do when their marks are lost: `1.3 …`, `二、…`, `第三章 …`. */
const HEADING_NUMBER =
  /^(?:\d{1,2}(?:\.\d{1,2}){1,3}\.?\s+\S|\d{1,2}\.\s+\S|[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十\d]{1,3}[章節节部篇]|[（(][一二三四五六七八九十\d]{1,2}[）)])/;
const CLOSED = /[。！？!?：:；;.][」』”’"')）]*$/;
const OPEN = /(?:[,，、(（「『“\-–—&/→]|\s\+)$/;
/** Sentences of an English list go on in lower case when they are wrapped. */
const FRESH = /^[\p{Lu}\p{Lt}「『“"‘(（【《]/u;
const HAN_START = /^[\u3400-\u9fff]/;

/** Narrower columns than this are not what editors wrap text to. */
const NARROWEST_WRAP = 72;
/** Nor to wider ones than this. */
const WIDEST_WRAP = 120;

/**
 * Whether a line begins anew or goes on with the sentence of the line before it. Scraped text keeps its lines but loses
 * blank lines and heading marks; text that was wrapped by hand breaks where a line is full.
 */
export function isNewThought(before: string, line: string, widest: number): boolean {
  if (HEADING_NUMBER.test(line)) return true;
  if (OPEN.test(before)) return false;
  const room = Math.max(widest, NARROWEST_WRAP) - displayWidth(before);
  const broken = room > firstWordWidth(line) + 1; // the next word would have fitted: somebody meant this line end
  if (CLOSED.test(before)) return broken || widest > WIDEST_WRAP || /[：:]$/.test(line);
  if (!broken) return /[：:]$/.test(line) && FRESH.test(line);
  return HAN_START.test(line) || FRESH.test(line) || /^[\d`*]/.test(line);
}

/** Columns on a terminal: a Chinese character takes two. */
export function displayWidth(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) width += text.charCodeAt(i) >= 0x2e80 ? 2 : 1;
  return width;
}

function firstWordWidth(line: string): number {
  if (line.charCodeAt(0) >= 0x2e80) return 2;
  const word = /^[^\s\u2e80-\uffff]{1,60}/.exec(line)?.[0] ?? '';
  return word.length;
}
