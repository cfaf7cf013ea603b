import { defineFormat } from '../define-format.ts';
import { jsonReader } from '../importing/json-plan.ts';
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
    'what is known of the health and the age of the athlete',
  ],
  docs:
    'A plan for one athlete as Runplan understands it: weeks with their sums, days, sessions, steps and exercises, and what was done of a day. Copies are ' +
    'written out, amounts are scaled, and paces are those of the athlete. Distances are metres, durations seconds, paces seconds per ' +
    'kilometre, each from its lower end to its upper one; what is not known is absent. So that a plan can be made of it again, it has the lines about the athlete that its figures rest on, such as bests, zones and the highest heart rate, and the workouts, blocks, exercises and paces that sessions name. `version` is 1. It grows when something that was ' +
    'there means something else or is gone; what is new comes without that. The schema of it is ' +
    '[`exchange/json/plan.schema.json`](../exchange/json/plan.schema.json), in the package of the command line `dist/plan.schema.json`.',
  write: (plan, source) => `${JSON.stringify(planData(plan, source), null, 2)}\n`,
  read: jsonReader,
});
