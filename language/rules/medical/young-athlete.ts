import { yearOf } from '../../quantities/date.ts';
import { trainingDaysOf } from '../../training/training-days.ts';
import { defineRule } from '../define-rule.ts';
import type { Facts } from '../facts.ts';
import { lineOfAthlete } from '../line-of-athlete.ts';

/** Whom the limits are for. */
const ADULT_FROM = 16;

type Young = Facts & (YoungByYear | YoungByAge);

interface YoungByYear {
  readonly born: number;
  /** The age that the athlete reaches in the year of the race, or of the end. */
  readonly age: number;
  readonly year: number;
  /** Whether that year is the one of the race. */
  readonly isRace: boolean;
}

interface YoungByAge {
  /** The age when the plan starts. */
  readonly atStart: number;
}

export const youngAthlete = defineRule({
  id: 'young-athlete',
  group: 'medical',
  severity: 'info',
  evidence: { injury: 'D', back: 'D' },
  sources: [],
  parameters: {},
  docs: {
    summary: 'An athlete younger than the people that the limits are for.',
    what:
      'The year in the `born` line of the athlete and the year of the race, or else of the end of the plan. It is reported ' +
      `when the athlete may not be ${ADULT_FROM} on that day: a year says no more, and of the two ages that are possible in it ` +
      'the younger one counts, as a precaution. A plan without dates is not looked at. Without ' +
      `\`born\` the \`age\` line counts, the age when the plan starts: below ${ADULT_FROM} is reported, also in a plan without dates.`,
    why:
      'What the rules here compare with comes from adults: from studies of adults, and from what coaches do with adults. ' +
      'Who is still growing has bones and tendons that change, and a body that matures earlier or later than others of the ' +
      'same age. No finding is therefore no sign that a plan suits a child.',
    evidence:
      'Any injury and back, D: the studies behind the rules have adults in them, and we know of none that tried their limits ' +
      `in children. ${ADULT_FROM} years is convention.`,
    contested:
      'Many children run much and gladly. This says who the limits are for, not that running is too much for them.',
    defaults: [
      [
        'everyone',
        `may be younger than ${ADULT_FROM} on the day of the race or the end, or is so when the plan starts, info`,
      ],
    ],
    repair:
      'Let a coach who knows young athletes look at the plan, and accept the finding with `allow` and who it was.',
    examples: {
      failing: `athlete "Mia"
  born 2014
  recent volume 15 km
  recent longest 5 km

plan "With the school" for "Mia"
  race 5k on 2027-05-09
  week 1
    mon core "Core and Hips"
    tue easy 5 km
    thu easy 4 km + core "Core and Hips"
    sun easy 5 km
  week 2 race
    tue easy 4 km
    thu easy 3 km
    sun race
`,
      passing: `athlete "Mia"
  born 2010
  recent volume 15 km
  recent longest 5 km

plan "With the club" for "Mia"
  race 5k on 2027-05-09
  week 1
    mon core "Core and Hips"
    tue easy 5 km
    thu easy 4 km + core "Core and Hips"
    sun easy 5 km
  week 2 race
    tue easy 4 km
    thu easy 3 km
    sun race
`,
    },
  },
  message(facts: Young) {
    return (
      `${told(facts)}. The limits here are for adults, from ${ADULT_FROM} years on: no finding says that a plan suits someone who is growing. ` +
      'Ask a coach who knows young athletes.'
    );
  },
  checkPlan({ plan, athlete, report }) {
    const { born, age: atStart } = athlete;
    if (born === undefined && atStart !== undefined && atStart < ADULT_FROM) {
      report({
        ...lineOfAthlete(athlete, plan, (line) => line.$type === 'Age'),
        facts: { subject: { kind: 'athlete' }, atStart },
      });
    }
    const day = plan.race?.date ?? trainingDaysOf(plan)?.last;
    if (born === undefined || day === undefined) return;
    const year = yearOf(day);
    const age = year - born;
    // A year of birth after the plan is a slip. Before the birthday one is a year younger.
    if (age < 0 || age - 1 >= ADULT_FROM) return;
    report({
      ...lineOfAthlete(athlete, plan, (line) => line.$type === 'Born'),
      facts: { subject: { kind: 'athlete' }, born, age, year, isRace: plan.race?.date !== undefined },
    });
  },
});

function told(facts: Young): string {
  if ('atStart' in facts) return `The athlete is ${facts.atStart} years old when the plan starts`;
  const { born, age, year, isRace } = facts;
  const when = `the year ${isRace ? 'of the race' : 'in which the plan ends'}`;
  const before = age === ADULT_FROM ? `, and may be ${age - 1} on that day` : '';
  return `Born in ${born}, the athlete turns ${age} in ${year}, ${when}${before}`;
}
