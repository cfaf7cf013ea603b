/** What the tables that Runplan writes say of a session in columns of their own. */

/** `Done: 8.1 km, 52 min 10 s, rpe 3 · heavy legs`, `Missed run: travel`: as lines of a plan say it. */
export function doneLine(cell: string): string {
  const said = /^(?<what>done|missed)(?<kind> [a-z-]+)?(?:: (?<rest>.*))?$/i.exec(cell)?.groups;
  if (!said) return cell;
  const { what = '', kind = '', rest = '' } = said;
  const isMissed = /^missed$/i.test(what);
  const [figures = '', ...remarks] = isMissed || !/^≈?\d|^rpe \d/.test(rest) ? ['', rest] : rest.split(' · ');
  const remark = remarks.join(' · ').replaceAll('"', '');
  const words = [what.toLowerCase(), kind.trim(), figures.replaceAll(',', ''), remark && `"${remark}"`];
  return words.filter((word) => word !== '').join(' ');
}

/** `8 km · ≈53 min at 6:11-6:57/km`, `≈7.5 km · 45 min at 6:00/km`: an amount, and what was estimated from it. */
const WITH_ESTIMATE = /^(?=.*≈)≈?[\d.-]+ (?:km|mi|m|h|min)\b[^@"]*$/;

/** Whether the steps of a session say no more than its amount, and what was estimated from that. */
export function isOnlyEstimated(steps: string): boolean {
  return WITH_ESTIMATE.test(steps);
}

/** How far a figure may be rounded from what the session says. */
const ROUNDED = 0.06;

/** Whether what a session says has a figure, or repetitions that it sums up, so that a column with it says nothing more. */
export function saysFigure(said: string, figure: string): boolean {
  if (/\d x \d/.test(said)) return true;
  const wanted = Number(figure);
  const isSaid = (said.match(/\d+(?:\.\d+)?/g) ?? []).some(
    (one) => Math.abs(Number(one) - wanted) <= ROUNDED,
  );
  return isSaid || wholeMinutes(said).some((one) => Math.abs(one - wanted) <= 0.5);
}

/** `Bird dog: 2 x 5 each side – hold each 8 s`, `Plank: 3 rounds of 45 s` */
const EXERCISE = /^[^:]+: \d/;
const PAUSE = /^Rest \S+ \S+ between sets$/;

/** The exercises that lines begin with, and the pause between them. */
export function leadingExercises(lines: readonly string[]): readonly string[] {
  const end = lines.findIndex((line) => !EXERCISE.test(line) && !PAUSE.test(line));
  return end < 0 ? lines : lines.slice(0, end);
}

/** Times that were estimated, and told without their seconds: `≈1 h 24 min`. */
function wholeMinutes(said: string): readonly number[] {
  const times = said.matchAll(/≈(?:(\d+) h )?(\d+) min(?! \d+ s)/g);
  return Array.from(times, ([, hours = 0, minutes]) => 60 * Number(hours) + Number(minutes));
}

/** The exercises of a strength session: `Dead bug: 3 x 6 each side – slowly` is `Dead bug 3 x 6 each side "slowly"`. */
export function exercisesIn(steps: readonly string[]): readonly string[] {
  return steps.map((step) => {
    const [what = '', ...remarks] = step.split(' – ');
    const isRound = /\d rounds? of /.test(what);
    const remark = [...(isRound ? ['in rounds'] : []), ...remarks].join(' – ').replaceAll('"', '');
    const words = what
      .replace(/: (?=\d)/, ' ')
      .replace(/ rounds? of /, ' x ')
      .replace(/ between sets$/, '');
    return `${words}${remark && ` "${remark}"`}`;
  });
}

/** The title of a session without the half of the day that it is in: that stands in a column of its own. */
export function withoutHalf(title: string): string {
  return title.replace(/ \((?:am|pm)\)$/, '');
}
