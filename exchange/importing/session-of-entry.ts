/** Makes one text of what an event of a calendar, or an entry of a list, says of its session. */
import { KINDS, quoted, RACE_DISTANCES } from '@runplan/language/internal';
import { exercisesIn, leadingExercises, withoutHalf } from './own-columns.ts';
import { halfIn, kindIn, ownTries } from './own-session.ts';
import type { DraftText } from './plan-draft.ts';
import { joined, onSeparateLines } from './texts-of-cells.ts';

/** What an event or an entry of a list says of its session: what it is called, what is said of it, and when it begins. */
export function sessionOfEntry({
  name,
  details,
  time = '',
}: {
  readonly name: string;
  readonly details: string;
  readonly time?: string;
}): Pick<DraftText, 'text' | 'tries'> {
  const lines = onSeparateLines(details);
  const said = lines.join(', ');
  const half = halfIn(name);
  const title = withoutHalf(name);
  const begun = joined([time || half, title]);
  if (said === '') return { text: joined([time, name]), tries: [begun] };
  const withSteps = title === '' ? [] : [`${begun}: ${said}`];
  const withRemark = title === '' ? [] : [joined([begun, quoted(said)])];
  const detailsAlone = /\d/.test(said) ? [joined([time || half, said, title && quoted(title)])] : [];
  return {
    text: joined([joined([time, name]), said], ', '),
    tries: [
      ...raceTries(time || half, title, said),
      ...ownTries(name, lines, time),
      ...strengthTries(begun, title, lines),
      ...withSteps,
      ...withRemark,
      ...detailsAlone,
    ],
  };
}

/** A race that has a name, as Runplan calls it in a calendar: with its distance behind that. */
function raceTries(begin: string, title: string, said: string): readonly string[] {
  const [, race = ''] = /^Race (\S+)(?: [\d.]+ (?:km|mi))?$/.exec(title) ?? [];
  return RACE_DISTANCES.has(race) ? [joined([begin, 'race', race, quoted(said)])] : [];
}

/** Strength work as Runplan tells it in a calendar: its exercises below its title, one a line, and then what is said of it. */
function strengthTries(begun: string, title: string, lines: readonly string[]): readonly string[] {
  const exercises = leadingExercises(lines);
  if (exercises.length === 0) return [];
  const isKind = KINDS.get(kindIn(title))?.discipline === 'strength';
  const begin = isKind ? begun : `${begun.slice(0, begun.length - title.length)}core`;
  const remark = [...(isKind ? [] : [title]), ...lines.slice(exercises.length)].join(', ');
  return [joined([`${begin}: ${exercisesIn(exercises).join(', ')}`, remark && quoted(remark)])];
}
