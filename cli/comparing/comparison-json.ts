/** A comparison as JSON, for programs. */
import { type ComparedWeek, formatDate, type Running } from '@runplan/language/internal';
import { jsonFinding, jsonText } from '@runplan/report';
import type { Comparison } from './compare-plan.ts';

/** The version of what is written; it grows when something is renamed or taken away. */
const VERSION = 1;

export function comparisonJson({
  name,
  plan,
  weeks,
  findings,
  activities,
  lines,
  isWritten,
}: Comparison): string {
  return jsonText({
    version: VERSION,
    file: name,
    plan: plan.name,
    athlete: plan.athlete.name || undefined,
    weeks: weeks.map(weekOf),
    findings: findings.map((finding) => jsonFinding(finding, name)),
    activities,
    lines,
    written: isWritten,
  });
}

function weekOf({ week, planned, done, missed, moved, unplanned, isUnderWay }: ComparedWeek) {
  return {
    week: week.number,
    date: week.date === undefined ? undefined : formatDate(week.date),
    over: !isUnderWay,
    planned: runningOf(planned),
    done: runningOf(done),
    missed: missed.map(({ day, kind }) => ({ day: day?.name, kind })),
    moved: moved.map(({ session: { day, kind }, to }) => ({ day: day?.name, kind, to: to.name })),
    unplanned,
  };
}

function runningOf({ metres, seconds, longest, runs, isEstimated }: Running) {
  return {
    metres: Math.round(metres),
    estimated: isEstimated,
    seconds: Math.round(seconds),
    longestMetres: Math.round(longest),
    runs,
  };
}
