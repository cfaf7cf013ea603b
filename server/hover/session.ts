/** Hover text of sessions: what a session comes to for each athlete. */
import {
  type Athlete,
  activityInWords,
  ast,
  count,
  detailOf,
  formatDistance,
  formatPercent,
  inline,
  isCoreWork,
  isStrengthWork,
  RACE_DISTANCES,
  runInWords,
  shareInWords,
  type TrainingSession,
} from '@runplan/language/internal';
import {
  code,
  dotted,
  type HoverPart,
  inOneLine,
  items,
  paragraph,
  say,
  strong,
  type Words,
} from '../words/markup.ts';
import { kindInWords, usualPaceOf } from '../words/sessions.ts';
import { DISCS_UNDER_LOAD } from '../words/topics.ts';
import { distanceConversion } from './amount.ts';
import type { HoverContext } from './context.ts';
import { dayOfSession } from './dates.ts';
import { linesFor } from './lines.ts';
import type { Pointed } from './pointed.ts';

/** The kind of a run, of cross-training, strength work or rest; the amount of a run. */
export function sessionHover(pointed: Pointed, context: HoverContext): HoverPart[] | undefined {
  const { node, property, word } = pointed;
  const sessions = context.sessionsAround(node);
  if (property === 'amount' || property === 'distance') return amountText(pointed.text, sessions);
  const isKind = property === 'kind' || (ast.isWorkoutUse(node) && word === 'workout');
  const about = isKind ? kindInWords(word) : undefined;
  if (!about) return undefined;
  const [first] = sessions;
  const heading = strong(first ? sessionHeading(first) : capital(word));
  return [
    paragraph(dotted(heading, ...(first ? dayOfSession(first) : []))),
    ...items([...sessionLines(sessions), ...remarks(sessions)]),
    paragraph(about, ...reckonedAt(node, word)),
    ...(word === 'rest' ? [paragraph(DISCS_UNDER_LOAD)] : []),
  ];
}

/** The amount of a run: in the other unit, and what the run comes to. */
function amountText(amount: string, sessions: readonly TrainingSession[]): HoverPart[] | undefined {
  const lines = sessionLines(sessions);
  if (lines.length === 0) return undefined;
  return [paragraph(dotted(strong(inOneLine(amount)), ...lengthInWords(amount))), ...items(lines)];
}

/** A distance in the other unit, a race distance by name in both. */
function lengthInWords(text: string): readonly (string | undefined)[] {
  const metres = RACE_DISTANCES.get(text.toLowerCase());
  return metres === undefined
    ? [distanceConversion(text)]
    : [formatDistance(metres, 'km'), formatDistance(metres, 'mi')];
}

/** `Long run`, `Interval session`; the name of a workout or block where it has one. */
export function sessionHeading(session: TrainingSession): string {
  const { activity } = session.source;
  const name = ast.isWorkoutUse(activity)
    ? activity.workout?.ref?.name
    : ast.isStrength(activity)
      ? activity.block?.ref?.name
      : undefined;
  const heading = capital(activityInWords(session.kind));
  return name === undefined ? heading : `${heading} "${name}"`;
}

/** What sessions of the same line come to, for each athlete. */
export function sessionLines(sessions: readonly TrainingSession[]): readonly Words[] {
  return linesFor(sessions, athleteOf, sessionInWords);
}

/** `≈10.6 km · ≈54 min · 18 min hard · 31% of the week`. */
export function sessionInWords(session: TrainingSession): Words | undefined {
  const { run, strength, week } = session;
  if (run) {
    const figures = runInWords(run, week.plan.units);
    return figures === '' ? 'no amount: not known' : dotted(figures, shareOfWeek(session));
  }
  if (!strength) return isCoreWork(session) ? 'counts as core work' : undefined;
  const groups = new Set(strength.exercises.flatMap(({ exercise }) => exercise?.groups ?? []));
  const sets = strength.exercises.reduce((sum, one) => sum + one.sets, 0);
  const counts = [
    ...(isCoreWork(session) ? ['core work'] : []),
    ...(isStrengthWork(session) ? ['strength work'] : []),
  ];
  return dotted(
    sets > 0 ? `${count(strength.exercises.length, 'exercise')}, ${count(sets, 'set')}` : undefined,
    groups.size > 0 ? `trains ${[...groups].join(', ')}` : undefined,
    `counts as ${counts.length > 0 ? counts.join(' and ') : 'neither core nor strength work'}`,
  );
}

/** A cadence, climb or descent that a session asks for. */
export function mannerHover({ node, property }: Pointed, context: HoverContext): HoverPart[] | undefined {
  const { words, about } = detailOf(node.$type) ?? {};
  const isCadence = ast.isCadenceCue(node);
  const sessions = context.sessionsAround(node);
  return [
    paragraph(
      dotted(
        strong(words ?? ''),
        ...(property && !isCadence ? [inline('`m` is metres, minutes are `min`')] : []),
      ),
    ),
    ...items(linesFor(sessions, athleteOf, isCadence ? cadenceInWords : climbInWords)),
    ...(about ? [paragraph(inline(about))] : []),
  ];
}

/** What a session asks for beside its amount. */
function remarks(sessions: readonly TrainingSession[]): readonly Words[] {
  return [...linesFor(sessions, athleteOf, cadenceInWords), ...linesFor(sessions, athleteOf, climbInWords)];
}

function athleteOf({ week }: TrainingSession): Athlete {
  return week.plan.athlete;
}

/** `cadence 172 spm: 4.9% more than 164 spm`. */
function cadenceInWords({ cadence, week }: TrainingSession): string | undefined {
  const own = week.plan.athlete.cadence;
  if (cadence === undefined) return undefined;
  if (own === undefined) return `cadence ${cadence} spm: the athlete's own is not known`;
  const change = cadence / own - 1;
  if (change === 0) return `cadence ${cadence} spm: the athlete's own`;
  return `cadence ${cadence} spm: ${formatPercent(Math.abs(change))} ${change > 0 ? 'more' : 'less'} than ${own} spm`;
}

/** `climb 150 m: 11 m a km`. */
function climbInWords({ climb, descent, run }: TrainingSession): string | undefined {
  const kilometres = (run?.distance?.high ?? 0) / 1000;
  const parts = [
    ...(climb ? [['climb', climb] as const] : []),
    ...(descent ? [['descent', descent] as const] : []),
  ].map(([word, metres]) => {
    const share = kilometres > 0 ? `: ${Math.round(metres / kilometres)} m a km` : '';
    return `${word} ${metres} m${share}`;
  });
  return parts.length > 0 ? parts.join(', ') : undefined;
}

function shareOfWeek({ run, week: { volume, runs, broken } }: TrainingSession): string | undefined {
  if (!run?.distance || volume.unknown > 0 || volume.distance.high <= 0 || runs.length < 2 || broken)
    return undefined;
  return `${shareInWords(run.distance.high / volume.distance.high)} of the week`;
}

/** Says through which pace time becomes distance where no target is given. */
function reckonedAt(node: Pointed['node'], kind: string): readonly Words[] {
  if ((ast.isRun(node) || ast.isWorkoutUse(node)) && node.details.some(ast.isTarget)) return [];
  const pace = usualPaceOf(kind);
  if (kind === 'race') return [' Reckoned at the pace that is predicted for its distance.'];
  return pace === undefined ? [] : [say(' Without a target reckoned at ', code(pace), ' pace.')];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
