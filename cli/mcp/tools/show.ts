import { z } from 'zod';
import { documentOf } from '../../files/open-document.ts';
import { planLines } from '../../showing/plan-lines.ts';
import { defineTool } from '../define-tool.ts';
import { PLAIN_LOOK } from '../plain-look.ts';
import { PLAN_INPUT, planGiven } from '../plan-given.ts';

export const show = defineTool({
  name: 'show_plan',
  title: 'Show a plan',
  about:
    'Shows the weeks of a plan as a table: running, change, limit, longest run, intensity, core work; or with week the ' +
    'sessions of a week in full, with the paces of the athlete.',
  input: {
    ...PLAN_INPUT,
    week: z.string().optional().describe('A week, or several: 3, 3-5, last.'),
    athlete: z.string().optional().describe('For one of the athletes of the plan.'),
    plan: z.string().optional().describe('Which plan, where the text has several.'),
  },
  writes: false,
  async run({ week, athlete, plan, ...asked }) {
    const { file, bytes, roots } = await planGiven(asked);
    const chosen = {
      ...(athlete !== undefined && { athlete }),
      ...(plan !== undefined && { plan }),
      ...(week !== undefined && { weeks: week }),
    };
    const lines = planLines(await documentOf(file, bytes, roots), chosen, {
      ...PLAIN_LOOK,
      // Bars are drawn for the eye.
      width: 0,
    });
    return [`${lines.join('\n')}\n`];
  },
});
