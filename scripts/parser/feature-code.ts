/** What the properties of nodes are read from, as a module. */
import { Code, listOf, quoted } from './code.ts';
import { type GrammarModel, makesNodes } from './grammar-model.ts';

/** A module that tells for the properties of each type of node which tokens they are read from. */
export function featureCode(grammar: GrammarModel): string {
  const code = new Code();
  code.line(
    '/** Generated from the grammar by scripts/generate-parser.ts: what the properties of nodes are read from. */',
  );
  code.line("import type { RunplanAstType } from './ast.ts';");
  code.line("import type { TokenName } from './tokens.ts';");
  code.line('');
  code.line(
    '/** The types of the tokens that a property is read from, by node type and property; none for one of nodes. */',
  );
  code.block(
    'export const FEATURES = {',
    () => {
      for (const rule of grammar.rules.filter(makesNodes)) {
        const features = grammar.features(rule).filter(({ tokens }) => tokens.length > 0);
        code.block(
          `${rule.name}: {`,
          () => {
            for (const { name, tokens } of features) code.line(`${name}: ${listOf(tokens.map(quoted))},`);
          },
          '},',
        );
      }
    },
    '} as const satisfies Readonly<Record<string, Readonly<Record<string, readonly TokenName[]>>>>;',
  );
  code.line('');
  code.line(
    '/** The properties that name a definition: the type of the node, the property, the type of the definition. */',
  );
  code.block(
    'export const REFERENCES = [',
    () => {
      for (const rule of grammar.rules.filter(makesNodes)) {
        for (const [property, type] of grammar.references(rule)) {
          code.line(`[${[rule.name, property, type].map(quoted).join(', ')}],`);
        }
      }
    },
    '] as const satisfies readonly (readonly [keyof RunplanAstType, string, keyof RunplanAstType])[];',
  );
  code.line('');
  code.line('/** The types of the tokens that a rule can begin with. */');
  code.block(
    'export const FIRST = {',
    () => {
      for (const rule of grammar.rules)
        code.line(`${rule.name}: ${listOf(grammar.first(rule.definition).map(quoted))},`);
    },
    '} as const satisfies Readonly<Record<string, readonly TokenName[]>>;',
  );
  return code.toString();
}
