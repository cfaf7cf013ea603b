import { weekNumber } from '../../training/like.ts';
import { renumbered, reordered } from './blocks.ts';
import { type PlanChange, type PlanEdit, type Side, sideIn } from './define-plan-edit.ts';
import { type EditedWeek, noWeek, refused, weekOf } from './editing.ts';
import { keptCopies } from './kept-copies.ts';

/** Moves a week; where a copy would come to stand before what it copies, it is written out. */
export const moveWeek: PlanEdit = {
  id: 'move-week',
  usage: 'WEEK before|after WEEK',
  about: 'Move a week; a copy that would stand before what it copies is written out',
  example: 'move-week 7 before 5',
  moves: true,
  read([number, side, other, ...more]) {
    const [week, place, neighbour] = [weekNumber(number), sideIn(side), weekNumber(other)];
    if (week === undefined || !place || neighbour === undefined || more.length > 0) return undefined;
    return moved(week, place, neighbour);
  },
  offers({ editing: { weeks }, week, day }) {
    if (!week || day) return [];
    const index = weeks.indexOf(week);
    const [before, next] = [weeks[index - 1], weeks[index + 1]];
    return [
      ...(before
        ? [
            {
              title: `Move week ${week.number} before week ${before.number}`,
              change: moved(week.number, 'before', before.number),
            },
          ]
        : []),
      ...(next
        ? [
            {
              title: `Move week ${week.number} after week ${next.numbers.at(-1)}`,
              change: moved(week.number, 'after', next.numbers.at(-1) ?? next.number),
            },
          ]
        : []),
    ];
  },
};

function moved(number: number, side: Side, other: number): PlanChange {
  const cuts = [number, number + 1, side === 'after' ? other + 1 : other];
  return {
    cuts,
    goes: number,
    order(numbers) {
      const others = numbers.filter((one) => one !== number);
      return others.toSpliced(others.indexOf(other) + (side === 'after' ? 1 : 0), 0, number);
    },
    edits: (editing) => {
      const [week, neighbour] = [weekOf(editing, number), weekOf(editing, other)];
      if (!week || !neighbour) return noWeek(editing, week ? other : number);
      const { weeks } = editing;
      const order = weeks.filter((one) => one !== week);
      order.splice(order.indexOf(neighbour) + (side === 'after' ? 1 : 0), 0, week);
      if (week === neighbour || order.every((one, index) => one === weeks[index])) {
        return refused(`week ${number} already stands there`);
      }
      const all = weeks.flatMap(({ numbers }) => numbers);
      const place = new Map(order.flatMap(({ numbers }) => numbers).map((one, index) => [one, index]));
      const placeOf = (one: number | undefined) => place.get(one ?? 0) ?? 0;
      const loses = ({ node, number: own }: EditedWeek) =>
        node.like !== undefined && placeOf(weekNumber(node.like.number)) > placeOf(own);
      const edits = [
        ...keptCopies(editing, { loses }),
        ...renumbered(weeks, (one) => all[placeOf(one)] ?? one, loses),
      ];
      return reordered(editing, order, edits);
    },
  };
}
