/** Plans of any length for the benches: the same content as Runplan source and as YAML. */
import { dump } from 'js-yaml';

export interface Step {
  readonly kind: 'warm-up' | 'cool-down' | 'run' | 'jog';
  readonly amount: string;
  readonly target?: string;
}

export interface Repeat {
  readonly times: number;
  readonly steps: readonly (Step | Repeat)[];
}

export interface Exercise {
  readonly exercise: string;
  readonly sets: number;
  /** How often or how long, as in `8 each side`. */
  readonly amount: string;
}

export interface Session {
  readonly kind: string;
  readonly amount?: string;
  readonly block?: string;
  readonly target?: string;
  readonly cue?: string;
  readonly steps?: readonly (Step | Repeat)[];
  readonly exercises?: readonly Exercise[];
}

export interface Day {
  readonly day: string;
  readonly sessions: readonly Session[];
}

export interface Week {
  readonly week: number;
  readonly phase: string;
  readonly days: readonly Day[];
}

export interface Plan {
  readonly athlete: {
    readonly name: string;
    readonly level: string;
    readonly recentVolume: string;
    readonly recentLongest: string;
    readonly best: { readonly distance: string; readonly time: string };
  };
  readonly plan: string;
  readonly starts: string;
  readonly weeks: readonly Week[];
}

/** A plan of so many weeks: five runs, strides, tempo, intervals and two core sessions a week, every fourth easier. */
export function samplePlan(weeks: number, variant = 0): Plan {
  return planOf(weeks, variant, sampleWeek);
}

/** The same, but all is written out: the exercises of both core sessions, and intervals in sets of repeats. */
export function writtenOutPlan(weeks: number): Plan {
  return planOf(weeks, 0, (week, variant) => {
    const { days, ...rest } = sampleWeek(week, variant);
    return { ...rest, days: days.map(({ day, sessions }) => ({ day, sessions: sessions.map(writtenOut) })) };
  });
}

const CORE: readonly Exercise[] = [
  { exercise: 'dead-bug', sets: 3, amount: '8 each side' },
  { exercise: 'bird-dog', sets: 3, amount: '8 each side' },
  { exercise: 'side-plank', sets: 3, amount: '30 s each side' },
  { exercise: 'plank', sets: 3, amount: '40 s' },
  { exercise: 'glute-bridge', sets: 3, amount: '12' },
  { exercise: 'calf-raise', sets: 3, amount: '15' },
];

const SETS: Repeat = {
  times: 2,
  steps: [
    {
      times: 4,
      steps: [
        { kind: 'run', amount: '400 m', target: '5k' },
        { kind: 'jog', amount: '200 m' },
      ],
    },
    { kind: 'jog', amount: '3 min' },
  ],
};

function writtenOut(session: Session): Session {
  if (session.kind === 'core') return { kind: 'core', exercises: CORE };
  if (session.kind !== 'intervals' || !session.steps) return session;
  const withSets = (step: Step | Repeat): readonly (Step | Repeat)[] =>
    'times' in step ? [step, SETS] : [step];
  return { ...session, steps: session.steps.flatMap(withSets) };
}

function planOf(weeks: number, variant: number, weekOf: (week: number, variant: number) => Week): Plan {
  return {
    athlete: {
      name: `Runner ${variant}`,
      level: 'intermediate',
      recentVolume: '50 km',
      recentLongest: '16 km',
      best: { distance: '10k', time: '47:30' },
    },
    plan: `Plan ${variant}`,
    starts: '2026-01-05',
    weeks: Array.from({ length: weeks }, (_, index) => weekOf(index + 1, variant)),
  };
}

function sampleWeek(week: number, variant: number): Week {
  const isDown = week % 4 === 0;
  const km = (isDown ? 7 : 9) + ((week + variant) % 2) / 2;
  return {
    week,
    phase: isDown ? 'recovery' : 'build',
    days: [
      { day: 'mon', sessions: [{ kind: 'core', block: 'Core Basics' }] },
      {
        day: 'tue',
        sessions: [
          { kind: 'easy', amount: `${km} km` },
          { kind: 'strides', steps: [{ times: 6, steps: [{ kind: 'run', amount: '20 s' }] }] },
        ],
      },
      {
        day: 'wed',
        sessions: [
          {
            kind: 'intervals',
            steps: [
              { kind: 'warm-up', amount: '15 min' },
              {
                times: 6,
                steps: [
                  { kind: 'run', amount: '800 m', target: '5k' },
                  { kind: 'jog', amount: '400 m' },
                ],
              },
              { kind: 'cool-down', amount: '10 min' },
            ],
          },
        ],
      },
      {
        day: 'thu',
        sessions: [
          { kind: 'core', block: 'Core and Hips' },
          { kind: 'easy', amount: '45 min', target: 'easy', cue: 'soft surface, relaxed shoulders' },
        ],
      },
      {
        day: 'sat',
        sessions: [
          {
            kind: 'tempo',
            steps: [
              { kind: 'warm-up', amount: '2 km' },
              { kind: 'run', amount: '20 min', target: 'threshold' },
              { kind: 'cool-down', amount: '2 km' },
            ],
          },
        ],
      },
      {
        day: 'sun',
        sessions: [
          {
            kind: 'long',
            amount: `${km + 6} km`,
            steps: [
              { kind: 'run', amount: `${km + 3} km`, target: 'easy' },
              { kind: 'run', amount: '3 km', target: 'marathon' },
            ],
          },
        ],
      },
    ],
  };
}

/** The plan as a coach writes it. */
export function asRunplan(plan: Plan): string {
  const { athlete } = plan;
  const lines = [
    `athlete "${athlete.name}"`,
    `  level ${athlete.level}`,
    `  recent volume ${athlete.recentVolume}`,
    `  recent longest ${athlete.recentLongest}`,
    `  best ${athlete.best.distance} in ${athlete.best.time}`,
    '',
    `plan "${plan.plan}" for "${athlete.name}"`,
    `  starts ${plan.starts}`,
  ];
  for (const week of plan.weeks) {
    lines.push(`  week ${week.week} ${week.phase}`);
    for (const { day, sessions } of week.days)
      lines.push(`    ${day} ${sessions.map(sessionText).join(' + ')}`);
  }
  return `${lines.join('\n')}\n`;
}

function sessionText({ kind, amount, block, target, cue, steps, exercises }: Session): string {
  if (block) return `${kind} "${block}"`;
  if (exercises) return `${kind}: ${exercises.map(exerciseText).join(', ')}`;
  const head = [kind, amount, target && `@ ${target}`, cue && `"${cue}"`].filter(Boolean).join(' ');
  return steps ? `${head}: ${steps.map(stepText).join(', ')}` : head;
}

function exerciseText({ exercise, sets, amount }: Exercise): string {
  return `${exercise} ${sets} x ${amount}`;
}

function stepText(step: Step | Repeat): string {
  if ('times' in step) return `${step.times} x (${step.steps.map(stepText).join(', ')})`;
  const kind = step.kind === 'run' ? '' : `${step.kind.replace('-', ' ')} `;
  return `${kind}${step.amount}${step.target ? ` @ ${step.target}` : ''}`;
}

/** The plan as YAML. */
export function asYaml(plan: Plan): string {
  return dump(plan);
}

/** The shape of the YAML, as a JSON schema. */
export const PLAN_SCHEMA = {
  $defs: {
    amount: { type: 'string', pattern: '^\\d+(\\.\\d+)? (km|mi|m|min|s|h)$' },
    step: {
      type: 'object',
      required: ['kind', 'amount'],
      additionalProperties: false,
      properties: {
        kind: { enum: ['warm-up', 'cool-down', 'run', 'jog'] },
        amount: { $ref: '#/$defs/amount' },
        target: { type: 'string' },
      },
    },
    repeat: {
      type: 'object',
      required: ['times', 'steps'],
      additionalProperties: false,
      properties: {
        times: { type: 'integer', minimum: 1 },
        steps: { type: 'array', items: { anyOf: [{ $ref: '#/$defs/step' }, { $ref: '#/$defs/repeat' }] } },
      },
    },
    exercise: {
      type: 'object',
      required: ['exercise', 'sets', 'amount'],
      additionalProperties: false,
      properties: {
        exercise: { type: 'string' },
        sets: { type: 'integer', minimum: 1 },
        amount: { type: 'string' },
      },
    },
    session: {
      type: 'object',
      required: ['kind'],
      additionalProperties: false,
      properties: {
        kind: { type: 'string' },
        amount: { $ref: '#/$defs/amount' },
        block: { type: 'string' },
        target: { type: 'string' },
        cue: { type: 'string' },
        steps: { type: 'array', items: { anyOf: [{ $ref: '#/$defs/step' }, { $ref: '#/$defs/repeat' }] } },
        exercises: { type: 'array', items: { $ref: '#/$defs/exercise' } },
      },
    },
  },
  type: 'object',
  required: ['athlete', 'plan', 'starts', 'weeks'],
  additionalProperties: false,
  properties: {
    athlete: { type: 'object', required: ['name'] },
    plan: { type: 'string' },
    starts: { type: 'string' },
    weeks: {
      type: 'array',
      items: {
        type: 'object',
        required: ['week', 'days'],
        additionalProperties: false,
        properties: {
          week: { type: 'integer' },
          phase: { type: 'string' },
          days: {
            type: 'array',
            items: {
              type: 'object',
              required: ['day', 'sessions'],
              additionalProperties: false,
              properties: {
                day: { enum: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', 'any'] },
                sessions: { type: 'array', items: { $ref: '#/$defs/session' } },
              },
            },
          },
        },
      },
    },
  },
} as const;
