import type { AstNode } from 'langium';
import {
  isAthlete,
  isBlock,
  isExercise,
  isPace,
  isPlan,
  isPolicy,
  isWorkout,
  type RunplanFile,
  type Statement,
} from '../../grammar/generated/ast.ts';
import { hasMistake } from '../../grammar/mistakes.ts';
import { referencesIn } from '../../scope/linker.ts';
import { namesOf } from '../../scope/names.ts';
import { defineRule } from '../define-rule.ts';
import type { DefinitionSubject, Facts } from '../facts.ts';
import type { Repair } from '../repair.ts';

type Definition = Extract<Statement, { $type: 'Athlete' | 'Block' | 'Exercise' | 'Policy' | 'Workout' }>;
type Kind = Lowercase<Definition['$type']>;

/** Where a definition is used, by its type. */
const USES: Readonly<Record<Kind, (name: string) => string>> = {
  athlete: (name) => `name them in a plan (\`for ${name}\`)`,
  block: (name) => `use it in a session (\`core ${name}\`)`,
  exercise: (name) => `use it in a block or a session (\`core: ${name} 3 x 8\`)`,
  policy: (name) => `use it in a plan (\`policy ${name}\`)`,
  workout: (name) => `use it in a session (\`workout ${name}\`)`,
};

interface Unused extends Facts {
  readonly subject: DefinitionSubject & { readonly definition: Kind };
}

export const unusedDefinition = defineRule({
  id: 'unused-definition',
  group: 'plan-quality',
  severity: 'hint',
  evidence: { injury: 'none', back: 'none' },
  sources: [],
  parameters: {},
  allowable: false,
  docs: {
    summary: 'A definition that nothing in its file refers to.',
    what:
      'Athletes, exercises, blocks, workouts and policies of a file that also holds a plan, if nothing in the file ' +
      'refers to them. Files without a plan are libraries for others and are left out, and so are files with a ' +
      'syntax mistake.',
    why: 'Usually a leftover, or a sign that a session or a plan refers to something else than its author thinks.',
    evidence: 'Not a matter of evidence: a leftover.',
    defaults: [['every file with a plan', 'hint']],
    repair:
      'Use the definition, delete it, or move it to a file without plans and import that where it is needed.',
    examples: {
      failing: `athlete "Kim"
  recent volume 30 km
  recent longest 11 km

block "Hips"
  clamshell    3 x 12 each side
  glute-bridge 3 x 12

plan "Steady" for "Kim"
  week 1
    mon core 20 min
    tue easy 10 km
    thu easy 10 km + strength 20 min
    sun long 10 km
`,
      passing: `athlete "Kim"
  recent volume 30 km
  recent longest 11 km

block "Hips"
  clamshell    3 x 12 each side
  glute-bridge 3 x 12

plan "Steady" for "Kim"
  week 1
    mon core 20 min
    tue easy 10 km
    thu easy 10 km + strength "Hips"
    sun long 10 km
`,
    },
  },
  message({ subject: { definition, name } }: Unused) {
    const isPlain = definition === 'exercise' && /^[\p{L}_][\w-]*$/u.test(name);
    const shown = isPlain ? name : `"${name}"`;
    return (
      `Nothing in this file refers to the ${definition} ${shown}. ` +
      `${capital(USES[definition](shown))}, delete it, or move it to a file that others import.`
    );
  },
  checkFile({ file, report }) {
    if (!file.statements.some(isPlan) || hasMistake(file)) return;
    const definitions = file.statements.filter(isDefinition);
    if (definitions.length === 0) return;
    const used = new Set<AstNode | undefined>();
    for (const { reference } of referencesIn(file)) used.add(reference.ref);
    // Of two definitions with one name, the second is reported as `duplicate-name`.
    const repeated = new Set<AstNode>(namesOf(file).duplicates.map(({ node }) => node));
    for (const definition of definitions) {
      if (used.has(definition) || repeated.has(definition) || !definition.name) continue;
      report({
        at: definition,
        property: 'name',
        facts: { subject: { kind: 'definition', definition: kindOf(definition), name: definition.name } },
        repairs: () => deletion(definition, file),
      });
    }
  },
});

function isDefinition(statement: Statement): statement is Definition {
  return (
    isAthlete(statement) ||
    isBlock(statement) ||
    isExercise(statement) ||
    isPolicy(statement) ||
    isWorkout(statement)
  );
}

function kindOf({ $type }: Definition): Kind {
  return $type.toLowerCase() as Kind;
}

/** A `pace` below it could fall to an athlete above: then nothing is offered. */
function deletion(definition: Definition, file: RunplanFile): Repair[] {
  const next = file.statements[(definition.$containerIndex ?? 0) + 1];
  if (next && isPace(next)) return [];
  const title = `Delete the ${kindOf(definition)} "${definition.name}"`;
  return [{ kind: 'suggested', title, edits: [{ removeAll: definition }] }];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
