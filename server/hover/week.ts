/** Hover text of weeks: what a week comes to, what it grew from, and how much room is left. */
import {
  ASSUMED_ATHLETE,
  acceptedDifference,
  type ast,
  type Band,
  changeInWords,
  count,
  dateInWords,
  dayInWords,
  durationInWords,
  exactly,
  exactPercent,
  formatDistance,
  inline,
  intensityOf,
  isCoreWork,
  isRestDay,
  isStrengthWork,
  METRES_PER_MILE,
  neededIn,
  type Room,
  reachedShare,
  shareInWords,
  type TrainingWeek,
  totalInWords,
  type Units,
  weekInShort,
  weeksReferredTo,
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
import { distanceAndBone } from '../words/topics.ts';
import { distanceConversion } from './amount.ts';
import type { HoverContext } from './context.ts';
import { weeksToRace } from './dates.ts';
import { headed, linesFor } from './lines.ts';
import { notesInWords } from './notes.ts';
import { phaseText } from './phase.ts';
import type { Pointed } from './pointed.ts';

/** The word `week` and the number, the phase, the total. */
export function weekHover(pointed: Pointed, context: HoverContext): HoverPart[] | undefined {
  const { property, word } = pointed;
  if (property === 'phase') return phaseText(word);
  const weeks = context.weeksAround(pointed.node);
  if (property === 'total' || word === 'total') return totalHover(pointed, weeks, context);
  if (property !== 'number' && word !== 'week' && word !== 'cycle') return undefined;
  return (pointed.node as ast.Week).isCycle
    ? cycleText(pointed.node as ast.Week, weeks)
    : weekText(weeks, context);
}

/** A cycle by its calendar weeks. */
function cycleText(node: ast.Week, weeks: readonly TrainingWeek[]): HoverPart[] | undefined {
  if (weeks.length === 0) return undefined;
  const lines = [...Map.groupBy(weeks, ({ number }) => number)].flatMap(([number, versions]) =>
    headed(
      `Week ${number}`,
      linesFor(versions, ({ plan }) => plan.athlete, weekInShort),
    ),
  );
  return [
    paragraph(dotted(strong(`Cycle ${node.number}`), node.phase)),
    ...notesInWords(node),
    ...items(lines),
    paragraph('Totals and limits are of calendar weeks.'),
  ];
}

/** A week for all of its athletes; undefined where it has no usable number. */
export function weekText(weeks: readonly TrainingWeek[], context: HoverContext): HoverPart[] | undefined {
  const [week] = weeks;
  if (!week) return undefined;
  const { date, number, plan } = week;
  const figures: readonly (readonly [string, (week: TrainingWeek) => Words | undefined])[] = [
    ['Running', runningInWords],
    ['Longest run', longestInWords],
    ['Easy', (one) => bandInWords(one, 'easy')],
    ['Moderate', (one) => bandInWords(one, 'moderate')],
    ['Hard', (one) => bandInWords(one, 'hard')],
    ['Beside the running', (one) => besidesInWords(one, context)],
    ['Limits', (one) => limitsOf(one, context)],
  ];
  return [
    paragraph(
      dotted(
        strong(`Week ${number}`),
        week.phase,
        ...marksOf(week),
        date === undefined ? undefined : `${dateInWords(date)} – ${dateInWords(date + 6)}`,
        weeksToRace(plan, number),
      ),
    ),
    ...notesInWords(week.node),
    ...(week.broken ? [paragraph('A line of it was not understood: the figures may miss something.')] : []),
    ...items(
      figures.flatMap(([heading, textOf]) =>
        headed(
          heading,
          linesFor(weeks, (one) => one.plan.athlete, textOf),
        ),
      ),
    ),
  ];
}

/** What stands behind `like`: the week that is copied, and how. */
export function likeHover(pointed: Pointed, context: HoverContext): HoverPart[] | undefined {
  const like = pointed.node as ast.Like;
  const copied = context
    .plansAround(like)
    .flatMap(({ weeks }) => weeks.find(({ number }) => number === Number(like.number)) ?? []);
  const [first] = copied;
  if (!first) return undefined;
  const lines = linesFor(copied, ({ plan }) => plan.athlete, weekInShort);
  return [
    paragraph(
      strong(`like week ${first.number}`),
      ' copies its sessions; a day that is written replaces that day.',
    ),
    ...(like.share ? scaling(like, context) : []),
    ...items(lines.map((line) => say(strong(`Week ${first.number}`), ' ', line))),
  ];
}

/** What a percentage does, and what is reached of it. */
function scaling(like: ast.Like, context: HoverContext): HoverPart[] {
  const reached = linesFor(
    context.weeksAround(like),
    ({ plan }) => plan.athlete,
    (week) => {
      const share = reachedShare(week);
      return share === undefined
        ? undefined
        : `${shareInWords(share)} of the work is reached: as near as whole sets, repetitions and round amounts come`;
    },
  );
  return [scalingText(like.share), ...items(reached)];
}

/** What a percentage does to runs. */
export function scalingText(share = ''): HoverPart {
  return paragraph(
    `At ${share}: amounts of runs are multiplied and rounded to 0.1 km, 0.1 mi or 1 min. Sets and repetitions ` +
      'change in number, few long ones in length; recoveries between them stay. Races, strength and cross-training ' +
      'stay as they are.',
  );
}

/** A stated total, and what the sessions add up to. */
function totalHover(pointed: Pointed, weeks: readonly TrainingWeek[], context: HoverContext): HoverPart[] {
  const { total } = pointed.node as ast.Week;
  const plan = weeks[0]?.plan;
  const athlete = plan?.athlete ?? ASSUMED_ATHLETE;
  const accepted = context.limitOf('stated-total', 'limit', athlete, plan);
  const sums = linesFor(
    weeks,
    ({ plan }) => plan.athlete,
    ({ volume, plan }) => totalInWords(volume, plan.units),
  );
  return [
    paragraph(
      dotted(strong(`total${total ? ` ${inOneLine(total)}` : ''}`), total && distanceConversion(total)),
    ),
    ...items(headed('The sessions add up to', sums)),
    ...(accepted === undefined
      ? []
      : [
          paragraph(
            `A stated total is checked against the sessions: up to ${exactPercent(acceptedDifference(accepted, false))} apart ` +
              `is accepted, ${exactPercent(acceptedDifference(accepted, true))} where a part is estimated.`,
          ),
        ]),
    paragraph(inline(distanceAndBone(context.limitOf('bone-load-balance', 'limit', athlete, plan)))),
  ];
}

/** What the checks make of a week, where the phase does not say it. */
function marksOf({ isTaper, isDown, phase }: TrainingWeek): readonly string[] {
  return [...(isDown ? ['down week'] : []), ...(isTaper && phase !== 'taper' ? ['taper'] : [])];
}

/** `34 km, +9.7% on week 2 (31 km)`. */
function runningInWords(week: TrainingWeek): string {
  const { volume, plan, reference } = week;
  const total = totalInWords(volume, plan.units);
  const change = changeInWords(week);
  if (!change || !reference) return total;
  const estimated = reference.weeks.some((other) => other.volume.estimated);
  const before = totalInWords({ distance: exactly(reference.distance), estimated, unknown: 0 }, plan.units);
  return `${total}, ${change} on ${weeksReferredTo(reference.weeks.map((one) => one.number))} (${before})`;
}

/** `12 km on Sunday, 36% of the week`. */
function longestInWords({ longestRun, volume, plan, runs }: TrainingWeek): string | undefined {
  const distance = longestRun?.run?.distance;
  if (!longestRun || !distance) return undefined;
  const on = longestRun.day ? ` on ${dayInWords(longestRun.day.name)}` : '';
  const figure = totalInWords(
    { distance, estimated: longestRun.run?.estimated === 'distance', unknown: 0 },
    plan.units,
  );
  const isShare = volume.unknown === 0 && volume.distance.high > 0 && runs.length > 1;
  return `${figure}${on}${isShare ? `, ${shareInWords(distance.high / volume.distance.high)} of the week` : ''}`;
}

/** `≈20 min of ≈3 h 10 min, 11%`. */
function bandInWords(week: TrainingWeek, band: Band): string | undefined {
  const intensity = intensityOf(week);
  if (!intensity || intensity.running === 0) return undefined;
  const { running, estimated, moderateEstimated, hardEstimated } = intensity;
  const seconds = intensity[band];
  const isEstimated = { easy: estimated, moderate: moderateEstimated, hard: hardEstimated }[band];
  const all = durationInWords(exactly(running), estimated);
  if (seconds === 0) return band === 'moderate' ? undefined : `nothing, of ${all}`;
  return `${durationInWords(exactly(seconds), isEstimated)} of ${all}, ${shareInWords(seconds / running)}`;
}

/** `core work in 2 sessions (at least 2) · no strength work · 3 days of rest (at least 2)`. */
function besidesInWords(week: TrainingWeek, context: HoverContext): Words {
  const { sessions, days } = week;
  const core = minimumOf('core-session', week, context);
  const rest = minimumOf('rest-days', week, context);
  return dotted(
    `${workIn(sessions.filter(isCoreWork), 'core work')}${atLeast(core && neededIn(week, core))}`,
    workIn(sessions.filter(isStrengthWork), 'strength work'),
    `${count(days.filter(isRestDay).length, 'day')} of rest${atLeast(rest)}`,
  );
}

function workIn({ length }: readonly unknown[], work: string): string {
  return length === 0 ? `no ${work}` : `${work} in ${count(length, 'session')}`;
}

/** The least that a rule asks for, for the athlete under the policy of the plan; undefined where it is off. */
function minimumOf(name: string, { plan }: TrainingWeek, context: HoverContext): number | undefined {
  return context.limitOf(name, 'minimum', plan.athlete, plan);
}

function atLeast(minimum: number | undefined): string {
  return minimum ? ` (at least ${minimum})` : '';
}

/** How close the week and its longest run are to what the rules about growth report. */
function limitsOf(week: TrainingWeek, context: HoverContext): Words | undefined {
  const { volume, longestRun, plan } = week;
  if (volume.unknown > 0 || plan.weeks.slice(0, week.index + 1).some(({ broken }) => broken))
    return undefined;
  // The goal race is no training.
  const longest = longestRun === plan.goalRace ? undefined : longestRun?.run?.distance?.high;
  const { week: total, run } = context.roomIn(week, longestRun?.day?.index ?? (week.number - 1) * 7 + 6);
  return dotted(
    total && left(total, volume.distance.high, plan.units),
    run && longest !== undefined ? left(run, longest, plan.units) : undefined,
  );
}

/** A limit of which more than this share is left is far away and not told. */
const FAR = 0.25;

/** `long-run-spike above 13.2 km: 1.2 km left`; rounded down, so that what is told fits. */
function left({ rule, most }: Room, now: number, units: Units): Words | undefined {
  const step = units === 'mi' ? METRES_PER_MILE / 10 : 100;
  const limit = Math.floor(most / step + 1e-6) * step;
  const room = limit - now;
  if (room > FAR * limit) return undefined;
  const state =
    now > most + 1e-6 ? 'exceeded' : room < step / 2 ? 'reached' : `${formatDistance(room, units)} left`;
  return say(code(rule), ` above ${formatDistance(limit, units)}: ${state}`);
}
