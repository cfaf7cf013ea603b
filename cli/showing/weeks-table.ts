import type { PageWeek, PlanVersion, WeekFigures } from '@runplan/exchange';
import type { Look } from '@runplan/report';
import { alignedTable, type Cell, type Column } from './aligned-table.ts';
import { bar } from './bar.ts';

/** A bar is not drawn in fewer columns. */
const SHORTEST_BAR = 8;
const LONGEST_BAR = 30;

const COLUMNS: readonly Column[] = [
  { title: 'Week', align: 'right' },
  { title: 'Dates', align: 'left' },
  { title: 'Phase', align: 'left' },
  { title: 'Running', align: 'right' },
  { title: 'Change', align: 'right' },
  { title: 'Limit', align: 'right' },
  { title: 'Longest', align: 'right' },
  { title: 'Easy', align: 'right' },
  { title: 'Mod.', align: 'right' },
  { title: 'Hard', align: 'right' },
  { title: 'Core', align: 'right' },
];

const NOT_READ = 'has a line that could not be read: see runplan check';

/** The weeks of a plan, a line each, with a bar for their running. */
export function weeksTable({ weeks }: PlanVersion, look: Look): readonly string[] {
  const table = alignedTable(
    COLUMNS,
    weeks.map((week) => cellsOf(week, look)),
    look,
  );
  const most = Math.max(0, ...weeks.flatMap(({ figures }) => [figures?.volume.value ?? 0]));
  const room = Math.min(LONGEST_BAR, look.width - table.width - 2);
  return table.lines.map((line, index) => {
    const week = weeks[index - 1];
    if (!week?.figures?.volume.value || room < SHORTEST_BAR) return line.text;
    return `${line.text}${' '.repeat(table.width - line.width + 2)}${barOf(week, week.figures, most, room, look)}`;
  });
}

function barOf({ isDown }: PageWeek, { volume }: WeekFigures, most: number, room: number, look: Look) {
  const drawn = bar(volume.value / most, room);
  return isDown ? look.colours.dim(drawn) : look.colours.cyan(drawn);
}

function cellsOf(week: PageWeek, { colours }: Look): readonly Cell[] {
  const { number, dates = '', phase = '', absence, figures, isDown } = week;
  const style = isDown ? colours.dim : undefined;
  const called = absence ?? (isDown && phase === '' ? 'down week' : phase);
  const start = [String(number), dates, called].map((text) => ({ text, style }));
  if (!figures) return [...start, { text: NOT_READ, style: colours.yellow, spans: true }];
  const { volume, change = '', limit, longest, moderate, hard, core } = figures;
  const isOver = limit !== undefined && volume.value > limit.value;
  const easy = moderate && hard && `${100 - Math.round(moderate.value) - Math.round(hard.value)}%`;
  return [
    ...start,
    { text: volume.text, style: isOver ? colours.yellow : colours.bold },
    { text: change, style: isOver ? colours.yellow : undefined },
    { text: limit?.text ?? '', style: colours.dim },
    { text: longest?.text ?? '' },
    { text: easy ?? '' },
    { text: moderate?.text ?? '' },
    { text: hard?.text ?? '' },
    { text: String(core) },
  ];
}
