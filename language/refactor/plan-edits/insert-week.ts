import { statementSpan } from '../../grammar/parts.ts';
import { weekNumber } from '../../training/like.ts';
import { blockOf, gapBehind, renumbered } from './blocks.ts';
import { type PlanChange, type PlanEdit, type Side, sideIn } from './define-plan-edit.ts';
import { type EditedWeek, noWeek, type PlanEditing, weekOf } from './editing.ts';

/** Inserts a week like the one before it; without days where that has a race, or where there is none. */
export const insertWeek: PlanEdit = {
  id: 'insert-week',
  usage: 'before|after WEEK',
  about: 'Insert a week, like the one before it',
  example: 'insert-week after 4',
  moves: false,
  read([side, number, ...more]) {
    const [place, week] = [sideIn(side), weekNumber(number)];
    return place && week !== undefined && more.length === 0 ? inserted(place, week) : undefined;
  },
  offers({ week, day }) {
    if (!week || day) return [];
    return (['before', 'after'] as const).map((side) => ({
      title: `Insert a week ${side} week ${numberAt(side, week)}`,
      change: inserted(side, numberAt(side, week)),
    }));
  },
};

/** The first or the last of the weeks that a line is about. */
function numberAt(side: Side, { numbers, number }: EditedWeek): number {
  return (side === 'after' ? numbers.at(-1) : undefined) ?? number;
}

function inserted(side: Side, number: number): PlanChange {
  const cuts = [side === 'after' ? number + 1 : number];
  return {
    cuts,
    order(numbers) {
      const at = numbers.indexOf(number) + (side === 'after' ? 1 : 0);
      return [...numbers.slice(0, at), undefined, ...numbers.slice(at)];
    },
    edits: (editing) => {
      const neighbour = weekOf(editing, number);
      if (!neighbour) return noWeek(editing, number);
      const { source, weeks } = editing;
      const index = weeks.indexOf(neighbour) + (side === 'after' ? 1 : 0);
      const taken = side === 'after' ? number + 1 : number;
      const header = statementSpan(neighbour.node)?.start ?? 0;
      const line = `${source.indentation(header)}week ${taken}${likeBefore(editing, index)}`;
      const next = weeks[index];
      const place = next ? blockOf(next, source).start : blockOf(neighbour, source).end;
      const text = next
        ? line + gapBehind(Math.max(0, index - 1), editing)
        : gapBehind(weeks.length - 2, editing) + line;
      // Weeks behind a gap in the numbers move into it.
      const isFree = weekOf(editing, taken) === undefined;
      const moved = renumbered(weeks, (one) => (!isFree && one >= taken ? one + 1 : one));
      return [{ start: place, end: place, text }, ...moved];
    },
  };
}

function likeBefore({ models, weeks }: PlanEditing, index: number): string {
  const before: EditedWeek | undefined = weeks[index - 1];
  const hasRace = models.some(({ weeks: all }) =>
    all.some(
      ({ number, sessions }) => number === before?.number && sessions.some(({ kind }) => kind === 'race'),
    ),
  );
  return before && !hasRace ? ` like week ${before.numbers.at(-1)}` : '';
}
