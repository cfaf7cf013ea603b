import {
  type Athlete,
  type Clearance,
  isAthlete,
  isBest,
  isBlock,
  isClearance,
  isPace,
  isRun,
  isWorkout,
} from '../../grammar/generated/ast.ts';
import { athleteFrom } from '../../training/athlete.ts';
import { amountOfRun } from '../../vocabulary/amounts.ts';
import { agreementOf } from '../../vocabulary/lines/athlete/clearance.ts';
import { PLAUSIBLE_WEEK } from '../../vocabulary/plausible.ts';
import { exceeds } from '../compare.ts';
import { defineRule } from '../define-rule.ts';
import { aboutWeek, figure } from '../facts.ts';
import { amountProblemOf } from './implausible/amounts.ts';
import { checkHold, checkItems, usesForSeconds } from './implausible/exercises.ts';
import { checkFigures } from './implausible/figures.ts';
import { inWords } from './implausible/in-words.ts';
import { checkLines } from './implausible/lines.ts';
import { type Implausible, type Say, sayer } from './implausible/problem.ts';
import { checkBest } from './implausible/raced.ts';
import { checkSteps, checkSum } from './implausible/steps.ts';

export const implausibleAmount = defineRule({
  id: 'implausible-amount',
  group: 'plan-quality',
  isAboutText: true,
  severity: 'error',
  evidence: { injury: 'none', back: 'none' },
  sources: [],
  parameters: {},
  docs: {
    summary: 'A figure that cannot be meant, such as `easy 45 m` where minutes were meant.',
    what:
      'Figures that lie far outside of what anyone trains, wherever they stand: mostly a slip of the unit or a digit too ' +
      'many. `m` always means metres, so `45 m` is 45 metres. Repetitions are multiplied, and a sum that cannot be meant ' +
      'is reported once, at the outermost repetition. Also reported: `cleared by` without a name. A line with a mistake of ' +
      'syntax is looked at once that is corrected.',
    why: 'Such a figure passes into totals, paces and calendars, where it is harder to recognise than here.',
    evidence: 'Not a matter of evidence: the bounds are convention, and wide enough for every real plan.',
    defaults: [
      [
        'a run',
        'from 200 m to 200 km, from 30 s to 24 h; of a race from 50 m or 5 s, of strides from 40 m or 5 s',
      ],
      ['core and strength sessions', 'from 1 min to 4 h'],
      ['other sessions', 'from 200 m to 600 km, from 30 s to 24 h'],
      ['warm-up and cool-down', 'from 200 m to 30 km, from 30 s to 3 h'],
      ['a step of running', 'from 40 m to 200 km, from 3 s to 24 h; of another sport from 10 m'],
      ['a recovery between repetitions', 'from 10 m to 10 km, from 3 s to 1 h'],
      ['walking and jogging elsewhere', 'from 10 m to 200 km, from 3 s to 24 h'],
      ['repetitions', 'from 1 to 1000 in all'],
      ['a week', 'at most 400 km, the same for `recent volume` and `total`'],
      ['pace, share of VDOT', 'from 2:00/km to 20:00/km, from 30% to 150%'],
      ['heart rate, `max hr`, cadence', 'from 40 to 230 bpm, from 100 to 230 bpm, from 100 to 250 spm'],
      ['`zone`, `rpe`', 'from 1 to 5, from 1 to 10'],
      ['`vdot`, `age`, `resting hr`', 'from 10 to 88, from 5 to 110 years, from 25 to 120 bpm'],
      ['power, a share of a heart rate, VDOT or power', 'from 20 to 2000 W, from 20% to 200%'],
      ['a difference in pace', 'at most 300 s/km'],
      ['`like … at`, `plan … for … at`', 'from 1% to 300%'],
      ['`climb`, `descent`', 'at most 15 km'],
      ['a race, a `best`', 'from 50 m to 1000 km; a VDOT from 10 to 88, below 800 m to 120'],
      ['`shoes`, `born`', 'at most 5000 km, from 1900 to 2025'],
      [
        'an exercise',
        'from 1 to 100 sets or rounds, from 1 to 1000 repetitions, at most 1 h or 5 km a set, from 0.1 to 500 kg or 10% to 150% of `1rm`, at most 20 `rir`, at most 1 h of rest; one that is held below 15 repetitions',
      ],
    ],
    repair:
      'Correct the figure or the unit: `45 min` for minutes, `800 m` for metres, `8 km` for kilometres. Where another unit ' +
      'makes it a figure that can be meant, that is offered.',
    examples: {
      failing: `athlete "Kim"
  recent volume 30 km
  recent longest 11 km

plan "Steady" for "Kim"
  week 1
    mon core 20 min
    tue easy 45 m
    thu easy 8 km + strength 20 min
    sun long 8 km
`,
      passing: `athlete "Kim"
  recent volume 30 km
  recent longest 11 km

plan "Steady" for "Kim"
  week 1
    mon core 20 min
    tue easy 45 min
    thu easy 8 km + strength 20 min
    sun long 8 km
`,
    },
  },
  message(facts: Implausible, units) {
    return inWords(facts, units);
  },
  checkPlan({ plan, report }) {
    checkLines(plan.node, report);
    for (const week of plan.weeks) {
      // A session that is too long by itself was reported already, and so was a week that is copied as it is.
      const { volume, runs } = week;
      if (!exceeds(volume.distance.high, PLAUSIBLE_WEEK.high)) continue;
      if (runs.some(({ source: { activity } }) => isRun(activity) && amountProblemOf(activity))) continue;
      if (week.node.like && !week.node.like.share && runs.every((session) => session.copied)) continue;
      report({
        at: week.node,
        week,
        facts: {
          subject: aboutWeek(week),
          problem: 'week',
          seen: figure(volume.distance.high, 'metres', volume.estimated),
          limit: figure(PLAUSIBLE_WEEK.high, 'metres'),
        },
      });
    }
  },
  checkFile({ file, report }) {
    for (const statement of file.statements) {
      if (isAthlete(statement)) {
        const say = sayer({ kind: 'definition', definition: 'athlete', name: statement.name }, report);
        for (const line of statement.attributes) {
          const isSound = checkFigures(line, say);
          if (isBest(line) && isSound) checkBest(line, say);
          if (isClearance(line)) checkClearance(line, statement, say);
        }
      } else if (isPace(statement)) {
        const say = sayer({ kind: 'definition', definition: 'pace', name: statement.name }, report);
        checkFigures(statement, say);
      } else if (isWorkout(statement)) {
        const say = sayer({ kind: 'definition', definition: 'workout', name: statement.name }, report);
        const steps = statement.lines.flatMap((line) => line.steps);
        const bounds = amountOfRun({});
        const sum = checkSteps(steps, say);
        if (!sum.isOff) checkSum(sum, steps, bounds, { at: statement, property: 'name' }, say);
      } else if (isBlock(statement)) {
        const say = sayer({ kind: 'definition', definition: 'block', name: statement.name }, report);
        checkItems(statement.items, say);
        for (const use of usesForSeconds(statement.items)) checkHold(use, say);
      }
    }
  },
});

/** With a back status or symptoms that ask for a clearance, `clearance` names one without a name. */
function checkClearance(line: Clearance, athlete: Athlete, say: Say): void {
  if (line.by === undefined || agreementOf(line.by) !== 'nobody') return;
  const { back, symptoms } = athleteFrom(athlete);
  if (back === 'disc' || back === 'pain' || symptoms.length > 0) return;
  say({ at: line, property: 'by' }, { problem: 'nobody', text: line.by });
}
