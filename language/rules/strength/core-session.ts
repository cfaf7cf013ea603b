import type { BackStatus } from '../../training/model.ts';
import { isCoreWork, neededIn } from '../../training/strength-work.ts';
import { fallsShortOf } from '../compare.ts';
import { byBack, defineRule } from '../define-rule.ts';
import { aboutWeeks, type Facts, type Figure, figure, type WeeksSubject } from '../facts.ts';
import { addCore } from '../repairs/add-core.ts';
import { backInWords, tooFew, weekNumbers } from '../words.ts';

interface FewSessions extends Facts {
  readonly subject: WeeksSubject;
  readonly seen: Figure<'count'>;
  readonly limit: Figure<'count'>;
  readonly isTaper: boolean;
  readonly back: BackStatus;
}

export const coreSession = defineRule({
  id: 'core-session',
  group: 'strength',
  severity: 'error',
  evidence: { injury: 'C', back: 'B' },
  sources: ['Ra18', 'Cai17'],
  parameters: {
    minimum: {
      unit: 'count',
      default: byBack({ healthy: 1, history: 2, disc: 2, pain: 2 }),
      meaning: 'least number of core sessions a week',
    },
  },
  docs: {
    summary: 'A week without enough core sessions.',
    what:
      'A session counts, whatever it is called, when it holds two or more different exercises of the groups deep-core, ' +
      'lateral or anti-rotation; a `core` session given by duration alone counts too. `core` without exercises, ' +
      'block or duration does not count, because nothing is known about it. Floating sessions count. A taper week ' +
      'needs one, a race week and a week off (nothing but rest) none. A block or exercise that is not known by its name gets the benefit of the doubt.',
    why:
      'The deep muscles of the trunk act like a corset around the spine while the legs work. Running trains them in ' +
      'passing; a short session trains them on purpose, and is little beside the running.',
    evidence:
      'That a plan holds core work is a requirement of Runplan, not a measured limit. Any injury, C: simulations of ' +
      'eight runners (Ra18) show more shear on the lumbar spine when the deep core is weakened. Back, B: in 84 runners ' +
      'with chronic back pain (Cai17) eight weeks of stabilisation, back or leg exercises all lowered pain. How many ' +
      'sessions a week are needed has not been tested.',
    contested:
      'In Cai17 leg strengthening improved running function more than the back programmes, at the same effect on ' +
      'pain: core work alone is not the point (see strength-coverage). No trial shows that core work prevents back ' +
      'pain in healthy runners.',
    defaults: [
      ['healthy back', 'at least 1 a week, error'],
      ['history of back pain, disc diagnosis or present pain', 'at least 2 a week, error'],
      ['taper week; race week or week off', 'at least 1; none needed'],
    ],
    repair: 'Add a built-in block, such as `core "Core Basics"` (about 10 minutes), on an easy day.',
    examples: {
      failing: `athlete "Kim"
  recent volume 30 km
  recent longest 11 km

plan "Only running and weights" for "Kim"
  week 1
    mon strength 20 min
    tue easy 10 km
    thu easy 10 km + strength 20 min
    sun long 10 km
  week 2
    mon strength 20 min
    tue easy 10 km
    thu easy 10 km + strength 20 min
    sun long 10 km
`,
      passing: `athlete "Kim"
  recent volume 30 km
  recent longest 11 km

plan "With core" for "Kim"
  week 1
    mon core "Core and Hips"
    tue easy 10 km
    thu easy 10 km + strength 20 min
    sun long 10 km
  week 2
    mon core "Core and Hips"
    tue easy 10 km
    thu easy 10 km + strength 20 min
    sun long 10 km
`,
    },
  },
  message({ subject, seen, limit, isTaper, back }: FewSessions) {
    const whom = back === 'healthy' ? '' : ` with ${backInWords(back)}`;
    return (
      `${tooFew(seen.value, 'core session', weekNumbers(subject.weeks))}. Runplan asks for at least ${limit.value} ` +
      `${isTaper ? 'in a taper week' : 'a week'}${whom}: two or more exercises of the deep or lateral core, ` +
      'or a `core` session of a given duration.'
    );
  },
  checkPlan({ plan, back, values, report }) {
    for (const week of plan.weeks) {
      const minimum = neededIn(week, values.minimum);
      const found = week.sessions.filter(isCoreWork).length;
      if (week.broken || !fallsShortOf(found, minimum)) continue;
      report({
        at: week.node,
        week,
        facts: {
          subject: aboutWeeks(week),
          seen: figure(found, 'count'),
          limit: figure(minimum, 'count'),
          isTaper: week.isTaper,
          back,
        },
        repairs: () => addCore(week, 'Core Basics', minimum - found, isCoreWork),
      });
    }
  },
});
