/** What is said of a mistake, and that the formatter leaves its line alone: over the slips of coaches, and over more of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { type Finding, formatted } from '@runplan/language/internal';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checker, uri } from '../example-files.ts';

const FOLDER = new URL('coaches/', import.meta.url);
const MISTAKES: ReadonlySet<string> = new Set(['syntax', 'unknown-name', 'duplicate-name']);
const CHECKER = checker();

const PLANS = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.runplan'))
  .map((name) => readFileSync(new URL(name, FOLDER), 'utf8'));
const SLIPS = readFileSync(new URL('slips.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => !/^(?:##|=>|!!)/.test(line));
const LINES = [...new Set([...PLANS.flatMap((text) => text.split('\n')), ...SLIPS])].filter((line) => line);
const WORDS = [...new Set(LINES.flatMap((line) => line.match(/"[^"]*"|[^\s,:()+@]+|[,:()+@]/g) ?? []))];

/** A line with some of its words left out, exchanged, or others put between them. */
const slip = fc
  .tuple(
    fc.constantFrom(...LINES),
    fc.array(fc.tuple(fc.nat(30), fc.constantFrom('drop', 'put', 'insert'), fc.constantFrom(...WORDS)), {
      maxLength: 3,
    }),
  )
  .map(([line, changes]) => {
    const words = line.split(/ +/);
    for (const [place, change, word] of changes) {
      const at = place % words.length;
      if (change === 'drop') words.splice(at, 1);
      else words.splice(at, change === 'put' ? 1 : 0, word);
    }
    return words.join(' ');
  });

const HEAD = `athlete "Amy"
  level novice
athlete "Bob"
plan "Slips" for "Amy", "Bob"
  week 1
    mon rest
`;
const plan = fc.array(slip, { minLength: 1, maxLength: 12 }).map((lines) => `${HEAD}${lines.join('\n')}\n`);

async function mistakesIn(text: string): Promise<readonly Finding[]> {
  const { findings } = await CHECKER.check(uri('mistakes.runplan'), text);
  return findings.filter(({ rule }) => MISTAKES.has(rule));
}

const told = (mistakes: readonly Finding[]) =>
  mistakes.map(({ start, rule, message }) => `${start.line} ${rule}: ${wordsOf(message)}`);

/** The formatter changes nothing but blanks in a line with a mistake, and neither mends nor makes one. */
async function expectLeftAlone(text: string): Promise<void> {
  const after = formatted(text);
  const mistakes = await mistakesIn(text);
  expect(told(await mistakesIn(after)), text).toEqual(told(mistakes));
  const [written, laidOut] = [text, after].map((one) => one.split('\n').map(wordsOf));
  for (const { start } of mistakes) expect(laidOut?.[start.line - 1]).toBe(written?.[start.line - 1]);
}

/** What stands on a line without its blanks; a comment has another sign. */
function wordsOf(line: string): string {
  return line.replaceAll(/\s/g, '').replace(/\/\/+/, '#');
}

test('a line with a mistake stays as it is written', async () => {
  for (const text of PLANS) await expectLeftAlone(text);
  await fc.assert(fc.asyncProperty(plan, expectLeftAlone), { numRuns: 200, seed: 5 });
});

const QUOTED = /(?:after|found) `([^`]*)`/g;

test('a message shows what was written', async () => {
  // A hyphen of another kind, a minus, and the dash of a range look like the plain one: either may be shown.
  const withPlainHyphens = (text: string) => text.replaceAll(/[\u2010\u2011\u2013\u2212]/g, '-');
  const expectWritten = async (text: string) => {
    const plain = withPlainHyphens(text);
    for (const { rule, message, start } of await mistakesIn(text)) {
      if (rule !== 'syntax' || !message.startsWith('Expected')) continue;
      const [sentence = ''] = message.split(/\. (?=[A-Z])/);
      for (const [, shown = ''] of sentence.matchAll(QUOTED))
        expect(plain, `${start.line}: ${message}`).toContain(withPlainHyphens(shown));
    }
  };
  for (const text of PLANS) await expectWritten(text);
  await fc.assert(fc.asyncProperty(plan, expectWritten), { numRuns: 100, seed: 6 });
});
