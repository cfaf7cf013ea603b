import { foundOnce } from '../../text/kept-with.ts';
import type {
  BackStatus,
  TrainingPlan,
  TrainingSession,
  TrainingWeek,
  WeekAlone,
} from '../../training/model.ts';
import { coreWorkIn, isCoreWork, neededIn, strengthWorkIn } from '../../training/strength-work.ts';
import { byBack, type DayRange, defineRule, type Report } from '../define-rule.ts';
import { aboutWeeks, type Facts, type WeeksSubject } from '../facts.ts';
import type { Repair } from '../repair.ts';
import { addStrength } from '../repairs/add-core.ts';
import { type Addition, addExercises } from '../repairs/add-exercises.ts';
import { backInWords, list, weekNumbers } from '../words.ts';

/** The stretch of days in which every group should be trained. */
const WINDOW = 7;

/** What a runner's strength work should reach: each entry by one of its groups. */
const NEEDED: readonly (readonly string[])[] = [
  ['deep-core'],
  ['lateral', 'anti-rotation'],
  ['glutes'],
  ['hip-abductors'],
  ['hamstrings'],
  ['legs'],
];

/** An exercise for each entry, by its name, that suits most backs; what it trains besides needs no other. */
const ADDITIONS: readonly (Addition & { readonly trains: readonly string[] })[] = [
  { name: 'bird-dog', dose: '2 x 4 each side', trains: ['lateral or anti-rotation', 'deep-core'] },
  { name: 'dead-bug', dose: '3 x 6 each side', trains: ['deep-core'] },
  { name: 'step-up', dose: '2 x 10 each side', trains: ['legs', 'glutes'] },
  { name: 'glute-bridge', dose: '3 x 12', trains: ['glutes'] },
  { name: 'side-lying-abduction', dose: '2 x 12 each side', trains: ['hip-abductors'] },
  { name: 'hamstring-curl', dose: '2 x 8', trains: ['hamstrings'] },
];

interface Uncovered extends Facts {
  readonly subject: WeeksSubject;
  /** The groups of muscles that no exercise trains. */
  readonly missing: readonly string[];
  /** Whether only seven days from one week into the next leave them out. */
  readonly isBetween: boolean;
  readonly back: BackStatus;
}

export const strengthCoverage = defineRule({
  id: 'strength-coverage',
  group: 'strength',
  severity: byBack({ healthy: 'info', history: 'warning', disc: 'warning', pain: 'warning' }),
  evidence: { injury: 'C', back: 'C' },
  sources: ['Cai17', 'Ra18', 'Le24'],
  waitsFor: [{ rule: 'core-session', evenIfAccepted: true }],
  parameters: {},
  docs: {
    summary: 'Strength work that leaves out a muscle group for a week.',
    what:
      'In any seven days in a row, across weeks too, there should be at least one exercise for each of deep-core, lateral ' +
      'or anti-rotation, glutes, hip-abductors, hamstrings, and legs. What an exercise trains is written in its ' +
      '`targets`. A floating session counts for all of its week. Drills for running form do not count. Seven days are not checked when they hold a session ' +
      'whose content is not known: one given by duration alone, pilates too, or with a block or exercise that is not known by its ' +
      'name. Left out are race, taper and off weeks, the week behind a goal race from a half marathon on, weeks in which the ' +
      'athlete is ill or away on any day, and weeks without any strength or core session that counts: of ' +
      'those core-session and strength-frequency speak. A week that lacks a group is reported by itself, with weeks that ' +
      'follow and lack the same as one finding. Where two weeks each have a group, but seven days lie between without ' +
      'it, that is reported at the later week.',
    why:
      'Running asks for all of it: the trunk holds still, the hips keep the pelvis level, glutes, hamstrings and legs ' +
      'push and brake.',
    evidence:
      'Any injury, C: guided exercises for hip and core lowered leg injuries of novice runners in a trial, those for ankle ' +
      'and foot did not (Le24); simulations of eight runners (Ra18) show how other muscles, and the lumbar spine, take ' +
      'over what a weak deep core does not do. Back, C: in 84 runners with chronic back pain (Cai17) strengthening the ' +
      'legs lowered pain as much as back and core programmes, and improved running function more; healthy backs, and ' +
      'plans that cover all groups, were not studied. That each group be trained every seven days, and just these ' +
      'groups, is convention.',
    contested:
      'Nobody has compared plans that cover all groups with plans that do not. In Cai17 each programme trained one part of ' +
      'the body and all of them lowered pain, which can also be read as: any of it helps.',
    defaults: [
      ['healthy back', 'a group missing for seven days info'],
      ['history of back pain, disc diagnosis or present pain', 'a group missing for seven days warning'],
    ],
    repair:
      'Add an exercise for the group that is named, or use a block that covers all of them, such as `core "Core and ' +
      'Hips"`.',
    examples: {
      failing: `athlete "Kim"
  recent volume 30 km
  recent longest 11 km

plan "Short on legs" for "Kim"
  week 1
    mon core "Core Basics"
    tue easy 10 km
    thu easy 10 km + core: plank 3 x 40 s, clamshell 2 x 15 each side, glute-bridge 3 x 12
    sun long 10 km
`,
      passing: `athlete "Kim"
  recent volume 30 km
  recent longest 11 km

plan "Legs as well" for "Kim"
  week 1
    mon core "Core Basics"
    tue easy 10 km
    thu easy 10 km + core: plank 3 x 40 s, hamstring-curl 3 x 8, step-up 3 x 8 each side
    sun long 10 km
`,
    },
  },
  message({ subject, missing, isBetween, back }: Uncovered) {
    const weeks = weekNumbers(subject.weeks);
    return (
      (isBetween ? `Seven days in a row that end in ${weeks} hold` : `The strength work of ${weeks} holds`) +
      ` no exercise for ${list(missing)}. ` +
      (back === 'healthy'
        ? 'Each group once in seven days is a convention'
        : `With ${backInWords(back)}, each group is asked for once in seven days: a convention`) +
      '; in runners with back pain, leg exercises helped as much as back exercises.'
    );
  },
  checkPlan({ plan, back, report }) {
    const works = plan.weeks.map(workIn);
    for (const [index, week] of plan.weeks.entries()) {
      const missing = namesOf(lackingIn(works[index]));
      if (missing.length === 0) continue;
      report({
        at: week.node,
        week,
        facts: { subject: aboutWeeks(week), missing, isBetween: false, back },
        related: () => contentsOf(week),
        repairs: () => covered(week, missing),
      });
    }
    for (const [week, { missing, stretches }] of missingBetween(plan, works)) {
      report({
        at: week.node,
        week,
        days: stretches,
        remark: 'between',
        facts: { subject: aboutWeeks(week), missing, isBetween: true, back },
        related: () => contentsOf(week),
      });
    }
  },
});

/** What the week's strength work leaves out, in a session or block of it; else a session that has it all. */
function covered(week: TrainingWeek, missing: readonly string[]): Repair[] {
  const open = new Set(missing);
  const additions: Addition[] = [];
  for (const { trains, ...addition } of ADDITIONS) {
    if (!open.has(trains[0] ?? '')) continue;
    additions.push(addition);
    for (const group of trains) open.delete(group);
  }
  const added = addExercises(week.sessions, additions);
  return added ? [added] : addStrength(week, 1);
}

/** The groups that are trained in two weeks, but with seven days between, and these days. */
interface Between {
  readonly missing: readonly string[];
  readonly stretches: readonly DayRange[];
}

/** For each week, the groups that are trained in it and in the week before, but with seven days between. */
function missingBetween({ weeks }: TrainingPlan, works: Works): Map<TrainingWeek, Between> {
  const between = new Map<TrainingWeek, Between>();
  for (const [index, week] of weeks.entries()) {
    const before = weeks[index - 1];
    if (before?.number !== week.number - 1) continue;
    const [earlier, later] = [works[index - 1], works[index]];
    const said = lackingIn(earlier) | lackingIn(later);
    let all = 0;
    const stretches: DayRange[] = [];
    for (let start = 1; start < WINDOW; start++) {
      const missing = lacking(both(earlier?.from[start], later?.upTo[start - 1])) & ~said;
      if (missing === 0) continue;
      all |= missing;
      const first = before.days[start]?.index ?? 0;
      stretches.push({ first, last: first + WINDOW - 1 });
    }
    if (all !== 0) between.set(week, { missing: namesOf(all), stretches });
  }
  return between;
}

/** What is trained in some sessions, a bit for each entry of `NEEDED`; undefined where that can't be said. */
type Trained = number | undefined;

/** What is trained in a week: from each of its days on and up to each, with the sessions that stand on none. */
interface WeekWork {
  readonly from: readonly Trained[];
  readonly upTo: readonly Trained[];
}

/** The work of each week, by its place; undefined where it is not asked. */
type Works = readonly (WeekWork | undefined)[];

function workIn(week: TrainingWeek): WeekWork | undefined {
  return isAsked(week) ? writtenWorkIn(week) : undefined;
}

const writtenWorkIn = foundOnce(({ days, floating }: WeekAlone): WeekWork => {
  const always = trainedIn(floating);
  const each = days.map(({ sessions }) => both(trainedIn(sessions), always));
  return { from: addedUp(each.toReversed()).toReversed(), upTo: addedUp(each) };
});

function addedUp(each: readonly Trained[]): readonly Trained[] {
  let all: Trained = 0;
  return each.map((trained) => {
    all = both(all, trained);
    return all;
  });
}

function both(one: Trained, other: Trained): Trained {
  return one === undefined || other === undefined ? undefined : one | other;
}

function trainedIn(sessions: readonly TrainingSession[]): Trained {
  let trained = 0;
  for (const session of sessions) {
    const { strength, kind } = session;
    if (kind === 'drills' || !(strength || isCoreWork(session))) continue;
    if (!strength?.isKnown) return undefined;
    for (const { exercise } of strength.exercises)
      for (const group of exercise?.groups ?? []) trained |= BITS.get(group) ?? 0;
  }
  return trained;
}

/** The bits of all entries. */
const ALL = (1 << NEEDED.length) - 1;

const BITS: ReadonlyMap<string, number> = new Map(
  NEEDED.flatMap((groups, entry) => groups.map((group) => [group, 1 << entry])),
);

/** What a week leaves out. */
function lackingIn(work: WeekWork | undefined): number {
  return lacking(work?.from[0]);
}

/** The bits of what is left out where this is trained; 0 where that can't be said or is not asked. */
function lacking(trained: Trained): number {
  return trained === undefined ? 0 : ALL & ~trained;
}

function namesOf(bits: number): readonly string[] {
  return bits === 0 ? [] : NEEDED.filter((_, entry) => (bits & (1 << entry)) !== 0).map(nameOf);
}

/** Whether a week is one in which every group should be trained, and holds strength work at all. */
function isAsked(week: TrainingWeek): boolean {
  if (week.broken || week.isTaper || neededIn(week, 1) === 0) return false;
  return strengthWorkIn(week).length > 0 || coreWorkIn(week).length > 0;
}

function nameOf(groups: readonly string[]): string {
  return groups.join(' or ');
}

/** The strength sessions of a week, each with what it trains. */
function contentsOf(week: TrainingWeek): ReturnType<NonNullable<Report['related']>> {
  const seen = new Set<TrainingSession['node']>();
  return week.sessions.flatMap((session) => {
    if (!session.strength || seen.has(session.node)) return [];
    seen.add(session.node);
    const groups = new Set(session.strength.exercises.flatMap(({ exercise }) => exercise?.groups ?? []));
    if (session.copied || groups.size === 0) return [];
    return [{ at: session.node, message: `This session trains ${list([...groups])}.` }];
  });
}
