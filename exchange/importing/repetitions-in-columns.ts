/** Sets and repetitions that stand in columns of their own: `3`, `8`, `40 kg` of a squat, `6`, `800 m`, `2 min jog` of intervals. */
import type { ColumnRole } from './column-names.ts';
import { joined } from './texts-of-cells.ts';

/** Repetitions as one text, and what of the cells is not in it. */
interface Repetitions {
  /** Empty where there are none. */
  readonly work: string;
  readonly left: { readonly amounts: readonly string[]; readonly remarks: readonly string[] };
}

/** How long a break is, and not how it is done. */
const TIME = /^\d+(?::\d\d)?(?: ?(?:s|sec|min))?$/;
const COUNT = /^\d{1,2}$/;
/** Longer ones are rather the whole of a session. */
const REPETITION = /^\d{2,4} ?m$/;

/**
 * The repetitions of a session.
 *
 * @param of the cells of a role
 * @param amounts how long it is, of which the first is that of a repetition where only their number stands elsewhere
 */
export function repetitionsOf(
  of: (role: ColumnRole) => readonly string[],
  amounts: readonly string[],
): Repetitions {
  const [sets, reps, load, recovery] = (['sets', 'reps', 'load', 'recovery'] as const).map((role) =>
    of(role).join(', '),
  ) as [string, string, string, string];
  const [amount = '', ...more] = amounts;
  const between = recovery && (TIME.test(recovery) ? `rest ${recovery}` : `(${recovery})`);
  if (COUNT.test(sets) && reps !== '')
    return { work: joined([`${sets} x ${reps}`, load, between]), left: { amounts, remarks: [] } };
  const count = COUNT.test(sets) ? sets : reps;
  if (COUNT.test(count) && (sets === '' || reps === '') && REPETITION.test(amount))
    return { work: joined([`${count} x ${amount}`, load, between]), left: { amounts: more, remarks: [] } };
  const remarks = Object.entries({ sets, reps, load, recovery }).flatMap(([name, cell]) =>
    cell === '' ? [] : [`${name} ${cell}`],
  );
  return { work: '', left: { amounts, remarks } };
}
