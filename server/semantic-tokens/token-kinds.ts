import {
  type Held,
  HOLDINGS,
  type NamedThing,
  REFERENCE_PROPERTIES,
  SESSION_KIND,
  type Sign,
  terminalFacts,
  type WordList,
} from '@runplan/language/internal';
import type { TokenType } from './legend.ts';

/** What names look like, where things are defined and where they are used. */
const NAMES: Readonly<Record<NamedThing, TokenType>> = {
  Plan: 'namespace',
  Athlete: 'class',
  Block: 'struct',
  Workout: 'function',
  Exercise: 'method',
  Policy: 'interface',
  Pace: 'variable',
  Group: 'class',
  PainRule: 'variable',
  Shoes: 'variable',
  rule: 'decorator',
  parameter: 'parameter',
};

/** What a property of the tree looks like; undefined where that is what its token looks like. */
export interface PropertyLook {
  readonly type: TokenType;
  /** Whether it is where something gets its name. */
  readonly isDeclaration: boolean;
}

const PROPERTIES: ReadonlyMap<string, PropertyLook> = new Map([
  ...Object.entries<Readonly<Record<string, Held>>>(HOLDINGS).flatMap(([type, holds]) =>
    Object.entries(holds).flatMap(([property, held]) => {
      const look = lookOf(held);
      const isDeclaration = held.is === 'name' && held.of === type;
      return look ? [[`${type}.${property}`, { type: look, isDeclaration }] as const] : [];
    }),
  ),
  ...REFERENCE_PROPERTIES.map(
    ({ type, property, to }) =>
      [
        `${type}.${property}`,
        { type: NAMES[to === 'Runner' ? 'Athlete' : (to as NamedThing)], isDeclaration: false },
      ] as const,
  ),
]);

function lookOf(held: Held): TokenType | undefined {
  switch (held.is) {
    case 'name':
      return NAMES[held.of];
    case 'word':
      return lookOfWords(held.list);
    case 'written':
      return held.list && lookOfWords(held.list);
    case 'figure':
      return held.names && lookOfWords(held.names);
    case 'text':
      return undefined;
  }
}

function lookOfWords(list: WordList): TokenType {
  return list.called === SESSION_KIND.called ? 'type' : 'enumMember';
}

/** What the words of a property look like; undefined for those that are what their tokens look like. */
export function propertyLook(type: string, property: string): PropertyLook | undefined {
  return PROPERTIES.get(`${type}.${property}`);
}

const SIGNS: Readonly<Record<Sign, TokenType | undefined>> = {
  '@': 'operator',
  '+': 'operator',
  ':': 'operator',
  '(': undefined,
  ')': undefined,
  ',': undefined,
};

const LOOKS = {
  figure: 'number',
  phrase: 'keyword',
  word: undefined,
  text: 'string',
  comment: 'comment',
  blank: undefined,
} satisfies Readonly<Record<string, TokenType | undefined>>;

/** What a token looks like by itself; undefined for one that has no look of its own. */
export function lexicalLook(tokenType: string): TokenType | undefined {
  const facts = terminalFacts(tokenType);
  if (facts) return LOOKS[facts.look];
  return tokenType in SIGNS ? SIGNS[tokenType as Sign] : 'keyword';
}
