import { formatted } from '@runplan/language/internal';
import { z } from 'zod';
import { defineTool } from '../define-tool.ts';

export const format = defineTool({
  name: 'format_plan',
  title: 'Format a plan',
  about:
    'Writes the text of a plan in the usual form, with one look. What the plan means does not change. Lines with a ' +
    'mistake stay as they are.',
  input: { text: z.string().describe('The whole text of a plan.') },
  writes: false,
  run: async ({ text }) => [formatted(text)],
});
