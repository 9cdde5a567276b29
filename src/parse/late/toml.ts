import { parse, type TomlTable } from 'smol-toml';

/** The values of a TOML text. Throws where it is none. */
export function parseToml(text: string): TomlTable {
  return parse(text);
}
