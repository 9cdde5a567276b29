/** A source as a test writes it; null leaves it out. */
export interface Written {
  readonly id: string;
  readonly value: string;
  readonly url?: string;
  readonly quote?: string;
  readonly retrieved?: string;
  readonly archive?: string;
}

/** A registry of one observation an entry, in block style, with comments that must survive. */
export function registryOf(written: readonly Written[]): string {
  const entries = written.map(
    ({ id, value, ...source }) => `  - id: ${id}
    subject: north
    metric: punctuality   # the operator's own figure
    observations:
      - value: ${JSON.stringify(value)}
${sourceOf(source)}`,
  );
  return `# Kept by hand.
version: 1
subjects:
  - { id: north, zh: [北站], en: [North Station] }
metrics:
  - { id: punctuality, zh: [準點率], en: [punctuality], unit: "%" }
entries:
${entries.join('\n')}`;
}

function sourceOf(source: Omit<Written, 'id' | 'value'>): string {
  const lines = Object.entries(source).map(
    ([key, text]) => `          ${key}: ${key === 'retrieved' ? text : JSON.stringify(text)}\n`,
  );
  return lines.length === 0 ? '' : `        source:   # where it was read\n${lines.join('')}`;
}
