/** What front matter says about the article as a whole. */
export interface FrontKeys {
  readonly lang: string | null;
  readonly translationKey: string | null;
}

const LINE = /^(lang|language|locale|translationKey|translation_key)[ \t]*[:=]/;

/** A value without its quotes or a remark behind it: ` "en" # really` → `en`. */
function valueIn(written: string): string {
  const text = written.trim();
  const quote = text[0];
  if (quote === '"' || quote === "'") return text.slice(1, Math.max(1, text.indexOf(quote, 1)));
  const remark = text.indexOf(' #');
  return (remark < 0 ? text : text.slice(0, remark)).trim();
}

/** Front matter is short; beyond this it is not looked for. */
const LIMIT = 8192;

/** The keys that tie versions together, from the top of a file: `translationKey: launch`. */
export function readFrontKeys(text: string): FrontKeys {
  const top = text.slice(0, LIMIT).replace(/^\ufeff/, '');
  let lang: string | null = null;
  let translationKey: string | null = null;
  if (!/^(?:---|\+\+\+)/.test(top)) return { lang, translationKey }; // most have none, and need not be cut in lines
  const [first = '', ...lines] = top.split(/\r\n|\r|\n/);
  const fence = first.trimEnd();
  if (fence !== '---' && fence !== '+++') return { lang, translationKey };
  for (const line of lines) {
    if (line.trimEnd() === fence) return { lang, translationKey };
    const found = LINE.exec(line);
    const value = found ? valueIn(line.slice(found[0].length)) : '';
    if (!found || value === '') continue;
    if (found[1]!.startsWith('translation')) translationKey = value;
    else lang ??= value;
  }
  return { lang: null, translationKey: null }; // a fence that is never closed is a rule
}
