import type { RuleGroup } from './define-rule.ts';

/** The groups of rules in the order in which they are listed, and what their rules look at. */
export const GROUPS: Readonly<Record<RuleGroup, { readonly title: string; readonly about: string }>> = {
  progression: { title: 'Progression', about: 'How fast the running grows.' },
  recovery: { title: 'Recovery', about: 'What lies between the loads.' },
  strength: { title: 'Strength', about: 'What stands beside the running.' },
  spine: { title: 'Spine', about: 'Load on the back in particular.' },
  'gait-and-shoes': { title: 'Gait and shoes', about: 'How the running is done, and in what.' },
  medical: { title: 'Medical', about: 'When a plan is not enough, or not the place.' },
  'plan-quality': {
    title: 'Plan quality',
    about: 'Whether the plan says what its author means, and what could not be checked.',
  },
};
