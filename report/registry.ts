import type { Reporter } from './define-reporter.ts';
import { checkstyle } from './reporters/checkstyle.ts';
import { concise } from './reporters/concise.ts';
import { github } from './reporters/github.ts';
import { gitlab } from './reporters/gitlab.ts';
import { json } from './reporters/json.ts';
import { jsonl } from './reporters/jsonl.ts';
import { junit } from './reporters/junit.ts';
import { markdown } from './reporters/markdown.ts';
import { pretty } from './reporters/pretty.ts';
import { sarif } from './reporters/sarif.ts';

/** All reporters, in the order in which help and documentation list them. */
export const REPORTERS: readonly Reporter[] = [
  pretty,
  concise,
  json,
  jsonl,
  sarif,
  junit,
  github,
  gitlab,
  markdown,
  checkstyle,
];

/** The reporter of who asks for none. */
export const DEFAULT_REPORTER: Reporter = pretty;
