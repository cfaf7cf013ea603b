/** Hover text of plans. */
import {
  ast,
  commentAbove,
  dateInWords,
  formatDistance,
  formatDuration,
  longestOf,
  peakOf,
  raceInWords,
  raceMetres,
  runnersNamedBy,
  type TrainingPlan,
  totalInWords,
} from '@runplan/language/internal';
import { code, dotted, freeText, type HoverPart, items, paragraph, say, strong } from '../words/markup.ts';
import { sourceOfPace } from '../words/paces.ts';
import type { HoverContext } from './context.ts';
import { headed, linesFor } from './lines.ts';
import { notesInWords } from './notes.ts';
import type { Pointed } from './pointed.ts';

/** The word `plan` and the name of a plan. */
export function planHover(pointed: Pointed, context: HoverContext): HoverPart[] | undefined {
  if (pointed.property !== 'name' && pointed.word !== 'plan') return undefined;
  return planText(pointed.node as ast.Plan, context);
}

/** What a plan of the file comes to. */
export function planText(node: ast.Plan, context: HoverContext): HoverPart[] | undefined {
  const plans = context.plansAround(node);
  const [plan] = plans;
  if (!plan) return undefined;
  const { date, races, weeks } = plan;
  const last = weeks.at(-1);
  const comment = commentAbove(node);
  const policy = context.policyOf(node)?.name ?? 'standard';
  const athletes = plans.map(({ athlete }) => athlete.name).filter(Boolean);
  return [
    paragraph(
      dotted(strong(node.name ?? 'plan'), athletes.length > 0 ? `for ${athletes.join(', ')}` : undefined),
    ),
    ...(comment ? freeText(comment) : []),
    ...notesInWords({ notes: node.attributes.filter(ast.isPlanNote) }),
    ...items([
      ...races.map((one) => say(strong('Race'), ' ', raceInWords(one))),
      say(
        strong('Weeks'),
        ` ${weeks.length}`,
        date !== undefined && last?.date !== undefined
          ? `, ${dateInWords(date)} – ${dateInWords(last.date + 6)}`
          : '',
      ),
      ...headed('Peak', linesFor(plans, athleteOf, peakInWords)),
      ...headed('Longest run', linesFor(plans, athleteOf, longestInWords)),
      say(strong('Policy'), ` ${policy}`),
      ...(runnersNamedBy(node).length === 0
        ? [say('Without ', code('for'), ': checked for a healthy intermediate runner.')]
        : []),
    ]),
  ];
}

/** The race of a plan: its distance, and the time that the best predicts. */
export function planRaceHover(pointed: Pointed, context: HoverContext): HoverPart[] | undefined {
  const { node, property, word } = pointed;
  const plans = context.plansAround(node);
  const race = plans[0]?.races.find((one) => one.node === node);
  if (!race || (property !== 'distance' && word !== 'race' && word !== 'on')) return undefined;
  const metres = raceMetres(race.distanceName);
  const predicted = linesFor(plans, athleteOf, ({ athlete }) => {
    const pace = metres === undefined ? undefined : context.pacesOf(athlete).race(metres);
    if (!pace || metres === undefined) return undefined;
    const seconds = (pace.range.high * metres) / 1000;
    return `${predictionInWords(seconds)}, ${sourceOfPace(pace, athlete)}`;
  });
  return [
    paragraph(
      dotted(
        strong(raceInWords(race)),
        metres === undefined ? undefined : formatDistance(metres, 'km'),
        metres === undefined ? undefined : formatDistance(metres, 'mi'),
      ),
    ),
    ...items(headed('Predicted', predicted)),
    paragraph(
      race === plans[0]?.race
        ? 'The plan leads to this race: without `starts` its dates follow from the session of the race. A prediction supposes training for the distance.'
        : 'A race on the way. A prediction supposes training for the distance.',
    ),
  ];
}

/** The title and the goal of a race tell the race. */
export function raceDetailHover(pointed: Pointed, context: HoverContext): HoverPart[] | undefined {
  const race = pointed.node.$container;
  return race && planRaceHover({ ...pointed, node: race, property: 'distance' }, context);
}

/** `≈49 min 30 s`, `≈2 h 54 min`: in minutes where a prediction says no more than that. */
function predictionInWords(seconds: number): string {
  const step = seconds < 3600 ? 10 : 60;
  return `≈${formatDuration(Math.round(seconds / step) * step)}`;
}

function peakInWords(plan: TrainingPlan): string | undefined {
  const peak = peakOf(plan.weeks);
  return peak && `${totalInWords(peak.volume, plan.units)} in week ${peak.number}`;
}

function longestInWords(plan: TrainingPlan): string | undefined {
  const longest = longestOf(plan.weeks);
  const distance = longest?.run?.distance;
  if (!longest || !distance) return undefined;
  const estimated = longest.run?.estimated === 'distance';
  return `${totalInWords({ distance, estimated, unknown: 0 }, plan.units)} in week ${longest.week.number}`;
}

function athleteOf({ athlete }: TrainingPlan): TrainingPlan['athlete'] {
  return athlete;
}
