/** The lines that an athlete, an exercise or a plan can have: how they begin, and what can stand in them. */
import {
  ATHLETE_LINES,
  type ast,
  type Context,
  EXERCISE_LINES,
  type ExampleDay,
  type ExamplePart,
  exampleParts,
  type Held,
  type HeldFigure,
  type Line,
  PLAN_LINES,
  REFERENCE_PROPERTIES,
} from '@runplan/language/internal';
import { EXAMPLE_DAYS } from './dates.ts';
import { isFigureOpen, withUnits } from './figures.ts';
import { namesOfType } from './names.ts';
import { choice, gap, type NameType, NOTHING, needed, type Offer, type Offers, possible } from './offer.ts';
import type { Scene } from './scene.ts';
import type { Token } from './situation.ts';
import { keyword, phrase, value, wordsOf } from './words.ts';

/** Lines by the type of their node, in the order in which they are offered. */
type Lines = Readonly<Record<string, Line>>;

/** The lines that can stand in a context. */
export const LINES_IN: Readonly<Partial<Record<Context, Lines>>> = {
  athlete: ATHLETE_LINES,
  exercise: EXERCISE_LINES,
  plan: PLAN_LINES,
  week: { PlanNote: PLAN_LINES.PlanNote, Allow: PLAN_LINES.Allow } satisfies Partial<
    Record<ast.PlanAttribute['$type'], Line>
  >,
};

/** The lines that are not there yet, and those that there can be several of. */
export function linesToAdd(lines: Lines, there: ReadonlySet<string>): Offer[] {
  return Object.entries(lines)
    .filter(([type, { isRepeated }]) => isRepeated || !there.has(type))
    .map(([type, line]) => phrase(line.words, lineSnippet(line), line.summary, type));
}

/**
 * A whole line as a snippet.
 *
 * @param from the number of its first placeholder
 */
export function lineSnippet(line: Line, from = 1): string {
  let number = from;
  const parts = exampleParts(line).map((part) => {
    if (part.is === 'fixed') return part.text;
    const at = number++;
    if (part.is === 'day') return gap(at, EXAMPLE_DAYS[part.day].text());
    return part.choices.length > 1 ? choice(at, part.choices) : gap(at, part.choices[0]);
  });
  return `${line.words} ${parts.join('')}`;
}

/** What stands in a line behind its words: a word that belongs to it, or what it holds. */
type Slot =
  | { readonly is: 'word'; readonly word: string }
  | { readonly is: 'held'; readonly held: Held; readonly day: ExampleDay | undefined }
  | { readonly is: 'reference'; readonly to: NameType };

/** What comes next behind the words of a line, which `rest` stands behind already. */
export function valuesInLine(scene: Scene, type: string, line: Line, rest: readonly Token[]): Offers {
  const slots = slotsOf(type, line);
  const last = rest.at(-1);
  const isOpen = isFigureOpen(scene);
  const [first, second, third] = slots;
  if (first?.is === 'held' && first.held.is === 'word' && first.held.areSeveral) {
    const used = rest.map(({ text }) => text);
    if (!last || last.type === ',') return needed(wordsOf(first.held.list, used));
    if (second?.is !== 'word') return NOTHING;
    const isThere = rest.some(({ type: token }) => token === second.word);
    if (!isThere) return possible([wordInLine(type, second.word, third)]);
  }
  const word = slots.findIndex((slot) => slot.is === 'word' && slot.word === last?.type);
  const slot = slots[word >= 0 ? word + 1 : wordsThere(rest) - (isOpen ? 1 : 0)];
  if (!slot || (isOpen && (slot.is !== 'held' || slot.held.is !== 'figure'))) return NOTHING;
  switch (slot.is) {
    case 'word':
      return needed([wordInLine(type, slot.word, slots[slots.indexOf(slot) + 1])]);
    case 'reference':
      // In quotes may stand a text instead of a name.
      return scene.situation.typed.isQuoted && 'text' in line.holds ? NOTHING : namesIn(scene, slot.to);
    case 'held':
      return valuesOf(scene, slot.held, slot.day);
  }
}

/** How many words stand there; a time and the `in` before it are two. */
function wordsThere(rest: readonly Token[]): number {
  return rest.length + rest.filter(({ type }) => type === 'IN_TIME').length;
}

/** What can stand where something is held. */
function valuesOf(scene: Scene, held: Held, day: ExampleDay | undefined): Offers {
  switch (held.is) {
    case 'word':
      return needed(wordsOf(held.list));
    case 'written':
      return held.list ? needed(wordsOf(held.list)) : NOTHING;
    case 'figure':
      return day && !isFigureOpen(scene) ? needed(EXAMPLE_DAYS[day].offers(scene)) : figuresOf(scene, held);
    default:
      return NOTHING;
  }
}

/** The figure that is being typed with its units; where none is, those that are usual. */
export function figuresOf(scene: Scene, held: HeldFigure): Offers {
  const usual = isFigureOpen(scene)
    ? []
    : [...(held.names ? wordsOf(held.names) : []), ...(held.offers ?? []).map((one) => value(one))];
  const offers = held.isOptional ? possible : needed;
  return {
    ...offers(withUnits(scene, held.units), usual),
    ...(held.units.length > 0 && { isPartial: true }),
  };
}

/** A word that stands between what a line holds; with the day behind it, where that is plain. */
function wordInLine(type: string, word: string, next: Slot | undefined): Offer {
  const isToday = next?.is === 'held' && next.day === 'today';
  return isToday
    ? phrase(word, `${word} ${gap(1, EXAMPLE_DAYS.today.text())}`, undefined, type)
    : keyword(word, undefined, type);
}

function namesIn(scene: Scene, type: NameType): Offers {
  const { offers, isPartial } = namesOfType(scene, type);
  return { ...needed(offers), isPartial };
}

function slotsOf(type: string, line: Line): readonly Slot[] {
  const reference = REFERENCE_PROPERTIES.find((one) => one.type === type);
  if (reference) {
    const figures = Object.values(line.holds).filter((held) => held.is === 'figure');
    return [
      { is: 'reference', to: reference.to as NameType },
      ...figures.map((held): Slot => ({ is: 'held', held, day: undefined })),
    ];
  }
  const held = Object.values(line.holds);
  let before: Held | undefined;
  return exampleParts(line).flatMap((part): Slot[] => {
    if (part.is === 'fixed') return wordsBetween(part, before).map((word) => ({ is: 'word', word }));
    before = held.shift();
    return before ? [{ is: 'held', held: before, day: part.is === 'day' ? part.day : undefined }] : [];
  });
}

/** The words of a line between what it holds; a unit belongs to its figure. */
function wordsBetween({ text }: Extract<ExamplePart, { is: 'fixed' }>, before: Held | undefined): string[] {
  const units: readonly string[] = before?.is === 'figure' ? before.units : [];
  return (text.match(/[^\s"]+/g) ?? []).filter((word) => !units.includes(word));
}
