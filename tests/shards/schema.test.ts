import { expect, test } from 'vitest';
import type { z } from 'zod';
import type * as Alignment from '../../src/model/alignment.ts';
import type { Article, ArticleProblem } from '../../src/model/article.ts';
import type { Calculation, Inconsistency } from '../../src/model/calculation.ts';
import type { Claim, ClaimPlace } from '../../src/model/claim.ts';
import type * as Document from '../../src/model/document.ts';
import type { Edit, Finding, Fix } from '../../src/model/finding.ts';
import type * as Quantity from '../../src/model/quantity.ts';
import type * as Registry from '../../src/model/registry.ts';
import type { Link, Verdict } from '../../src/model/verdict.ts';
import type * as article from '../../src/shards/schema/article.ts';
import type * as basics from '../../src/shards/schema/basics.ts';
import type * as document from '../../src/shards/schema/document.ts';
import type * as registry from '../../src/shards/schema/registry.ts';
import type * as version from '../../src/shards/schema/version.ts';

/** The keys of the model that a blob would lose; what stands in one of its tables has another name there. */
type Lost<Model, Schema extends z.ZodType, Elsewhere = never> = Exclude<
  keyof Model,
  keyof z.output<Schema> | Elsewhere
>;

/** Takes no key at all. */
type None<Keys extends never> = Keys;

/** Each line is a type error as soon as the model has a key that blobs leave out. */
const nothingLost: readonly [
  None<Lost<Quantity.Amount, typeof basics.amount>>,
  None<Lost<Quantity.AmountRange, typeof basics.amountRange>>,
  None<Lost<Quantity.Calendar, typeof basics.calendar>>,
  None<Lost<Quantity.CalendarRange, typeof basics.calendarRange>>,
  None<Lost<Document.Passage, typeof document.passage>>,
  None<Lost<Document.TextBlock, typeof document.textBlock>>,
  None<Lost<Document.Cell, typeof document.cell>>,
  None<Lost<Document.Table, typeof document.table>>,
  None<Lost<Document.Section, typeof document.section>>,
  None<Lost<Document.Comment, typeof document.comment>>,
  None<Lost<Document.Problem, typeof document.problem>>,
  None<Lost<Document.Document, typeof document.storedDocument, 'source'>>,
  None<Lost<Registry.Source, typeof registry.source>>,
  None<Lost<Registry.Observation, typeof registry.observation>>,
  None<Lost<Registry.Entry, typeof registry.storedEntry>>,
  None<Lost<Claim, typeof version.claim>>,
  None<Lost<ClaimPlace, typeof version.claim.shape.place>>,
  None<Lost<Link, typeof version.storedLink>>,
  None<Lost<Verdict, typeof version.storedVerdict>>,
  None<Lost<Calculation, typeof version.calculation>>,
  None<Lost<Inconsistency, typeof version.inconsistency>>,
  None<Lost<Alignment.Alignment, typeof article.alignment>>,
  None<Lost<Alignment.BlockPair, typeof article.alignment.shape.blocks.element>>,
  None<Lost<Alignment.TablePair, typeof article.alignment.shape.tables.element>>,
  None<Lost<Alignment.ClaimPair, typeof article.alignment.shape.claims.element>>,
  None<Lost<Article, typeof article.storedArticle, 'suppressions'>>,
  None<Lost<Fix, typeof article.fix>>,
  None<Lost<Edit, typeof article.fix.shape.edits.element>>,
  None<Lost<ArticleProblem, typeof article.articleProblem>>,
  None<Lost<Finding, typeof article.finding>>,
][] = [];

test('a blob holds every key of the model: what it lost would be an error of types', () => {
  expect(nothingLost).toEqual([]);
});
