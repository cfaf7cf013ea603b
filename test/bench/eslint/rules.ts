/**
 * Ten rules for ESLint, each with what the rule of Runplan with the same name looks for in the plans of the bench: those of an
 * athlete with a healthy back. They know neither ranges, nor races, nor days of the athlete's choice, and repair nothing.
 */
import type { ESLint } from 'eslint';
import type { YAMLSourceCode } from 'eslint-plugin-yml';
import { type PlanDay, type PlanTree, type PlanWeek, planOf, RUNS, type YamlNode } from './plan-tree.ts';

type Rules = NonNullable<ESLint.Plugin['rules']>;
type Report = (node: YamlNode, message: string) => void;

const LEVELS = new Set(['novice', 'intermediate', 'advanced']);
const PHASES = new Set(['base', 'build', 'peak', 'taper', 'recovery', 'race']);
const OTHERS = new Set('core strength plyometrics drills rest bike swim row yoga walk'.split(' '));
const HARD = new Set(['tempo', 'intervals', 'threshold', 'hills', 'race', 'time-trial']);
const DAYS_A_WEEK = 7;

/** A rule that looks at a plan as a whole. */
function rule(check: (plan: PlanTree, report: Report) => void): Rules[string] {
  return {
    create: (context) => ({
      Program() {
        check(planOf(context.sourceCode as YAMLSourceCode), ({ loc }, message) =>
          context.report({ loc, message }),
        );
      },
    }),
  };
}

export const RULES: Rules = {
  'mileage-increase': rule((plan, report) => {
    let before: number | undefined;
    for (const [index, week] of plan.weeks.entries()) {
      const km = distanceOf(week);
      if (km === undefined) continue;
      if (before !== undefined) {
        const reference = index < 4 ? Math.max(before, plan.recentVolume) : before;
        const share = (km / reference - 1) * 100;
        if (km - reference > 3 && share > 10)
          report(
            week.node,
            `${km.toFixed(1)} km, ${share.toFixed(1)}% more than the ${reference.toFixed(1)} km before it.`,
          );
      }
      const isDown = before !== undefined && km <= before * (week.phase?.text === 'recovery' ? 0.9 : 0.8);
      if (!isDown) before = km;
    }
  }),

  'long-run-share': rule((plan, report) => {
    for (const week of plan.weeks) {
      const km = distanceOf(week);
      const runs = week.days.filter(hasRun).length;
      if (!week.runs || km === undefined || km < 20 || runs < 3) continue;
      const share = (Math.max(...week.runs) / km) * 100;
      const limit = Math.max(30, 135 / runs);
      if (share > limit)
        report(week.node, `The longest run is ${share.toFixed(0)}% of the week, above ${limit.toFixed(1)}%.`);
    }
  }),

  'first-week-load': rule((plan, report) => {
    const [week] = plan.weeks;
    const km = week && distanceOf(week);
    if (!week || km === undefined || plan.recentVolume === 0) return;
    const share = (km / plan.recentVolume - 1) * 100;
    if (km - plan.recentVolume > 3 && share > 10)
      report(
        week.node,
        `${km.toFixed(1)} km, ${share.toFixed(1)}% more than the ${plan.recentVolume} km of late.`,
      );
  }),

  'rest-days': rule((plan, report) => {
    const least = restDays(plan);
    const dates = new Set(
      daysOf(plan)
        .filter(hasRun)
        .map(({ date }) => date),
    );
    for (const [index, { node }] of plan.weeks.entries()) {
      const end = (index + 1) * DAYS_A_WEEK;
      const fewest = Math.min(
        ...Array.from({ length: DAYS_A_WEEK }, (_, back) => freeDays(dates, end - back)),
      );
      if (fewest < least) report(node, `${fewest} rest days in seven days, fewer than ${least}.`);
    }
  }),

  'consecutive-run-days': rule((plan, report) => {
    const most = plan.level?.text === 'novice' ? 2 : plan.level?.text === 'advanced' ? 6 : 5;
    for (const row of rowsOf(daysOf(plan).filter(hasRun))) {
      const [last] = row.slice(-1);
      // Of a longer row the rule on rest days speaks.
      if (last && row.length > most && row.length <= DAYS_A_WEEK - restDays(plan))
        report(last.node, `Runs on ${row.length} days in a row, more than ${most}.`);
    }
  }),

  'core-session': rule((plan, report) => {
    for (const { node, days } of plan.weeks)
      if (!days.some(({ sessions }) => sessions.some(({ kind }) => kind.text === 'core')))
        report(node, 'No core session in this week.');
  }),

  'hard-day-spacing': rule((plan, report) => {
    let previous: number | undefined;
    for (const { node, date, sessions } of daysOf(plan)) {
      if (!sessions.some(({ kind }) => HARD.has(kind.text))) continue;
      if (previous !== undefined && date - previous < 2) report(node, 'A hard day right after another one.');
      previous = date;
    }
  }),

  'warm-up-missing': rule((plan, report) => {
    for (const { kind, steps } of sessionsOf(plan)) {
      const hardStep = steps.findIndex((step) => step.kind === 'run');
      if (!HARD.has(kind.text) || hardStep < 0) continue;
      const minutes = steps.slice(0, hardStep).reduce((sum, { amount }) => sum + (amount?.minutes ?? 0), 0);
      if (minutes < 10)
        report(kind.node, `${minutes.toFixed(0)} min before the hard part, less than 10 min.`);
    }
  }),

  'missing-amount': rule((plan, report) => {
    for (const { kind, isRun, amount } of sessionsOf(plan))
      if (isRun && !amount) report(kind.node, `How long is this ${kind.text}?`);
  }),

  'unknown-name': rule((plan, report) => {
    const { level, weeks } = plan;
    if (level && !LEVELS.has(level.text)) report(level.node, `There is no level "${level.text}".`);
    for (const { phase } of weeks)
      if (phase && !PHASES.has(phase.text)) report(phase.node, `There is no phase "${phase.text}".`);
    for (const { kind } of sessionsOf(plan))
      if (!RUNS.has(kind.text) && !OTHERS.has(kind.text))
        report(kind.node, `There is no kind of session "${kind.text}".`);
  }),
};

function daysOf(plan: PlanTree): readonly PlanDay[] {
  return plan.weeks.flatMap(({ days }) => days);
}

function sessionsOf(plan: PlanTree) {
  return daysOf(plan).flatMap(({ sessions }) => sessions);
}

function hasRun({ sessions }: PlanDay): boolean {
  return sessions.some(({ isRun }) => isRun);
}

function restDays({ level }: PlanTree): number {
  return level?.text === 'novice' ? 2 : 1;
}

/** Days that follow each other without a gap. */
function rowsOf(days: readonly PlanDay[]): readonly (readonly PlanDay[])[] {
  const rows: PlanDay[][] = [];
  for (const day of days) {
    const row = rows.at(-1);
    if (row && row.at(-1)?.date === day.date - 1) row.push(day);
    else rows.push([day]);
  }
  return rows;
}

function distanceOf({ runs }: PlanWeek): number | undefined {
  return runs?.reduce((sum, km) => sum + km, 0);
}

/** How many of the seven days before a date are without a run; days before the plan count as free. */
function freeDays(dates: ReadonlySet<number>, end: number): number {
  return Array.from({ length: DAYS_A_WEEK }, (_, back) => end - 1 - back).filter((date) => !dates.has(date))
    .length;
}
