import { isSessionOver } from '../../training/coming.ts';
import { isTimeEstimated } from '../../training/intensity.ts';
import type { TrainingSession } from '../../training/model.ts';
import { possibleDays, type Race, racesOf } from '../../training/races.ts';
import { fallsShortOf } from '../compare.ts';
import { byBack, defineRule } from '../define-rule.ts';
import { aboutSession, type Facts, type Figure, figure, type SessionSubject } from '../facts.ts';
import type { Severity } from '../finding.ts';
import type { Repair } from '../repair.ts';
import { makeEasy } from '../repairs/easy-run.ts';
import { swapDays } from '../repairs/move-day.ts';
import { type Cap, shortenLongRuns } from '../repairs/run-time.ts';
import { activityInWords, asSet, dayInWords, distance, told, whenInWords } from '../words.ts';

/** Days without hard work after a race, by its metres; between them they grow with the distance. Conventions. */
const DAYS_AFTER: readonly (readonly [metres: number, days: number])[] = [
  [10_000, 3],
  [21_097.5, 7],
  [42_195, 14],
];
/** Shorter races are hard sessions like others. Three miles are a race of 5 km. */
const SHORTEST = 4_800;
/** After a race of so many metres a long run is load of its own, and so many seconds of running are long. */
const HALF_MARATHON = 21_000;
const LONG_RUN = 90 * 60;
/** Hard sessions are moved no closer than this to each other, in days. */
const APART = 2;

const NO_LONG_RUN: Cap = {
  isTooLong: ({ kind }, seconds) => kind !== 'race' && !fallsShortOf(seconds, LONG_RUN),
  seconds: LONG_RUN - 60,
};

interface LoadAfterRace extends Facts {
  readonly subject: SessionSubject;
  readonly seen: Figure<'days'>;
  readonly limit: Figure<'days'>;
  readonly race: SessionSubject;
  readonly raced: Figure<'metres'>;
  /** How long it lasts, where it is reported for that. */
  readonly long?: Figure<'seconds'>;
}

export const raceRecovery = defineRule({
  id: 'race-recovery',
  group: 'recovery',
  severity: byBack<Severity>({ healthy: 'info', history: 'warning', disc: 'warning', pain: 'warning' }),
  evidence: { injury: 'D', back: 'D' },
  sources: [],
  parameters: {},
  docs: {
    summary: 'Hard work, or a long run, in the days after a race.',
    what:
      'Hard sessions, other races among them, on the 3 days after a race of 5 to 10 km, the 7 days after a half marathon or ' +
      'the 14 days after a marathon or more; for distances between them the days grow with the distance (15 km: 5 days). The ' +
      'distance is what is raced: steps for warm-up and cool-down are left out. After a half marathon or more, runs of 90 ' +
      "minutes or more of running (walking excluded, the upper end of ranges; from a distance through the athlete's pace) on " +
      'these days are reported as well, but for the last of them, on which the next long run often lies. Shorter races and races of unknown length ' +
      'are left alone, and so is what is done on the day of the race. A floating session counts only if no day of its week ' +
      'lies outside of these days. A race is one finding, at the first of these sessions after it.',
    why:
      'A race is the hardest session of its weeks, and coaches leave days of easy running after it. How rested someone feels ' +
      'may come back sooner than the rest.',
    evidence:
      'Any injury and back, D: that some easy days belong to a race is a convention of coaches, who differ on how many, and so ' +
      'are the 90 minutes. We know of no trial that has compared them. With a history of back pain or more it is a warning by precaution.',
    contested:
      'After a short race, many who train a lot go back to work after two days, and nothing has shown that it is too early.',
    defaults: [
      [
        'healthy back',
        'hard work up to 3 days after 5–10 km, 7 after a half marathon, 14 after a marathon info; after a half marathon or ' +
          'more a run of 90 min, too',
      ],
      ['history of back pain, disc diagnosis or present pain', 'the same warning'],
    ],
    repair: 'Move the hard session behind these days, or run easy; run less than 90 minutes at a time.',
    examples: {
      failing: `athlete "Kim"
  recent volume 34 km
  recent longest 13 km

plan "Back at it" for "Kim"
  week 1
    mon core "Core and Hips"
    tue easy 8 km
    thu easy 6 km + core "Core and Hips"
    fri easy 6 km
    sun race 10k
  week 2
    mon core "Core and Hips"
    tue easy 7 km
    wed tempo: warm up 3 km, 10 min @ threshold, cool down 2 km
    fri easy 7 km + core "Core and Hips"
    sun long 10 km
`,
      passing: `athlete "Kim"
  recent volume 34 km
  recent longest 13 km

plan "Easy first" for "Kim"
  week 1
    mon core "Core and Hips"
    tue easy 8 km
    thu easy 6 km + core "Core and Hips"
    fri easy 6 km
    sun race 10k
  week 2
    mon core "Core and Hips"
    tue easy 7 km
    thu tempo: warm up 3 km, 10 min @ threshold, cool down 2 km
    fri easy 7 km + core "Core and Hips"
    sun long 10 km
`,
    },
  },
  message({ subject, seen, limit, race, raced, long }: LoadAfterRace, units) {
    const what = long ? `A run of ${asSet(figure(LONG_RUN, 'seconds'), units)} or more` : 'Hard work';
    return (
      `The ${activityInWords(subject.activity)} ${long ? `of ${told(long, units)} ` : ''}on ${whenInWords(subject)} comes ` +
      `${told(seen, units)} after the race over ` +
      `${distance(raced.value, units, raced.estimated)} on ${whenInWords(race)}. ${what} up to ${told(limit, units)} after a ` +
      'race of that length is reported: a convention of coaches that no trial has tested.'
    );
  },
  checkPlan({ plan, report }) {
    const races = racesOf(plan).flatMap((race) => {
      const days = daysAfter(race);
      return days === 0 ? [] : [{ race, days }];
    });
    if (races.length === 0) return;
    const toCome = plan.weeks.flatMap(({ broken, runs }) =>
      broken ? [] : runs.filter((session) => !isSessionOver(session)),
    );
    const hard = toCome.filter((session) => session.hard);
    for (const { race, days } of races) {
      const isLoad = (session: TrainingSession) =>
        session.hard || ((race.metres ?? 0) >= HALF_MARATHON && isLong(session));
      const close = toCome
        .filter(isLoad)
        .flatMap((session) => {
          const apart = daysBetween(race, session, withinFor(session, days));
          return apart === undefined ? [] : [{ session, apart }];
        })
        .sort((a, b) => a.apart - b.apart);
      const [first] = close;
      if (!first) continue;
      const { session, apart } = first;
      report({
        at: session.node,
        week: session.week,
        ...(session.day && { day: session.day }),
        facts: {
          subject: aboutSession(session),
          seen: figure(apart, 'days'),
          limit: figure(withinFor(session, days), 'days'),
          race: aboutSession(race.session),
          raced: figure(race.metres ?? 0, 'metres', race.session.run?.estimated === 'distance'),
          ...(!session.hard && { long: figure(secondsOf(session), 'seconds', isTimeEstimated(session.run)) }),
        },
        related: () => [
          { at: race.session.node, message: 'This is the race.' },
          ...close.slice(1).map((other) => ({
            at: other.session.node,
            message: `This is ${other.session.hard ? 'hard' : 'long'} as well.`,
          })),
        ],
        repairs: () =>
          session.hard
            ? [...movedBehind(session, race, days, hard), ...makeEasy(session)]
            : shortenLongRuns(session.week, new Map([[session.week, NO_LONG_RUN]])),
      });
    }
  },
});

function secondsOf({ run }: TrainingSession): number {
  return run?.duration?.high ?? 0;
}

/** The long run on the same day of the week is left alone. */
function withinFor({ hard }: TrainingSession, days: number): number {
  return hard ? days : days - 1;
}

function isLong(session: TrainingSession): boolean {
  return !fallsShortOf(secondsOf(session), LONG_RUN);
}

/** How many days after a race belong to it; none for one that is short or of unknown length. */
function daysAfter({ metres }: Race): number {
  if (metres === undefined || metres < SHORTEST) return 0;
  const next = DAYS_AFTER.findIndex(([upTo]) => metres <= upTo);
  const [longer, before] =
    next < 0 ? [DAYS_AFTER.at(-1), undefined] : [DAYS_AFTER[next], DAYS_AFTER[next - 1]];
  const [upTo, days] = longer ?? [0, 0];
  if (!before) return days;
  const share = (metres - before[0]) / (upTo - before[0]);
  return Math.round(before[1] + share * (days - before[1]));
}

/**
 * How many days a session comes after a race, at most, where that is within so many days wherever floating ones are
 * put, on other days than the race; else undefined.
 */
function daysBetween(
  { session: race, days }: Race,
  session: TrainingSession,
  within: number,
): number | undefined {
  if (race === session) return undefined;
  const gaps = days
    .flatMap((from) => possibleDays(session).map((to) => to - from))
    .filter((gap) => gap !== 0);
  const isClose = gaps.length > 0 && gaps.every((gap) => gap > 0 && gap <= within);
  return isClose ? Math.max(...gaps) : undefined;
}

/** Swaps a hard session with the nearest later day of its week that lies behind a race and apart from what is hard. */
function movedBehind(
  session: TrainingSession,
  race: Race,
  days: number,
  hard: readonly TrainingSession[],
): Repair[] {
  const { day } = session;
  if (!day || session.kind === 'race') return [];
  const end = Math.max(...race.days) + days;
  const others = hard.filter((other) => other.day && other.day !== day).map((other) => other.day?.index ?? 0);
  for (const target of day.week.days) {
    const isBehind = target.index > end && others.every((other) => Math.abs(other - target.index) >= APART);
    const edits = isBehind ? swapDays(day, target) : undefined;
    if (!edits) continue;
    const what = `the ${activityInWords(session.kind)} of week ${day.week.number}`;
    return [{ kind: 'suggested', title: `Move ${what} to ${dayInWords(target.name)}`, edits }];
  }
  return [];
}
