/** So many in one paragraph, and remark's time, which grows with their square and more, passes a few seconds. */
const MOST_BRACKETS = 10_000;
const MOST_RUNS = 2_500;

const FENCE = /^[ \t>]*(```|~~~)/;
/** A line that starts a text of its own: an item, a row, a heading. */
const OWN = /^[ \t>]*(?:[-*+#|]|\d{1,9}[.)])[ \t]/;

/** Why remark would take very long for a text; null where nothing is seen that makes it. Takes linear time itself. */
export function tooMuch(text: string): string | null {
  let brackets = 0;
  let runs = 0;
  let fence = '';
  for (const line of text.split(/\r\n|\r|\n/)) {
    const mark = FENCE.exec(line.slice(0, 400))?.[1];
    if (mark && (fence === '' || fence === mark)) {
      fence = fence === '' ? mark : '';
      brackets = 0;
      runs = 0;
      continue;
    }
    if (fence !== '') continue;
    if (line.trim() === '' || OWN.test(line.slice(0, 400))) {
      brackets = 0;
      runs = 0;
    }
    let before = 0;
    for (let i = 0; i < line.length; i++) {
      const code = line.charCodeAt(i);
      if (code === 91) brackets += 1;
      else if ((code === 42 || code === 95) && code !== before) runs += 1;
      before = code;
    }
    if (brackets > MOST_BRACKETS) return `more than ${MOST_BRACKETS} brackets are opened in one paragraph`;
    if (runs > MOST_RUNS)
      return `more than ${MOST_RUNS} runs of asterisks or underscores stand in one paragraph`;
  }
  return null;
}
