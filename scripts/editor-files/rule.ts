/** A grammar of TextMate, and what its rules are made of. */
export interface TextMateGrammar {
  readonly name: string;
  readonly scopeName: string;
  readonly patterns: readonly Rule[];
  readonly repository: Readonly<Record<string, Rule>>;
}

type Captures = Readonly<Record<number, { readonly name: string }>>;

export interface Rule {
  readonly include?: string;
  readonly match?: string;
  readonly name?: string;
  readonly captures?: Captures;
  readonly begin?: string;
  readonly beginCaptures?: Captures;
  readonly end?: string;
  readonly endCaptures?: Captures;
  readonly applyEndPatternLast?: boolean;
  readonly patterns?: readonly Rule[];
}

/** What is looked for, and where it ends. Scopes are those of the groups of the pattern, in their order. */
interface ScopeSpan {
  readonly begin: string;
  readonly scopes: readonly string[];
  readonly end: string;
  readonly endScopes?: readonly string[];
  /** What stands in it goes before its end. */
  readonly endsLast?: true;
  readonly patterns: readonly Rule[];
}

/** Text of one scope. */
export function whole(pattern: string, scope: string): Rule {
  return { match: anyCase(pattern), name: scope };
}

/** Text whose parts have scopes: those of the groups of the pattern, in their order. */
export function parts(pattern: string, ...scopes: readonly string[]): Rule {
  return { match: anyCase(pattern), captures: captures(scopes) };
}

/** Text from a beginning to an end. */
export function span({ begin, scopes, end, endScopes, endsLast, patterns }: ScopeSpan): Rule {
  return {
    begin: anyCase(begin),
    beginCaptures: captures(scopes),
    end: anyCase(end),
    ...(endScopes && { endCaptures: captures(endScopes) }),
    ...(endsLast && { applyEndPatternLast: true }),
    patterns,
  };
}

/** Rules of which the first that fits counts. */
export function oneOf(...patterns: readonly Rule[]): Rule {
  return { patterns };
}

/** Rules of the repository. */
export function include(...names: readonly string[]): readonly Rule[] {
  return names.map((name) => ({ include: `#${name}` }));
}

function captures(scopes: readonly string[]): Captures {
  return Object.fromEntries(scopes.map((name, index) => [index + 1, { name }]));
}

function anyCase(pattern: string): string {
  return `(?i)${pattern}`;
}
