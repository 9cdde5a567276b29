import { github } from './github/github.ts';
import { gitlab } from './gitlab.ts';
import { html } from './html/html.ts';
import { json } from './json.ts';
import { junit } from './junit/junit.ts';
import { markdown } from './markdown/markdown.ts';
import { rdjson } from './rdjson.ts';
import type { Reporter } from './reporter.ts';
import { sarif } from './sarif/sarif.ts';
import { stylish } from './stylish.ts';

/** Every format of a report. A new one is one file and one line here. */
export const REPORTERS: readonly Reporter[] = [
  stylish,
  json,
  html,
  sarif,
  junit,
  github,
  markdown,
  rdjson,
  gitlab,
];
