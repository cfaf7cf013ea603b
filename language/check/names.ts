import { type AstNode, AstUtils } from 'langium';
import { nameText } from '../edit/name-text.ts';
import { type KnownDocuments, type RunplanDocument, sourceOf } from '../grammar/document.ts';
import * as ast from '../grammar/generated/ast.ts';
import { keyOfName } from '../grammar/key-of-name.ts';
import { editDistance, nearest } from '../grammar/nearest.ts';
import { nodesOfType } from '../grammar/nodes.ts';
import { spanOf } from '../grammar/parts.ts';
import { placeOf } from '../grammar/place.ts';
import { propertyOf } from '../grammar/property.ts';
import type { Rule } from '../rules/define-rule.ts';
import type { Finding } from '../rules/finding.ts';
import { inCircles, LONGEST_CHAIN, makesTooLong } from '../scope/chains.ts';
import { exerciseMeant, takenNames } from '../scope/exercise-names.ts';
import { referencesIn } from '../scope/linker.ts';
import { type FileNames, namesOf, type ReferenceType, visibleFiles } from '../scope/names.ts';
import { athletesNamedBy, athletesOf, runnersNamedBy } from '../scope/runners.ts';
import { namesInView } from '../scope/scope.ts';
import { templateOf } from '../scope/templates.ts';
import type { Position } from '../text/place.ts';
import type { Span } from '../text/span.ts';
import { FIGURE_PROPERTIES, readFigure } from '../vocabulary/figures.ts';
import { WORD_PROPERTIES } from '../vocabulary/holdings.ts';
import { KINDS, kindMeant, SESSION_KIND } from '../vocabulary/kinds.ts';
import { metresOfPace, pacesBetween, RACE_PACE } from '../vocabulary/pace-names.ts';
import { QUANTITIES } from '../vocabulary/quantities.ts';
import { RACE_DISTANCES } from '../vocabulary/word-lists.ts';
import { trainingInRemarks } from './training-in-remarks.ts';
import { whereOf } from './where.ts';

/** So few words are listed where no suggestion fits. */
const MOST_LISTED = 14;

/** `symptoms none` */
const SAYS_NONE = /^(?:none|no|nil|nothing)$/i;

const NO_RACE =
  'The plan has no `race` line that `@ race` could be the pace of. Add one at the top of the plan, such as ' +
  '`race 10k on 2027-05-09`, or name a pace, such as `@ 10k`.';

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

/** The kind that a misspelt one most likely meant. That somebody rests is not guessed from more than one letter. */
function nearestKind(name: string): string | undefined {
  const kind = nearest(name, SESSION_KIND.words);
  if (kind === undefined || KINDS.get(kind)?.discipline !== 'rest') return kind;
  return editDistance(name.toLowerCase(), kind, 1) > 1 ? undefined : kind;
}

/** A name that means nothing here. Most who look for them count them: what was meant instead is found out for the others. */
export interface NameMistake {
  readonly start: Position;
  /** What nothing is called so, and the name; absent where something is. */
  readonly unknown?: { readonly called: string; readonly name: string };
  told(): Finding;
}

/** Names that mean nothing here: unresolved references, words that do not exist, names used twice; and those in remarks that say what others do. */
export function checkNames(
  document: RunplanDocument,
  documents: KnownDocuments,
  rules: ReadonlyMap<string, Rule>,
): NameMistake[] {
  return [
    ...checkReferences(document, documents),
    ...checkWords(document, documents, rules),
    ...trainingInRemarks(document).map(told),
  ];
}

/** Names of what is defined somewhere: in the file, in what it imports, or in the built-in library. */
export function checkReferences(document: RunplanDocument, documents: KnownDocuments): NameMistake[] {
  const file = document.parseResult.value;
  const mistakes: NameMistake[] = [];
  const unknown = (...name: UnknownName) => mistakes.push(unknownName(document, documents, ...name));
  const namesOfType = eachOnce((type: ReferenceType) => namesInView(document, type, documents));
  for (const { reference, container, property, index, type } of referencesIn(file)) {
    if (reference.ref) continue;
    const known = () => namesOfType(type);
    const consequence = container.$type === 'PlanRunner' ? ' The plan is checked without them.' : '';
    unknown(container, property, reference.$refText, CALLED[type] ?? type, known, index, consequence);
  }
  const plans = nodesOfType(file, 'Plan');
  const circles = inCircles(plans, templateOf);
  for (const plan of plans) {
    if (!plan.template) continue;
    const name = mention(plan.name ?? '');
    const message = circles.has(plan)
      ? `The plan ${name} would be like itself, by way of the plan that it is like. Name another one behind \`like plan\`.`
      : makesTooLong(plan, templateOf)
        ? `The plan ${name} is like more than ${LONGEST_CHAIN} plans, each like the next. What the last of them say does not count. Write some of them out.`
        : undefined;
    if (message) mistakes.push(told(finding('unknown-name', plan.template, 'plan', message)));
  }
  const athletesIn = eachOnce((plan: ast.Plan) => new Set(athletesOf(plan)));
  for (const line of [...nodesOfType(file, 'OtherLine'), ...nodesOfType(file, 'DoneLine')]) {
    const plan = AstUtils.getContainerOfType(line, ast.isPlan);
    if (!plan || runnersNamedBy(plan).length === 0) continue;
    const athletes = athletesIn(plan);
    for (const [index, { ref }] of line.runners.entries()) {
      if (!ref || athletesNamedBy(ref).some((athlete) => athletes.has(athlete))) continue;
      const message = `${mention(ref.name)} is not among the athletes of this plan, so this line is for nobody. Add the name behind \`for\` in the first line of the plan, or delete this line.`;
      const at = placeOf(line, 'runners', index);
      mistakes.push(told({ ...finding('unknown-name', line, 'runners', message), ...at }));
    }
  }
  const paceNames = knownPaces(document, documents);
  for (const [node, property, name] of unknownPaces(file, paceNames)) {
    if (keyOfName(name) !== RACE_PACE) unknown(node, property, name, 'pace', () => paceNames);
    else if (isWithoutRace(node)) mistakes.push(told(finding('unknown-name', node, property, NO_RACE)));
  }
  const shoesIn = eachOnce(knownShoes);
  for (const node of nodesOfType(file, 'ShoeChoice')) {
    const plan = AstUtils.getContainerOfType(node, ast.isPlan);
    const pairs = plan && shoesIn(plan);
    if (node.name && pairs && pairs.size > 0 && !pairs.has(keyOfName(node.name)))
      unknown(node, 'name', node.name, 'pair of shoes', () => [...pairs.values()]);
  }
  return mistakes;
}

/** A name that something of a type should have. */
export interface NameOf {
  readonly type: string;
  /** As names are compared. */
  readonly key: string;
}

/** What a file names and nothing is called that it sees; shoes are not looked for. */
export function undefinedNames(document: RunplanDocument, documents: KnownDocuments): readonly NameOf[] {
  const file = document.parseResult.value;
  const references = referencesIn(file).filter(({ reference }) => !reference.ref);
  const paces = unknownPaces(file, knownPaces(document, documents));
  return [
    ...references.map(({ type, reference }) => ({ type, key: keyOfName(reference.$refText) })),
    ...paces.map(([, , name]) => ({ type: 'Pace', key: keyOfName(name) })),
    ...nodesOfType(file, 'ShoeChoice').map(({ name = '' }) => ({ type: 'Shoes', key: keyOfName(name) })),
  ];
}

/** The paces that a file runs at, of which only the race of the plan could be called so. */
function unknownPaces(
  file: ast.RunplanFile,
  known: ReadonlySet<string>,
): readonly (readonly [ast.Target, 'name' | 'end', string])[] {
  const unknown: (readonly [ast.Target, 'name' | 'end', string])[] = [];
  for (const node of nodesOfType(file, 'Target')) {
    for (const property of ['name', 'end'] as const) {
      const name = node[property];
      if (name && !isPaceName(keyOfName(name), known)) unknown.push([node, property, name]);
    }
  }
  return unknown;
}

/** Words of the language that do not exist, and names that the file gives twice. */
export function checkWords(
  document: RunplanDocument,
  documents: KnownDocuments,
  rules: ReadonlyMap<string, Rule>,
): NameMistake[] {
  const file = document.parseResult.value;
  const mistakes: NameMistake[] = [];
  const unknown = (...name: UnknownName) => mistakes.push(unknownName(document, documents, ...name));
  for (const { type, property, list } of WORD_PROPERTIES) {
    for (const node of nodesOfType(file, type)) {
      const words = wordsIn(node, property);
      for (let index = 0; index < words.length; index++) {
        const word = words[index] as string;
        if (list.read(word) === undefined)
          unknown(node, property, word, list.called, () => list.words, index);
      }
    }
  }
  for (const { type, property, held } of FIGURE_PROPERTIES) {
    if (held.quantity !== 'raceDistance') continue;
    for (const node of nodesOfType(file, type)) {
      const [word] = wordsIn(node, property);
      if (!word || readFigure(node, property) !== undefined) continue;
      unknown(node, property, word, QUANTITIES.raceDistance.called, () => [...RACE_DISTANCES.keys()]);
    }
  }
  for (const node of nodesOfType(file, 'Allow')) {
    if (node.rule && !rules.has(node.rule.toLowerCase()))
      unknown(node, 'rule', node.rule, 'rule', () => rules.keys());
  }
  for (const { node, first } of namesOf(file).duplicates) {
    const line = placeOf(first, 'name').start.line;
    const message = `The ${CALLED[node.$type] ?? node.$type.toLowerCase()} ${mention(node.name)} is already defined in line ${line}. Give one of them another name.`;
    const related = [{ ...placeOf(first, 'name'), message: 'The first definition.' }];
    mistakes.push(told({ ...finding('duplicate-name', node, 'name', message), related }));
  }
  for (const { node, index, first } of takenNames(file)) {
    const name = node.names[index] ?? '';
    const message = `${mention(name)} means the exercise ${mention(first.name)} already. Another exercise needs another name.`;
    const related = [{ ...placeOf(first, 'name'), message: 'The first exercise of that name.' }];
    const at = placeOf(node, 'names', index);
    mistakes.push(told({ ...finding('duplicate-name', node, 'names', message), ...at, related }));
  }
  return mistakes;
}

/** A name that there isn't: where it stands, what it would be the name of, and what there is. */
type UnknownName = [
  node: AstNode,
  property: string,
  name: string,
  called: string,
  known: () => Iterable<string>,
  index?: number,
  consequence?: string,
];

function unknownName(
  document: RunplanDocument,
  documents: KnownDocuments,
  ...name: UnknownName
): NameMistake {
  const [node, property, written, called, , index] = name;
  return {
    start: placeOf(node, property, index).start,
    unknown: { called, name: written },
    told: () => tellUnknown(document, documents, ...name),
  };
}

function told(mistake: Finding): NameMistake {
  return { start: mistake.start, told: () => mistake };
}

/** Says what there isn't, and what may have been meant. */
function tellUnknown(
  document: RunplanDocument,
  documents: KnownDocuments,
  ...[node, property, name, called, all, index, consequence = '']: UnknownName
): Finding {
  const { text } = sourceOf(document);
  const known = all();
  const words = Array.isArray(known) ? (known as readonly string[]) : [];
  const other = called === SESSION_KIND.called ? kindMeant(name) : undefined;
  const suggestion =
    called === 'exercise'
      ? exerciseMeant(visibleFiles(document, documents), name)?.name
      : (other ?? (called === SESSION_KIND.called ? nearestKind(name) : nearest(name, known)));
  const span = spanOf(node, property, index);
  const isQuoted = span !== undefined && text.startsWith('"', span.start);
  const hint = suggestion
    ? ` Did you mean ${isQuoted ? `"${suggestion}"` : mention(suggestion)}?`
    : called === 'symptom' && SAYS_NONE.test(name)
      ? ' Who has none has no such line: delete it.'
      : words.length > 0 && words.length <= MOST_LISTED
        ? ` Known are ${words.map((word) => `\`${word}\``).join(', ')}.`
        : called === SESSION_KIND.called
          ? ' Known are `easy`, `long`, `tempo`, `intervals`, `core`, `rest` and others.'
          : called === 'pace'
            ? ` A pace of your own is defined by a line such as \`pace ${nameText(name, isQuoted)} 4:30/km\`; a heart rate is written \`@ below 140 bpm\`.`
            : called === 'block'
              ? hintOfBlock(node, name)
              : '';
  const isName = NAMED.has(called);
  return {
    ...finding(
      'unknown-name',
      node,
      property,
      `There is no ${called} ${mention(name)}.${hint}${consequence}`,
    ),
    ...placeOf(node, property, index),
    ...(suggestion && span && meant(isName ? nameText(suggestion, isQuoted) : suggestion, span)),
  };
}

/** Behind the kind of a session without its time a text is the name of a block, though it may be meant as a remark. */
function hintOfBlock(node: AstNode, name: string): string {
  const kind = ast.isStrength(node) ? node.kind : 'strength';
  return ` A block is defined by the line \`block ${nameText(name, true)}\` with its exercises below it; a remark stands behind how long the session is, as in \`${kind} 30 min ${nameText(name, true)}\`.`;
}

const NONE: readonly string[] = [];

/** What a property has as it is written. */
function wordsIn(node: AstNode, property: string): readonly string[] {
  const value = propertyOf(node, property);
  if (value === undefined) return NONE;
  return (Array.isArray(value) ? value : [value]).filter((word) => typeof word === 'string');
}

/** The paces that a target in the file can name: defined in view, or by hand for one of the athletes. */
function knownPaces(document: RunplanDocument, documents: KnownDocuments): Set<string> {
  const names = new Set<string>();
  const addAthlete = (athlete: ast.Athlete) => {
    for (const line of athlete.attributes) if (ast.isPace(line) && line.name) names.add(keyOfName(line.name));
  };
  for (const file of visibleFiles(document, documents)) {
    const byType: FileNames['byType'] = namesOf(file).byType;
    for (const name of byType.get('Pace')?.keys() ?? []) names.add(name);
    for (const athlete of byType.get('Athlete')?.values() ?? []) addAthlete(athlete as ast.Athlete);
  }
  return names;
}

/** Whether a name means a pace: one that is defined, that of a race, or what lies between two. */
function isPaceName(name: string, defined: ReadonlySet<string>): boolean {
  const isOne = (one: string) => defined.has(one) || metresOfPace(one) !== undefined;
  return isOne(name) || pacesBetween(name, isOne) !== undefined;
}

/** Whether a target stands in a plan that leads to no race. */
function isWithoutRace(node: ast.Target): boolean {
  const plan = AstUtils.getContainerOfType(node, ast.isPlan);
  return plan !== undefined && !plan.attributes.some(ast.isPlanRace);
}

/**
 * The pairs of shoes that the athletes of a plan list, by their names as these are compared; none where they list none,
 * or one of the athletes is not known.
 */
function knownShoes(plan: ast.Plan): ReadonlyMap<string, string> {
  if (runnersNamedBy(plan).some(({ runner }) => !runner?.ref)) return new Map();
  const lines = athletesOf(plan).flatMap(({ attributes }) => attributes.filter(ast.isShoes));
  return new Map(lines.flatMap(({ name }) => (name ? [[keyOfName(name), name]] : [])));
}

/** Thousands of lines may ask the same. */
function eachOnce<Asked, Answer>(answer: (asked: Asked) => Answer): (asked: Asked) => Answer {
  const known = new Map<Asked, Answer>();
  return (asked) => {
    const found = known.get(asked) ?? answer(asked);
    known.set(asked, found);
    return found;
  };
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
