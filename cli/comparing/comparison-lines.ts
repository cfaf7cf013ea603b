/** A comparison as lines of a terminal. */
import {
  type ComparedWeek,
  formatDate,
  formatDistance,
  formatDuration,
  type Running,
  type TrainingSession,
  type Units,
} from '@runplan/language/internal';
import { type Look, printable, severityStyle, wrapStyled } from '@runplan/report';
import { alignedTable, type Cell, type Column } from '../showing/aligned-table.ts';
import type { Comparison } from './compare-plan.ts';

const COLUMNS: readonly Column[] = [
  { title: 'Week', align: 'right' },
  { title: 'From', align: 'left' },
  { title: 'Planned', align: 'right' },
  { title: 'Done', align: 'right' },
  { title: 'Share', align: 'right' },
  { title: 'Time planned', align: 'right' },
  { title: 'Done', align: 'right' },
  { title: 'Longest planned', align: 'right' },
  { title: 'Done', align: 'right' },
  { title: 'Missed', align: 'left' },
];

export function comparisonLines(comparison: Comparison, look: Look): readonly string[] {
  const { plan, weeks, findings } = comparison;
  const { colours } = look;
  const whom = plan.athlete.name ? `, for ${plan.athlete.name}` : '';
  return [
    colours.bold(printable(`${plan.name}${whom}`)),
    '',
    ...(weeks.length > 0
      ? alignedTable(
          COLUMNS,
          weeks.map((week) => rowOf(week, plan.units, look)),
          look,
        ).lines.map(({ text }) => text)
      : ['Nothing is told of what was done.']),
    '',
    ...(findings.length === 0
      ? ['No findings in the days to come.']
      : [
          colours.bold('The days to come, from what was done:'),
          ...findings.flatMap(({ severity, message, rule }) => {
            const style = severityStyle(severity, colours);
            const text = wrapStyled(
              [
                { text: severity, style },
                { text: ` ${printable(message)} ` },
                { text: `[${rule}]`, style: colours.dim },
              ],
              look.width - 2,
            );
            return text.map((line, index) => `${index === 0 ? '' : '  '}${line.text}`);
          }),
        ]),
    '',
    ...summaryOf(comparison),
  ];
}

function rowOf(compared: ComparedWeek, units: Units, { colours }: Look): readonly Cell[] {
  const { week, planned, done, missed, moved, isUnderWay, unplanned } = compared;
  const share = planned.metres > 0 ? `${Math.round((100 * done.metres) / planned.metres)}%` : '';
  const about = [
    ...(missed.length > 0 ? [missed.map(sessionInWords).join(', ')] : []),
    ...moved.map(({ session, to }) => `${sessionInWords(session)} done on ${to.name}`),
    ...(unplanned > 0 ? [`${unplanned} not planned`] : []),
    ...(isUnderWay ? ['not over'] : []),
  ];
  return [
    { text: String(week.number) },
    { text: week.date === undefined ? '' : formatDate(week.date) },
    { text: distanceOf(planned, units) },
    { text: distanceOf(done, units), style: colours.bold },
    { text: share },
    { text: timeOf(planned) },
    { text: timeOf(done) },
    { text: longestOf(planned, units) },
    { text: longestOf(done, units) },
    { text: about.join('; '), style: colours.dim },
  ];
}

function distanceOf({ metres, isEstimated }: Running, units: Units): string {
  return `${isEstimated ? '≈' : ''}${formatDistance(metres, units)}`;
}

function timeOf({ seconds }: Running): string {
  return seconds > 0 ? formatDuration(Math.round(seconds / 60) * 60) : '';
}

function longestOf({ longest }: Running, units: Units): string {
  return longest > 0 ? formatDistance(longest, units) : '';
}

function sessionInWords({ day, kind }: TrainingSession): string {
  return day ? `${day.name} ${kind}` : kind;
}

/** What became of the files. */
function summaryOf({ activities, lines, isWritten, name, weeks }: Comparison): readonly string[] {
  const { read, duplicates, known, outside } = activities;
  if (read === 0)
    return weeks.length > 0 ? [] : ['Name files of activities, or write `done` below the days.'];
  const parts = [
    `${read} ${read === 1 ? 'activity' : 'activities'} read`,
    ...(duplicates > 0 ? [`${duplicates} told twice`] : []),
    ...(known > 0 ? [`${known} in the plan already`] : []),
    ...(outside > 0 ? [`${outside} on other days than those of the plan`] : []),
  ];
  const written =
    lines === 0
      ? 'Nothing to write.'
      : isWritten
        ? `Wrote ${lines} ${lines === 1 ? 'line' : 'lines'} into ${printable(name)}.`
        : `--write puts ${lines} ${lines === 1 ? 'line' : 'lines'} into ${printable(name)}.`;
  return [`${parts.join(', ')}. ${written}`];
}
