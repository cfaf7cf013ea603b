import { formatMass, type MassUnit } from '../../quantities/scalar.ts';
import type { TrainingPlan, TrainingWeek } from '../../training/model.ts';
import {
  type ExerciseAt,
  type Jumps,
  jumpsIn,
  kilogramsOf,
  liftedIn,
} from '../../training/strength-amounts.ts';
import { exceeds, fallsShortOf } from '../compare.ts';
import { byBack, defineRule, type Report } from '../define-rule.ts';
import { placeOf } from '../exercise-place.ts';
import {
  aboutSession,
  aboutWeek,
  type ExerciseSubject,
  type Facts,
  type Figure,
  figure,
  type SessionSubject,
  type WeekSubject,
} from '../facts.ts';
import { fewerJumps, lessWeight } from '../repairs/less-strength.ts';
import { asSet, told, whenInWords } from '../words.ts';

/** A week that holds less of an exercise is not looked at, in kilograms times repetitions: a convention. */
const FLOOR = 500;
/** So many weeks are looked back for as much of an exercise or as many jumps. */
const RECENT_WEEKS = 4;

type Growing = MoreWeight | MoreJumps | FirstJumps;

interface MoreWeight extends Facts {
  readonly subject: ExerciseSubject;
  readonly seen: Figure<'fraction'>;
  readonly limit: Figure<'fraction'>;
  readonly kilograms: Figure<'kg'>;
  readonly before: Figure<'kg'>;
  readonly unit: MassUnit;
  readonly week: number;
}

interface MoreJumps extends Facts {
  readonly subject: WeekSubject;
  readonly seen: Figure<'fraction'>;
  readonly limit: Figure<'fraction'>;
  readonly contacts: number;
  readonly contactsBefore: number;
  readonly week: number;
}

interface FirstJumps extends Facts {
  readonly subject: SessionSubject;
  readonly seen: Figure<'count'>;
  readonly limit: Figure<'count'>;
}

export const strengthProgression = defineRule({
  id: 'strength-progression',
  group: 'strength',
  severity: byBack({ healthy: 'info', history: 'warning', disc: 'warning', pain: 'warning' }),
  evidence: { injury: 'D', back: 'D' },
  sources: [],
  parameters: {
    limit: {
      unit: 'percent',
      default: 0.5,
      meaning: 'growth of an exercise, or of the jumps of a week, above which it is reported',
    },
    maximum: {
      unit: 'count',
      default: 60,
      meaning: 'most contacts of the first session with jumps',
    },
  },
  docs: {
    summary: 'Much more weight of an exercise in a week, or many jumps at once.',
    what:
      'For each exercise with a weight, stated or as a share of a `1rm` line, weight times repetitions over all sets and sessions of a week, the upper end ' +
      'of ranges; rounds and each side count. Holds and carries count a repetition for three seconds or three metres. It is compared ' +
      `with the most of the ${RECENT_WEEKS} weeks before, so that the week after a down week is no growth. Weeks with less than ` +
      `${FLOOR} kg of an exercise are not looked at, and neither are weeks after one in which a weight or an amount of it is ` +
      'missing: unknown is not zero. Jumps (movement `jump`, or an exercise that is called a jump, hop or bound) count by ' +
      'their contacts with the ground, all jumps of a week together: repetitions, both sides, and for jumps by time or ' +
      'distance at least one a second or for two metres. Reported are a session with many contacts in a week that has no ' +
      `jumps in the ${RECENT_WEEKS} weeks before it, and then the growth of weeks that hold more than that many. ` +
      'Sessions given by duration alone are not looked into.',
    why:
      'Loads grow step by step so that each prepares the next. A weight that trebles, or hundreds of landings out of ' +
      'nowhere, leaves that out.',
    evidence:
      'Both grades D: that loads grow step by step is a principle of training that coaches agree on; the limits here are ' +
      'conventions, and no study has tested them in runners. That backs with a history, a diagnosis or pain get a warning is ' +
      'a precaution.',
    contested:
      'Weight times repetitions is a crude sum: three heavy repetitions and ten easy ones can come to the same. Someone who ' +
      'comes back to lifting grows faster than this, and a plan does not say what was lifted before it.',
    defaults: [
      ['everyone', `an exercise above 50% more in a week, from ${FLOOR} kg on`],
      ['everyone', 'jumps: above 60 contacts in the first session; then above 50% more in a week'],
      ['healthy back', 'info'],
      ['history of back pain, disc diagnosis or present pain', 'warning'],
    ],
    repair: 'Take less weight, or fewer sets: what was done before, and a little more.',
    examples: {
      failing: `athlete "Kim"
  recent volume 30 km
  recent longest 11 km

plan "Twice the weight" for "Kim"
  week 1
    mon core "Core and Hips"
    tue easy 10 km
    thu easy 10 km + strength: squat 3 x 8 30 kg, row 3 x 10 each side 10 kg
    sun long 10 km
  week 2
    mon core "Core and Hips"
    tue easy 10 km
    thu easy 10 km + strength: squat 3 x 8 60 kg, row 3 x 10 each side 10 kg
    sun long 10 km
`,
      passing: `athlete "Kim"
  recent volume 30 km
  recent longest 11 km

plan "A little more weight" for "Kim"
  week 1
    mon core "Core and Hips"
    tue easy 10 km
    thu easy 10 km + strength: squat 3 x 8 30 kg, row 3 x 10 each side 10 kg
    sun long 10 km
  week 2
    mon core "Core and Hips"
    tue easy 10 km
    thu easy 10 km + strength: squat 3 x 8 35 kg, row 3 x 10 each side 10 kg
    sun long 10 km
`,
    },
  },
  message(facts: Growing, units) {
    const convention = 'a convention that no study has tested.';
    if ('kilograms' in facts) {
      const { subject, seen, limit, kilograms, before, unit, week } = facts;
      return (
        `\`${subject.name}\` comes to ${inUnit(kilograms, unit)} in week ${subject.weeks[0]}, weight times repetitions: ` +
        `${told(seen, units)} more than in week ${week} (${inUnit(before, unit)}). More than ${asSet(limit, units)} in ` +
        `a week is reported: ${convention}`
      );
    }
    if ('contacts' in facts) {
      const { subject, seen, limit, contacts, contactsBefore, week } = facts;
      return (
        `The jumps of week ${subject.week} come to ${contacts} contacts, ${told(seen, units)} more than in week ${week} ` +
        `(${contactsBefore}). More than ${asSet(limit, units)} in a week is reported: ${convention}`
      );
    }
    const { subject, seen, limit } = facts;
    return (
      `The first jumps, on ${whenInWords(subject)}, come to ${told(seen, units)} contacts. More than ` +
      `${asSet(limit, units)} in a first session are reported: ${convention}`
    );
  },
  checkPlan({ plan, values, report }) {
    const lifted = plan.weeks.some(hasWeights) ? plan.weeks.map(liftedIn) : [];
    for (const week of lifted.length > 0 ? plan.weeks : []) {
      const earlier = recent(plan, week).map((other) => ({ week: other, of: lifted[other.index] }));
      for (const now of lifted[week.index]?.values() ?? []) {
        if (fallsShortOf(now.kilograms, FLOOR)) continue;
        const before = earlier.flatMap(({ week: other, of }) => {
          const amount = of?.get(now.name);
          return amount ? [{ week: other, amount }] : [];
        });
        const most = largest(before, ({ amount }) => amount.kilograms);
        if (!most || most.amount.kilograms === 0) continue;
        if (!before.every(({ week: { broken }, amount }) => amount.isKnown && !broken)) continue;
        const growth = now.kilograms / most.amount.kilograms - 1;
        if (!exceeds(growth, values.limit)) continue;
        const use = largest(now.uses, ({ dose }) => kilogramsOf(dose) ?? 0) as ExerciseAt;
        report({
          ...placed(use, week),
          remark: now.name,
          facts: {
            subject: { kind: 'exercise', name: now.name, weeks: [week.number] },
            seen: figure(growth, 'fraction'),
            limit: figure(values.limit, 'fraction'),
            kilograms: figure(now.kilograms, 'kg'),
            before: figure(most.amount.kilograms, 'kg'),
            unit: now.unit,
            week: most.week.number,
          },
          related: () => compared(most.amount.uses, most.week),
          repairs: () => lessWeight(now, most.amount, most.amount.kilograms * (1 + values.limit)),
        });
      }
    }
    checkJumps(plan, values, report);
  },
});

function checkJumps(
  plan: TrainingPlan,
  values: { readonly limit: number; readonly maximum: number },
  report: (report: Report<Growing>) => void,
): void {
  const jumps = plan.weeks.map((week) => jumpsIn(week.sessions));
  for (const week of plan.weeks) {
    const now = jumps[week.index] as Jumps;
    const [use] = now.uses;
    if (!use) continue;
    const before = recent(plan, week).map((other) => ({ week: other, amount: jumps[other.index] as Jumps }));
    if (before.some(({ week: { broken } }) => broken)) continue;
    if (before.every(({ amount }) => amount.uses.length === 0)) {
      const many = week.sessions.find((session) => exceeds(jumpsIn([session]).contacts, values.maximum));
      if (!many) continue;
      const inSession = jumpsIn([many]);
      report({
        ...placed(inSession.uses[0] as ExerciseAt, week),
        remark: 'jumps',
        facts: {
          subject: aboutSession(many),
          seen: figure(inSession.contacts, 'count'),
          limit: figure(values.maximum, 'count'),
        },
        repairs: () => fewerJumps(inSession, values.maximum),
      });
      continue;
    }
    const most = largest(before, ({ amount }) => amount.contacts);
    if (!most || most.amount.contacts === 0 || !before.every(({ amount }) => amount.isKnown)) continue;
    const growth = now.contacts / most.amount.contacts - 1;
    if (!exceeds(now.contacts, values.maximum) || !exceeds(growth, values.limit)) continue;
    report({
      ...placed(use, week),
      remark: 'jumps',
      facts: {
        subject: aboutWeek(week),
        seen: figure(growth, 'fraction'),
        limit: figure(values.limit, 'fraction'),
        contacts: now.contacts,
        contactsBefore: most.amount.contacts,
        week: most.week.number,
      },
      related: () => compared(most.amount.uses, most.week),
      repairs: () => fewerJumps(now, Math.max(values.maximum, most.amount.contacts * (1 + values.limit))),
    });
  }
}

function hasWeights({ sessions }: TrainingWeek): boolean {
  return sessions.some(({ strength }) => strength?.exercises.some(({ load }) => load));
}

/** The weeks before a week that it is compared with, the nearest last. */
function recent(plan: TrainingPlan, { index }: TrainingWeek): readonly TrainingWeek[] {
  return plan.weeks.slice(Math.max(0, index - RECENT_WEEKS), index);
}

/** The largest of some, of equal ones the last. */
function largest<Item>(items: readonly Item[], size: (item: Item) => number): Item | undefined {
  let found: Item | undefined;
  for (const item of items) if (found === undefined || size(item) >= size(found)) found = item;
  return found;
}

function placed({ dose, session }: ExerciseAt, week: TrainingWeek): Pick<Report, 'at' | 'week' | 'day'> {
  return { at: placeOf(dose, session), week, ...(session.day && { day: session.day }) };
}

function compared(
  uses: readonly ExerciseAt[],
  { number }: TrainingWeek,
): ReturnType<NonNullable<Report['related']>> {
  return uses.slice(0, 1).map((use) => ({
    at: placeOf(use.dose, use.session),
    message: `Week ${number} is what it is compared with.`,
  }));
}

function inUnit({ value }: Figure<'kg'>, unit: MassUnit): string {
  return formatMass({ low: value, high: value }, unit);
}
