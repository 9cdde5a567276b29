/** A file of the registry's folder as read; its path is the one that messages show. */
export interface RegistryFile {
  /** Relative to the working directory, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** A file that the registry takes values from (CSV, JSON, YAML), or why it cannot be read. */
export type DataFile = { readonly text: string } | { readonly problem: string; readonly remedy: string };

/** Data files by the path under which the registry asks for them. */
export type DataFiles = ReadonlyMap<string, DataFile>;
