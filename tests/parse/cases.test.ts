import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import type { Block, Document } from '../../src/model/document.ts';
import { columnHeader, headingPath, rowHeader } from '../../src/model/document.ts';
import { parse } from '../../src/parse/parse.ts';
import { sourceFile } from './fixtures.ts';

/** One file and what it must be read as; what a case leaves out is not asserted, but every block is. */
interface Case {
  readonly name: string;
  readonly input: string;
  readonly path?: string;
  readonly lang?: 'zh' | 'en';
  readonly documents: readonly ExpectedDocument[];
}

interface ExpectedDocument {
  readonly lang?: 'zh' | 'en';
  readonly locale?: string;
  /** The first word or two of each range. */
  readonly ranges?: number;
  readonly blocks: readonly ExpectedBlock[];
  readonly problems?: readonly string[];
  readonly comments?: readonly { readonly value: string; readonly before: number }[];
}

interface ExpectedBlock {
  readonly type: string;
  readonly text?: string;
  readonly label?: string | null;
  readonly lead?: number | null;
  readonly depth?: number;
  /** The heading path. */
  readonly section?: string;
  /** Marks as `kind:text under it`, with `=value` where the value says more. */
  readonly marks?: readonly string[];
  readonly form?: string;
  readonly rows?: readonly (readonly string[])[];
  readonly headers?: string;
  readonly caption?: number | null;
  /** `rowHeader | columnHeader` by `row,column`. */
  readonly named?: Readonly<Record<string, string>>;
}

const folder = new URL('./cases/', import.meta.url);

for (const name of readdirSync(folder).sort()) {
  describe(name, () => {
    const cases = parseYaml(readFileSync(new URL(name, folder), 'utf8')) as Case[];
    for (const { name, input, path, lang, documents } of cases) {
      test(name, () => {
        const found = parse(sourceFile(input, { ...(path && { path }), ...(lang && { lang }) }));
        expect(found.map((document, i) => shown(document, documents[i]))).toEqual(documents);
      });
    }
  });
}

/** A document in the words of the case: the fields that it states. */
function shown(document: Document, expected: ExpectedDocument | undefined): ExpectedDocument {
  const all: Record<keyof ExpectedDocument, unknown> = {
    lang: document.lang,
    locale: document.locale,
    ranges: document.ranges.length,
    blocks: document.blocks.map((block, i) => shownBlock(document, block, expected?.blocks[i])),
    problems: document.problems.map(
      ({ kind, span }) => `${kind}: ${document.source.slice(span.start, span.end).split('\n')[0]}`,
    ),
    comments: document.comments.map(({ value, before }) => ({ value, before })),
  };
  return pick(all, expected ?? { blocks: [] }) as unknown as ExpectedDocument;
}

function shownBlock(document: Document, block: Block, expected: ExpectedBlock | undefined): unknown {
  const all: Record<keyof ExpectedBlock, unknown> = {
    type: block.type,
    text: 'passage' in block ? block.passage.text : 'value' in block ? block.value : undefined,
    label: 'label' in block ? block.label : undefined,
    lead: 'lead' in block ? block.lead : undefined,
    depth: block.depth,
    section: headingPath(document, block.section).join(' › '),
    marks:
      'passage' in block
        ? block.passage.marks.map(
            ({ kind, start, end, value }) =>
              `${kind}:${block.passage.text.slice(start, end)}${value ? `=${value}` : ''}`,
          )
        : undefined,
    form: block.type === 'table' ? block.table.form : undefined,
    rows:
      block.type === 'table'
        ? block.table.rows.map((row) => row.map(({ passage }) => passage.text))
        : undefined,
    headers: block.type === 'table' ? `${block.table.headerRows}/${block.table.headerColumns}` : undefined,
    caption: block.type === 'table' ? block.table.caption : undefined,
    named:
      block.type === 'table'
        ? Object.fromEntries(
            Object.keys(expected?.named ?? {}).map((at) => {
              const [row = 0, column = 0] = at.split(',').map(Number);
              return [at, `${rowHeader(block.table, row)} | ${columnHeader(block.table, column)}`];
            }),
          )
        : undefined,
  };
  return expected ? pick(all, expected) : { type: all.type, text: all.text, rows: all.rows };
}

const pick = (all: Readonly<Record<string, unknown>>, keys: object): Record<string, unknown> =>
  Object.fromEntries(Object.keys(keys).map((key) => [key, all[key]]));
