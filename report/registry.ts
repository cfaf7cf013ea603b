import type { Reporter } from './define-reporter.ts';
import { human } from './reporters/human.ts';
import { json } from './reporters/json.ts';

/** All reporters, in the order in which help and documentation list them. */
export const REPORTERS: readonly Reporter[] = [human, json];

/** The reporter of who asks for none. */
export const DEFAULT_REPORTER: Reporter = human;
