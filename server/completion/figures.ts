/** Figures and their units. */
import type { Offer } from './offer.ts';
import type { Scene } from './scene.ts';
import { value } from './words.ts';

const FIGURE = /^\d+(?:\.\d+)?(?:-\d+(?:\.\d+)?)?/;

/** The figure that is being typed, with each of the units that it can have; nothing where none is. */
export function withUnits(scene: Scene, units: readonly string[]): Offer[] {
  const { typed, tokens } = scene.situation;
  const last = tokens.at(-1);
  const inWord = FIGURE.exec(typed.text)?.[0];
  if (inWord !== undefined) return units.map((unit) => value(figureIn(inWord, unit)));
  if (last?.type !== 'NUMBER') return [];
  return units.map((unit) => ({ ...value(figureIn(last.text, unit)), from: last.start }));
}

/** Whether a figure without a unit stands before the word at the cursor. */
export function isFigureOpen(scene: Scene): boolean {
  return scene.tokens.at(-1)?.type === 'NUMBER';
}

function figureIn(figure: string, unit: string): string {
  return unit === '%' ? `${figure}%` : `${figure} ${unit}`;
}

/** The units of a run's amount, the likeliest first. */
export function runUnits(scene: Scene): readonly string[] {
  const figure = Number.parseFloat(scene.situation.typed.text || (scene.tokens.at(-1)?.text ?? ''));
  const own = scene.units;
  if (figure >= 100) return ['m', 'min', 's', own];
  return figure > 25 ? ['min', own, 's', 'h'] : [own, 'min', 'h', 's'];
}
