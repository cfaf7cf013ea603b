import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkDocument } from '../check/check-document.ts';
import { Documents } from './documents.ts';

const NAMES = ['a', 'b', 'c', 'd'];
const uriOf = (name: string) => `file:///${name}.runplan`;

/**
 * What one file imports and defines, how far its runs are, and one in a week of its own; what it takes from others it has from
 * its last import.
 */
interface File {
  readonly imports: readonly string[];
  readonly defines: readonly string[];
  readonly kilometres: number;
  readonly last: number;
}

function textOf(name: string, { imports, defines, kilometres, last }: File): string {
  const taken = imports.at(-1);
  return [
    ...imports.map((other) => `import "${other}.runplan"`),
    ...defines.flatMap((workout) => [`workout "${workout}"`, `  ${kilometres} km @ easy`]),
    `policy "Club of ${name}" extends ${taken ? `"Club of ${taken}"` : 'standard'}`,
    ...(taken ? [] : [`  long-run-share limit ${20 + kilometres}%`]),
    `plan "Plan of ${name}"${taken ? ` like plan "Plan of ${taken}"` : ''}`,
    `  week ${taken ? 2 : 1}`,
    ...NAMES.map((workout, day) => `    ${['mon', 'tue', 'thu', 'sat'][day]} workout "${workout}"`),
    `  week ${taken ? 3 : 2}`,
    `    sun long ${last} km`,
  ].join('\n');
}

const oneOf = fc.constantFrom(...NAMES);
const someOf = fc.uniqueArray(oneOf, { maxLength: 2 });
const file: fc.Arbitrary<File> = fc.record({
  imports: someOf,
  defines: someOf,
  kilometres: fc.integer({ min: 3, max: 30 }),
  last: fc.integer({ min: 3, max: 30 }),
});

type Step =
  | { readonly does: 'put'; readonly name: string; readonly file: File }
  | { readonly does: 'edit'; readonly name: string; readonly last: number }
  | { readonly does: 'remove' | 'release' | 'check'; readonly name: string }
  | { readonly does: 'policy'; readonly name: string; readonly of: string | undefined };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ does: fc.constant('put' as const), name: oneOf, file }) },
  // A week of it alone: what is around the weeks stays.
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant('edit' as const),
      name: oneOf,
      last: fc.integer({ min: 3, max: 30 }),
    }),
  },
  { weight: 4, arbitrary: fc.record({ does: fc.constant('check' as const), name: oneOf }) },
  {
    weight: 1,
    arbitrary: fc.record({ does: fc.constantFrom('remove' as const, 'release' as const), name: oneOf }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constant('policy' as const),
      name: oneOf,
      of: fc.option(oneOf, { nil: undefined }),
    }),
  },
);

/** What a session means is kept through an edit that nobody looks at, and changes with what it uses. */
const KEPT_AND_CHANGED: Step[] = [
  { does: 'put', name: 'd', file: { imports: ['a'], defines: [], kilometres: 3, last: 3 } },
  { does: 'check', name: 'd' },
  { does: 'edit', name: 'd', last: 4 },
  { does: 'put', name: 'a', file: { imports: [], defines: ['a'], kilometres: 3, last: 3 } },
  { does: 'check', name: 'd' },
];

/** What a check of a file tells: the places and the texts. */
function told(documents: Documents, name: string, policy: string | undefined): readonly string[] | undefined {
  const document = documents.get(uriOf(name));
  if (!document) return undefined;
  const { findings } = checkDocument(
    document,
    documents.services,
    { get: () => undefined },
    policy === undefined ? {} : { policy: { uri: uriOf(policy) } },
  );
  return findings.map(({ start, rule, message }) => `${start.line} ${rule} ${message}`);
}

test('what is told of a file is what is told when all is read anew, whatever came and went before', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 4, maxLength: 24 }), (steps) => {
      const documents = new Documents();
      const texts = new Map<string, string>();
      const files = new Map<string, File>();
      const put = (name: string, file: File) => {
        documents.put(uriOf(name), textOf(name, file));
        texts.set(name, textOf(name, file));
        files.set(name, file);
      };
      const policies = new Map<string, string | undefined>();
      for (const step of steps) {
        if (step.does === 'put') {
          put(step.name, step.file);
        } else if (step.does === 'edit') {
          const file = files.get(step.name);
          if (file) put(step.name, { ...file, last: step.last });
        } else if (step.does === 'policy') {
          documents.setPolicyFile(uriOf(step.name), step.of && uriOf(step.of));
          policies.set(step.name, step.of);
        } else if (step.does === 'check') {
          const anew = new Documents();
          for (const [name, text] of texts) anew.put(uriOf(name), text);
          const policy = policies.get(step.name);
          expect(told(documents, step.name, policy)).toEqual(told(anew, step.name, policy));
        } else {
          documents[step.does](uriOf(step.name));
          texts.delete(step.name);
        }
      }
    }),
    { numRuns: 200, examples: [[KEPT_AND_CHANGED]] },
  );
});
