/** What can stand after `@`. */
import {
  AthletePaces,
  type ast,
  HOLDINGS,
  KINDS,
  keyOfName,
  pacesInView,
  RACE_PACE,
  type ResolvedPace,
  type Units,
  usualTargets,
} from '@runplan/language/internal';
import { pacesInWords } from '../words/paces.ts';
import { figureTyped, isFigureOpen, withUnits } from './figures.ts';
import { needed, type Offer, type Offers } from './offer.ts';
import type { Scene } from './scene.ts';
import { value } from './words.ts';

/** The units that a figure can have as a target, each with one that is usual. */
const UNITS: readonly (readonly [unit: string, usual: number])[] = [
  ['km/h', 12],
  ['mph', 7.5],
  ['bpm', 145],
  ['W', 220],
  ['% max hr', 75],
  ['% threshold hr', 90],
];
/** A figure is not more than so many times what is usual of its unit, nor less. */
const MOST_TIMES = 1.6;

interface Runner {
  readonly name: string;
  readonly units: Units;
  readonly paces: AthletePaces;
}

/** What can stand behind `@`: the figure that is being typed in its units, or else a target. */
export function targetOffers(scene: Scene, kind: string | undefined): Offers {
  const figures = withUnits(scene, unitsOf(figureTyped(scene)?.figure ?? ''));
  return { ...needed(figures, isFigureOpen(scene) ? [] : targets(scene, kind)), isPartial: true };
}

/** The units that a figure can have as a target, the likeliest first. */
function unitsOf(figure: string): readonly string[] {
  if (figure.includes(':')) return HOLDINGS.Target.pace.units;
  const away = ([, usual]: (typeof UNITS)[number]) => Math.abs(Math.log(Number.parseFloat(figure) / usual));
  return UNITS.filter((unit) => away(unit) <= Math.log(MOST_TIMES))
    .sort((one, other) => away(one) - away(other))
    .map(([unit]) => unit);
}

/** Named paces, the one of the kind first, then zones and efforts, each with the pace that it comes to. */
export function targets(scene: Scene, kind: string | undefined): Offer[] {
  const runners = runnersIn(scene);
  const usual = KINDS.get(kind ?? '')?.pace;
  const own = scene.trainings.flatMap(({ athlete }) => athlete.node?.attributes ?? []);
  const names = new Map<string, string>();
  for (const line of own) if (line.$type === 'Pace' && line.name) names.set(keyOfName(line.name), line.name);
  if (scene.trainings.some(({ race }) => race)) names.set(RACE_PACE, RACE_PACE);
  for (const { name } of scene.visible('Pace')) {
    if (!names.has(keyOfName(name))) names.set(keyOfName(name), name);
  }
  const named = [...names]
    .sort(([one], [other]) => Number(other === usual) - Number(one === usual))
    .map(
      ([key, name]): Offer => ({
        ...value(
          name,
          inWords(runners, ({ paces }) => paces.named(key)),
        ),
        kind: 'Pace',
        ...(/\s/.test(name) && { insert: `"${name}"` }),
        ...(key === usual && { isBest: true }),
      }),
    );
  if (scene.situation.typed.isQuoted) return named.map((offer) => ({ ...offer, insert: `"${offer.label}"` }));
  return [...named, ...usualTargets().map(({ text, target }) => value(text, resolved(runners, target)))];
}

function resolved(runners: readonly Runner[], target: ast.Target): string | undefined {
  const words = inWords(runners, ({ paces }) => paces.target(target).pace);
  return words && `reckoned at ${words}`;
}

function runnersIn(scene: Scene): readonly Runner[] {
  const lookup = pacesInView(scene.document, scene.session.workspace.knownDocuments);
  return scene.trainings.map(({ athlete, units, race }) => ({
    name: athlete.name,
    units,
    paces: new AthletePaces(athlete, lookup, race?.distance),
  }));
}

function inWords(
  runners: readonly Runner[],
  paceOf: (runner: Runner) => ResolvedPace | undefined,
): string | undefined {
  return pacesInWords(
    runners.map((runner) => ({ athlete: runner.name, pace: paceOf(runner), units: runner.units })),
  );
}
