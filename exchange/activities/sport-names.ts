/** What the sports of watches and logs are called here. */
import { KINDS, type KindFacts } from '@runplan/language/internal';
import { areWordsOfRun, kindSpelled, wordsOf } from './kind-spelled.ts';

type Discipline = KindFacts['discipline'];

/** What an activity was. */
export interface Sport {
  /** The kind of session: `run`, `bike`, `strength` … */
  readonly kind: string;
  /** What the file calls it, where that is no sport known here. */
  readonly unknownSport?: string;
}

/** By words of their names, the more special first: English, and what sites in other languages write. */
const SPORTS: readonly (readonly [words: RegExp, kind: string])[] = [
  [/(?:aqua|pool|water).?(?:jog|run)/, 'aqua-jog'],
  [/(?:run|jog).*walk|walk.*(?:run|jog)/, 'run'],
  [/strength|weight|gym|crossfit|hiit|lifting|kraft|muscul|fuerza|forza|styrke/, 'strength'],
  [/\bcore\b/, 'core'],
  [/ellip|crosstrainer/, 'elliptical'],
  [/\brow|ruder|aviron/, 'row'],
  [/swim|schwimm|natation|nataci|nuoto|zwem|simning|svøm/, 'swim'],
  [/langlauf|skilauf|nordic(?!.?walk)|ski(?!p|l)/, 'ski'],
  [/skat|eislauf|schlittschuh/, 'skate'],
  [
    /bik|cycl|(?<!st)ride|mtb|\bspin|\brad|rennrad|fahrrad|v[ée]lo|bici|cicli|fiets|wielren|cykel|sykk?l?/,
    'bike',
  ],
  [/hik|wander|randonn|senderis|escursion/, 'hike'],
  [/walk|spazier|\bgehen|marche|camina|cammina|wandel|promenad/, 'walk'],
  [/yoga/, 'yoga'],
  [/pilates/, 'pilates'],
  [/mobility|stretch|dehn|étirement/, 'mobility'],
  [/drill|lauf.?abc/, 'drills'],
  [
    /run(?!k|ch|t)|jog|treadmill|track|trail|lauf|intervall|(?<!golf )course|footing|carrera|correr|corsa|corrida|hardlop|löp|løp|løb|juoks|bieg|^9$/,
    'run',
  ],
];

/** Where nothing is said of the sport, it is running: that is what these plans are of. */
const UNSAID = 'run';
/** What is no sport of its own here. */
const OTHER = 'cross-training';
/** What counts as that and is no slip. */
const OTHERS =
  /tennis|padel|golf|football|soccer|fu(?:ss|ß)ball|basketball|handball|volleyball|hockey|rugby|badminton|squash|climbing|boulder|kletter|kayak|canoe|paddl|surf|sailing|danc|boxing|martial|cardio|fitness|multi.?sport|^(?:other|generic|sport)$/;
/** Days on which nothing was done, in other languages. */
const OTHER_RESTS = /^(?:ruhetag|ruhe|pause|frei|krank|verletzt|urlaub|repos|malade|descanso|riposo)$/;
/** What may be done beside something else. */
const ADDED: ReadonlySet<string> = new Set(['strength', 'core', 'plyometrics', 'drills', 'mobility']);
/** What sites call exercise of any kind, which has no distance, and runners their hard runs. */
const WORKOUT = /\bworkouts?\b/;

/**
 * The kind of session that a sport is, or the name of a run: a run where none is named, cross-training where it is not
 * known.
 *
 * @param hasDistance whether it led from one place to another
 */
export function sportNamed(name: string | undefined, hasDistance: boolean): Sport {
  const written = name?.trim() ?? '';
  const kind = kindOf(wordsOf(written), hasDistance);
  return kind === undefined ? { kind: OTHER, unknownSport: written } : { kind };
}

/** Whether a row of a log says that nothing was done: `Rest`, `Off`, `Sick`. */
export function isRest(name: string): boolean {
  const words = wordsOf(name);
  return OTHER_RESTS.test(words) || disciplineOf(kindSpelled(words)) === 'rest';
}

function kindOf(words: string, hasDistance: boolean): string | undefined {
  if (words === '') return UNSAID;
  const [kind, ...others] = new Set(mainParts(words).map(sportIn));
  if (kind !== undefined && !others.includes(undefined)) return others.length === 0 ? kind : undefined;
  const sport = sportIn(words);
  if (sport !== undefined) return sport;
  if (areWordsOfRun(words) || (hasDistance && WORKOUT.test(words))) return UNSAID;
  return OTHERS.test(words) ? OTHER : undefined;
}

/** `Run + core` is the run, where a log has a single row for both. */
function mainParts(words: string): readonly string[] {
  if (kindSpelled(words)) return [words];
  const parts = words.split(/ and /);
  const main = parts.filter((part) => !ADDED.has(sportIn(part) ?? ''));
  return main.length > 0 ? main : parts;
}

function sportIn(words: string): string | undefined {
  const spelled = kindSpelled(words);
  const discipline = disciplineOf(spelled);
  if (discipline === 'run') return 'run';
  if (discipline !== undefined && discipline !== 'rest') return spelled;
  return SPORTS.find(([pattern]) => pattern.test(words))?.[1];
}

function disciplineOf(kind: string | undefined): Discipline | undefined {
  return kind === undefined ? undefined : KINDS.get(kind)?.discipline;
}
