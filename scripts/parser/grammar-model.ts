/** The grammar as the generator needs it: what each part begins with, what can follow it, and that one token decides. */
import { type AstNode, GrammarAST as G } from 'langium';

export type Element = G.AbstractElement;

/** The type of the token behind the last one. */
export const EOF = 'EOF';

/**
 * Where a token can both go on something optional and stand behind it, it goes on: the step takes the remark, not the
 * session around it. Everywhere else the generator refuses such a grammar.
 */
const GOES_ON: ReadonlySet<string> = new Set([
  // `easy 5 km: 2 km @ easy "slowly"`: target and remark may belong to the step or to the run.
  'Piece: @',
  'Piece: IN_TIME',
  'Piece: TEXT',
  // `core: plank 3 x "slowly"`: the remark may belong to the exercise or to the session.
  'ExerciseUse: TEXT',
  // `core "Back"`: the text may name a block or be a remark.
  'Strength: TEXT',
  // Lines that can stand below an athlete or a plan, and in the file.
  'Athlete: pace',
  'Plan: PAIN_RULE',
  // Below the first line of a plan it names the policy that holds; a definition of one has a plan end first.
  'Plan: policy',
]);

/** A grammar that can't be read with one token of lookahead, or that uses what the generator does not know. */
export class GrammarRefusal extends Error {}

/** A property of a node, and how often it is read. */
export interface Feature {
  readonly name: string;
  readonly kind: 'one' | 'list' | 'flag';
  /** The types of the tokens that it is read from; empty for one that holds nodes. */
  readonly tokens: readonly string[];
}

/** A grammar whose rules are known to be readable with one token of lookahead. */
export class GrammarModel {
  readonly entry: G.ParserRule;
  readonly rules: readonly G.ParserRule[];
  readonly terminals: readonly G.TerminalRule[];
  /** The words and signs that stand in the grammar itself, in the order of the alphabet. */
  readonly keywords: readonly string[];
  private readonly followers = new Map<G.ParserRule, Set<string>>();
  private readonly neighbours = new Map<string, Set<string>>();

  /** @throws GrammarRefusal that names what can't be read */
  constructor(grammar: G.Grammar) {
    this.rules = grammar.rules.filter(G.isParserRule);
    this.terminals = grammar.rules.filter(G.isTerminalRule);
    for (const rule of grammar.rules) {
      if (G.isInfixRule(rule)) throw new GrammarRefusal(`${rule.name}: infix rules are not known here.`);
    }
    const entry = this.rules.find((rule) => rule.entry);
    if (!entry) throw new GrammarRefusal('The grammar has no entry rule.');
    this.entry = entry;
    for (const rule of this.rules) refuseUnknown(rule);
    const keywords = this.rules.flatMap((rule) => elementsIn(rule.definition)).filter(G.isKeyword);
    this.keywords = [...new Set(keywords.map(({ value }) => value))].sort();
    this.findFollowers();
    for (const rule of this.rules) this.refuseGuesses(rule.definition, [], rule);
  }

  rule(name: string): G.ParserRule {
    const rule = this.rules.find((one) => one.name === name);
    if (!rule) throw new GrammarRefusal(`There is no rule ${name}.`);
    return rule;
  }

  /** The types of the tokens that an element can begin with, in the order of the grammar. */
  first(element: Element): readonly string[] {
    if (G.isKeyword(element)) return [element.value];
    if (G.isAssignment(element)) return this.first(element.terminal);
    if (G.isCrossReference(element)) return this.first(element.terminal as Element);
    if (G.isAlternatives(element)) return unique(element.elements.flatMap((one) => this.first(one)));
    if (G.isGroup(element)) return this.firstOf(element.elements);
    const called = (element as G.RuleCall).rule.ref;
    return G.isTerminalRule(called) ? [called.name] : this.first((called as G.ParserRule).definition);
  }

  /** The types of the tokens that elements in a row can begin with. */
  firstOf(elements: readonly Element[]): readonly string[] {
    const end = elements.findIndex((element) => !this.canBeMissing(element));
    const reached = end === -1 ? elements : elements.slice(0, end + 1);
    return unique(reached.flatMap((element) => this.first(element)));
  }

  /** The types of the tokens that can stand behind a rule. */
  follow(rule: G.ParserRule): ReadonlySet<string> {
    return this.followers.get(rule) ?? new Set();
  }

  /** The types of the tokens that can stand right behind one of a type. */
  behind(token: string): ReadonlySet<string> {
    return this.neighbours.get(token) ?? new Set();
  }

  canBeMissing(element: Element): boolean {
    if (element.cardinality === '?' || element.cardinality === '*') return true;
    if (G.isGroup(element)) return element.elements.every((one) => this.canBeMissing(one));
    if (G.isAlternatives(element)) return element.elements.some((one) => this.canBeMissing(one));
    if (G.isAssignment(element)) return this.canBeMissing(element.terminal);
    const called = G.isRuleCall(element) ? element.rule.ref : undefined;
    return G.isParserRule(called) && this.canBeMissing(called.definition);
  }

  /** The properties of the nodes of a rule, those of its fragments included, in the order of the grammar. */
  features(rule: G.ParserRule): readonly Feature[] {
    const found = new Map<string, Feature>();
    for (const element of this.elementsOf(rule)) {
      if (!G.isAssignment(element)) continue;
      const { feature: name, operator, terminal } = element;
      const tokens = this.isToken(terminal) ? this.first(terminal) : [];
      const before = found.get(name)?.tokens ?? [];
      const kind = operator === '+=' ? 'list' : operator === '?=' ? 'flag' : 'one';
      found.set(name, { name, kind, tokens: unique([...before, ...tokens]) });
    }
    return [...found.values()];
  }

  /** The properties of the nodes of a rule that refer to a definition, each with the type of what it refers to. */
  references(rule: G.ParserRule): readonly (readonly [property: string, type: string])[] {
    return [
      ...new Map(
        this.elementsOf(rule).flatMap((element) =>
          G.isAssignment(element) && G.isCrossReference(element.terminal)
            ? [[element.feature, element.terminal.type.$refText] as const]
            : [],
        ),
      ),
    ];
  }

  /** The elements of a rule and of the fragments that it is put together from, in the order of the grammar. */
  elementsOf(rule: G.ParserRule): readonly Element[] {
    return elementsIn(rule.definition).flatMap((element) => {
      const fragment = fragmentCalledBy(element);
      return fragment ? this.elementsOf(fragment) : [element];
    });
  }

  /** The fragments that a rule is put together from, in the order of the grammar. */
  fragmentsOf(rule: G.ParserRule): readonly G.ParserRule[] {
    const called = elementsIn(rule.definition).flatMap((element) => fragmentCalledBy(element) ?? []);
    return unique(called.flatMap((fragment) => [fragment, ...this.fragmentsOf(fragment)]));
  }

  /** Whether an element reads one token, and makes no node. */
  isToken(element: Element): boolean {
    if (G.isKeyword(element)) return true;
    if (G.isAlternatives(element)) return element.elements.every((one) => this.isToken(one));
    if (G.isCrossReference(element)) return this.isToken(element.terminal as Element);
    const called = G.isRuleCall(element) ? element.rule.ref : undefined;
    return G.isTerminalRule(called) || (G.isParserRule(called) && isValue(called));
  }

  private findFollowers(): void {
    for (const rule of this.rules) this.followers.set(rule, new Set(rule === this.entry ? [EOF] : []));
    let size = -1;
    // What follows a rule follows what it ends with, too: until nothing is added any more.
    for (let next = 0; next !== size; ) {
      size = next;
      for (const rule of this.rules) this.addFollowers(rule.definition, [], rule);
      next = [...this.followers.values(), ...this.neighbours.values()].reduce(
        (sum, set) => sum + set.size,
        0,
      );
    }
  }

  /** @param rest what stands behind the element in its rule */
  private addFollowers(element: Element, rest: readonly Element[], rule: G.ParserRule): void {
    const behind = element.cardinality === '*' ? [asOptional(element), ...rest] : rest;
    if (G.isGroup(element)) {
      for (const [i, one] of element.elements.entries())
        this.addFollowers(one, [...element.elements.slice(i + 1), ...behind], rule);
    } else if (G.isAlternatives(element)) {
      for (const one of element.elements) this.addFollowers(one, behind, rule);
    } else if (G.isAssignment(element)) this.addFollowers(element.terminal, behind, rule);
    else if (G.isCrossReference(element)) this.addFollowers(element.terminal as Element, behind, rule);
    else {
      const called = G.isRuleCall(element) ? element.rule.ref : undefined;
      const next = [...this.firstOf(behind), ...(this.allMissing(behind) ? this.follow(rule) : [])];
      if (G.isParserRule(called)) for (const token of next) this.followers.get(called)?.add(token);
      else {
        const [token] = this.first(element) as [string];
        this.neighbours.set(token, new Set([...this.behind(token), ...next]));
      }
    }
  }

  private allMissing(elements: readonly Element[]): boolean {
    return elements.every((element) => this.canBeMissing(element));
  }

  /** Refuses where the next token does not decide how to go on. */
  private refuseGuesses(element: Element, rest: readonly Element[], rule: G.ParserRule): void {
    if (element.cardinality === '?' || element.cardinality === '*') {
      const behind = [...this.firstOf(rest), ...(this.allMissing(rest) ? this.follow(rule) : [])];
      for (const token of this.first(element)) {
        if (behind.includes(token) && !GOES_ON.has(`${rule.name}: ${token}`)) {
          throw new GrammarRefusal(
            `${rule.name}: \`${token}\` can go on an optional part and stand behind it; one token does not decide.`,
          );
        }
      }
    }
    const behind = element.cardinality === '*' ? [asOptional(element), ...rest] : rest;
    if (G.isGroup(element)) {
      for (const [i, one] of element.elements.entries())
        this.refuseGuesses(one, [...element.elements.slice(i + 1), ...behind], rule);
    } else if (G.isAlternatives(element)) {
      const seen = new Set<string>();
      for (const one of element.elements) {
        if (this.canBeMissing(one)) throw new GrammarRefusal(`${rule.name}: an alternative can be empty.`);
        for (const token of this.first(one)) {
          if (seen.has(token)) {
            throw new GrammarRefusal(
              `${rule.name}: two alternatives begin with \`${token}\`; one token does not decide.`,
            );
          }
          seen.add(token);
        }
        this.refuseGuesses(one, behind, rule);
      }
    } else if (G.isAssignment(element)) this.refuseGuesses(element.terminal, behind, rule);
  }
}

/** Whether a rule is one token that becomes a string: a name, a day … */
export function isValue(rule: G.ParserRule): boolean {
  return rule.dataType !== undefined;
}

/** Whether a rule only chooses between others, and makes no node itself. */
export function isChoice(rule: G.ParserRule): boolean {
  const { definition } = rule;
  return (
    !rule.fragment &&
    rule.dataType === undefined &&
    G.isAlternatives(definition) &&
    definition.elements.every((one) => G.isRuleCall(one) && G.isParserRule(one.rule.ref) && !one.cardinality)
  );
}

/** Whether a rule makes nodes. */
export function makesNodes(rule: G.ParserRule): boolean {
  return !rule.fragment && !isValue(rule) && !isChoice(rule);
}

/** A repeated element as one that may stand there once more. */
export function asOptional(element: Element): Element {
  return { ...element, cardinality: '?' } as Element;
}

/** An element and all inside it. */
export function elementsIn(element: Element): readonly Element[] {
  if (G.isGroup(element) || G.isAlternatives(element)) {
    return [element, ...element.elements.flatMap(elementsIn)];
  }
  if (G.isAssignment(element)) return [element, ...elementsIn(element.terminal)];
  if (G.isCrossReference(element) && element.terminal) return [element, ...elementsIn(element.terminal)];
  return [element];
}

/** The fragment whose properties an element reads. */
export function fragmentCalledBy(element: Element): G.ParserRule | undefined {
  const called = G.isRuleCall(element) ? element.rule.ref : undefined;
  return G.isParserRule(called) && called.fragment ? called : undefined;
}

export function unique<Item>(items: readonly Item[]): readonly Item[] {
  return [...new Set(items)];
}

function refuseUnknown(rule: G.ParserRule): void {
  const refuse = (what: string): never => {
    throw new GrammarRefusal(`${rule.name}: ${what}.`);
  };
  if (rule.parameters.length > 0) refuse('rules with parameters are not known here');
  for (const element of elementsIn(rule.definition)) {
    if (element.cardinality === '+') refuse('`+` is not known here; write the element and a `*` behind it');
    if (G.isKeyword(element) || G.isAlternatives(element)) continue;
    if (G.isGroup(element)) {
      if (element.guardCondition || element.predicate) refuse('guards and predicates are not known here');
    } else if (G.isAssignment(element)) {
      if (element.terminal.cardinality) refuse(`\`${element.feature}\` repeats inside of an assignment`);
    } else if (G.isCrossReference(element)) {
      if (element.isMulti || !element.terminal) refuse('a reference needs one target and a token');
    } else if (G.isRuleCall(element)) {
      if (element.arguments.length > 0) refuse('rules with parameters are not known here');
      refuseUnassigned(element, rule, refuse);
    } else refuse(`${element.$type} is not known here`);
  }
  if (isValue(rule)) {
    const { definition } = rule;
    const choices = G.isAlternatives(definition) ? definition.elements : [definition];
    const areTokens = choices.every(
      (one) => G.isKeyword(one) || (G.isRuleCall(one) && G.isTerminalRule(one.rule.ref)),
    );
    if (!areTokens) refuse('a value of more than one token is not known here');
  }
}

/** A called rule that makes nodes has to say which property they go to. */
function refuseUnassigned(call: G.RuleCall, rule: G.ParserRule, refuse: (what: string) => never): void {
  const called = call.rule.ref;
  if (!called) refuse(`\`${call.rule.$refText}\` is not defined`);
  if (!G.isParserRule(called) || called.fragment || isChoice(rule)) return;
  const around: AstNode = call.$container;
  if (G.isAssignment(around) || G.isCrossReference(around)) return;
  const isInAssignment = G.isAlternatives(around) && G.isAssignment(around.$container);
  if (!isInAssignment) refuse(`a call of ${called.name} is assigned to no property`);
}
