import { isDigit, type Source } from '../source.ts';

const DOT_DATE =
  /^(?:(?:1[5-9]|2[01])\d\d\.(?:0?[1-9]|1[0-2])\.(?:0?[1-9]|[12]\d|3[01])|(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.(?:19|20)\d\d)(?![\d.])/;

export const isDotDate = (source: Source, at: number): boolean =>
  DOT_DATE.test(source.text.slice(at, at + 12).normalize('NFKC'));

export const isGrouped = (source: Source, at: number): boolean =>
  /^\d{1,3}(?:\.\d{3})+,\d{1,2}(?!\d)/.test(source.text.slice(at, at + 30));

const HYPHEN_DATE =
  /^(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}-\d{1,2}-\d{4})(?:-(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}-\d{1,2}-\d{4}))?(?![-\d])/;

export const isHyphenDate = (source: Source, at: number): boolean =>
  HYPHEN_DATE.test(source.text.slice(at, at + 24).normalize('NFKC')) &&
  !(source.codes[at - 1] === 0x2d && isDigit(source.codes[at - 2]));
