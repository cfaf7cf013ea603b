/** How lines can begin. */
import {
  ast,
  BACK_STATUS,
  type Context,
  cycleLengthOf,
  DAYS,
  type DayName,
  type Definition,
  dayInWords,
  daysOf,
  formatDate,
  PLAN_LINES,
  partOf,
} from '@runplan/language/internal';
import type { AstNode } from 'langium';
import { cycleDays, nextCycle } from './cycles.ts';
import { athleteAndPlan, DEFINITIONS } from './definitions.ts';
import { exerciseOffers } from './exercises.ts';
import { LINES_IN, linesToAdd } from './lines.ts';
import { choice, gap, type Offer, type Offers } from './offer.ts';
import { policyRules } from './rules.ts';
import type { Scene } from './scene.ts';
import { stepOffers } from './steps.ts';
import { pauseBetween, ROUNDS_ABOUT } from './strength.ts';
import { nextWeek } from './weeks.ts';
import { keyword, phrase, snippet } from './words.ts';

/** An offer that begins with an indentation of its own, whatever stands before the cursor. */
function indented({ situation, document }: Scene, offer: Offer, indent: string): Offer {
  const { character } = document.textDocument.positionAt(situation.typed.start);
  const from = situation.typed.start - character;
  const present = document.textDocument.getText().slice(from, situation.typed.start);
  if (present === indent || !/^[ \t]*$/.test(present)) return offer;
  const lines = (offer.insert ?? offer.label).split('\n');
  return { ...offer, from, insert: lines.map((line) => (line === '' ? line : indent + line)).join('\n') };
}

/** What can stand at the start of a line. */
export function startOffers(scene: Scene): Offers {
  const { context } = scene.situation;
  const own = ownStarts(scene, context);
  const others = definitions(scene).map((offer) => indented(scene, offer, ''));
  const offers = isBehind(scene) ? [...others, ...own.offers] : [...own.offers, ...others];
  return { offers, canEnd: true, ...(own.isPartial && { isPartial: true }) };
}

/** Whether the cursor is at the margin below a definition whose lines are indented: that one is likely complete. */
function isBehind({ definition, document, situation: { typed, context } }: Scene): boolean {
  if (context === 'plan' || context === 'week') return false;
  const [line] = definition ? linesOf(definition) : [];
  const column = partOf(line)?.range.start.character ?? 0;
  return column > 0 && document.textDocument.positionAt(typed.start).character === 0;
}

/** The lines below a definition. */
function linesOf(definition: Definition): readonly AstNode[] {
  if ('attributes' in definition) return definition.attributes;
  if ('lines' in definition) return definition.lines;
  return 'items' in definition ? definition.items : [];
}

function ownStarts(
  scene: Scene,
  context: Context,
): { readonly offers: readonly Offer[]; readonly isPartial?: boolean } {
  switch (context) {
    case 'athlete':
    case 'exercise':
      return { offers: linesToAdd(LINES_IN[context] ?? {}, attributesOf(scene)) };
    case 'plan':
      return { offers: planStarts(scene) };
    case 'week':
      return { offers: weekStarts(scene) };
    case 'policy':
      return { offers: policyStarts(scene) };
    case 'block':
      return blockStarts(scene);
    case 'workout':
      return stepOffers(scene, undefined, []);
    default:
      return { offers: [] };
  }
}

/** The types of the lines that the definition at the cursor has. */
function attributesOf({ definition, situation }: Scene): ReadonlySet<string> {
  const lines = definition && 'attributes' in definition ? definition.attributes : [];
  return new Set(
    lines.filter((line) => partOf(line)?.offset !== situation.typed.start).map(({ $type }) => $type),
  );
}

function planStarts(scene: Scene): Offer[] {
  const types = attributesOf(scene);
  const { PlanRace, PlanStart, Allow: _, ...lines } = PLAN_LINES;
  const isDated = types.has('PlanRace') || types.has('PlanStart');
  const weeks = weekOffers(scene);
  const first = linesToAdd({ PlanRace, PlanStart }, types);
  const others = linesToAdd(lines, types);
  return isDated ? [...weeks, ...first, ...others, allow()] : [...first, ...weeks, ...others, allow()];
}

function weekOffers(scene: Scene): Offer[] {
  const next = cycleLengthIn(scene) === undefined ? nextWeek(scene) : nextCycle(scene);
  return next.map((offer) => indented(scene, offer, '  '));
}

/** Without an example: which rule is meant depends on what is found here. */
function allow(): Offer {
  return keyword(PLAN_LINES.Allow.words, undefined, 'Allow');
}

/** The days that are still free from the one above on, then the next week, then the free days before. */
function weekStarts(scene: Scene): Offer[] {
  const length = cycleLengthIn(scene);
  if (length !== undefined) return cycleStarts(scene, length);
  const { week, day, situation } = scene;
  const [training] = scene.trainingWeeks;
  const order = training?.days.map(({ name }) => name) ?? DAYS;
  const used = new Set<string>(
    (week?.days ?? []).flatMap((day) => (partOf(day)?.offset === situation.typed.start ? [] : daysOf(day))),
  );
  const dayOffer = (name: DayName): Offer => {
    const date = training?.days.find((one) => one.name === name)?.date;
    const detail = date === undefined ? dayInWords(name) : `${dayInWords(name)} ${formatDate(date)}`;
    return { label: name, kind: 'Keyword', detail };
  };
  const above = day && daysOf(day).at(-1);
  const position = above === 'any' ? order.length : order.indexOf(above as (typeof order)[number]);
  const free = order.filter((name) => !used.has(name));
  const following = free.filter((name) => order.indexOf(name) > position).map(dayOffer);
  const skipped = free.filter((name) => order.indexOf(name) < position).map(dayOffer);
  const floating = keyword('any');
  const [best, ...more] =
    following.length > 0 && !isBesideWeek(scene)
      ? [...following, floating, ...weekOffers(scene)]
      : [...weekOffers(scene), ...following, floating];
  const notes = linesToAdd({ PlanNote: PLAN_LINES.PlanNote }, new Set());
  const others = day ? [keyword('for', 'what some do instead', 'OtherLine')] : [];
  return [
    ...(best ? [{ ...best, isBest: true }] : []),
    ...more,
    ...skipped,
    ...others,
    ...whatWasDone(),
    ...notes,
    allow(),
  ];
}

/** The lines that tell what was done, of the day above or of another one. */
function whatWasDone(): readonly Offer[] {
  return [keyword('done'), keyword('missed')];
}

/** How many days the cycles of the plan at the cursor have; undefined for a plan in weeks. */
function cycleLengthIn({ plan }: Scene): number | undefined {
  return plan && cycleLengthOf(plan);
}

/** The days that are still free from the one above on, then the next cycle. */
function cycleStarts(scene: Scene, length: number): Offer[] {
  const all = [...cycleDays(scene, length), keyword('any'), ...weekOffers(scene)];
  const [best, ...more] = isBesideWeek(scene) ? [...weekOffers(scene), ...cycleDays(scene, length)] : all;
  const others = scene.day ? [keyword('for', 'what some do instead', 'OtherLine')] : [];
  const notes = linesToAdd({ PlanNote: PLAN_LINES.PlanNote }, new Set());
  return [
    ...(best ? [{ ...best, isBest: true }] : []),
    ...more,
    ...others,
    ...whatWasDone(),
    ...notes,
    allow(),
  ];
}

/** Whether the cursor is no deeper than the line that opens the week, and the week has something already. */
function isBesideWeek({ week, document, situation: { typed } }: Scene): boolean {
  const { character } = document.textDocument.positionAt(typed.start);
  const column = partOf(week)?.range.start.character ?? 0;
  return character > 0 && character <= column && (week?.like !== undefined || (week?.days.length ?? 0) > 0);
}

function policyStarts({ definition }: Scene): Offer[] {
  const lines = definition && ast.isPolicy(definition) ? definition.lines : [];
  const used = lines.flatMap((line) => (ast.isPolicyLine(line) && line.rule ? [line.rule] : []));
  const back = phrase(
    'back',
    `back ${choice(
      1,
      BACK_STATUS.words.toReversed().filter((status) => status !== 'healthy'),
    )}`,
    undefined,
    'PolicyBack',
  );
  return [...policyRules(used), ...(lines.some(ast.isPolicyBack) ? [] : [back])];
}

function blockStarts(scene: Scene): { readonly offers: readonly Offer[]; readonly isPartial?: boolean } {
  const { definition, situation } = scene;
  const items = definition && ast.isBlock(definition) ? definition.items : [];
  const used = items.flatMap((item) =>
    ast.isExerciseUse(item) && item.exercise && partOf(item)?.offset !== situation.typed.start
      ? [item.exercise.$refText.replaceAll('"', '')]
      : [],
  );
  const exercises = exerciseOffers(scene, [], used);
  if (situation.typed.isQuoted) return exercises;
  const pause = items.some(ast.isBlockRest) ? [] : [pauseBetween()];
  const rounds = items.some(ast.isRounds) ? [] : [snippet('3 rounds', `${gap(1, '3')} rounds`, ROUNDS_ABOUT)];
  return { ...exercises, offers: [...exercises.offers, ...pause, ...rounds] };
}

/** What can be defined; what the present context has a line of the same name for is left out. */
function definitions(scene: Scene): Offer[] {
  const isEmpty = scene.file.statements.length === 0;
  const { context } = scene.situation;
  const hasAthletes = scene.visible('Athlete').length > 0;
  const all = Object.entries(DEFINITIONS).filter(
    ([word]) =>
      !isOwnWord(context, word) && (isEmpty || word !== 'runplan') && (word !== 'group' || hasAthletes),
  );
  return [...(isEmpty ? [athleteAndPlan()] : []), ...all.map(([, offer]) => offer(scene))];
}

/** Whether the lines of a context have one that begins like a definition. */
function isOwnWord(context: Context, word: string): boolean {
  return context !== 'week' && wordsOfLines(context).includes(word);
}

function wordsOfLines(context: Context): readonly string[] {
  return Object.values(LINES_IN[context] ?? {}).map(({ words }) => words);
}

/** The first words that are offered in a context. */
export const OFFERED_STARTS: Readonly<Partial<Record<Context, readonly string[]>>> = {
  athlete: wordsOfLines('athlete'),
  exercise: wordsOfLines('exercise'),
  plan: [...wordsOfLines('plan'), 'week', 'cycle'],
  week: [...DAYS, 'any', 'for', 'done', 'missed', ...wordsOfLines('week'), 'week', 'cycle'],
  file: Object.keys(DEFINITIONS),
};
