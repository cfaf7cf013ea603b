/** Plans in the shape of published programmes, drawn at random: what the repairs have to make better. */
import fc from 'fast-check';

type Units = 'km' | 'mi';

/** What a programme is written from. */
export interface ProgrammeDraft {
  readonly runs: number;
  readonly weeks: number;
  readonly units: Units;
  /** Kilometres of the first week, the growth from week to week, and every which week is a down week; 0 for none. */
  readonly start: number;
  readonly growth: number;
  readonly downEvery: number;
  /** The share of the long run. */
  readonly long: number;
  /** Hard sessions a week, and from which week on. */
  readonly hard: number;
  readonly hardFrom: number;
  readonly hardKinds: readonly HardKind[];
  readonly race: 'none' | '10k' | 'half-marathon' | 'marathon';
  /** Whether easy runs are written in time. */
  readonly isTimed: boolean;
  readonly core: 'none' | 'once' | 'twice';
  readonly level: 'novice' | 'intermediate' | 'advanced';
  readonly back: 'healthy' | 'history' | 'disc';
  /** What the athlete ran lately: as much as the first week has, much less, or nothing that is told. */
  readonly recent: 'fits' | 'small' | 'untold';
  /** Steps from walking to running in place of all that. */
  readonly isRunWalk: boolean;
}

type HardKind = 'intervals' | 'tempo' | 'hills' | 'plain tempo' | 'marathon pace';

const HARD_KINDS: readonly HardKind[] = ['intervals', 'tempo', 'hills', 'plain tempo', 'marathon pace'];

export const programmes: fc.Arbitrary<ProgrammeDraft> = fc.record({
  runs: fc.integer({ min: 3, max: 7 }),
  weeks: fc.integer({ min: 6, max: 24 }),
  units: fc.constantFrom('km', 'mi'),
  start: fc.integer({ min: 16, max: 70 }),
  growth: fc.double({ min: 0, max: 0.12, noNaN: true }),
  downEvery: fc.constantFrom(0, 3, 4, 4, 5),
  long: fc.double({ min: 0.28, max: 0.42, noNaN: true }),
  hard: fc.constantFrom(0, 1, 1, 2),
  hardFrom: fc.integer({ min: 1, max: 6 }),
  hardKinds: fc.shuffledSubarray([...HARD_KINDS], { minLength: 2 }),
  race: fc.constantFrom('none', '10k', 'half-marathon', 'marathon'),
  isTimed: fc.boolean(),
  core: fc.constantFrom('none', 'once', 'twice', 'twice'),
  level: fc.constantFrom('novice', 'intermediate', 'advanced'),
  back: fc.constantFrom('healthy', 'healthy', 'history', 'disc'),
  recent: fc.constantFrom('fits', 'fits', 'small', 'untold'),
  isRunWalk: fc.constantFrom(false, false, false, false, false, false, true),
});

/** The days of the runs but for the long one on Sunday; the first two are those of hard sessions. */
const RUN_DAYS = ['tue', 'thu', 'sat', 'wed', 'fri', 'mon'] as const;
const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const FIRST_MONDAY = Date.UTC(2027, 0, 4);
const TAPER = { none: 0, '10k': 1, 'half-marathon': 2, marathon: 3 } as const;
const RACE_KM = { none: 0, '10k': 10, 'half-marathon': 21.1, marathon: 42.2 } as const;
/** Minutes of running, then of walking, and how often: a week each. */
const RUN_WALK = [
  [1, 2, 8],
  [1.5, 2, 8],
  [2, 2, 7],
  [3, 2, 6],
  [5, 2, 4],
  [8, 2, 3],
  [10, 1, 3],
  [15, 1, 2],
  [20, 1, 1],
] as const;

/** The text of a programme. */
export function programmeText(draft: ProgrammeDraft): string {
  const { race, weeks } = draft;
  const km = draft.isRunWalk ? 3 : weekKilometres(draft, 0);
  const longest = draft.isRunWalk ? 1 : km * draft.long;
  const share = draft.recent === 'small' ? 0.6 : 1;
  const amount = (value: number) => `${inUnits(value, draft.units)} ${draft.units}`;
  const athlete = [
    'athlete "Sam" # trains with a group',
    `  level ${draft.level}`,
    `  back ${draft.back}`,
    ...(draft.back === 'disc' ? ['  cleared by "Dr. Weber" on 2026-12-01'] : []),
    ...(draft.recent === 'untold'
      ? []
      : [`  recent volume ${amount(km * share)}`, `  recent longest ${amount(longest * share)}`]),
  ];
  const plan = [
    'plan "Programme" for "Sam"',
    ...(race === 'none' || draft.isRunWalk ? [] : [`  race ${race} on ${dateAfter(weeks * 7 - 1)}`]),
    `  starts ${dateAfter(0)}`,
    '  pain rule standard',
    `  units ${draft.units}`,
  ];
  const body = Array.from({ length: weeks }, (_, index) => weekText(draft, index));
  return [...athlete, '', ...plan, ...body.flat(), ''].join('\n');
}

function weekText(draft: ProgrammeDraft, index: number): string[] {
  const sessions = new Map<string, string[]>(DAYS.map((day) => [day, []]));
  if (draft.isRunWalk) addRunWalk(sessions, index);
  else addRuns(sessions, draft, index);
  addCore(sessions, draft);
  const lines = DAYS.flatMap((day) => {
    const own = sessions.get(day) ?? [];
    return own.length > 0 ? [`    ${day} ${own.join(' + ')}${day === 'tue' ? ' # with the group' : ''}`] : [];
  });
  return [`  week ${index + 1}${phaseOf(draft, index)}`, ...lines];
}

function addRunWalk(sessions: Map<string, string[]>, index: number): void {
  const [run, walk, times] = RUN_WALK[Math.min(index, RUN_WALK.length - 1)] as (typeof RUN_WALK)[number];
  for (const day of ['tue', 'thu', 'sat']) {
    sessions
      .get(day)
      ?.push(`run-walk: walk 5 min, ${times} x (run ${run * 60} s, walk ${walk} min), walk 5 min`);
  }
}

function addRuns(sessions: Map<string, string[]>, draft: ProgrammeDraft, index: number): void {
  const { race, runs, units } = draft;
  const isRace = race !== 'none' && index === draft.weeks - 1;
  const km = weekKilometres(draft, index);
  const long = isRace ? RACE_KM[race] : km * draft.long;
  sessions.get('sun')?.push(isRace ? `race ${race}` : `long ${inUnits(long, units)} ${units}`);
  const each = (isRace ? km * 0.5 : km - long) / (runs - 1);
  const isEasyWeek = isRace || index + 1 < draft.hardFrom;
  for (const [position, day] of RUN_DAYS.slice(0, runs - 1).entries()) {
    const kind =
      position < draft.hard ? draft.hardKinds[(index + position) % draft.hardKinds.length] : undefined;
    sessions.get(day)?.push(isEasyWeek || !kind ? easyRun(each, draft) : hardRun(kind, each, units));
  }
}

function easyRun(km: number, { isTimed, units }: ProgrammeDraft): string {
  return isTimed
    ? `easy ${Math.max(20, Math.round((km * 6) / 5) * 5)} min`
    : `easy ${inUnits(km, units)} ${units}`;
}

function hardRun(kind: HardKind, km: number, units: Units): string {
  const amount = (value: number) => `${inUnits(value, units)} ${units}`;
  const work = Math.max(2, km - 4);
  switch (kind) {
    case 'intervals':
      return `intervals: warm up ${amount(2)}, ${Math.max(3, Math.round(work / 1.2))} x (800 m @ 10k, jog 400 m), cool down ${amount(2)}`;
    case 'hills':
      return `hills: warm up ${amount(2.5)}, ${Math.max(4, Math.round(work))} x (1 min @ rpe 8, jog 2 min), cool down ${amount(2)}`;
    case 'tempo':
      return `tempo: warm up ${amount(2)}, ${amount(work)} @ half, cool down ${amount(2)}`;
    case 'marathon pace':
      return `steady: warm up ${amount(2)}, ${amount(work)} @ marathon, cool down ${amount(2)}`;
    case 'plain tempo':
      return `tempo ${amount(km)}`;
  }
}

function addCore(sessions: Map<string, string[]>, { core }: ProgrammeDraft): void {
  const days = { none: [], once: ['mon'], twice: ['mon', 'fri'] }[core];
  for (const day of days) sessions.get(day)?.push('core "Core and Hips"');
}

/** Grows from week to week, with down weeks and a taper. */
function weekKilometres({ start, growth, downEvery, race, weeks }: ProgrammeDraft, index: number): number {
  const peak = Math.min(index, weeks - 1 - TAPER[race]);
  const full = Math.min(start * (1 + growth * peak), start * 2.2);
  const taper = index - peak;
  if (taper > 0) return full * (1 - 0.2 * taper);
  return downEvery > 0 && (index + 1) % downEvery === 0 ? full * 0.72 : full;
}

function phaseOf({ race, weeks, isRunWalk }: ProgrammeDraft, index: number): string {
  if (race === 'none' || isRunWalk || index < weeks - TAPER[race]) return '';
  return index === weeks - 1 ? ' race' : ' taper';
}

/** Rounded to halves, as people write. */
function inUnits(km: number, units: Units): number {
  return Math.max(1, Math.round((units === 'km' ? km : km / 1.609344) * 2) / 2);
}

function dateAfter(days: number): string {
  return new Date(FIRST_MONDAY + days * 86_400_000).toISOString().slice(0, 10);
}
