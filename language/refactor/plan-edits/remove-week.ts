import { weekNumber } from '../../training/like.ts';
import { blockOf, renumbered } from './blocks.ts';
import type { PlanChange, PlanEdit } from './define-plan-edit.ts';
import { copiesOf, type EditedWeek, noWeek, refused, weekOf } from './editing.ts';
import { keptCopies } from './kept-copies.ts';
import { weeksInWords } from './words.ts';

/** Removes a week; what copies it is written out first. */
export const removeWeek: PlanEdit = {
  id: 'remove-week',
  usage: 'WEEK',
  about: 'Remove a week; weeks that copy it are written out first',
  example: 'remove-week 4',
  moves: false,
  read([number, ...more]) {
    const week = weekNumber(number);
    return week !== undefined && more.length === 0 ? removed(week) : undefined;
  },
  offers({ editing, week, day }) {
    if (!week || day || editing.weeks.length < 2) return [];
    const copies = copiesOf(editing, week.number).map(({ number }) => number);
    const note = copies.length === 0 ? '' : `, and write out ${weeksInWords(copies)}`;
    return [{ title: `Remove week ${week.number}${note}`, change: removed(week.number) }];
  },
};

function removed(number: number): PlanChange {
  return {
    cuts: [number, number + 1],
    goes: number,
    order: (numbers) => numbers.filter((one) => one !== number),
    edits: (editing) => {
      const week = weekOf(editing, number);
      if (!week) return noWeek(editing, number);
      const { weeks, source } = editing;
      if (weeks.length === 1) return refused(`week ${number} is its only week`);
      const others = weeks.filter((one) => one !== week);
      const loses = (one: EditedWeek) => weekNumber(one.node.like?.number) === number;
      const index = weeks.indexOf(week);
      const [before, next] = [weeks[index - 1], weeks[index + 1]];
      const own = blockOf(week, source);
      const span = next
        ? { start: own.start, end: blockOf(next, source).start }
        : { start: before ? blockOf(before, source).end : own.start, end: own.end };
      return [
        { ...span, text: '' },
        ...keptCopies(editing, { loses }),
        ...renumbered(others, (one) => (one > number ? one - 1 : one), loses),
      ];
    },
  };
}
