/** A plan as ten rules for ESLint need it, read from the tree of a YAML file once for all of them. */
import type { YAMLSourceCode } from 'eslint-plugin-yml';

/** A place of the file, which a rule can report. */
export type YamlNode = NonNullable<YAMLSourceCode['ast']['body'][number]['content']>;

export interface Word {
  readonly node: YamlNode;
  readonly text: string;
}

/** A distance or a duration in running: the kilometres and minutes that it comes to. */
export interface Amount {
  readonly km: number;
  readonly minutes: number;
}

export interface PlanStep {
  readonly kind: string;
  readonly amount: Amount | undefined;
}

export interface PlanSession {
  readonly kind: Word;
  readonly isRun: boolean;
  /** What is written, or else the sum of the steps; nothing where that is not known. */
  readonly amount: Amount | undefined;
  /** In order, repetitions written out. */
  readonly steps: readonly PlanStep[];
}

export interface PlanDay {
  readonly node: YamlNode;
  /** From the first Monday of the plan, which is 0. */
  readonly date: number;
  readonly sessions: readonly PlanSession[];
}

export interface PlanWeek {
  readonly node: YamlNode;
  readonly phase: Word | undefined;
  readonly days: readonly PlanDay[];
  /** Kilometres of each run; nothing if one of them is not known. */
  readonly runs: readonly number[] | undefined;
}

export interface PlanTree {
  readonly level: Word | undefined;
  readonly recentVolume: number;
  readonly weeks: readonly PlanWeek[];
}

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
/** The kinds of session that are runs. */
export const RUNS: ReadonlySet<string> = new Set(
  (
    'easy long recovery run medium-long tempo intervals threshold hills strides steady progression fartlek ' +
    'run-walk race time-trial test'
  ).split(' '),
);
/** Minutes a kilometre of any run: what it is for an athlete, and a target, takes the tables that Runplan has. */
const PACE = 5.5;
const MINUTES = new Map([
  ['h', 60],
  ['min', 1],
  ['s', 1 / 60],
]);
const KILOMETRES = new Map([
  ['km', 1],
  ['mi', 1.609344],
  ['m', 0.001],
]);

const plans = new WeakMap<YAMLSourceCode, PlanTree>();

/** The plan in a file; what is no plan has no weeks. */
export function planOf(source: YAMLSourceCode): PlanTree {
  const known = plans.get(source);
  if (known) return known;
  const plan = readPlan(source.ast.body[0]?.content ?? undefined);
  plans.set(source, plan);
  return plan;
}

function readPlan(root: YamlNode | undefined): PlanTree {
  const athlete = childOf(root, 'athlete');
  return {
    level: word(childOf(athlete, 'level')),
    recentVolume: amountOf(childOf(athlete, 'recentVolume'))?.km ?? 0,
    weeks: entries(childOf(root, 'weeks')).map(readWeek),
  };
}

function readWeek(node: YamlNode, index: number): PlanWeek {
  const days = entries(childOf(node, 'days')).map((day) => readDay(day, index * DAYS.length));
  const runs = days.flatMap(({ sessions }) => sessions.filter(({ isRun }) => isRun));
  const known = runs.flatMap(({ amount }) => (amount ? [amount.km] : []));
  return {
    node,
    phase: word(childOf(node, 'phase')),
    days,
    runs: known.length === runs.length ? known : undefined,
  };
}

function readDay(node: YamlNode, monday: number): PlanDay {
  return {
    node,
    date: monday + DAYS.indexOf(word(childOf(node, 'day'))?.text ?? ''),
    sessions: entries(childOf(node, 'sessions')).flatMap(readSession),
  };
}

function readSession(node: YamlNode): readonly PlanSession[] {
  const kind = word(childOf(node, 'kind'));
  if (!kind) return [];
  const steps = entries(childOf(node, 'steps')).flatMap(readSteps);
  return [
    {
      kind,
      isRun: RUNS.has(kind.text),
      amount: amountOf(childOf(node, 'amount')) ?? sumOf(steps),
      steps,
    },
  ];
}

function readSteps(node: YamlNode): readonly PlanStep[] {
  const times = Number(word(childOf(node, 'times'))?.text ?? 1);
  const repeated = childOf(node, 'steps');
  if (repeated) {
    const steps = entries(repeated).flatMap(readSteps);
    return Array.from({ length: times }, () => steps).flat();
  }
  return [{ kind: word(childOf(node, 'kind'))?.text ?? '', amount: amountOf(childOf(node, 'amount')) }];
}

function sumOf(steps: readonly PlanStep[]): Amount | undefined {
  if (steps.length === 0) return undefined;
  let [km, minutes] = [0, 0];
  for (const { amount } of steps) {
    if (!amount) return undefined;
    km += amount.km;
    minutes += amount.minutes;
  }
  return { km, minutes };
}

function amountOf(node: YamlNode | undefined): Amount | undefined {
  const [figure, unit = ''] = word(node)?.text.split(' ') ?? [];
  const [km, minutes] = [KILOMETRES.get(unit), MINUTES.get(unit)];
  if (km !== undefined) return { km: Number(figure) * km, minutes: Number(figure) * km * PACE };
  if (minutes !== undefined)
    return { km: (Number(figure) * minutes) / PACE, minutes: Number(figure) * minutes };
  return undefined;
}

function childOf(node: YamlNode | undefined, key: string): YamlNode | undefined {
  if (node?.type !== 'YAMLMapping') return undefined;
  return node.pairs.find((pair) => pair.key && word(pair.key)?.text === key)?.value ?? undefined;
}

function entries(node: YamlNode | undefined): readonly YamlNode[] {
  if (node?.type !== 'YAMLSequence') return [];
  return node.entries.flatMap((entry) => entry ?? []);
}

function word(node: YamlNode | undefined): Word | undefined {
  return node?.type === 'YAMLScalar' ? { node, text: String(node.value) } : undefined;
}
