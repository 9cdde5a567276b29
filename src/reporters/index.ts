import { html } from './html/html.ts';
import { json } from './json.ts';
import type { Reporter } from './reporter.ts';
import { stylish } from './stylish.ts';

/** Every format of a report. A new one is one file and one line here. */
export const REPORTERS: readonly Reporter[] = [stylish, json, html];
