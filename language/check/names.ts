import { type AstNode, AstUtils } from 'langium';
import { type KnownDocuments, type RunplanDocument, sourceOf } from '../grammar/document.ts';
import * as ast from '../grammar/generated/ast.ts';
import { WORDS } from '../grammar/generated/tokens.ts';
import { nearest } from '../grammar/nearest.ts';
import { nodesOfType } from '../grammar/nodes.ts';
import { spanOf } from '../grammar/parts.ts';
import { placeOf } from '../grammar/place.ts';
import type { Rule } from '../rules/define-rule.ts';
import type { Finding } from '../rules/finding.ts';
import { referencesIn } from '../scope/linker.ts';
import { type FileNames, namesOf, visibleFiles } from '../scope/names.ts';
import { athletesNamedBy, athletesOf, runnersNamedBy } from '../scope/runners.ts';
import { namesInView } from '../scope/scope.ts';
import { isLikeItself } from '../scope/templates.ts';
import type { Span } from '../text/span.ts';
import { FIGURE_PROPERTIES, readFigure } from '../vocabulary/figures.ts';
import { WORD_PROPERTIES } from '../vocabulary/holdings.ts';
import { kindMeant, SESSION_KIND } from '../vocabulary/kinds.ts';
import { QUANTITIES } from '../vocabulary/quantities.ts';
import { RACE_DISTANCES } from '../vocabulary/word-lists.ts';
import { whereOf } from './where.ts';

/** So few words are listed where no suggestion fits. */
const MOST_LISTED = 12;

const CALLED: Readonly<Record<string, string>> = {
  Athlete: 'athlete',
  Exercise: 'exercise',
  Block: 'block',
  Workout: 'workout',
  Policy: 'policy',
  PainRule: 'pain rule',
  Runner: 'athlete or group',
  Group: 'group',
  Plan: 'plan',
};

/** What is given a name by its author; other words are those of the language. */
const NAMED: ReadonlySet<string> = new Set([...Object.values(CALLED), 'pace', 'pair of shoes']);

/** Names that mean nothing here: unresolved references, words that do not exist, names used twice. */
export function checkNames(
  document: RunplanDocument,
  documents: KnownDocuments,
  rules: ReadonlyMap<string, Rule>,
): Finding[] {
  const file = document.parseResult.value;
  const { text } = sourceOf(document);
  const findings: Finding[] = [];
  const unknown = (
    node: AstNode,
    property: string,
    name: string,
    called: string,
    known: Iterable<string>,
    index?: number,
  ) => {
    const words = Array.isArray(known) ? (known as readonly string[]) : [];
    const other = called === SESSION_KIND.called ? kindMeant(name) : undefined;
    const suggestion = other ?? nearest(name, known);
    const span = spanOf(node, property, index);
    const isQuoted = span !== undefined && text.startsWith('"', span.start);
    const hint = suggestion
      ? ` Did you mean ${isQuoted ? `"${suggestion}"` : mention(suggestion)}?`
      : words.length > 0 && words.length <= MOST_LISTED
        ? ` Known are ${words.map((word) => `\`${word}\``).join(', ')}.`
        : '';
    const isName = NAMED.has(called);
    findings.push({
      ...finding('unknown-name', node, property, `There is no ${called} ${mention(name)}.${hint}`),
      ...placeOf(node, property, index),
      ...(suggestion && span && meant(isName ? spelled(suggestion, isQuoted) : suggestion, span)),
    });
  };
  for (const { reference, container, property, index, type } of referencesIn(file)) {
    if (reference.ref) continue;
    const known = namesInView(document, type, documents);
    unknown(container, property, reference.$refText, CALLED[type] ?? type, known, index);
  }
  for (const plan of nodesOfType(file, 'Plan')) {
    if (!plan.template || !isLikeItself(plan)) continue;
    const message = `The plan ${mention(plan.name ?? '')} is in the end like itself: a plan can only be like one that is not like it.`;
    findings.push(finding('unknown-name', plan.template, 'plan', message));
  }
  for (const line of nodesOfType(file, 'OtherLine')) {
    const plan = AstUtils.getContainerOfType(line, ast.isPlan);
    if (!plan || runnersNamedBy(plan).length === 0) continue;
    const athletes = athletesOf(plan);
    for (const [index, { ref }] of line.runners.entries()) {
      if (!ref || athletesNamedBy(ref).some((athlete) => athletes.includes(athlete))) continue;
      const message = `${mention(ref.name)} is not among the athletes of this plan, so this line is for nobody. Add the name behind \`for\` in the first line of the plan, or delete this line.`;
      findings.push({
        ...finding('unknown-name', line, 'runners', message),
        ...placeOf(line, 'runners', index),
      });
    }
  }
  const paceNames = knownPaces(document, documents);
  for (const { type, property, list } of WORD_PROPERTIES) {
    for (const node of nodesOfType(file, type)) {
      for (const [index, word] of wordsIn(node, property).entries()) {
        if (list.read(word) === undefined) unknown(node, property, word, list.called, list.words, index);
      }
    }
  }
  for (const { type, property, held } of FIGURE_PROPERTIES) {
    if (held.quantity !== 'raceDistance') continue;
    for (const node of nodesOfType(file, type)) {
      const [word] = wordsIn(node, property);
      if (!word || readFigure(node, property) !== undefined) continue;
      unknown(node, property, word, QUANTITIES.raceDistance.called, [...RACE_DISTANCES.keys()]);
    }
  }
  for (const node of nodesOfType(file, 'Target')) {
    if (node.name && !paceNames.has(node.name.toLowerCase()))
      unknown(node, 'name', node.name, 'pace', paceNames);
  }
  for (const node of nodesOfType(file, 'ShoeChoice')) {
    const pairs = knownShoes(node);
    if (node.name && pairs.length > 0 && !pairs.some((pair) => sameName(pair, node.name)))
      unknown(node, 'name', node.name, 'pair of shoes', pairs);
  }
  for (const node of nodesOfType(file, 'Allow')) {
    if (node.rule && !rules.has(node.rule.toLowerCase()))
      unknown(node, 'rule', node.rule, 'rule', rules.keys());
  }
  for (const { node, first } of namesOf(file).duplicates) {
    const line = placeOf(first, 'name').start.line;
    const message = `The ${CALLED[node.$type] ?? node.$type.toLowerCase()} ${mention(node.name)} is already defined in line ${line}. Give one of them another name.`;
    findings.push({
      ...finding('duplicate-name', node, 'name', message),
      related: [{ ...placeOf(first, 'name'), message: 'The first definition.' }],
    });
  }
  return findings;
}

/** What a property has as it is written. */
function wordsIn(node: AstNode, property: string): readonly string[] {
  const value = (node as unknown as Readonly<Record<string, unknown>>)[property];
  return (Array.isArray(value) ? value : [value]).filter((word) => typeof word === 'string');
}

/** The paces that a target in the file can name: defined in view, or by hand for one of the athletes. */
function knownPaces(document: RunplanDocument, documents: KnownDocuments): Set<string> {
  const names = new Set<string>();
  const addAthlete = (athlete: ast.Athlete) => {
    for (const line of athlete.attributes)
      if (ast.isPace(line) && line.name) names.add(line.name.toLowerCase());
  };
  for (const file of visibleFiles(document, documents)) {
    const byType: FileNames['byType'] = namesOf(file).byType;
    for (const name of byType.get('Pace')?.keys() ?? []) names.add(name);
    for (const athlete of byType.get('Athlete')?.values() ?? []) addAthlete(athlete as ast.Athlete);
  }
  return names;
}

/** The pairs of shoes that the athletes of the session's plan list; empty where they list none, or one is not known. */
function knownShoes(node: ast.ShoeChoice): string[] {
  const plan = AstUtils.getContainerOfType(node, ast.isPlan);
  if (!plan || runnersNamedBy(plan).some(({ runner }) => !runner?.ref)) return [];
  const athletes = athletesOf(plan);
  const lines = athletes.flatMap(({ attributes }) => attributes.filter(ast.isShoes));
  return [...new Set(lines.flatMap(({ name }) => name || []))];
}

function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function finding(rule: string, node: AstNode, property: string, message: string): Finding {
  return {
    rule,
    severity: 'error',
    message,
    ...placeOf(node, property),
    ...whereOf(node),
    athletes: [],
    help: `docs/rules/${rule}.md`,
  };
}

function mention(name: string): string {
  return /\s/.test(name) || name === '' ? `"${name}"` : `\`${name}\``;
}

/** The repair that writes what was meant. */
export function meant(text: string, { start, end }: Span): Pick<Finding, 'repairs' | 'fixable'> {
  const title = `Write ${text.startsWith('"') ? text : `\`${text}\``}`;
  return { fixable: true, repairs: [{ kind: 'suggested', title, edits: [{ start, end, text }] }] };
}

/** A name as it can stand in the text: in quotes where the slip was, and where it is not a free word. */
function spelled(name: string, isQuoted: boolean): string {
  const isWord = /^[A-Za-z_\u00C0-\u1FFF][\w\u00C0-\u1FFF-]*$|^\d+[A-Za-z_][\w-]*$/.test(name);
  const isTaken = WORDS.has(name.toLowerCase());
  return isQuoted || !isWord || isTaken ? `"${name}"` : name;
}
