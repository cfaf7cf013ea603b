/** Figures and their units. */
import { type AmountBounds, QUANTITIES } from '@runplan/language/internal';
import type { Offer } from './offer.ts';
import type { Scene } from './scene.ts';
import { value } from './words.ts';

const FIGURE = /^\d+(?:[.:]\d+)?(?:-\d+(?:[.:]\d+)?)?/;

const DIGITS_BEHIND = /^[\d.:]*\d/;

/** The figure that is being typed, with the digits behind the cursor, and where it begins where that is not at the word at the cursor. */
export function figureTyped(scene: Scene): { readonly figure: string; readonly from?: number } | undefined {
  const { typed, tokens, offset } = scene.situation;
  const behind = DIGITS_BEHIND.exec(scene.textFrom(offset, typed.end))?.[0] ?? '';
  const inWord = FIGURE.exec(typed.text && typed.text + behind)?.[0];
  if (inWord !== undefined) return { figure: inWord };
  const last = tokens.at(-1);
  return last?.type === 'NUMBER' ? { figure: last.text, from: last.start } : undefined;
}

/**
 * The figure that is being typed, with each of the units that it can have; nothing where none is.
 *
 * @param bounds what can be meant by it, where it is an amount
 */
export function withUnits(scene: Scene, units: readonly string[], bounds?: AmountBounds): Offer[] {
  const typed = figureTyped(scene);
  if (!typed) return [];
  const { figure, ...place } = typed;
  return units
    .map((unit) => figureIn(figure, unit))
    .filter((text) => !bounds || isWithin(text, bounds))
    .map((text) => ({ ...value(text), ...place }));
}

/** Whether a text can be meant where it is an amount. */
function isWithin(text: string, { metres, seconds }: AmountBounds): boolean {
  const amount = QUANTITIES.amount.read(text);
  if (typeof amount !== 'object') return true;
  const { distance, duration } = amount;
  const [range, bounds] = distance ? [distance, metres] : [duration, seconds];
  return !range || (range.high >= bounds.low && range.high <= bounds.high);
}

/** Whether a figure without a unit stands before the word at the cursor. */
export function isFigureOpen(scene: Scene): boolean {
  return scene.tokens.at(-1)?.type === 'NUMBER';
}

function figureIn(figure: string, unit: string): string {
  return /^[%/]/.test(unit) ? figure + unit : `${figure} ${unit}`;
}

/** The units of a run's amount, the likeliest first. */
export function runUnits(scene: Scene): readonly string[] {
  const figure = Number.parseFloat(scene.situation.typed.text || (scene.tokens.at(-1)?.text ?? ''));
  const own = scene.units;
  if (figure >= 100) return ['m', 'min', 's', own];
  return figure > 25 ? ['min', own, 's', 'h'] : [own, 'min', 'h', 's'];
}
