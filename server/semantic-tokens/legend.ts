/** The kinds of tokens that the language has, as editors know them. */
export const TOKEN_TYPES = [
  'keyword',
  'comment',
  'string',
  'number',
  'operator',
  'type',
  'enumMember',
  'parameter',
  'decorator',
  'namespace',
  'class',
  'struct',
  'function',
  'method',
  'interface',
  'variable',
] as const;
export type TokenType = (typeof TOKEN_TYPES)[number];

export const TOKEN_MODIFIERS = ['declaration', 'defaultLibrary'] as const;
export type TokenModifier = (typeof TOKEN_MODIFIERS)[number];
