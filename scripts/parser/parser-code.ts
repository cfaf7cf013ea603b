/** The parser as a module: a method for each rule of the grammar, which decides by the next token. */
import { GrammarAST as G } from 'langium';
import { Code, listOf, quoted } from './code.ts';
import {
  asOptional,
  type Element,
  type Feature,
  type GrammarModel,
  GrammarRefusal,
  isChoice,
  isValue,
  makesNodes,
} from './grammar-model.ts';
import type { TokenTypes } from './token-code.ts';

/** Up to so many types are compared one by one; more are looked up in a set. */
const MOST_COMPARED = 3;

/** The terminal that ends a line: what stands before it and can't be read is skipped. */
const LINE_END = 'EOL';

/** Lists of parts that need not be read again where an edit leaves them as they are. */
const KEPT_LISTS: ReadonlySet<string> = new Set(['statements', 'weeks']);

/** What is known where an element is read. */
interface PlaceInRule {
  readonly rule: G.ParserRule;
  /** What stands behind the element in the rule: there recovery goes on. */
  readonly rest: readonly Element[];
  /** What the next token is known to be one of. */
  readonly known?: readonly string[] | undefined;
}

/** A module with the parser. */
export function parserCode(grammar: GrammarModel, types: TokenTypes): string {
  return new ParserCode(grammar, types).module();
}

class ParserCode {
  private readonly grammar: GrammarModel;
  private readonly types: TokenTypes;
  private code = new Code();
  /** The properties that tokens are read into; no token is read into the first two. */
  private readonly properties: string[] = ['', ''];
  private readonly follows: string[] = [listOf(['EOF'])];
  private readonly choices: string[] = [];
  private readonly sets: string[] = [];

  constructor(grammar: GrammarModel, types: TokenTypes) {
    this.grammar = grammar;
    this.types = types;
  }

  module(): string {
    const nodes = this.grammar.rules.filter(makesNodes).map((rule) => this.nodeClass(rule));
    const rules = this.grammar.rules.map((rule) => this.method(rule));
    const code = new Code();
    code.line(
      '/** Generated from the grammar by scripts/generate-parser.ts: a method for each of its rules. */',
    );
    code.line("import type { Reference } from 'langium';");
    code.line("import { LineParser } from '../line-parser.ts';");
    code.line("import { FileNode, Node } from '../node.ts';");
    code.line('');
    const used = [...rules, ...this.follows, ...this.choices, ...this.sets].join('\n').match(/[$\w]+/g);
    const constants = new Set(used);
    for (const name of this.types.names) {
      const constant = this.types.constant(name);
      if (constants.has(constant)) code.line(`const ${constant}: number = ${this.types.numberOf(name)};`);
    }
    code.line('');
    code.line(
      '/** The properties that tokens are read into, by their numbers; 0 is nothing, 1 no property. */',
    );
    code.line(`export const PROPERTIES: readonly string[] = ${listOf(this.properties.map(quoted))};`);
    code.line('');
    code.line(
      '/** What can stand behind a call in its rule, by the number of the call: there recovery goes on. */',
    );
    code.block(
      'const FOLLOWS: readonly (readonly number[])[] = [',
      () => {
        for (const follows of this.follows) code.line(`${follows},`);
      },
      '];',
    );
    code.line('');
    code.line('/** What a choice offers, by its number. */');
    code.block(
      'const CHOICES: readonly (readonly number[])[] = [',
      () => {
        for (const choice of this.choices) code.line(`${choice},`);
      },
      '];',
    );
    code.line('');
    for (const [i, set] of this.sets.entries()) code.line(`const SET_${i} = setOf(${set});`);
    code.line('');
    code.block('function setOf(types: readonly number[]): Uint8Array {', () => {
      code.line(`const set = new Uint8Array(${this.types.names.length});`);
      code.line('for (const type of types) set[type] = 1;');
      code.line('return set;');
    });
    code.line('');
    return `${code}${nodes.join('\n')}\n${this.parserClass(rules)}`;
  }

  private parserClass(rules: readonly string[]): string {
    const code = new Code();
    const { entry } = this.grammar;
    code.line('/** Reads the tokens of a file. */');
    code.block('export class GeneratedParser extends LineParser {', () => {
      code.line('protected readonly follows = FOLLOWS;');
      code.line('protected readonly choices = CHOICES;');
      code.line(`protected readonly lineEnd = EOL;`);
      code.line('protected readonly end = EOF;');
      code.line('');
      code.block('protected file(): FileNode {', () => code.line(`return this.${entry.name}();`));
    });
    const text = String(code);
    const inside = rules.map((rule) => rule.replaceAll(/^(?=.)/gm, '  ')).join('\n');
    return `${text.slice(0, text.lastIndexOf('}'))}\n${inside}}\n`;
  }

  private nodeClass(rule: G.ParserRule): string {
    const code = new Code();
    const features = this.grammar.features(rule);
    const base = rule === this.grammar.entry ? 'FileNode' : 'Node';
    code.block(`class ${rule.name}Node extends ${base} {`, () => {
      for (const feature of features) {
        const [type, initial] = this.fieldOf(rule, feature);
        code.line(`${feature.name}: ${type} = ${initial};`);
      }
    });
    return String(code);
  }

  private fieldOf(
    rule: G.ParserRule,
    { name, kind, tokens }: Feature,
  ): readonly [type: string, initial: string] {
    if (kind === 'flag') return ['boolean', 'false'];
    const isReference = this.assignments(rule, name).some(({ terminal }) => G.isCrossReference(terminal));
    const type = isReference ? 'Reference' : tokens.length > 0 ? 'string' : 'Node';
    return kind === 'list' ? [`${type}[]`, '[]'] : [`${type} | undefined`, 'undefined'];
  }

  private assignments(rule: G.ParserRule, feature: string): readonly G.Assignment[] {
    return this.grammar
      .elementsOf(rule)
      .filter((one): one is G.Assignment => G.isAssignment(one) && one.feature === feature);
  }

  private method(rule: G.ParserRule): string {
    this.code = new Code();
    if (isValue(rule)) this.valueMethod(rule);
    else if (isChoice(rule)) this.choiceMethod(rule);
    else if (rule.fragment) this.fragmentMethod(rule);
    else this.nodeMethod(rule);
    return String(this.code);
  }

  /** A rule that is one token: returns its text. */
  private valueMethod(rule: G.ParserRule): void {
    const names = this.grammar.first(rule.definition);
    this.code.block(
      `private ${rule.name}(call: number, node: Node, property: number): string | undefined {`,
      () => {
        this.code.line(
          `if (!(${this.isNext(names)})) return this.noChoice(${this.choice([rule.definition])}, call);`,
        );
        this.code.line(`return this.${this.textOf(names)}(node, property);`);
      },
    );
  }

  /** A rule that is one of others. */
  private choiceMethod(rule: G.ParserRule): void {
    const { elements } = rule.definition as G.Alternatives;
    const parameters = 'call: number, container: Node, property: string, index: number | undefined';
    this.code.block(`private ${rule.name}(${parameters}): Node | undefined {`, () => {
      this.code.block('switch (this.type) {', () => {
        for (const element of elements) {
          const called = (element as G.RuleCall).rule.ref as G.ParserRule;
          for (const name of this.grammar.first(element))
            this.code.line(`case ${this.types.constant(name)}:`);
          this.code.line(`  return this.${called.name}(call, container, property, index);`);
        }
        this.code.line('default:');
        this.code.line(`  return this.noChoice(${this.choice(elements)}, call);`);
      });
    });
  }

  /** A rule that reads properties of another rule's node. */
  private fragmentMethod(rule: G.ParserRule): void {
    const owners = this.grammar.rules.filter(
      (one) => makesNodes(one) && this.grammar.fragmentsOf(one).includes(rule),
    );
    const type = owners.map(({ name }) => `${name}Node`).join(' | ');
    this.code.block(`private ${rule.name}(call: number, node: ${type}): void {`, () => {
      this.code.line('this.enter(call);');
      this.body(rule);
      this.code.line('this.leave();');
    });
  }

  private nodeMethod(rule: G.ParserRule): void {
    const isEntry = rule === this.grammar.entry;
    const parameters = isEntry
      ? ''
      : 'call: number, container: Node, property: string, index: number | undefined';
    const place = isEntry ? '' : ', container, property, index';
    this.code.block(
      `private ${rule.name}(${parameters}): ${isEntry ? 'FileNode' : 'Node | undefined'} {`,
      () => {
        this.code.line(`const node = new ${rule.name}Node(${quoted(typeOf(rule))}${place});`);
        this.code.line(`const first = this.begin(node, ${isEntry ? 0 : 'call'});`);
        this.body(rule);
        if (isEntry) {
          this.code.line('this.finish(node, first);');
          this.code.line('return node;');
        } else this.code.line('return this.finish(node, first);');
      },
    );
  }

  private body(rule: G.ParserRule): void {
    this.code.block('body: {', () => this.element(rule.definition, { rule, rest: [] }));
  }

  /** What reads an element as often as it may stand there. */
  private element(element: Element, place: PlaceInRule): void {
    const known = this.grammar.first(element);
    if (element.cardinality === '?') {
      this.code.block(`if (${this.isNext(known)}) {`, () => this.once(element, { ...place, known }));
    } else if (element.cardinality === '*') {
      const rest = [asOptional(element), ...place.rest];
      this.code.block(`while (${this.isNext(known)}) {`, () => this.once(element, { ...place, rest, known }));
    } else this.once(element, place);
  }

  private once(element: Element, place: PlaceInRule): void {
    if (G.isGroup(element)) this.group(element, place);
    else if (G.isAlternatives(element)) {
      this.alternatives(element.elements, place, (one, inside) => this.element(one, inside));
    } else if (G.isAssignment(element)) this.assignment(element, place);
    else if (G.isKeyword(element)) this.take(element.value, 1, place);
    else this.call(element as G.RuleCall, place);
  }

  private group({ elements }: G.Group, place: PlaceInRule): void {
    for (const [i, element] of elements.entries()) {
      const known = i === 0 ? place.known : undefined;
      this.element(element, { ...place, known, rest: [...elements.slice(i + 1), ...place.rest] });
    }
  }

  private alternatives(
    elements: readonly Element[],
    place: PlaceInRule,
    read: (one: Element, inside: PlaceInRule) => void,
  ): void {
    this.code.block('switch (this.type) {', () => {
      for (const element of elements) {
        const known = this.grammar.first(element);
        const cases = known.map((name) => `case ${this.types.constant(name)}:`);
        for (const one of cases.slice(0, -1)) this.code.line(one);
        this.code.block(`${cases.at(-1)} {`, () => {
          read(element, { ...place, known });
          this.code.line('break;');
        });
      }
      if (
        !isWithin(
          place.known,
          elements.flatMap((one) => this.grammar.first(one)),
        )
      ) {
        this.code.block('default: {', () => this.refuse(elements));
      }
    });
  }

  private refuse(elements: readonly Element[]): void {
    this.code.line(`this.noAlternative(${this.choice(elements)});`);
    this.code.line('break body;');
  }

  /** Reads a token that has to stand here. */
  private take(name: string, property: number, place: PlaceInRule): void {
    this.expect(name, place);
    this.code.line(`this.take(node, ${property});`);
  }

  private expect(name: string, { rule, known }: PlaceInRule): void {
    if (isWithin(known, [name])) return;
    const constant = this.types.constant(name);
    if (name === LINE_END) {
      this.code.line(`if (this.type !== ${constant}) this.noLineEnd(${quoted(rule.name)});`);
      return;
    }
    this.code.block(`if (this.type !== ${constant}) {`, () => {
      this.code.line(`this.mismatch(${constant});`);
      this.code.line('break body;');
    });
  }

  private call(element: G.RuleCall, place: PlaceInRule): void {
    const called = element.rule.ref;
    if (G.isTerminalRule(called)) {
      this.take(called.name, 1, place);
    } else {
      this.code.line(`this.${called?.name}(${this.callNumber(place)}, node);`);
      this.breakOnFailure();
    }
  }

  private assignment(assignment: G.Assignment, place: PlaceInRule): void {
    const { terminal } = assignment;
    const choices = G.isAlternatives(terminal) ? terminal.elements : [terminal];
    if (choices.every(isSingleToken)) this.token(assignment, choices, place);
    else if (choices.length === 1) this.value(assignment, terminal, place);
    else this.alternatives(choices, place, (one, inside) => this.value(assignment, one, inside));
  }

  /** A property that is read from one token of several. */
  private token(assignment: G.Assignment, choices: readonly Element[], place: PlaceInRule): void {
    const names = choices.flatMap((one) => this.grammar.first(one));
    const property = this.property(assignment.feature);
    if (names.length === 1) this.expect(names[0] as string, place);
    else if (!isWithin(place.known, names)) {
      this.code.block(`if (!(${this.isNext(names)})) {`, () => this.refuse(choices));
    }
    if (assignment.operator === '?=') {
      this.code.line(`node.${assignment.feature} = true;`);
      this.code.line(`this.take(node, ${property});`);
    } else this.code.line(put(assignment, `this.${this.textOf(names)}(node, ${property})`));
  }

  /** A property that is read by a rule. */
  private value(assignment: G.Assignment, element: Element, place: PlaceInRule): void {
    const { feature, operator } = assignment;
    const property = this.property(feature);
    if (isSingleToken(element)) {
      this.token(assignment, [element], place);
      return;
    }
    if (G.isCrossReference(element)) {
      this.reference(assignment, element.terminal as Element, place);
      return;
    }
    const called = (element as G.RuleCall).rule.ref as G.ParserRule;
    const call = this.callNumber(place);
    const index = operator === '+=' ? `node.${feature}.length` : 'undefined';
    const argument = isValue(called) ? `node, ${property}` : `node, ${quoted(feature)}, ${index}`;
    this.code.block('{', () => {
      const read = `this.${called.name}(${call}, ${argument})`;
      const kept = KEPT_LISTS.has(feature) ? `this.kept(node, node.${feature}.length) ?? ` : '';
      this.code.line(`const value = ${kept}${read};`);
      this.code.line(`if (value !== undefined) ${put(assignment, 'value')}`);
    });
    this.breakOnFailure();
  }

  private reference(assignment: G.Assignment, terminal: Element, place: PlaceInRule): void {
    const { feature } = assignment;
    const property = this.property(feature);
    const make = (name: string) => put(assignment, `this.reference(node, ${quoted(feature)}, ${name})`);
    if (isSingleToken(terminal)) {
      const [name] = this.grammar.first(terminal) as [string];
      this.expect(name, place);
      this.code.line(make(`this.${this.textOf([name])}(node, ${property})`));
      return;
    }
    const called = (terminal as G.RuleCall).rule.ref as G.ParserRule;
    this.code.block('{', () => {
      this.code.line(`const name = this.${called.name}(${this.callNumber(place)}, node, ${property});`);
      this.code.line(`if (name !== undefined) ${make('name')}`);
    });
    this.breakOnFailure();
  }

  private breakOnFailure(): void {
    this.code.line('if (this.failing) break body;');
  }

  private isNext(names: readonly string[]): string {
    const constants = names.map((name) => this.types.constant(name));
    if (names.length <= MOST_COMPARED)
      return constants.map((constant) => `this.type === ${constant}`).join(' || ');
    return `SET_${indexIn(this.sets, listOf(constants))}[this.type] === 1`;
  }

  /** The method that takes a token and gives its text: without quotes where it has some. */
  private textOf(names: readonly string[]): string {
    if (!names.includes('TEXT')) return 'image';
    return names.length === 1 ? 'unquoted' : 'wordOrText';
  }

  private callNumber({ rest }: PlaceInRule): number {
    return indexIn(this.follows, listOf(this.grammar.firstOf(rest).map((name) => this.types.constant(name))));
  }

  private choice(elements: readonly Element[]): number {
    const names = elements.flatMap((one) => this.grammar.first(one));
    return indexIn(this.choices, listOf(names.map((name) => this.types.constant(name))));
  }

  private property(name: string): number {
    return indexIn(this.properties, name);
  }
}

/** The type of the nodes of a rule. */
function typeOf(rule: G.ParserRule): string {
  if (rule.returnType && rule.returnType.ref?.name !== rule.name) {
    throw new GrammarRefusal(`${rule.name}: a rule that makes nodes of another type is not known here.`);
  }
  return rule.inferredType?.name ?? rule.name;
}

function put({ feature, operator }: G.Assignment, value: string): string {
  return operator === '+=' ? `node.${feature}.push(${value});` : `node.${feature} = ${value};`;
}

/** Whether an element is a word of the grammar or a terminal: no rule is entered for it. */
function isSingleToken(element: Element): boolean {
  return G.isKeyword(element) || (G.isRuleCall(element) && G.isTerminalRule(element.rule.ref));
}

function isWithin(known: readonly string[] | undefined, names: readonly string[]): boolean {
  return known?.every((name) => names.includes(name)) === true;
}

/** The place of an item in a list, to which it is added if it is new. */
function indexIn(list: string[], item: string): number {
  const index = list.indexOf(item);
  return index < 0 ? list.push(item) - 1 : index;
}
