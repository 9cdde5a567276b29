/** Properties of a workflow command, in the order they are written; what is null is left out. */
export type Properties = Readonly<Record<string, string | number | null>>;

/**
 * A workflow command that GitHub's runner acts on, on one line: `::error file=a.md,line=3::Says 75.1%25`.
 * Escapes are the toolkit's: `%`, CR and LF in a message, `:` and `,` too in properties.
 */
export function command(name: string, properties: Properties, message: string): string {
  const told = Object.entries(properties).flatMap(([key, value]) =>
    value === null || value === '' ? [] : [`${key}=${escapeProperty(String(value))}`],
  );
  return `::${name}${told.length > 0 ? ` ${told.join(',')}` : ''}::${escapeMessage(message)}`;
}

const escapeMessage = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string =>
  escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

const JOINER = '\u2060';

/**
 * Text for a log that GitHub's runner reads, in which no line is a command: the runner acts on `::name::` at the start
 * of a line and on `##[name]` anywhere in it.
 */
export const inert = (text: string): string =>
  text.replaceAll('##[', `##${JOINER}[`).replace(/^([ \t]*):(?=:)/gm, `$1:${JOINER}`);
