/** What can be defined, as snippets that are whole. */
import { MONDAY, nextDay } from './dates.ts';
import { choice, gap, type Offer } from './offer.ts';
import type { Scene } from './scene.ts';
import { firstWeekLines } from './weeks.ts';
import { phrase, snippet } from './words.ts';

/** By the type of the first token, in the order in which they are offered. */
export const DEFINITIONS: Readonly<Record<string, (scene: Scene) => Offer>> = {
  plan: (scene) =>
    snippet(
      'plan',
      planLines(1, scene.visible('Athlete')[0]?.name).join('\n'),
      'weeks for one or more athletes',
    ),
  athlete: () => snippet('athlete', athleteLines().join('\n'), 'the one who runs; sets the limits'),
  block: () =>
    snippet(
      'block',
      [
        `block "${gap(1, 'Core')}"`,
        `  ${gap(2, 'plank')} ${gap(3, '3 x 30 s')}`,
        '  bird-dog 3 x 8 each side',
        '  glute-bridge 3 x 12',
        '  side-plank 2 x 20 s each side',
      ].join('\n'),
      'a named set of exercises',
    ),
  workout: () =>
    snippet(
      'workout',
      [
        `workout "${gap(1, 'Tempo 20')}"`,
        '  warm up 2 km',
        `  ${gap(2, '20 min @ threshold')}`,
        '  cool down 2 km',
      ].join('\n'),
      'a named structured run',
    ),
  policy: () =>
    snippet(
      'policy',
      [
        `policy "${gap(1, 'Club')}" extends ${gap(2, 'standard')}`,
        `  ${gap(3, 'core-session minimum 2')}`,
      ].join('\n'),
      'which rules apply, and how strictly',
    ),
  exercise: () =>
    snippet(
      'exercise',
      [
        `exercise ${gap(1, 'band-walk')} "${gap(2, 'Band walk')}"`,
        `  targets ${gap(3, 'hip-abductors')}`,
        '  movement raise',
        '  spine load low',
        `  dose "${gap(4, '2-3 x 10-12 each side')}"`,
      ].join('\n'),
      'beside those of the built-in library',
    ),
  import: () =>
    phrase('import', `import "${gap(1, 'library.runplan')}"`, 'makes the names of another file usable'),
  pace: () => phrase('pace', `pace ${gap(1, 'cruise')} ${gap(2, 'vdot 82%')}`, 'a named pace for everyone'),
  PAIN_RULE: () =>
    phrase(
      'pain rule',
      `pain rule ${gap(1, 'careful')} "${gap(2, 'Stop at the first sign of pain.')}"`,
      'a named stop rule',
    ),
  runplan: () => phrase('runplan 1', 'runplan 1', 'the version of the language'),
};

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
    `  level ${choice(2, ['intermediate', 'novice', 'advanced'])}`,
    `  back ${choice(3, ['healthy', 'history', 'disc', 'pain'])}`,
    `  recent volume ${gap(4, '28')} km`,
    `  recent longest ${gap(5, '9')} km`,
    `  best ${choice(6, ['10k', '5k', 'half-marathon', 'marathon'])} in ${gap(7, '55:00')}`,
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
    `  starts ${gap(date, nextDay(MONDAY))}`,
    '  pain rule standard',
    '',
    firstWeekLines(date + 1),
  ];
}
