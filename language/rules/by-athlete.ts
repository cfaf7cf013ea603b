/** Values that depend on whom a plan is for, in words. */
import { exactDistance } from '../quantities/distance.ts';
import { exactDuration } from '../quantities/duration.ts';
import { exactPercent } from '../quantities/scalar.ts';
import type { BackStatus, Level } from '../training/model.ts';
import { BACK_STATUSES, LEVELS } from '../vocabulary/word-lists.ts';
import { type ByAthlete, type ParameterUnit, valueFor } from './define-rule.ts';
import { backInWords } from './words.ts';

/** A value by athlete in words: `10%`, or `2 with a disc diagnosis or present back pain; otherwise 1`. */
export function forWhom<Value>(value: ByAthlete<Value>, print: (value: Value) => string): string {
  if (typeof value !== 'function') return print(value);
  const everyone = LEVELS.flatMap((level) => BACK_STATUSES.map((back) => ({ level, back })));
  const groups = Map.groupBy(everyone, (who) => print(valueFor(value, who)));
  // What holds for most is said last, without naming whom.
  const [[usual] = ['']] = [...groups].sort(([, a], [, b]) => b.length - a.length);
  const others = [...groups].filter(([text]) => text !== usual);
  if (others.length === 0) return usual;
  return `${others.map(([text, who]) => `${text} ${inWords(who)}`).join('; ')}; otherwise ${usual}`;
}

/** The value of a parameter as a policy line writes it: `10%`, `3 km`. */
export function printIn(unit: ParameterUnit): (value: number) => string {
  switch (unit) {
    case 'percent':
      return exactPercent;
    case 'distance':
      return exactDistance;
    case 'duration':
      return exactDuration;
    case 'count':
      return String;
  }
}

/** `with a disc diagnosis`, `for intermediate or advanced with a healthy back`. */
function inWords(who: readonly { readonly level: Level; readonly back: BackStatus }[]): string {
  const levels = LEVELS.filter((level) => who.some((one) => one.level === level));
  const backs = BACK_STATUSES.filter((back) => who.some((one) => one.back === back));
  if (who.length < levels.length * backs.length) {
    return levels.map((level) => inWords(who.filter((one) => one.level === level))).join(', ');
  }
  const level = levels.length < LEVELS.length ? `for ${orList(levels)}` : '';
  const back = backs.length < BACK_STATUSES.length ? `with ${orList(backs.map(backInWords))}` : '';
  return [level, back].filter(Boolean).join(' ');
}

function orList(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} or ${items.at(-1)}`;
}
