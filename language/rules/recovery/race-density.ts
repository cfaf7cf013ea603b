import * as ast from '../../grammar/generated/ast.ts';
import { exactDistance } from '../../quantities/distance.ts';
import { isSessionOver } from '../../training/coming.ts';
import type { TrainingSession } from '../../training/model.ts';
import { type Race, racesOf } from '../../training/races.ts';
import { exceeds } from '../compare.ts';
import { byBack, defineRule } from '../define-rule.ts';
import { aboutSession, type Facts, type Figure, figure, type SessionSubject } from '../facts.ts';
import type { Severity } from '../finding.ts';
import type { Repair } from '../repair.ts';
import { asSet, count, told, weekNumbers, whenInWords } from '../words.ts';

/** Races are counted in so many days: four weeks. */
const WINDOW = 28;
/** From here on a race counts, in metres; a little less than 10 km, because 6.2 miles are meant as that. */
const LONG_RACE = 9_900;

interface ManyRaces extends Facts {
  readonly subject: SessionSubject;
  /** The most of them within four weeks. */
  readonly seen: Figure<'count'>;
  readonly limit: Figure<'count'>;
  /** How many they are, and their weeks. */
  readonly races: number;
  readonly weeks: readonly number[];
}

export const raceDensity = defineRule({
  id: 'race-density',
  group: 'recovery',
  severity: byBack<Severity>({ healthy: 'info', history: 'warning', disc: 'warning', pain: 'warning' }),
  evidence: { injury: 'D', back: 'D' },
  sources: [],
  parameters: {
    maximum: {
      unit: 'count',
      default: 2,
      meaning: 'most races of 10 km or more within four weeks',
    },
  },
  docs: {
    summary: 'Many long races within four weeks.',
    what:
      'Races of 10 km or more, the goal race included, are counted within 28 days. The distance is what is raced: steps for ' +
      'warm-up and cool-down are left out. Races of unknown length do not count, time trials neither; a floating race counts ' +
      'on the last day of its week. Races that follow each other so closely are one finding, at the first one that is too ' +
      'many.',
    why:
      'After each race come days that belong to recovery, and before it days with less. With a race every week or two there ' +
      'is little left in between for what the races build on.',
    evidence:
      'Any injury and back, D: a convention. We know of no study that has counted races against injuries or back pain. With ' +
      'a history of back pain or more it is a warning by precaution.',
    contested:
      'A race that is run as a long run or a tempo run is one of those, and an `allow` that says so is a good answer.',
    defaults: [
      ['healthy back', 'more than 2 races of 10 km or more within four weeks info'],
      ['history of back pain, disc diagnosis or present pain', 'the same warning'],
    ],
    repair: 'Leave one out, or run it easy.',
    examples: {
      failing: `athlete "Kim"
  recent volume 34 km
  recent longest 13 km

plan "A race a week" for "Kim"
  allow first-hard-work because "a race a week since March"
  week 1
    mon core "Core and Hips"
    tue easy 8 km
    thu easy 8 km + core "Core and Hips"
    sun race 10k
  week 2 like week 1
  week 3 like week 1
`,
      passing: `athlete "Kim"
  recent volume 34 km
  recent longest 13 km

plan "Two races" for "Kim"
  allow first-hard-work because "a race a month since March"
  week 1
    mon core "Core and Hips"
    tue easy 8 km
    thu easy 8 km + core "Core and Hips"
    sun race 10k
  week 2 like week 1
    sun long 12 km
  week 3 like week 1
`,
    },
  },
  message({ seen, limit, races, weeks }: ManyRaces, units) {
    return (
      `In ${weekNumbers(weeks)} stand ${count(races, 'race')} of 10 km or more, up to ${told(seen, units)} of them within four ` +
      `weeks. More than ${asSet(limit, units)} in four weeks is reported: a convention of coaches that no study has tested.`
    );
  },
  checkPlan({ plan, values, report }) {
    const races = racesOf(plan).filter(({ metres = 0 }) => metres >= LONG_RACE);
    let dense: Dense | undefined;
    const found: Dense[] = [];
    for (const [position, race] of races.entries()) {
      const within = races.slice(0, position + 1).filter((other) => dayOf(race) - dayOf(other) < WINDOW);
      if (!exceeds(within.length, values.maximum) || isSessionOver(race.session)) continue;
      // What follows while the first of them still counts is the same.
      if (dense && within.includes(dense.latest)) {
        dense.latest = race;
        dense.most = Math.max(dense.most, within.length);
        dense.races.push(race);
      } else {
        dense = { first: race, latest: race, most: within.length, races: [...within] };
        found.push(dense);
      }
    }
    for (const { first, most, races: all } of found) {
      const { session } = first;
      report({
        at: session.node,
        week: session.week,
        ...(session.day && { day: session.day }),
        facts: {
          subject: aboutSession(session),
          seen: figure(most, 'count'),
          limit: figure(values.maximum, 'count'),
          races: all.length,
          weeks: [...new Set(all.map((race) => race.session.week.number))],
        },
        related: () =>
          all
            .filter((race) => race !== first)
            .map((race) => ({ at: race.session.node, message: 'One of these races.' })),
        repairs: () => runEasy(all, (session) => session === plan.goalRace || isPlanned(session)),
      });
    }
  },
});

/** Races that follow each other closely. */
interface Dense {
  /** The first that is too many. */
  readonly first: Race;
  latest: Race;
  most: number;
  readonly races: Race[];
}

function dayOf({ days }: Race): number {
  return days.at(-1) ?? 0;
}

/** An easy run as long as a race, in place of the latest one that can be. */
function runEasy(races: readonly Race[], isKept: (session: TrainingSession) => boolean): Repair[] {
  for (const { session } of races.toReversed()) {
    const { activity } = session.source;
    const isPlain = ast.isRun(activity) && activity.steps.length === 0 && activity.details.length === 0;
    const metres = session.run?.distance?.high;
    if (!isPlain || metres === undefined || session.copied || isKept(session)) continue;
    // Its copies would go along with it.
    if (session.week.copies.length > 0) continue;
    const amount = activity.amount ?? exactDistance(Math.round(metres / 100) * 100);
    const title = `Run easy instead of racing on ${whenInWords(aboutSession(session))}`;
    return [{ kind: 'suggested', title, edits: [{ replace: { from: activity }, text: `easy ${amount}` }] }];
  }
  return [];
}

/** Whether a line of the plan names the race. */
function isPlanned({ day, week }: TrainingSession): boolean {
  return day?.date !== undefined && week.plan.races.some(({ date }) => date === day.date);
}
