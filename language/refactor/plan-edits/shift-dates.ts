import type { AstNode } from 'langium';
import * as ast from '../../grammar/generated/ast.ts';
import { spanOf } from '../../grammar/parts.ts';
import { formatDate, parseDate } from '../../quantities/date.ts';
import type { Edit } from '../../text/edit.ts';
import type { PlanChange, PlanEdit } from './define-plan-edit.ts';
import { refused } from './editing.ts';

const UNITS: ReadonlyMap<string, number> = new Map([
  ['day', 1],
  ['days', 1],
  ['week', 7],
  ['weeks', 7],
]);
const DIRECTIONS: ReadonlyMap<string, number> = new Map([
  ['earlier', -1],
  ['later', 1],
]);
/** A plan is not moved further than this. */
const MOST_DAYS = 3660;

/** Moves the dates of a plan: its start and its races. */
export const shiftDates: PlanEdit = {
  id: 'shift-dates',
  usage: 'N days|weeks earlier|later',
  about: 'Move the start and the races of a plan',
  example: 'shift-dates 2 weeks later',
  moves: false,
  read([number, unit = '', direction = '', ...more]) {
    const [length, sign] = [UNITS.get(unit), DIRECTIONS.get(direction)];
    if (!/^[1-9]\d{0,3}$/.test(number ?? '') || !length || !sign || more.length > 0) return undefined;
    const days = Number(number) * length * sign;
    return Math.abs(days) > MOST_DAYS ? undefined : shifted(days);
  },
  offers({ editing: { plan }, week }) {
    if (week || datedLines(plan).length === 0) return [];
    return [...DIRECTIONS].flatMap(([direction, sign]) =>
      ['week', 'day'].map((unit) => ({
        title: `Move the dates of this plan one ${unit} ${direction}`,
        change: shifted(sign * (UNITS.get(unit) as number)),
      })),
    );
  },
};

function shifted(days: number): PlanChange {
  return {
    cuts: [],
    edits: ({ plan }) => {
      const lines = datedLines(plan);
      if (lines.length === 0) return refused('it has no dates: neither `starts` nor `race … on`');
      return lines.flatMap((line): Edit[] => {
        const [span, date] = [spanOf(line, 'date'), parseDate((line as ast.PlanStart).date ?? '')];
        return span && date !== undefined ? [{ ...span, text: formatDate(date + days) }] : [];
      });
    },
  };
}

function datedLines({ attributes }: ast.Plan): readonly (AstNode & { readonly date: string })[] {
  return attributes.filter((line) => ast.isPlanStart(line) || ast.isPlanRace(line));
}
