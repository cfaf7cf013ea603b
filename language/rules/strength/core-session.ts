import type { BackStatus } from '../../training/model.ts';
import { coreWorkIn, neededIn } from '../../training/strength-work.ts';
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
  evidence: { injury: 'C', back: 'D' },
  sources: ['Le24', 'Ra18', 'Ch20', 'Cai17', 'Ya15', 'To20', 'WuH24'],
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
      'lateral or anti-rotation; a `core` or `pilates` session given by duration alone counts too. `core` without exercises, ' +
      'block or duration does not count, because nothing is known about it. Floating sessions count. A taper week ' +
      'needs one. None is asked for in a race week, in the week behind the race that the plan leads to from a half marathon on, in ' +
      'a week of nothing but rest, and in a week in which the athlete is ill or away on any day. A block or exercise that is ' +
      'not known by its name gets the benefit of the doubt.',
    why:
      'The trunk holds still while the legs work. A short session trains that on purpose, and is little beside the ' +
      'running.',
    evidence:
      'That a plan holds core work is a requirement of Runplan, not a measured limit. Any injury, C: with guided exercises ' +
      'for hip and core together 325 novice runners had leg injuries at 0.66 times the rate (95% interval 0.45 to 0.97; ' +
      'Le24), but what the core did in it is not known. With a tired core one load on the knees of 25 novice ' +
      'runners rose a little, others stayed or fell (Ch20). Back, D: simulations of eight runners (Ra18) show ' +
      'more shear on the lumbar spine when deep muscles are weakened, others than those that count here. In 84 runners ' +
      'with chronic back pain (Cai17) stabilisation, back and leg exercises all lowered pain, but nobody went without ' +
      'exercise. Over ten trials with 510 people Pilates lowered low back pain more than a minimal intervention did, at low to ' +
      'moderate quality of evidence, and not clearly more than other exercise (Ya15); that is why it counts here. ' +
      'How many sessions a week are needed has not been tested.',
    contested:
      'In Cai17 stabilisation improved running function less than leg strengthening did, at the same effect on pain: ' +
      'core work alone is not the point (see strength-coverage). Ten minutes for legs, hips and core on their own made no ' +
      'difference for 720 first-time marathoners (To20), nor did exercise programmes over nine trials, except where they ' +
      'were supervised (WuH24). No trial shows that core work prevents back pain in healthy runners.',
    defaults: [
      ['healthy back', 'at least 1 a week, error'],
      ['history of back pain, disc diagnosis or present pain', 'at least 2 a week, error'],
      ['taper week', 'at least 1'],
      ['race week, week behind a half marathon or longer, week off or with a day ill or away', 'none needed'],
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
      'or a `core` or `pilates` session of a given duration.'
    );
  },
  checkPlan({ plan, back, values, report }) {
    for (const week of plan.weeks) {
      const minimum = neededIn(week, values.minimum);
      const found = coreWorkIn(week).length;
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
        repairs: () => addCore(week, minimum - found),
      });
    }
  },
});
