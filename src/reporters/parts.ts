import type { CheckedArticle } from '../model/run.ts';
import { jsonPart } from './json.ts';
import type { PartOptions } from './reporter.ts';
import { stylishPart } from './stylish.ts';

/** Reports that are put together from parts, an article each. */
export const PARTS = { json: jsonPart, stylish: stylishPart } as const satisfies Record<
  string,
  (checked: CheckedArticle, options: PartOptions) => string
>;

/** A part that is made as soon as an article is checked, where that is done: plain data. */
export interface PartAsked {
  readonly format: keyof typeof PARTS;
  readonly options: PartOptions;
}
