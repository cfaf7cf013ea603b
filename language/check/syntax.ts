import type { AstNode } from 'langium';
import type { Correction } from '../grammar/correction.ts';
import { type RunplanDocument, sourceOf } from '../grammar/document.ts';
import * as ast from '../grammar/generated/ast.ts';
import { nodesOfType } from '../grammar/nodes.ts';
import { IN_QUOTES, orList } from '../grammar/parser-messages.ts';
import { partOf, spanOf } from '../grammar/parts.ts';
import { placeAt } from '../grammar/place.ts';
import { propertyOf } from '../grammar/property.ts';
import type { Finding, TextRepair } from '../rules/finding.ts';
import { clockTargets, distanceBefore, paceOfClock } from '../training/targets/clock.ts';
import { CLOCK_AMOUNTS, clockReadings } from '../vocabulary/clocks.ts';
import { FIGURE_PROPERTIES } from '../vocabulary/figures.ts';
import { QUANTITIES, type Quantity, type QuantityName } from '../vocabulary/quantities.ts';
import { takenFromAthlete } from './half-written-definition.ts';
import { isMedicalLine } from './medical-lines.ts';
import { whereOf } from './where.ts';

/** More mistakes than this in one file are counted, not listed. */
const MOST_LISTED = 100;

/** The syntax mistakes of a file, and what they spoil. */
export interface SyntaxCheck {
  readonly findings: readonly Finding[];
  /** Whether a mistake lies in a week, so that its figures would mislead. */
  isBroken(week: ast.Week): boolean;
}

interface Mistake {
  readonly offset: number;
  readonly length: number;
  readonly message: string;
  /** What may have been meant, likeliest first. */
  readonly corrections?: readonly Correction[];
}

/** All syntax mistakes of a file, in their order: of lexer, line structure and parser, and figures that can't be read. */
export function syntaxMistakes(document: RunplanDocument): readonly Mistake[] {
  const { value } = document.parseResult;
  return onePerLine(document, [...parseMistakes(document), ...figureMistakes(value)]);
}

/** Tells the syntax mistakes of a file; of very many only how many they are. */
export function checkSyntax(document: RunplanDocument): SyntaxCheck {
  const mistakes = syntaxMistakes(document);
  const file = document.parseResult.value;
  const owners = weeksOf(mistakes, file);
  const broken = new Set(owners);
  const findings = mistakes.slice(0, MOST_LISTED).map((mistake, index): Finding => {
    const week = owners[index];
    const isFirst = week && owners.indexOf(week) === index;
    const consequence = isFirst
      ? ` ${blockInWords(week)} is left out of the checks until this is corrected.`
      : takenFromAthlete(document, mistake.offset) || notChecked(document, mistake.offset);
    return {
      rule: 'syntax',
      severity: 'error',
      message: withoutQuotes(document, mistake) + consequence,
      ...placeAt(document, mistake.offset, mistake.length),
      ...(week && whereOf(week)),
      athletes: [],
      help: 'docs/rules/syntax.md',
      ...repairsOf(mistake),
    };
  });
  const rest = mistakes.length - MOST_LISTED;
  if (rest > 0) {
    const { offset, length } = mistakes[MOST_LISTED] as Mistake;
    findings.push({
      rule: 'syntax',
      severity: 'error',
      message: `From here on there are ${rest} more mistakes of syntax. Is this a Runplan file?`,
      ...placeAt(document, offset, length),
      athletes: [],
      help: 'docs/rules/syntax.md',
    });
  }
  return { findings, isBroken: (week) => broken.has(week) };
}

/** What is said of a mistake; what a back has is not asked to be put into quotes, where nobody would look at it. */
function withoutQuotes(document: RunplanDocument, { message, offset }: Mistake): string {
  return message.endsWith(IN_QUOTES) && isMedicalLine(document, offset)
    ? message.replace(IN_QUOTES, ON_ITS_LINE)
    : message;
}

const ON_ITS_LINE =
  'What a back has stands on a line of its own, `back pain`, and so do symptoms: `symptoms leg-numbness`.';

/** What a mistake in a line about a back takes away; empty in any other. */
function notChecked(document: RunplanDocument, offset: number): string {
  return isMedicalLine(document, offset)
    ? ' Until this is corrected, not all that the line says of the back and of symptoms is checked.'
    : '';
}

/** `Week 3`, `Cycle 2`; without a number `The week`. */
function blockInWords({ number, isCycle }: ast.Week): string {
  if (!number) return `The ${isCycle ? 'cycle' : 'week'}`;
  return `${isCycle ? 'Cycle' : 'Week'} ${number}`;
}

function repairsOf({ corrections }: Mistake): Pick<Finding, 'repairs' | 'fixable'> {
  if (!corrections?.length) return {};
  const repairs = corrections.map(({ title, edits }): TextRepair => ({ kind: 'suggested', title, edits }));
  return { fixable: true, repairs };
}

function parseMistakes(document: RunplanDocument): Mistake[] {
  const { lexerErrors, parserErrors } = document.parseResult;
  const mistakes: Mistake[] = [...lexerErrors];
  const signs = new Set(lexerErrors.map(({ offset }) => offset));
  for (const { token, previous, message, corrections } of parserErrors) {
    // A line end can't be seen: the mistake is shown at the word before it.
    const { offset, end } = token.image.trim() === '' ? (previous ?? token) : token;
    // A figure that is cut off by a sign that can't be read is no mistake of its own.
    if (signs.has(end)) continue;
    mistakes.push({ offset, length: end - offset, message, corrections });
  }
  return mistakes;
}

/** The first mistake of a line counts; what follows on the line is mostly its consequence. */
function onePerLine(document: RunplanDocument, mistakes: readonly Mistake[]): Mistake[] {
  const source = sourceOf(document);
  const lines = new Set<number>();
  return [...mistakes]
    .sort((a, b) => a.offset - b.offset)
    .filter(({ offset }) => {
      const { line } = source.position(offset);
      return !lines.has(line) && lines.add(line);
    });
}

/**
 * The week that each mistake lies in: from its first word up to the next week or definition.
 *
 * @param mistakes in the order of the text
 */
function weeksOf(mistakes: readonly Mistake[], file: ast.RunplanFile): (ast.Week | undefined)[] {
  const nodes = file.statements
    .flatMap((node): AstNode[] => (ast.isPlan(node) ? [node, ...node.weeks] : [node]))
    .filter((node) => partOf(node));
  let next = 0;
  return mistakes.map(({ offset }) => {
    while ((partOf(nodes[next])?.offset ?? Number.POSITIVE_INFINITY) <= offset) next += 1;
    const node = nodes[next - 1];
    return ast.isWeek(node) ? node : undefined;
  });
}

/** Figures of the right form that mean nothing: 31 February, 5:75/km, 50-40 min. */
function figureMistakes(file: ast.RunplanFile): Mistake[] {
  const mistakes: Mistake[] = [];
  for (const { type, property, held } of FIGURE_PROPERTIES) {
    // A race distance may be a name: what is none is reported as such.
    if (held.quantity === 'raceDistance') continue;
    for (const node of nodesOfType(file, type)) {
      const text = propertyOf(node, property);
      if (typeof text !== 'string') continue;
      const read = held.read(text);
      if (read !== undefined && read !== 'reversed') continue;
      const written = partOf(node, property)?.text || text;
      const message =
        read === undefined
          ? unreadable(written, held.quantity)
          : `\`${written}\`: the smaller figure of a range comes first.`;
      mistakes.push(mistakeAt(node, property, message));
    }
  }
  for (const target of nodesOfType(file, 'Target')) {
    if (!target.clock || paceOfClock(target) !== undefined) continue;
    const readings = clockTargets(target);
    const told = orList(readings.map(({ text }) => `\`${text}\``));
    const message =
      told === ''
        ? `\`${target.clock}\` is no pace that anybody runs, and no time for this distance.`
        : readings.length === 1
          ? `\`${target.clock}\` lacks what it is. It can only be ${told}.`
          : readings.some(({ isTime }) => isTime)
            ? `\`${target.clock}\` may be a pace or a time: write ${told}.`
            : `\`${target.clock}\` may be for a kilometre or for a mile: write ${told}.`;
    const mistake = mistakeAt(target, 'clock', message);
    const span = spanOf(target);
    const corrections = readings.flatMap(({ text, isTime }) =>
      isTime && span
        ? [{ title: `Write \`${text}\``, edits: [{ ...span, text }] }]
        : [replacement(mistake, text)],
    );
    mistakes.push({ ...mistake, corrections });
  }
  mistakes.push(...clockMistakes(file));
  for (const target of nodesOfType(file, 'Target')) {
    if (!target.time || isForDistance(target)) continue;
    const message = `\`${target.time}\` needs a distance before it, as in \`400 m in 88 s\`.`;
    mistakes.push(mistakeAt(target, 'time', message));
  }
  return mistakes;
}

/** Clocks that may be minutes and seconds as well as hours and minutes. */
function clockMistakes(file: ast.RunplanFile): Mistake[] {
  return CLOCK_AMOUNTS.flatMap(({ type, property }) =>
    nodesOfType(file, type).flatMap((node): Mistake | readonly Mistake[] => {
      const text = propertyOf(node, property);
      const readings = typeof text === 'string' ? clockReadings(node, text) : undefined;
      if (!readings) return NONE;
      const [hours, minutes] = readings.map((reading) => `\`${reading}\``);
      const message = minutes
        ? `\`${text}\` may be hours and minutes or minutes and seconds: write ${hours} or ${minutes}.`
        : `\`${text}\` would be minutes and seconds here. If hours and minutes are meant, write ${hours}.`;
      const mistake = mistakeAt(node, property, message);
      return { ...mistake, corrections: readings.map((reading) => replacement(mistake, reading)) };
    }),
  );
}

const NONE: readonly Mistake[] = [];

/** Whether what a time is for has a distance. */
function isForDistance(target: ast.Target): boolean {
  return distanceBefore(target) !== undefined;
}

function replacement({ offset, length }: Mistake, text: string): Correction {
  return { title: `Write \`${text}\``, edits: [{ start: offset, end: offset + length, text }] };
}

function unreadable(text: string, name: QuantityName): string {
  const quantity: Quantity = QUANTITIES[name];
  return quantity.unreadable?.(text) ?? `\`${text}\` is no ${quantity.called} that can be read.`;
}

function mistakeAt(node: AstNode, property: string, message: string): Mistake {
  const { start, end } = spanOf(node, property) ?? { start: 0, end: 0 };
  return { offset: start, length: end - start, message };
}
