import { cheatSheet, toMarkdown } from '@runplan/language/internal';
import { defineTool } from '../define-tool.ts';

export const language = defineTool({
  name: 'language_of_plans',
  title: 'How plans are written',
  about: 'How plans are written, on one page. Read it before writing or changing a plan.',
  input: {},
  writes: false,
  run: async () => [toMarkdown(cheatSheet())],
});
