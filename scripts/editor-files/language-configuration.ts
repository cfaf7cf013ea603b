import { FIRST } from '../../language/grammar/generated/features.ts';
import { SECTION_STARTS, words } from './words.ts';

const re = String.raw;

/** How VS Code helps to write plans: comments, brackets, words, the indentation of the next line. */
export const LANGUAGE_CONFIGURATION = {
  comments: { lineComment: '#' },
  brackets: [['(', ')']],
  autoClosingPairs: [
    { open: '(', close: ')', notIn: ['string', 'comment'] },
    { open: '"', close: '"', notIn: ['string', 'comment'] },
  ],
  autoCloseBefore: ',)+:@ \n\t',
  surroundingPairs: [
    ['(', ')'],
    ['"', '"'],
  ],
  wordPattern: re`\d+[A-Za-z_][\w-]*|\d+(?:[.:]\d+)*(?:-\d+(?:[.:]\d+)*)*(?:%|/[A-Za-z]+|[A-Za-z]+)?|[A-Za-z_\u00C0-\u1FFF][\w\u00C0-\u1FFF-]*`,
  folding: { offSide: true },
  onEnterRules: [
    {
      beforeText: re`^(?: {2}){0,2}[^\s#][^#]*[,+:(@][ \t]*$`,
      action: { indent: 'none', appendText: '    ' },
    },
    {
      // The last line of a session that goes on over several.
      beforeText: re`^ {8}[^\s#][^#]*[^\s,+:(@#][ \t]*$`,
      action: { indent: 'none', removeText: 4 },
    },
    {
      beforeText: { pattern: re`^${SECTION_STARTS}[ \t]+[^\s#]`, flags: 'i' },
      action: { indent: 'indent' },
    },
    {
      // One that is typed below the days of a week, and not yet moved by the formatter, stands where its days will.
      beforeText: {
        pattern: re`^(?: {0,3}|\t)(?:${words('week')}|${words('cycle')})[ \t]+\d+(?!\d|[ \t]+days?\b)`,
        flags: 'i',
      },
      action: { indent: 'indent' },
    },
    {
      // An empty line ends an athlete, a week, a block; below a line about a plan its weeks follow, at the same place.
      beforeText: re`^[ \t]+$`,
      afterText: re`^[ \t]*$`,
      previousLineText: {
        pattern: re`^(?!(?: {0,2}|\t)(?:#|${words(...FIRST.PlanAttribute)}))[ \t]+\S`,
        flags: 'i',
      },
      action: { indent: 'outdent' },
    },
  ],
};
