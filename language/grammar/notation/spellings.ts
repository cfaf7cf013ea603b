/**
 * How coaches write what the language has, by where it stands. The key is the usual form, which the formatter writes; the
 * others are read as the same. A single capital letter is read as such alone, anything else in whatever case it is written.
 */

/** The first word of a day. */
export const DAYS = {
  mon: ['monday', 'mo'],
  tue: ['tuesday', 'tues', 'tu'],
  wed: ['wednesday', 'weds', 'we'],
  thu: ['thursday', 'thurs', 'thur', 'th'],
  fri: ['friday', 'fr'],
  sat: ['saturday', 'sa'],
  sun: ['sunday', 'su'],
} as const;

/** Several days in a row. */
export const DAY_RANGES = {
  'mon-sun': ['daily', 'every day', 'each day'],
  'mon-fri': ['weekdays'],
} as const;

/** The first word of a week. */
export const WEEK = { week: ['wk', 'weeks', 'wks'] } as const;

/** Walking, and how: the word stays as a remark. */
export const WALKS = ['brisk walk', 'brisk walking', 'gentle walk', 'fast walk', 'power walk'] as const;

/** The kind of a session. */
export const KINDS = {
  easy: [
    'jog',
    'jogging',
    'gentle',
    'gentle run',
    'gentle jog',
    'easy run',
    'easy-run',
    'easy runs',
    'easy running',
    'E',
    'ez',
    'easy pace',
    'general aerobic',
    'GA',
    'general aerobic + speed',
    'general aerobic and speed',
    'GA + speed',
    'GA and speed',
    'aerobic',
    'aerobic run',
    'easy day',
    'E day',
    'easy jog',
    'slow jog',
    'shakeout',
    'shake-out',
    'shake out',
    'shake',
    'premeet',
    'pre-meet',
    'pre-race',
    'prerace',
    'pre-race shakeout',
    'pre-race jog',
    'pre-race run',
    'shakeout run',
    'shakeout jog',
    'GA1',
    'continuous run',
    'continuous',
  ],
  long: [
    'long aerobic run',
    'long aerobic',
    'long run',
    'longrun',
    'long easy run',
    'L',
    'LR',
    'LSR',
    'lsd',
    'long-run',
    'long steady run',
    'long slow run',
    'run long',
  ],
  'medium-long': ['medium long', 'medium-long run', 'medium long run', 'MLR', 'mid-long', 'midweek long'],
  recovery: [
    'recovery run',
    'rec',
    'rec run',
    'recovery jog',
    'regeneration',
    'recovery + speed',
    'recovery and speed',
    'rec + speed',
    'rec and speed',
  ],
  tempo: ['tempo run', 'tempo-run', 'tempos', 'tempo session'],
  intervals: [
    'interval',
    'speedwork',
    'speed work',
    'speed',
    'speed session',
    'interval session',
    'interval run',
    'interval training',
    'track',
    'track session',
    'track intervals',
    'leg speed',
    'repeats',
    'ladder',
    'ladders',
    'pyramid',
    'vo2max',
    'vo2 max',
  ],
  threshold: ['threshold run', 'threshold session', 'T', 'LT', 'lactate threshold', 'cruise intervals'],
  hills: [
    'hill',
    'hill repeats',
    'hill reps',
    'hill session',
    'hill sprints',
    'hill run',
    'hill circuit',
    'hill circuits',
  ],
  strides: ['stride', 'strider', 'striders', 'strides session', 'ST'],
  steady: ['steady run', 'steady state', 'steady state run'],
  progression: ['progression run', 'progressive', 'progressive run', 'prog run'],
  fartlek: ['fartlek run', 'fartlek session', 'free fartlek', 'mona fartlek'],
  'run-walk': [
    'run / walk',
    'run walk',
    'walk / run',
    'walk-run',
    'walk run',
    'jog / walk',
    'jog-walk',
    'walk / jog',
    'walk-jog',
    'jog walk',
    'walk jog',
    'run / hike',
    'run-hike',
    'hike / run',
  ],
  'time-trial': ['time trial', 'TT'],
  race: [
    'race day',
    'meet',
    'track meeting',
    'track meet',
    'open meet',
    'open meeting',
    'club league',
    'league race',
    'league match',
    'xc meet',
    'xc race',
    'xc league',
    'comp',
    'competition',
  ],
  core: [
    'core session',
    'core work',
    'core workout',
    'core training',
    'core circuit',
    'core circuits',
    'trunk',
    'core stability',
    'core stability work',
  ],
  strength: [
    'gym',
    'gym session',
    'weights',
    'strength training',
    'strength session',
    'strength work',
    's & c',
    'S&C',
    'lifting',
    'weight training',
    'weight room',
    'strengthen',
    'strengthening',
    'strength circuit',
    'circuit',
    'strength & conditioning',
    'strength and conditioning',
    'circuits',
    'circuit training',
    'circuit class',
    'lift',
    'lifts',
  ],
  plyometrics: ['plyos', 'plyo', 'plyometric', 'plyometric drills'],
  drills: ['drill', 'running drills', 'form drills', 'abc'],
  rest: [
    'rest day',
    'rest from running',
    'rest from runs',
    'day off',
    'off',
    'off day',
    'no run',
    'no running',
    'complete rest',
    'full rest',
    'total rest',
    'do nothing',
    'nothing at all',
  ],
  'cross-training': [
    'cross',
    'cross training',
    'cross train',
    'cross-train',
    'XT',
    'x-train',
    'x-training',
    'crosstraining',
    'xtrain',
  ],
  bike: ['cycle', 'cycling', 'bike ride', 'ride', 'biking', 'spin', 'spinning', 'indoor bike', 'turbo'],
  swim: ['swimming', 'pool'],
  row: ['rowing', 'rower'],
  elliptical: ['cross-trainer', 'elliptical trainer'],
  hike: ['hiking', 'tab', 'ruck', 'rucking', 'ruck march', 'loaded march'],
  walk: ['walking', 'long walk', 'easy walk', 'slow walk', ...WALKS],
  'aqua-jog': [
    'aqua jog',
    'aqua jogging',
    'aqua-jogging',
    'pool run',
    'pool running',
    'deep water running',
    'aquajog',
    'aquajogging',
  ],
  mobility: ['stretch', 'stretching', 'stretches', 'mobility work', 'foam rolling', 'mobility session'],
  yoga: ['yoga class', 'yoga session'],
  pilates: ['pilates class', 'pilates session'],
  ski: ['skiing', 'xc ski', 'xc skiing', 'cross-country skiing'],
  skate: ['skating', 'inline skating'],
  test: ['fitness test'],
} as const;

/** What a part of a run is done as. */
export const WARM_UP = [
  'warm up',
  'up',
  'warmup',
  'warm-up',
  'wu',
  'w / u',
  'w-u',
  'warming up',
  'w / up',
  'to warm up',
  'as warm-up',
  'as a warm-up',
  'as warm up',
  'as a warm up',
] as const;
export const COOL_DOWN = [
  'cool down',
  'down',
  'cooldown',
  'cool-down',
  'cd',
  'c / d',
  'c-d',
  'w / d',
  'w / down',
  'warm down',
  'warmdown',
  'warm-down',
  'wd',
  'cooling down',
  'to cool down',
  'as cool-down',
  'as a cool-down',
  'as cool down',
  'as a cool down',
] as const;

/** What says that an amount stands before the work as well as behind it. */
export const BEFORE_AND_AFTER = [
  'before and after',
  'before & after',
  'before / after',
  'either side',
  'on either side',
  'each end',
] as const;

/** How a step is done: running easily, walking, standing. */
export const MANNERS = {
  jog: [
    'jogging',
    'jog recovery',
    'jog recoveries',
    'recovery jog',
    'jog rec',
    'jog rest',
    'jogs',
    'jg',
    'off',
    'easy jog',
    'slow jog',
  ],
  walk: [
    'walking',
    'walk recovery',
    'walk rest',
    'walk recoveries',
    'walk break',
    'walks',
    'easy walk',
    'slow walk',
    ...WALKS,
  ],
  stand: [
    'rest',
    'standing',
    'standing rest',
    'standing recovery',
    'stand recovery',
    'stand rest',
    'rests',
    'pause',
    'break',
    'complete rest',
  ],
  run: ['running'],
} as const;

/** A recovery as long as the way back, or as what was run. */
export const WAY_BACK = {
  'jog back': [
    'jog down',
    'jog back down',
    'jog back recovery',
    'jog back to start',
    'equal jog',
    'same jog',
    'equal recovery',
    'equal jog recovery',
    'jog down rec',
    'jog down recovery',
    'jog back rec',
  ],
  'walk back': [
    'walk down',
    'walk back down',
    'walk back recovery',
    'walk back to start',
    'equal walk',
    'walk down rec',
    'walk down recovery',
    'walk back rec',
  ],
} as const;

/** A half of a run, told by what comes of it. */
export const HALVES = {
  'second half': ['2nd half', 'last half', 'the second half', 'the 2nd half', 'the last half', 'back half'],
  'first half': ['1st half', 'the first half', 'the 1st half'],
} as const;

/** What is said of an amount that is not exact, and the remark that says it in the usual form. */
export const BOUNDS = {
  'at most': ['up to', 'max', 'maximum', 'max .', 'no more than', 'at most', '<', '< =', '≤'],
  'at least': ['min .', 'minimum', 'at least', '>', '> =', '≥'],
} as const;

/** What says that an amount is not exact. */
export const ABOUT = [
  '~',
  '≈',
  'about',
  'around',
  'approx',
  'approx .',
  'approximately',
  'ca',
  'ca .',
  'circa',
  'c .',
  'roughly',
] as const;

/** What leads to the amount of all. */
export const IN_ALL = ['total', 'in all', 'in total', 'total distance', '=', 'total :', 'total ='] as const;

/** Metres up or down, behind the figure: `800 m ascent`, `600 m D+`. */
export const CLIMBS = {
  climb: [
    'climbing',
    'of climb',
    'of climbing',
    'ascent',
    'of ascent',
    'elevation gain',
    'elevation',
    'elev gain',
    'elev',
    'gain',
    'vert',
    'of vert',
    'vertical',
    'D +',
  ],
  descent: ['of descent', 'descending', 'elevation loss', 'D -'],
} as const;

/** What says that a day is the same as another one. */
export const SAME_DAY = ['like', 'same as', 'as', '=', 'repeat', 'see', 'copy', 'same as on'] as const;
/** The same day of the week before. */
export const AS_LAST_WEEK = [
  'as last week',
  'same as last week',
  'like last week',
  'repeat last week',
  'as the week before',
] as const;
export const AS_ABOVE = ['ditto', 'as above', 'same', 'same again', 'same as above', 'dito'] as const;

/** What stands behind a recovery between sets, as opposed to the one between their repetitions. */
export const BETWEEN_SETS = [
  'between sets',
  'between each set',
  'bt sets',
  'btw sets',
  'btwn sets',
  'b / t sets',
  'b / w sets',
  'set rest',
  'set recovery',
  'after each set',
] as const;

/** What a recovery is called that does not say how it is done. */
export const RECOVERIES = [
  'recovery',
  'recoveries',
  'rec',
  'recover',
  'between',
  'between reps',
  'between each',
  ...BETWEEN_SETS,
  'recs',
] as const;

/** A recovery of no length: it ends when the athlete is ready for more. */
export const OPEN_RECOVERIES = [
  'full recovery',
  'full rest',
  'full recoveries',
  'full rec',
  'complete recovery',
] as const;

/** What leads to a recovery. */
export const RECOVER = [
  'recover',
  'w /',
  'w',
  'with',
  'off',
  'r',
  'rec',
  'recovery',
  'ri',
  'P',
  'r :',
  'r =',
  'rec :',
  'recovery :',
  'rest :',
] as const;

/** A named pace. */
export const PACES = {
  easy: [
    'E',
    'easy pace',
    'E pace',
    'easy effort',
    'easy running',
    'easy run',
    'ez',
    'conversational pace',
    'conversational',
    'social pace',
    'chatty pace',
    'talking pace',
    'relaxed pace',
    'comfortable pace',
  ],
  recovery: ['recovery pace', 'recovery effort'],
  steady: ['steady pace', 'steady effort', 'steady state', 'float'],
  marathon: [
    'MP',
    'M',
    'GMP',
    'goal MP',
    'goal marathon pace',
    'MRP',
    'marathon pace',
    'marathon-pace',
    'marathon race pace',
    'marathon effort',
    'M pace',
    'mp pace',
  ],
  half: [
    'HM',
    'HMP',
    'half marathon',
    'half-marathon',
    'half marathon pace',
    'half-marathon pace',
    'HM pace',
    'half pace',
    'hm effort',
    'half effort',
    'goal HMP',
    'goal HM pace',
    'goal half marathon pace',
    'hmrp',
    'half marathon race pace',
    'half-marathon race pace',
    'half race pace',
    'half marathon effort',
  ],
  threshold: [
    'T',
    'LT',
    'threshold pace',
    'T pace',
    'tempo',
    'tempo pace',
    'tempo effort',
    'threshold effort',
    'lactate threshold',
    'LT pace',
    'comfortably hard',
    'LT2',
    'LT 2',
    'LT2 pace',
    'second threshold',
  ],
  interval: ['I', 'interval pace', 'I pace', 'intervals', 'vo2max pace', 'vo2 max pace', 'vo2max effort'],
  repetition: ['R', 'repetition pace', 'R pace', 'rep pace', 'reps'],
  mile: ['mile pace', 'mile race pace', 'mile effort'],
  '1500': ['1500 pace', '1500 m pace', '1500m pace', '1500m'],
  '3k': ['3k pace', '3000 pace', '3k race pace', '3000 m pace', '3000m pace'],
  '15k': ['15k pace', '15k race pace', '15k effort'],
  '5k': [
    '5k pace',
    '5k race pace',
    '5k effort',
    '5kp',
    '5 km pace',
    '5000 pace',
    '5 k pace',
    '5000m pace',
    '5k rp',
  ],
  '10k': ['10k pace', '10k race pace', '10k effort', '10kp', '10 km pace', '10000 pace', '10 k pace'],
  race: ['pace', 'race pace', 'goal pace', 'goal race pace', 'RP', 'GP', 'target pace', 'race effort'],
} as const;

/** How fast something is in words that have no one meaning: they are reported with what they can mean. */
export const UNCLEAR_PACES = {
  LT1: ['LT 1', 'LT1 pace', 'aerobic threshold', 'first threshold'],
  'sweet spot': ['sweetspot', 'sweet-spot', 'SST'],
} as const;

/** What stands behind the distance of a race whose pace is meant. */
export const OF_RACE = ['pace', 'race pace', 'effort', 'race effort', 'pb pace'] as const;

/** What a share is of. */
export const SHARES = {
  'max hr': [
    'max',
    'hrmax',
    'hr max',
    'mhr',
    'maxhr',
    'max heart rate',
    'maximum heart rate',
    'max-hr',
    'mhf',
  ],
  'threshold hr': ['lthr', 'threshold heart rate', 'lt hr'],
  'hr reserve': ['hrr', 'heart rate reserve', 'hr-reserve', 'reserve'],
  vo2max: ['vo2 max'],
  vvo2max: ['vvo2 max', 'v vo2max'],
  ftp: ['cp'],
} as const;

/** What leads to a heart rate. */
export const HEART_RATE = [
  'hr',
  'threshold hr',
  'threshold heart rate',
  'heart rate',
  'heartrate',
  'pulse',
  'puls',
  'hf',
  'keep',
  'keep it',
  'keep hr',
  'keep your heart rate',
  'stay',
  'hr :',
  'hr =',
  'heart rate :',
  'pulse :',
  'puls :',
] as const;

/** What leads to the time that a race is run for. */
export const AIMS = [
  'goal',
  'goal :',
  'target',
  'target :',
  'aim',
  'aim for',
  'aiming for',
  'goal time',
  'goal time :',
  'target time',
  'target time :',
] as const;

/** Laps whose length is known, behind their number. */
export const LAPS_OF_TRACK = [
  'laps of the track',
  'laps of a track',
  'laps on the track',
  'laps around the track',
  'laps of the outdoor track',
  'track laps',
] as const;

/** How a race is called by its distance. */
export const RACES = {
  'half-marathon': [
    'half marathon',
    'half',
    'HM',
    '1 / 2 marathon',
    '½ marathon',
    'halfmarathon',
    '21k',
    '21.1k',
    'half mara',
    '13.1',
    '13.1 mi',
  ],
  marathon: ['M', 'full marathon', 'mara', '42k', '42.2k', '26.2', '42.2', '26.2 mi', 'full'],
  '5k': ['5 k', '5000', '5000m', 'parkrun'],
  '10k': ['10 k', '10000', '10000m'],
} as const;

/** A run of five kilometres with others, raced or not. */
export const PARKRUN = ['parkrun', 'park run'] as const;

/** Three exercises that are called the big ones: McGill's, or the lifts. */
export const BIG_THREE = {
  'McGill Big 3': ['McGill big three', "McGill's big 3", "McGill's big three"],
  'Big 3': ['big three'],
} as const;

/** What says that it is raced. */
export const RACED = [
  'race',
  'raced',
  'race it',
  'race effort',
  'racing',
  'PB',
  'PB attempt',
  'for a PB',
  'go for PB',
  'PR attempt',
  'all out',
  'all-out',
  'flat out',
  'full gas',
  'as hard as you like',
  'as fast as you can',
  'as hard as you can',
] as const;

/** The phase of a week. */
export const PHASES = {
  recovery: [
    'deload',
    'down week',
    'easy week',
    'cutback',
    'cut-back',
    'cutback week',
    'recovery week',
    'regeneration',
    'rest week',
    'down',
    'recover',
  ],
  base: ['endurance', 'base phase', 'base building'],
  build: ['build phase'],
  peak: ['peak week', 'peak phase'],
  taper: ['tapering', 'taper week'],
  race: ['race week', 'race wk'],
} as const;

/** Each side of the body. */
export const EACH_SIDE = [
  'each side',
  'per side',
  'each leg',
  'per leg',
  'each arm',
  'per arm',
  'each way',
  'each',
  'e / s',
  'ea',
  'a side',
  '/ side',
  '/ leg',
  '/ arm',
  '/ s',
  'each direction',
  'l / r',
  'both sides',
  'eachside',
] as const;

/** Lines about an athlete. */
export const ATHLETE_LINES = {
  'recent volume': [
    'current weekly mileage',
    'current weekly volume',
    'current weekly distance',
    'average weekly mileage',
    'average weekly volume',
    'average weekly distance',
    'avg weekly mileage',
    'recent weekly mileage',
    'recent weekly volume',
    'average mileage',
    'weekly average',
    'weekly running',
    'training volume',
    'weekly volume',
    'weekly mileage',
    'weekly distance',
    'current volume',
    'current mileage',
    'mileage',
    'recent mileage',
    'volume',
  ],
  'recent longest': [
    'longest run',
    'longest',
    'recent long run',
    'longest recent run',
    'recent longest run',
    'current longest run',
    'current long run',
    'longest long run',
    'longest run so far',
    'longest run recently',
    'longest run to date',
    'long run so far',
  ],
  'max hr': [
    'hfmax',
    'hf max',
    'heart rate max',
    'maximum hr',
    'hr maximum',
    'max heartrate',
    'maximum heartrate',
    'hrmax',
    'hr max',
    'max heart rate',
    'maximum heart rate',
    'mhr',
    'maxhr',
    'max-hr',
    'max pulse',
  ],
  'threshold hr': [
    'lthr',
    'threshold heart rate',
    'threshold heartrate',
    'lactate threshold hr',
    'lactate threshold heart rate',
  ],
  'resting hr': [
    'rhr',
    'resting heart rate',
    'resting heartrate',
    'rest hr',
    'hr rest',
    'resting pulse',
    'resting',
  ],
  'threshold pace': ['lt pace'],
  best: [
    'pb',
    'pr',
    'pbs',
    'prs',
    'personal best',
    'personal bests',
    'personal record',
    'personal records',
    'bests',
    'best time',
    'best times',
    'time',
  ],
  level: ['experience'],
  cadence: ['step rate'],
  symptoms: ['symptom'],
  born: ['year of birth', 'birth year', 'born in'],
} as const;

/** What is told of a time of a race in front of it, and stays as a remark. */
export const RESULTS = [
  'recent',
  'recent race',
  'recent race result',
  'recent result',
  'recent time',
  'recently ran',
  'current',
  'current form',
  'last race',
  'latest race',
  'latest',
  'ran',
  'raced',
  'race result',
  'season best',
  'season\u2019s best',
  'seasons best',
  'SB',
  'time trial',
  'TT',
] as const;

/** What stands in front of how far somebody runs in a week. */
export const RUNS_A_WEEK = [
  'currently',
  'currently running',
  'currently runs',
  'runs',
  'runs about',
  'running',
  'average',
  'averages',
  'averaging',
  'on average',
  'usually',
  'usually runs',
  'used to running',
  'current',
] as const;

/** What says that an amount is that of a week. */
export const A_WEEK = [
  'a week',
  'per week',
  'each week',
  'every week',
  'weekly',
  'a wk',
  'per wk',
  '/ week',
  '/ wk',
  'pw',
] as const;

/** What coaches tell of an athlete that nothing is computed from. */
export const UNCOUNTED_OF_ATHLETE = {
  weight: ['bodyweight', 'body weight', 'mass'],
  height: ['tall'],
  sex: ['gender', 'female', 'male', 'woman', 'man'],
  injuries: [
    'injury',
    'injured',
    'injury history',
    'past injuries',
    'past injury',
    'previous injuries',
    'previous injury',
    'recent injury',
    'old injury',
    'history of',
    'niggle',
    'niggles',
    'prone to',
    'medical',
    'medical history',
    'medical conditions',
    'medication',
    'health',
    'asthma',
    'allergies',
    'surgery',
  ],
  'days of training': [
    'days',
    'day off',
    'days off',
    'days available',
    'days per week',
    'available',
    'available days',
    'availability',
    'training days',
    'running days',
    'runs per week',
    'sessions per week',
    'rest day',
    'rest days',
    'long run day',
    'long run on',
    'can train',
    'can run',
    'trains',
    'not available',
    'unavailable',
    'hours per week',
  ],
  equipment: ['gym', 'kit', 'gear', 'access to', 'has access to', 'home gym', 'watch', 'treadmill', 'owns'],
  'years of running': [
    'running for',
    'running since',
    'started running',
    'runner for',
    'runner since',
    'training age',
    'training for',
    'years running',
    'years of running',
    'experience',
    'running experience',
    'running history',
    'background',
  ],
  VO2max: ['VO2 max', 'VO2-max', 'vo\u2082max'],
  goal: ['goals', 'goal race', 'target', 'target race', 'main goal', 'aim', 'next race', 'ambition'],
  person: [
    'name',
    'coach',
    'club',
    'team',
    'job',
    'work',
    'works',
    'occupation',
    'lives',
    'lives in',
    'location',
    'from',
    'contact',
    'email',
    'phone',
    'notes',
    'sleep',
    'diet',
    'nutrition',
    'hobbies',
    'other sports',
    'likes',
    'dislikes',
    'strengths',
    'weaknesses',
  ],
} as const;

/** How used to running somebody is. */
export const LEVELS = {
  novice: ['beginner', 'newbie', 'starter'],
  intermediate: ['recreational'],
  advanced: ['expert', 'experienced', 'competitive', 'elite'],
} as const;

/** Lines of a plan. */
export const PLAN_LINES = {
  starts: ['start', 'starts on', 'start date', 'starting', 'begins', 'begin', 'start on'],
  units: ['unit'],
  race: ['event'],
  'weeks start on': [
    'weeks start',
    'week starts',
    'week starts on',
    'weeks begin on',
    'week begins on',
    'first day of the week',
  ],
} as const;

/** A race of a plan with its priority, which the words begin with. */
export const RACE_LINES = {
  'A race': [
    'A-race',
    'A event',
    'goal race',
    'goal event',
    'target race',
    'target event',
    'main race',
    'key race',
  ],
  'B race': ['B-race', 'B event'],
  'C race': ['C-race', 'C event'],
} as const;

/** A race on the way to another one, which may be `B` or `C`. */
export const TUNE_UPS = [
  'tune-up',
  'tune up',
  'tuneup',
  'tune-up race',
  'tune up race',
  'tuneup race',
  'warm-up race',
  'prep race',
  'practice race',
  'build-up race',
] as const;

/** What coaches tell of a plan that is told by its weeks. */
export const UNCOUNTED_OF_PLAN = {
  length: ['duration', 'weeks', 'number of weeks', 'plan length', 'total weeks'],
  days: [
    'long run day',
    'long run days',
    'long run on',
    'long runs on',
    'long run',
    'long runs',
    'long day',
    'rest day',
    'rest days',
    'rest on',
    'day off',
    'days off',
    'off day',
    'off days',
    'quality days',
    'hard days',
    'workout days',
    'strength days',
    'days per week',
    'days a week',
    'runs per week',
    'runs a week',
    'sessions per week',
    'training days',
    'running days',
    'days',
    'frequency',
  ],
  end: ['ends', 'end date', 'ends on', 'finish', 'finishes', 'finish date', 'until', 'race day', 'race date'],
  volume: [
    'mileage',
    'weekly mileage',
    'weekly volume',
    'peak mileage',
    'peak volume',
    'peak week',
    'peak at',
    'starting mileage',
    'start mileage',
    'max mileage',
    'maximum mileage',
    'volume',
  ],
  phase: ['phases', 'taper', 'base', 'build', 'peak', 'base phase', 'build phase', 'deload', 'recovery week'],
} as const;

/** Between sessions of a day. */
export const JOIN = [
  '+',
  '&',
  '-',
  '–',
  '—',
  'and',
  'then',
  'plus',
  ';',
  '|',
  '; then',
  ', then',
  ', and',
  'straight into',
  ', straight into',
  'followed by',
  ', followed by',
  '/ /',
] as const;

/** What leads to a warm-up that is not part of the amount of a hard run, but comes on top of it. */
export const ON_TOP = ['with', 'w /', 'w', 'plus', '+'] as const;

/** What leads to the steps of a run whose amount is given. */
export const INCLUDING = ['w /', 'w', 'with', 'including', 'incl', 'incl .', 'inc', 'inc .'] as const;

/** What leads to the amount of the whole behind its steps: `20 min tempo in the middle of 10k`. */
export const WITHIN = [
  'in the middle of',
  'within',
  'inside',
  'as part of',
  'during',
  'in the course of',
] as const;

/** What says that it is running and walking by turns, behind an amount. */
export const RUN_WALK = [
  'RWR',
  'run-walk',
  'run / walk',
  'run walk',
  'run walk run',
  'run / walk / run',
  'R / W',
] as const;

/** Which part of a run is told. */
export const PARTS_OF_RUN = {
  last: [
    'final',
    'finish',
    'finishing',
    'finish with',
    'the last',
    'w / last',
    'w last',
    'with last',
    'with the last',
    'w / the last',
    'w the last',
  ],
  first: ['the first', 'starting', 'with first', 'w / first', 'w first'],
  middle: ['mid', 'the middle', 'with middle', 'w / middle', 'w middle'],
} as const;

/** What leads to the first pace of a ramp. */
export const RAMP_FROM = [
  'from',
  'ramp',
  'ramp from',
  'ramping from',
  'progressing from',
  'building from',
] as const;

/** What stands between the first and the last pace of a ramp. */
export const RAMP_TO = [
  'to',
  '->',
  '\u2192',
  '>',
  'down to',
  'dropping to',
  'dropping down to',
  'progressing to',
  'building to',
  'speeding up to',
] as const;

/** What leads to the time of the day at which a session begins. */
export const STARTS_AT = ['from', 'starting at', 'start at'] as const;

/** What a session is run on. */
export const SURFACES = {
  trail: ['trails', 'on trails', 'on the trails', 'on trail', 'off road', 'off-road', 'offroad', 'on paths'],
  road: ['on road', 'on the road', 'on roads', 'roads'],
  track: ['on track', 'on the track'],
  treadmill: ['tm', 'on treadmill', 'on the treadmill', 'on tm', 'dreadmill'],
  grass: ['on grass', 'on the grass'],
  sand: ['on sand', 'on the beach'],
} as const;

/** An effort in words that all understand alike, as hard running at the least: the figure stands for it in every check. */
export const EFFORTS = {
  'rpe 8': [
    'H',
    'hard',
    'hard effort',
    'fast',
    'quick',
    'hard pace',
    'uptempo',
    'fast relaxed',
    'fast and relaxed',
    'fast but relaxed',
  ],
  'rpe 9': ['very hard', 'very fast', 'really hard'],
  'rpe 10': ['all out', 'all-out', 'flat out', 'max effort', 'maximal', 'best effort'],
} as const;

/** How fast or hard something is in words that may mean several things: no remark, since they change the training. */
export const VAGUE = [
  'hard',
  'fast',
  'quick',
  'strong',
  'sprint',
  'sprints',
  'moderate',
  'faster',
  'harder',
  'slower',
  'tempoish',
  'all out',
] as const;

/** What a run is called by when, where or with whom it is: `night run`. A remark, which changes nothing. */
export const RUN_NAMES = [
  'very',
  'super',
  'really',
  'nice',
  'nice and',
  'pretty',
  'fairly',
  'night',
  'morning',
  'evening',
  'afternoon',
  'lunch',
  'lunchtime',
  'club',
  'group',
  'team',
  'social',
  'solo',
  'hilly',
  'uphill',
  'commute',
  'kenyan',
  'b2b',
  'buggy',
  'pram',
  'stroller',
  'dog',
  'family',
  'back to back',
  'back-to-back',
  'fasted',
  'early',
  'early morning',
  'late',
  'handicap',
  'conference',
  'championship',
  'league',
  'county',
  'local',
  'park',
  'forest',
  'short',
  'steep',
  'fell',
  'mountain',
  'MAF',
  'lactate',
  'premeet',
  'pre-meet',
  'pre-race',
  'prerace',
] as const;

/** What says that something is not done: never a name for what follows. */
export const NEGATIONS = [
  'no',
  'not',
  'skip',
  'skipped',
  'miss',
  'missed',
  'cancel',
  'cancelled',
  'instead',
  'instead of',
  'never',
] as const;

/** What repetitions are called, and nothing is said by it. */
export const REPETITIONS = [
  'reps',
  'rep',
  'repeats',
  'repetitions',
  'efforts',
  'intervals',
  'bouts',
] as const;

/** What repetitions are called, which says something of how they are run: a remark. */
export const NAMED_REPETITIONS = [
  'pickups',
  'pickup',
  'pick-ups',
  'pick ups',
  'surges',
  'surge',
  'bursts',
  'burst',
  'accelerations',
  'yasso',
  'yassos',
  'yasso 800s',
  'quicker bits',
  'faster bits',
] as const;

/** What the ground is like: a remark. */
export const TERRAIN = [
  'flat',
  'on the flat',
  'hilly',
  'hilly course',
  'hilly route',
  'rolling',
  'rolling hills',
  'over rolling hills',
  'over hills',
  'some hills',
  'undulating',
  'downhill',
] as const;

/** What the piece of a step goes up, which stays a remark of it. */
export const UPHILL = [
  'hill',
  'hills',
  'hill reps',
  'hill repeats',
  'uphill',
  'up hill',
  'up a hill',
  'up the hill',
  'uphills',
  'on a hill',
] as const;

/** What leads to a remark, whatever words of training stand in it: `no hills`, `off the bike`. */
export const PROSE_LEADS = [
  'no',
  'not too',
  'without',
  'off the',
  'off a',
  'on the',
  'on a',
  'on your',
  'over the',
  'with a',
  'with the',
  'with your',
  'as you',
  'as far as',
  'as slow as',
  'at your own',
  'at a chatty',
  'at a comfortable',
  'in pairs',
  'in groups',
  'in a group',
  'in the',
  'keep',
  'stay',
  'enjoy',
  'ideally',
  'preferably',
  'practice',
  'practise',
  'brisk walk',
  'hike the hills',
  'hike the climbs',
  'hike the steeps',
  'walk the hills',
  'walk the climbs',
  'walk the steeps',
  'hike the steep',
  'walk when',
  'walk whenever',
  'walk if',
  'walk as',
  'pre',
  'at home',
  'at the gym',
] as const;

/** What leads to words of food, drink and pain, which may hold figures that are none of training. */
export const OTHER_FIGURES = [
  'eat',
  'drink',
  'fuel',
  'fuelling',
  'fueling',
  'practise fuelling',
  'practice fueling',
  'practice fuelling',
  'practise fueling',
  'carbs',
  'gel',
  'gels',
  'take a gel',
  'practise your gels',
  'practice your gels',
  'practise gels',
  'practice gels',
  'stop if',
  'stop when',
] as const;

/** What leads to a condition, which may hold figures: what is written counts whether or not it is fulfilled. */
export const CONDITIONS = ['if', 'unless', 'only if', 'as long as', 'not before', 'not after'] as const;

/** The units that a plan is written in. */
export const UNITS = {
  km: ['kms', 'kilometres', 'kilometers', 'kilometre', 'kilometer', 'metric'],
  mi: ['miles', 'mile', 'imperial'],
} as const;

/** What says that a week is the same as another one. */
export const LIKE = [
  'like',
  'same as',
  'as',
  '=',
  'repeat',
  'copy of',
  'copy',
  'see',
  'repeats',
  'as in',
] as const;

/** Until no further repetition goes. */
export const FAILURE = [
  'to failure',
  'amrap',
  'max',
  'max reps',
  'till failure',
  'until failure',
  'failure',
  'as many as possible',
] as const;

/** The most that can be lifted once. */
export const ONE_RM = ['1rm', '1 rm', 'one rep max', '1-rm', 'rm'] as const;

/** Repetitions that would still go. */
export const RESERVE = ['rir', 'rir :', 'rir ='] as const;

/** What was done of a day, or not. */
export const DONE = {
  done: ['did', 'ran', 'actual', 'actually', 'completed'],
  missed: ['skipped', 'skip', 'not done', 'did not do', 'did not run', 'dns'],
} as const;

/** What stands beside an average heart rate. */
export const AVERAGE = {
  'avg hr': [
    'avg',
    'average',
    'average hr',
    'avg heart rate',
    'average heart rate',
    'hr',
    'mean hr',
    'hr avg',
    'Ø hr',
  ],
} as const;
