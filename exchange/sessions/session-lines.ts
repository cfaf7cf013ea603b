/** What a session consists of, line by line, with the figures of its athlete. */
import {
  type Athlete,
  ast,
  partOf,
  partsInWords,
  type RunLoad,
  type RunPart,
  runInWords,
  type SessionText,
  type TrainingSession,
  targetInWords,
} from '@runplan/language/internal';
import { capitalised } from './capitalised.ts';
import { type AthletesExercise, athletesExercises } from './exercise-texts.ts';

/** The lines of a session: what it comes to, steps with paces, exercises with doses, and at last the cue. */
export function sessionLines(session: TrainingSession, text: SessionText): readonly string[] {
  return [
    ...(session.run ? runLines(session, text) : text.rest ? [asked(text.rest)] : []),
    ...athletesExercises(session, text).map(exerciseLine),
    ...(text.pause ? [`Rest ${text.pause} between sets`] : []),
    ...(text.cue ? [text.cue] : []),
  ];
}

/** What is written behind another session than a run: `At 65-75% ftp`. */
function asked(rest: string): string {
  return capitalised(rest.replace(/^@ (by feel)?/i, (_, feel) => feel ?? 'at '));
}

/** `Bird dog: 2 x 5 each side – hold each 8 s`. */
function exerciseLine({ name, dose, cue = '', caution = '' }: AthletesExercise): string {
  // A caution often says the cue, and more.
  const notes = caution.startsWith(cue) ? [caution] : [cue, caution];
  const what = dose ? `${name}: ${dose}` : name;
  return [what, notes.filter(Boolean).join('; ')].filter(Boolean).join(' – ');
}

function runLines(session: TrainingSession, text: SessionText): readonly string[] {
  const { run, week, source } = session;
  const { activity } = source;
  if (!run || (!ast.isRun(activity) && !ast.isWorkoutUse(activity))) return [];
  const { units, athlete } = week.plan;
  const parts = partsInWords(run, units);
  const [only] = parts;
  const targets = activity.details.filter(ast.isTarget);
  const all = runInWords(run, units);
  if (parts.length === 1 && only && only.what === undefined) {
    const node = run.segments[0]?.node;
    const own = node && ast.isPiece(node) ? node.target : undefined;
    const target = told(own ?? targets[0], only.pace, athlete);
    const line = [all, target].filter(Boolean).join(' ');
    return [...(all === '' ? [] : [only.cue ? `${line}: ${only.cue}` : line]), ...detailLines(activity)];
  }
  return [
    ...(all === '' ? [] : [`${isAllRunning(run) ? 'In all' : 'Running'} ${all}`]),
    ...(isNested(activity) ? [capitalised((text.steps ?? [text.rest]).filter(Boolean).join(', '))] : []),
    ...run.segments.flatMap(({ node }, index) => {
      const part = parts[index];
      if (!part) return [];
      if (!ast.isPiece(node)) return [partLine(part, targets[0], athlete)];
      const amount = node.open ? part.amount.replace('?', 'until lap') : part.amount;
      return [partLine({ ...part, amount }, node.target, athlete)];
    }),
    ...detailLines(activity),
  ];
}

/** Whether nothing of it is walking or standing, which a sum of running leaves out. */
function isAllRunning({ segments }: RunLoad): boolean {
  return segments.every(({ movement }) => movement === 'run');
}

/** `Warm up 2 km (≈14 min) at 6:27-7:15/km`, `2 x 8 min (≈1.4 km) @ threshold, 5:34/km: tall`. */
function partLine(
  { what, amount, other, pace, cue }: RunPart,
  target: ast.Target | undefined,
  athlete: Athlete,
): string {
  const doing = what === undefined ? amount : `${capitalised(what)} ${amount}`;
  const line = [other ? `${doing} (${other})` : doing, told(target, pace, athlete)].filter(Boolean).join(' ');
  return cue ? `${line}: ${cue}` : line;
}

/** How fast: as it is written, and the pace of the athlete, once where they are the same. */
function told(
  target: ast.Target | undefined,
  pace: string | undefined,
  athlete: Athlete,
): string | undefined {
  const text = target && targetInWords(target, athlete);
  if (target === undefined || text === undefined) return pace && `at ${pace}`;
  if (target.feel) return target.feel;
  const written = target.time ? text : `@ ${text}`;
  // A pace is not told twice in the same unit.
  const isSaid = pace === undefined || (target.pace !== undefined && text.includes(pace.slice(-3)));
  return isSaid ? written : `${written}, ${pace}`;
}

/** How a run is done as a whole: cadence, surface, shoes. */
function detailLines({ details }: ast.Run | ast.WorkoutUse): readonly string[] {
  const written = details
    .filter((detail) => !ast.isCueText(detail) && !ast.isTarget(detail))
    .flatMap((detail) => partOf(detail)?.text.replace(/\s+/g, ' ') ?? []);
  return written.length > 0 ? [written.join(', ')] : [];
}

/** Whether several steps are repeated together, so that one after the other does not tell their order. */
function isNested(activity: ast.Run | ast.WorkoutUse): boolean {
  const lines = ast.isRun(activity)
    ? activity.steps
    : (activity.workout?.ref?.lines ?? []).flatMap(({ steps }) => steps);
  return lines.some((step) => ast.isRepeat(step) && step.steps.length > 1);
}
