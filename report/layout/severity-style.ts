import type { Severity } from '@runplan/language/internal';
import type { Colours, Style } from './colours.ts';

/** The colour of a severity. */
export function severityStyle(severity: Severity | 'off', colours: Colours): Style {
  return {
    error: colours.red,
    warning: colours.yellow,
    info: colours.blue,
    hint: colours.cyan,
    off: colours.dim,
  }[severity];
}
