import {
  exercisePage,
  explainedNames,
  explain as explanationOf,
  LibraryExercises,
  toMarkdown,
} from '@runplan/language/internal';
import { printable } from '@runplan/report';
import { z } from 'zod';
import { UsageError } from '../../usage-error.ts';
import { defineTool } from '../define-tool.ts';

export const explain = defineTool({
  name: 'explain',
  title: 'Explain a rule or an exercise',
  about:
    'Explains a rule that a finding names: what it looks for, why, how sure that is, how to accept or set it; or an ' +
    'exercise of the built-in library: what it trains, how it loads the spine, for whom it is not.',
  input: { name: z.string().describe('A rule such as mileage-increase, or an exercise such as bird-dog.') },
  writes: false,
  async run({ name }) {
    const rule = explanationOf(name);
    if (rule) return [toMarkdown(rule.page)];
    const exercise = new LibraryExercises().called(name);
    if (exercise) return [toMarkdown(exercisePage(exercise))];
    throw new UsageError(`There is no rule and no exercise ${printable(name)}.`, {
      typed: name,
      candidates: explainedNames(),
      otherwise: `The rules are ${explainedNames().join(', ')}.`,
    });
  },
});
