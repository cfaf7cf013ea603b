/** The plans in examples/generated: what `runplan new` writes for ten runners. */
import type { NewPlanAnswers, RaceName } from '../language/new-plan/answers.ts';
import { newPlan } from '../language/new-plan/new-plan.ts';
import { parseDate } from '../language/quantities/date.ts';

const TODAY = day('2026-11-23');

interface Runner extends Partial<Omit<NewPlanAnswers, 'race'>> {
  readonly athlete: string;
  readonly race: RaceName;
}

const RUNNERS: Readonly<Record<string, Runner>> = {
  '5k-from-the-couch': { athlete: 'Mia', race: '5k', level: 'novice', volume: 0 },
  '10k-novice': { athlete: 'Sam', race: '10k', level: 'novice', volume: 18_000, longest: 6000 },
  'half-marathon-novice': {
    athlete: 'Nora',
    race: 'half-marathon',
    level: 'novice',
    volume: 25_000,
    longest: 9000,
  },
  '5k-intermediate': { athlete: 'Ben', race: '5k', volume: 25_000, longest: 8000 },
  '10k-intermediate': {
    athlete: 'Kim',
    race: '10k',
    volume: 35_000,
    longest: 12_000,
    best: { distance: '10k', metres: 10_000, seconds: 50 * 60 },
  },
  'half-marathon-history': {
    athlete: 'Helen',
    race: 'half-marathon',
    back: 'history',
    volume: 30_000,
    longest: 11_000,
  },
  '10k-disc': {
    athlete: 'Alex',
    race: '10k',
    back: 'disc',
    volume: 25_000,
    longest: 9000,
    clearance: { by: 'Ruth, physiotherapist', on: day('2026-11-16') },
  },
  'marathon-intermediate': { athlete: 'Robin', race: 'marathon', volume: 45_000, longest: 16_000 },
  '5k-advanced': {
    athlete: 'Jo',
    race: '5k',
    level: 'advanced',
    volume: 60_000,
    longest: 17_000,
    best: { distance: '5k', metres: 5000, seconds: 18 * 60 + 30 },
  },
  'marathon-advanced': {
    athlete: 'Ivo',
    race: 'marathon',
    level: 'advanced',
    volume: 100_000,
    longest: 28_000,
  },
};

/**
 * The plans by the names of their files.
 *
 * @throws Error where answers give no plan
 */
export function generatedPlans(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(RUNNERS).map(([name, { race, ...answers }]) => {
      const plan = newPlan(
        {
          level: 'intermediate',
          back: 'healthy',
          volume: 0,
          units: 'km',
          ...answers,
          race: { distance: race, on: day('2027-05-09') },
        },
        TODAY,
      );
      if (plan.kind === 'problem') throw new Error(plan.problems.map(({ message }) => message).join('\n'));
      return [`${name}.runplan`, plan.text];
    }),
  );
}

function day(text: string): number {
  return parseDate(text) as number;
}
