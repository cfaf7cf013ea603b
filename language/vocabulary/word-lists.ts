import { METRES_PER_MILE } from '../quantities/units.ts';
import { DAYS, type WeekdayWord } from '../quantities/weekday.ts';
import { factsOf, type WordOf, wordList } from './word-list.ts';

export const LEVEL = wordList('level', {
  novice: { short: 'new to running, or back after a long time' },
  intermediate: { short: 'runs regularly' },
  advanced: { short: 'trains for results, for years' },
});
export type Level = WordOf<typeof LEVEL>;
export const LEVELS: readonly Level[] = LEVEL.words;

export const BACK_STATUS = wordList('back status', {
  healthy: { short: 'no back trouble known' },
  history: { short: 'back pain in the past, well now' },
  disc: { short: 'a diagnosed disc herniation or bulge' },
  pain: { short: 'back pain now' },
});
export type BackStatus = WordOf<typeof BACK_STATUS>;
export const BACK_STATUSES: readonly BackStatus[] = BACK_STATUS.words;

export const PHASE = wordList('phase', {
  base: {
    short: 'mostly easy running',
    about: 'Easy distance and strength, the ground that the rest stands on.',
  },
  build: { short: 'distance or hard work grows', about: 'More distance and more hard work, one at a time.' },
  peak: {
    short: 'the most of the plan',
    about: 'The weeks with the most, and work at the pace of the race.',
  },
  taper: {
    short: 'less and less before the race',
    about: 'Less before the race. Never what another week is compared with; one core session is enough.',
  },
  recovery: {
    short: 'an easy week',
    about:
      'Less between weeks with more. A week at 80% or less of the last normal one is a down week; one that is called `recovery`, at 90% or less.',
  },
  race: {
    short: 'the week of the race',
    about: 'The week of the race. Never what another week is compared with; no core session is asked for.',
  },
});
export type Phase = WordOf<typeof PHASE>;

/** How much a race matters to a plan. */
export const RACE_PRIORITY = wordList('priority of a race', {
  A: { short: 'what the plan leads to', about: 'The race that the plan leads to.' },
  B: { short: 'a race on the way', about: 'A race on the way, run for its own sake; no taper is asked for.' },
  C: { short: 'a race as training', about: 'A race that is run as training; no taper is asked for.' },
});
export type RacePriority = WordOf<typeof RACE_PRIORITY>;

/** The units in which the totals of a plan are told. */
export const UNIT_OF_DISTANCE = wordList('unit of distance', {
  km: { short: 'kilometres', about: 'Totals and findings are told in kilometres.' },
  mi: { short: 'miles', about: 'Totals and findings are told in miles of 1609.344 m.' },
});

/** What a leg tells of the back. */
const LEG_SYMPTOM = wordList('symptom in a leg', {
  'leg-pain': { short: 'pain in a leg' },
  'leg-numbness': { short: 'numbness in a leg' },
});
export type LegSymptom = WordOf<typeof LEG_SYMPTOM>;
export const LEG_SYMPTOMS: readonly LegSymptom[] = LEG_SYMPTOM.words;

/** Symptoms for which a plan is not the place: they need a professional first (Finucane 2020). */
const RED_FLAG = wordList('red flag', {
  'saddle-numbness': { short: 'numbness around the saddle area' },
  'bladder-or-bowel-change': { short: 'a change of bladder or bowel function' },
  'leg-weakness': { short: 'weakness in the legs' },
  'both-legs': { short: 'pain, numbness or weakness in both legs' },
  'recent-trauma': { short: 'a recent fall or accident' },
  fever: { short: 'fever' },
  'night-pain': { short: 'pain at night that no position eases' },
  'cancer-history': { short: 'a history of cancer' },
  'weight-loss': { short: 'unexplained weight loss' },
  steroids: { short: 'long use of steroid medicine' },
  osteoporosis: { short: 'osteoporosis' },
  'fragility-fracture': { short: 'a bone broken by a small force' },
});
export type RedFlag = WordOf<typeof RED_FLAG>;
export const RED_FLAGS: readonly RedFlag[] = RED_FLAG.words;

/** Red flags for which a doctor is to be seen at once. */
export const URGENT_RED_FLAGS: readonly string[] = [
  'saddle-numbness',
  'bladder-or-bowel-change',
  'leg-weakness',
  'both-legs',
] satisfies RedFlag[];

/** Red flags that are a condition which lasts: once a professional has looked at it, training can go on. */
export const LASTING_RED_FLAGS: readonly string[] = [
  'cancer-history',
  'steroids',
  'osteoporosis',
  'fragility-fracture',
] satisfies RedFlag[];

/** Of these, those that say that bones break easily. */
export const FRAGILE_BONES = ['osteoporosis', 'fragility-fracture'] as const satisfies RedFlag[];
export type FragileBones = (typeof FRAGILE_BONES)[number];

export const SYMPTOM = wordList<LegSymptom | RedFlag>('symptom', {
  ...factsOf(LEG_SYMPTOM),
  ...factsOf(RED_FLAG),
});

export const MUSCLE_GROUP = wordList('muscle group', {
  'deep-core': { about: 'The deep muscles of the trunk. Core work.' },
  lateral: { about: 'The side of the trunk. Core work.' },
  'anti-rotation': { about: 'Resisting a twist. Core work.' },
  glutes: { about: 'The muscles of the seat.' },
  'hip-abductors': { about: 'The side of the hip, which keeps the pelvis level at every stride.' },
  hamstrings: { about: 'The back of the thigh.' },
  legs: { about: 'The front of the thigh and the leg as a whole.' },
  'back-extensors': { about: 'The muscles along the spine. Not asked for by `strength-coverage`.' },
  calves: { about: 'The lower leg. Not asked for by `strength-coverage`.' },
  adductors: { about: 'The inside of the thigh. Not asked for by `strength-coverage`.' },
  feet: { about: 'The small muscles of the foot. Not asked for by `strength-coverage`.' },
  'upper-body': { about: 'Chest, shoulders, upper back and arms. Not asked for by `strength-coverage`.' },
  mobility: { about: 'Range of movement. No strength work.' },
});

export const MOVEMENT = wordList('movement', {
  isometric: { about: 'Holds still.' },
  flexion: { about: 'Bends the spine forward.' },
  extension: { about: 'Bends the spine backward.' },
  rotation: { about: 'Twists the spine.' },
  hinge: { about: 'Bends at the hips.' },
  squat: { about: 'Bends hips and knees.' },
  lunge: { about: 'Bends hips and knees, one leg in front of the other.' },
  raise: { about: 'Moves a limb while the trunk holds still.' },
  jump: { about: 'Leaves the ground and lands: a jump, a hop, a bound.' },
});

/** How much an exercise asks of the spine. */
export const SPINE_LOAD = wordList('spine load', { low: {}, moderate: {}, high: {} });

/** Ways of landing that `form` can ask for. */
export const LANDING = wordList('form', {
  forefoot: { short: 'lands on the ball of the foot' },
  midfoot: { short: 'lands on the whole foot' },
  rearfoot: { short: 'lands on the heel' },
});

/** What a session is run on. */
export const GROUND = wordList('surface', {
  trail: { short: 'paths and trails' },
  road: { short: 'asphalt' },
  track: { short: 'a running track' },
  treadmill: { short: 'the treadmill' },
  grass: {},
  sand: {},
});

/** The days with which weeks can begin, the likeliest after Monday first. */
export const FIRST_DAY = wordList(
  'first day of the week',
  Object.fromEntries([...new Set<WeekdayWord>(['sun', 'sat', ...DAYS])].map((day) => [day, {}])) as Record<
    WeekdayWord,
    object
  >,
);

/** What a rule of a policy can be set to. */
export const SEVERITY = wordList('severity', {
  off: { short: 'the rule is not applied', about: 'The rule is turned off. Better with a `because`.' },
  info: { short: 'worth knowing', about: 'Findings at least as information.' },
  warning: { short: 'worth a change, or a reason', about: 'Findings at least as warnings.' },
  error: { short: 'the plan does not pass', about: 'Findings as errors.' },
});

/** Metres of the races that have a name. */
const RACE_METRES = {
  '5k': 5000,
  '10k': 10_000,
  'half-marathon': 21_097.5,
  marathon: 42_195,
  mile: METRES_PER_MILE,
};

/** Races that have a name, and their metres. */
export const RACE_DISTANCES: ReadonlyMap<string, number> = new Map(Object.entries(RACE_METRES));

export const RACE = wordList(
  'race',
  Object.fromEntries([...RACE_DISTANCES.keys()].map((race) => [race, {}])),
);
