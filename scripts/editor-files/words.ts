/** The words of the language, as patterns: those of the grammar, of its lines, and of the vocabulary. */
import { AstUtils, GrammarAST as G } from 'langium';
import {
  type RunplanTerminalNames,
  RunplanTerminals,
  type RunplanTokenNames,
} from '../../language/grammar/generated/ast.ts';
import { RunplanGrammar } from '../../language/grammar/generated/grammar.ts';
import { definitionStarts, lineStartsIn } from '../../language/grammar/line-structure.ts';
import { terminalFacts } from '../../language/grammar/terminals.ts';
import { DETAILS } from '../../language/vocabulary/details.ts';
import type { Held } from '../../language/vocabulary/held.ts';
import { HOLDINGS } from '../../language/vocabulary/holdings.ts';
import { KINDS } from '../../language/vocabulary/kinds.ts';
import { ATHLETE_LINES, EXERCISE_LINES, PLAN_LINES } from '../../language/vocabulary/lines.ts';

const GRAMMAR = RunplanGrammar();
const TERMINALS = Object.keys(RunplanTerminals) as RunplanTerminalNames[];

/** Words of the grammar, or phrases by the names of their tokens; one that the grammar lacks does not compile. */
export function words(...tokens: readonly [RunplanTokenNames, ...RunplanTokenNames[]]): string {
  return anyOf(tokens.map(spelt));
}

/** All words and phrases of the grammar. */
export const KEYWORDS = anyOf([
  ...TERMINALS.filter((name) => terminalFacts(name)?.look === 'phrase').map(spelt),
  ...new Set(keywordsIn(GRAMMAR).filter((word) => /^\w/.test(word))),
]);

/** What begins a line that ends all definitions but a plan, and one that ends a plan. */
export const DEFINITION_ENDS = anyOf([...definitionStarts(), ...weekStart()].map(spelt));
export const PLAN_ENDS = anyOf(
  [...definitionStarts().filter((start) => !planLines().includes(start)), ...weekStart()].map(spelt),
);

/** What begins a line that ends the sessions of a day, be they finished or not. */
export const SESSIONS_END = anyOf([...new Set([...lineStartsIn('week'), ...definitionStarts()])].map(spelt));

/** What begins a definition that has lines of its own. */
export const SECTION_STARTS = anyOf(keywordsThatBegin('Definition'));

export const DAYS = anyOf(keywordsIn(rule('DayName')));
export const HALVES_OF_DAY = anyOf(keywordsIn(rule('Session'), 'half'));
export const SEVERITIES = anyOf(keywordsIn(rule('PolicyLine'), 'severity'));
/** The kinds of sessions that are made of exercises, one by one. */
export const STRENGTH_KINDS = keywordsIn(rule('Strength'), 'kind');
export const KINDS_OF_SESSIONS = anyOf([...KINDS.keys()]);

const LINES = [ATHLETE_LINES, EXERCISE_LINES, PLAN_LINES].flatMap((lines) => Object.values(lines));

/** What begins a line that goes on with a word of a list or a race by its name, and one with several of them. */
export const VALUE_LINES = beginningsOf(LINES, '=');
export const VALUES_LINES = beginningsOf(LINES, '+=');
/** What begins such a detail of a session. */
export const VALUE_DETAILS = beginningsOf(Object.values(DETAILS), '=');

/** Figures with their units, in the order in which they are looked for. */
export const FIGURES = TERMINALS.filter(
  (name) => terminalFacts(name)?.look === 'figure' && name !== 'NUMBER',
).map(spelt);
export const NUMBER = spelt('NUMBER');

/** One of several patterns. */
export function anyOf(patterns: readonly string[]): string {
  if (patterns.length === 0) throw new Error('The grammar lacks the words of a list.');
  return `(?:${patterns.join('|')})`;
}

/** How a word of the grammar is written, or a terminal by its name; without groups of its own. */
function spelt(token: string): string {
  if (!(token in RunplanTerminals)) return token;
  const { source } = RunplanTerminals[token as RunplanTerminalNames];
  return source.replace(/\\.|\[(?:\\.|[^\]\\])*\]|\((?!\?)/g, (part) => (part === '(' ? '(?:' : part));
}

/** The words and signs in a part of the grammar, or only those that a property can be. */
function keywordsIn(part: G.Grammar | G.ParserRule, property?: string): readonly string[] {
  return AstUtils.streamAllContents(part)
    .filter(G.isKeyword)
    .filter(
      (keyword) =>
        property === undefined || AstUtils.getContainerOfType(keyword, G.isAssignment)?.feature === property,
    )
    .map(({ value }) => value)
    .toArray();
}

/** The first words of the rules between which a rule chooses. */
function keywordsThatBegin(choice: string): readonly string[] {
  return AstUtils.streamAllContents(rule(choice))
    .filter(G.isRuleCall)
    .map(({ rule: called }) => firstKeyword(called.ref as G.ParserRule))
    .toArray();
}

/** The word that a rule begins with, itself or the fragment that it begins with. */
function firstKeyword(begun: G.ParserRule): string {
  const first = AstUtils.streamAllContents(begun).find((part) => G.isKeyword(part) || G.isRuleCall(part));
  return G.isKeyword(first) ? first.value : firstKeyword((first as G.RuleCall).rule.ref as G.ParserRule);
}

function rule(name: string): G.ParserRule {
  const found = GRAMMAR.rules.filter(G.isParserRule).find((one) => one.name === name);
  if (!found) throw new Error(`The grammar lacks the rule ${name}.`);
  return found;
}

function weekStart(): readonly string[] {
  return [firstKeyword(rule('Week'))];
}

function planLines(): readonly string[] {
  return lineStartsIn('plan');
}

interface Beginning {
  readonly type: keyof typeof HOLDINGS;
  readonly words: string;
}

/** What those begin with whose first value is a word, or as many as the operator of the grammar takes. */
function beginningsOf(all: readonly Beginning[], operator: G.Assignment['operator']): string {
  const found = all.filter(({ type }) => {
    const first = AstUtils.streamAllContents(rule(type)).find(G.isAssignment);
    const holds: Readonly<Record<string, Held>> = HOLDINGS[type];
    return first?.operator === operator && isWord(holds[first.feature]);
  });
  return anyOf(found.map(({ words }) => words.replaceAll(' ', '[ \\t]+')));
}

function isWord(held: Held | undefined): boolean {
  return held?.is === 'word' || (held?.is === 'figure' && held.quantity === 'raceDistance');
}
