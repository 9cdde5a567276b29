import type { Claim } from '../../model/claim.ts';
import type { Document, Table } from '../../model/document.ts';
import { TableNames } from './cells.ts';
import { passageOf, sentenceSpan } from './clause.ts';
import { isSummaryTitle } from './place.ts';
import { type Saying, textsOver } from './saying.ts';
import { type Term, TermReader } from './terms.ts';

/** The words of one version, each part of it read once and only where a number makes one ask. */
export class Words {
  readonly document: Document;
  readonly claims: readonly Claim[];
  readonly reader = new TermReader();
  readonly #texts = new Map<string, readonly Term[]>();
  readonly #headings = new Map<string, readonly Term[]>();
  readonly #wide = new Map<Saying, ReadonlySet<number>>();
  readonly #tables = new Map<Table, TableNames>();

  constructor(document: Document, claims: readonly Claim[]) {
    this.document = document;
    this.claims = claims;
  }

  /** The terms of a heading, a caption, a title. */
  ofText(text: string): readonly Term[] {
    let terms = this.#texts.get(text);
    if (terms === undefined) {
      terms = this.reader.readAll(text);
      this.#texts.set(text, terms);
    }
    return terms;
  }

  /** The same of a heading that says what its section is about, and not only that it sums up. */
  ofHeading(title: string): readonly Term[] {
    let terms = this.#headings.get(title);
    if (terms === undefined) {
      terms = isSummaryTitle(title) ? [] : this.ofText(title);
      this.#headings.set(title, terms);
    }
    return terms;
  }

  ofTable(table: Table): TableNames {
    let names = this.#tables.get(table);
    if (names === undefined) {
      names = new TableNames(table, this.reader);
      this.#tables.set(table, names);
    }
    return names;
  }

  /** The keys of all terms that stand in a saying's sentence or over it. */
  wide(saying: Saying): ReadonlySet<number> {
    let keys = this.#wide.get(saying);
    if (keys === undefined) {
      keys = this.#readWide(saying);
      this.#wide.set(saying, keys);
    }
    return keys;
  }

  #readWide(saying: Saying): ReadonlySet<number> {
    const claim = this.claims[saying.claim]!;
    const { title } = this.document.frontMatter;
    const text = passageOf(claim, this.document);
    const keys = new Set<number>();
    const add = (terms: readonly Term[]): void => {
      for (const { key } of terms) keys.add(key);
    };
    add(saying.terms);
    add(this.reader.read(text, sentenceSpan(claim, text), []));
    for (const over of textsOver(this.document, saying, typeof title === 'string' ? title : ''))
      add(this.ofText(over));
    return keys;
  }
}
