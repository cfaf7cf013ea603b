/** What can be defined, as snippets that are whole. */
import { ATHLETE_LINES, type DefinitionType, keywordFacts, PLAN_LINES } from '@runplan/language/internal';
import { lineSnippet } from './lines.ts';
import { gap, type Offer } from './offer.ts';
import type { Scene } from './scene.ts';
import { firstWeekLines } from './weeks.ts';
import { phrase, snippet } from './words.ts';

/** By the word that each begins with, in the order in which they are offered. */
export const DEFINITIONS: Readonly<Record<string, (scene: Scene) => Offer>> = {
  plan: (scene) => definition('Plan', planLines(1, scene.visible('Athlete')[0]?.name)),
  athlete: () => definition('Athlete', athleteLines()),
  block: () =>
    definition('Block', [
      `block "${gap(1, 'Core')}"`,
      `  ${gap(2, 'plank')} ${gap(3, '3 x 30 s')}`,
      '  bird-dog 3 x 8 each side',
      '  glute-bridge 3 x 12',
      '  side-plank 2 x 20 s each side',
    ]),
  workout: () =>
    definition('Workout', [
      `workout "${gap(1, 'Tempo 20')}"`,
      '  warm up 2 km',
      `  ${gap(2, '20 min @ threshold')}`,
      '  cool down 2 km',
    ]),
  policy: () =>
    definition('Policy', [
      `policy "${gap(1, 'Club')}" extends ${gap(2, 'standard')}`,
      `  ${gap(3, 'core-session minimum 2')}`,
    ]),
  exercise: () =>
    definition('Exercise', [
      `exercise ${gap(1, 'band-walk')} "${gap(2, 'Band walk')}"`,
      `  targets ${gap(3, 'hip-abductors')}`,
      '  movement raise',
      '  spine load low',
      `  dose "${gap(4, '2-3 x 10-12 each side')}"`,
    ]),
  import: () => phrase('import', `import "${gap(1, 'library.runplan')}"`),
  pace: () => phrase('pace', `pace ${gap(1, 'cruise')} ${gap(2, 'vdot 82%')}`, 'a named pace for everyone'),
  group: (scene) => {
    const names = scene.visible('Athlete').map(({ name }, index) => `"${gap(index + 2, name)}"`);
    return phrase(
      'group',
      `group "${gap(1, 'Tuesday')}" ${names.slice(0, 2).join(', ')}`,
      keywordFacts('group')?.short,
    );
  },
  'pain rule': () =>
    phrase(
      'pain rule',
      `pain rule ${gap(1, 'careful')} "${gap(2, 'Stop at the first sign of pain.')}"`,
      undefined,
      'PainRule',
    ),
  runplan: () => phrase('runplan 1', 'runplan 1', keywordFacts('runplan')?.short),
};

function definition(type: DefinitionType, lines: readonly string[]): Offer {
  const word = type.toLowerCase();
  return snippet(word, lines.join('\n'), keywordFacts(word, type)?.short);
}

/** An athlete, and a plan for them. */
export function athleteAndPlan(): Offer {
  return snippet(
    'athlete and plan',
    [...athleteLines(), '', ...planLines(8, 'Sam')].join('\n'),
    'the start of a file',
  );
}

function athleteLines(): string[] {
  return [
    `athlete "${gap(1, 'Sam')}"`,
    `  ${lineSnippet(ATHLETE_LINES.Level, 2)}`,
    `  ${lineSnippet(ATHLETE_LINES.Back, 3)}`,
    `  recent volume ${gap(4, '28')} km`,
    `  recent longest ${gap(5, '9')} km`,
    `  ${lineSnippet(ATHLETE_LINES.Best, 6)}`,
  ];
}

/**
 * @param from the number of the first placeholder
 * @param athlete the name of whom the plan is for; without it the plan is for no one in particular
 */
function planLines(from: number, athlete?: string): string[] {
  const date = athlete === undefined ? from + 1 : from + 2;
  return [
    `plan "${gap(from, 'New plan')}"${athlete === undefined ? '' : ` for "${gap(from + 1, athlete)}"`}`,
    `  ${lineSnippet(PLAN_LINES.PlanStart, date)}`,
    '  pain rule standard',
    '',
    firstWeekLines(date + 1),
  ];
}
