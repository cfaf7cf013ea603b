import * as ast from '../../grammar/generated/ast.ts';
import { isOver } from '../../training/coming.ts';
import { isLongRun } from '../../training/key-run.ts';
import type { Athlete, TrainingPlan, TrainingWeek } from '../../training/model.ts';
import { type ShoeUse, shoeUses } from '../../training/shoes.ts';
import { KINDS } from '../../vocabulary/kinds.ts';
import { fallsShortOf } from '../compare.ts';
import { defineRule, type Parameter, type PlanContext } from '../define-rule.ts';
import {
  aboutSession,
  type Facts,
  type Figure,
  figure,
  type SessionSubject,
  type ShoesSubject,
} from '../facts.ts';
import type { Repair } from '../repair.ts';
import { activityInWords, asSet, told, weekNumbers, whenInWords } from '../words.ts';
import { detailPlace } from './detail-place.ts';

/** From so many runs a week on, one pair of shoes is reported. */
const MANY_RUNS = 4;

/** One pair for many runs. */
interface OnePair extends Facts {
  readonly subject: ShoesSubject;
  /** Runs a week. */
  readonly seen: Figure<'count'>;
  readonly limit: Figure<'count'>;
  readonly weeks: readonly number[];
}

/** A pair that is new for a race or long run. */
interface NewPair extends Facts {
  readonly subject: ShoesSubject;
  readonly seen: Figure<'metres'>;
  readonly limit: Figure<'metres'>;
  readonly run: SessionSubject;
}

export const shoeRotation = defineRule({
  id: 'shoe-rotation',
  group: 'gait-and-shoes',
  severity: 'info',
  evidence: { injury: 'C', back: 'C' },
  sources: ['Ma15', 'Ri13'],
  parameters: {
    minimum: {
      unit: 'distance',
      default: 30_000,
      meaning: 'distance that a pair of shoes should have before a race or long run',
    },
  },
  docs: {
    summary: 'Many runs in a single pair of shoes, or a new pair in a race or long run.',
    what:
      'Two things, and only for athletes whose shoes are listed. First: the athlete has one pair, and a week has four ' +
      'or more runs (strides are not a run of their own); one finding, at the first such week. Second: a race or a long ' +
      'run (one called `long`, or the one run of a week that is longer than all others) names a pair with `in` that has ' +
      'less than 30 km, its `shoes` line and the earlier runs of the plan that name it counted together. Where the distance of a pair is not known, because its line or a run has no ' +
      'amount, the second is not checked.',
    why:
      'Two pairs load feet and legs a little differently, so not every step repeats the last one. And a new pair is ' +
      'best got to know on a short easy run: a blister or a sore calf at kilometre 15 changes how you run the rest.',
    evidence:
      'Any injury, C, and back, C: among 264 runners (Ma15) those who used more than one pair in turn had injuries of ' +
      'the legs or lower back at 0.61 times the rate of the others (95% interval 0.39 to 0.97). That a change of shoes ' +
      'takes time is known from an extreme case only: of 19 runners who moved to barefoot-like shoes within ten weeks ' +
      '(Ri13), ten showed more fluid in the bones of the foot, more than among 17 who kept their shoes. Four runs a week ' +
      'and 30 km are convention.',
    contested:
      'Ma15 is one observational study: runners with two pairs differ in other ways too, such as how long their sessions ' +
      'were. Ri13 is about another kind of shoe, not about a new pair of the usual one.',
    defaults: [
      ['everyone, one pair listed', `${MANY_RUNS} or more runs a week info`],
      ['everyone, a pair named for a race or long run', 'less than 30 km in it warning'],
    ],
    repair:
      'Use two pairs in turn and list both; run a new pair in on short easy runs first, or take the one that you know.',
    examples: {
      failing: `athlete "Kim"
  recent volume 30 km
  recent longest 11 km
  shoes "Daily" 300 km
  shoes "New" 6 km

plan "New shoes for the long run" for "Kim"
  week 1
    mon core "Core and Hips"
    tue easy 10 km in "Daily"
    thu easy 10 km + core "Core and Hips"
    sun long 10 km in "New"
`,
      passing: `athlete "Kim"
  recent volume 30 km
  recent longest 11 km
  shoes "Daily" 300 km
  shoes "New" 6 km

plan "New shoes on easy runs first" for "Kim"
  week 1
    mon core "Core and Hips"
    tue easy 10 km in "New"
    thu easy 10 km + core "Core and Hips"
    sun long 10 km in "Daily"
`,
    },
  },
  message(facts: OnePair | NewPair, units) {
    if ('weeks' in facts) {
      const { subject, seen, limit, weeks } = facts;
      const runs = seen.low === undefined ? seen.value : `${seen.low} to ${seen.value}`;
      return (
        `The athlete has one pair of shoes, "${subject.name}", for ${runs} runs a week in ${weekNumbers(weeks)}. ` +
        'Runners who used more than one pair in turn had fewer injuries in one study; ' +
        `${limit.value} runs a week is our convention for when to say so.`
      );
    }
    const { subject, seen, limit, run } = facts;
    return (
      `The ${activityInWords(run.activity)} on ${whenInWords(run)} is in the shoes "${subject.name}", which will have ` +
      `${told(seen, units)} by then. Less than ${asSet(limit, units)} before a race or long run is reported: a ` +
      'convention.'
    );
  },
  checkPlan(context) {
    reportSinglePair(context);
    reportNewPairs(context);
  },
});

type Context = PlanContext<{ minimum: Parameter }, OnePair | NewPair>;

function reportSinglePair({ plan, athlete, report }: Context): void {
  const pair = onlyPairOf(athlete);
  const [first, ...others] = pair === undefined ? [] : weeksWithManyRuns(plan);
  if (pair === undefined || !first) return;
  const weeks = [first, ...others];
  const runs = weeks.map(runsOf);
  report({
    at: first.node,
    week: first,
    facts: {
      subject: { kind: 'shoes', name: pair },
      seen: figure({ low: Math.min(...runs), high: Math.max(...runs) }, 'count'),
      limit: figure(MANY_RUNS, 'count'),
      weeks: weeks.map((week) => week.number),
    },
  });
}

function reportNewPairs({ plan, values, report }: Context): void {
  const uses = shoeUses(plan);
  for (const use of uses) {
    const { session, pair, before } = use;
    if (before.incomplete || session.week.broken || !(session.kind === 'race' || isLongRun(session)))
      continue;
    if (!fallsShortOf(before.metres, values.minimum)) continue;
    report({
      at: detailPlace(session, 'ShoeChoice'),
      week: session.week,
      ...(session.day && { day: session.day }),
      severity: 'warning',
      facts: {
        subject: { kind: 'shoes', name: pair },
        seen: figure(before.metres, 'metres', before.estimated),
        limit: figure(values.minimum, 'metres'),
        run: aboutSession(session),
      },
      repairs: () => knownPair(plan.athlete, use, uses, values.minimum),
    });
  }
}

/** Another pair of the athlete's for a run: of those that have enough by then, the one with the least. */
function knownPair({ shoes }: Athlete, use: ShoeUse, uses: readonly ShoeUse[], minimum: number): Repair[] {
  const { activity } = use.session.source;
  if (use.session.copied || (!ast.isRun(activity) && !ast.isWorkoutUse(activity))) return [];
  const choice = activity.details.find(ast.isShoeChoice);
  const earlier = uses.slice(0, uses.indexOf(use));
  const fit = [...shoes]
    .map(([pair, start]) => {
      const before = earlier.findLast((other) => other.pair === pair)?.after;
      return { pair, metres: before ? (before.incomplete ? undefined : before.metres) : start };
    })
    .filter(({ metres }) => metres !== undefined && !fallsShortOf(metres, minimum))
    .sort((a, b) => (a.metres ?? 0) - (b.metres ?? 0))[0];
  if (!choice || !fit) return [];
  const text = `"${fit.pair}"`;
  return [
    {
      kind: 'suggested',
      title: `Take the shoes ${text} for this run`,
      edits: [{ replace: { from: choice, property: 'name' }, text }],
    },
  ];
}

/** The name of an athlete's pair of shoes, if there is one and no other. */
function onlyPairOf({ shoes }: Athlete): string | undefined {
  const [pair] = shoes.keys();
  return shoes.size === 1 ? pair : undefined;
}

function weeksWithManyRuns(plan: TrainingPlan): TrainingWeek[] {
  return plan.weeks.filter((week) => !week.broken && !isOver(week) && runsOf(week) >= MANY_RUNS);
}

/** How many runs a week has. Strides are no run of their own. */
function runsOf(week: TrainingWeek): number {
  return week.runs.filter((session) => !KINDS.get(session.kind)?.isAddition).length;
}
