import { MISSPELT_UNITS } from '../quantities/units.ts';

/**
 * What is clear although the language does not write it so. Such tokens are reported and then read as what they mean.
 * Each is looked for behind the terminal of the grammar that reads the same where it is written well.
 */
export const MISREAD = {
  /** A text whose closing quote is missing. */
  UNCLOSED_TEXT: { after: 'TEXT', pattern: /"[^"\n\r]*/ },
  /** An amount whose unit is written in a way that is clear, but not the language's. */
  MISSPELT_AMOUNT: {
    after: 'TEXT',
    pattern: new RegExp(`\\d+(\\.\\d+)?[ \\t]*(${MISSPELT_UNITS})(?![\\w-])`),
  },
} as const;
