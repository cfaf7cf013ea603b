import { defineFormat } from '../define-format.ts';
import { planData } from '../json/plan-data.ts';

/** What a plan means for an athlete, for other programs. */
export const json = defineFormat({
  id: 'json',
  title: 'Data (JSON)',
  about: 'What the plan means for the athlete, with all figures, for other programs.',
  extension: 'json',
  mediaType: 'application/json',
  each: 'plan',
  needs: ['no-mistakes'],
  options: {},
  loses: [
    'comments',
    'policies',
    'which weeks are like others',
    'what is known of the athlete beyond the name and the paces',
  ],
  docs:
    'A plan for one athlete as Runplan understands it: weeks with their sums, days, sessions, steps and exercises. Copies are ' +
    'written out, amounts are scaled, and paces are those of the athlete. Distances are metres, durations seconds, paces seconds per ' +
    'kilometre, each from its lower end to its upper one; what is not known is absent. `version` is 1. It grows when something that was ' +
    'there means something else or is gone; what is new comes without that. The schema of it is ' +
    '[`exchange/json/plan.schema.json`](../exchange/json/plan.schema.json), in the package of the command line `dist/plan.schema.json`.',
  write: (plan) => `${JSON.stringify(planData(plan), null, 2)}\n`,
});
