import { expect, test } from 'vitest';
import { checker, examples, uri } from './example-files.ts';
import { part } from './part.ts';

const MEDICAL: ReadonlySet<string> = new Set(['red-flag', 'clearance', 'leg-symptoms']);

/** How a line gets spoilt while one types. */
const SPOILT: readonly ((line: string) => string)[] = [
  () => '',
  (line) => line.split(' ').slice(0, -1).join(' '),
  (line) => line.replace(/(\w)(\w)/, '$2$1'),
  (line) => line.replaceAll('"', ''),
  (line) => line.replace(/"([^"]*)$/, '$1'),
  ...['x ', '(', '"'].map((before) => (line: string) => before + line),
  ...[' (', ' "', ',', ' @', ':', ' 3 x (', ' +'].map((behind) => (line: string) => line + behind),
];

const athletes = examples.filter(
  ({ text }) => /^plan /m.test(text) && /^ *back (?:disc|pain|history)/m.test(text),
);

test.each(athletes)('what is medical in $name is told, or is said not to be', async ({ name, text }) => {
  const lines = text
    .replaceAll(/^ *cleared by.*\n/gm, '')
    .replaceAll(/^( *)(back (?:disc|pain|history).*)$/gm, '$1$2\n$1symptoms saddle-numbness, leg-pain')
    .split('\n');
  const check = checker();
  const findings = async (all: readonly string[]) => (await check.check(uri(name), all.join('\n'))).findings;
  const told = (found: Awaited<ReturnType<typeof findings>>) =>
    found
      .filter(({ rule }) => MEDICAL.has(rule))
      .flatMap(({ rule, athletes: who }) => who.map((one) => ({ rule, who: one })));
  const expected = told(await findings(lines));
  expect(expected.length).toBeGreaterThan(1);
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '' || /^\s*(?:back|symptoms)\b/.test(line)) continue;
    // What stands in weeks is far from the lines about athletes: a part of it is enough.
    if (/^ {4}/.test(line) && at % 12 > 0) continue;
    for (const spoil of part(3, SPOILT, at)) {
      const found = await findings(lines.with(at, spoil(line)));
      const here = told(found);
      for (const { rule, who } of expected) {
        const isTold = here.some((one) => one.rule === rule && one.who === who);
        const isSaid = found.some(
          ({ severity, message }) =>
            severity === 'error' && message.includes(who) && /is checked|for nobody/.test(message),
        );
        expect(isTold || isSaid, `${rule} of ${who} with line ${at + 1} as ${spoil(line)}`).toBe(true);
      }
    }
  }
});

test.each(['import', 'group', 'exercise', 'block', 'policy', 'workout', 'athlete', 'plan "'])(
  'a half-written `%s` among the lines of an athlete says what is not checked for them',
  async (begun) => {
    const text = `athlete "Sam"\n  ${begun}\n  symptoms saddle-numbness\n  back disc\nplan "P" for "Sam"\n  week 1\n    tue easy 6 km\n`;
    const { findings } = await checker().check(uri('begun.runplan'), text);
    expect(findings.filter(({ start }) => start.line === 2).map(({ message }) => message)).toEqual([
      expect.stringMatching(/ Until then nothing that stands below it is checked for "Sam"\.$/),
    ]);
  },
);

test('a line about the back that belongs to nobody says that it is checked for nobody', async () => {
  const text = 'exercise x\n  symptoms saddle-numbness\nplan "P"\n  week 1\n    tue easy 6 km\n';
  const { findings } = await checker().check(uri('stray.runplan'), text);
  expect(findings.filter(({ rule }) => rule === 'syntax').map(({ message }) => message)).toEqual([
    '`symptoms` belongs to an athlete. Start one above it with `athlete "Name"`. Until then it is checked for nobody.',
  ]);
});

test.each([
  '"J. Ortiz',
  '"J. Ortiz" on',
  '"J. Ortiz" on 2026-',
  '"J. Ortiz" on 2026-99-99',
  '"J. Ortiz" on tomorrow',
  '"not yet"',
  'tbd',
  '"not yet" on 2026-09-01',
])('a clearance that is half written, `cleared by %s`, is none', async (clearance) => {
  const text = `athlete "Sam"\n  back disc\n  symptoms leg-pain\n  cleared by ${clearance}\nplan "P" for "Sam"\n  week 1\n    tue easy 6 km\n`;
  const { findings } = await checker().check(uri('cleared.runplan'), text);
  const told = findings.filter(({ rule }) => MEDICAL.has(rule)).map(({ rule }) => rule);
  expect(told.sort()).toEqual(['clearance', 'leg-symptoms']);
});

test.each([
  [
    'back healthy (numb foot at times)',
    /^Expected the end of the line after `healthy`.* Of a back one word counts, /,
  ],
  [
    'back history but painful now',
    /^Expected the end of the line after `history`.* Of a back one word counts, /,
  ],
  [
    'symptoms leg-pain (both sides)',
    /^Expected the end of the line after `leg-pain`.* Symptoms are separated by commas; /,
  ],
  [
    'age 45 (osteoporosis)',
    /^Expected the end of the line after `45`, found `\(`\. What a back has stands on a line of its own, `back pain`, and so do symptoms: /,
  ],
  ['symptoms none', /^There is no symptom `none`\. Who has none has no such line: delete it\.$/],
])('what is wrong with `%s` is said in words of its line', async (line, message) => {
  const text = `athlete "Sam"\n  ${line}\nplan "P" for "Sam"\n  week 1\n    tue easy 6 km\n`;
  const { findings } = await checker().check(uri('said.runplan'), text);
  const told = findings.filter(({ rule }) => rule === 'syntax' || rule === 'unknown-name');
  expect(told.map((finding) => finding.message)).toEqual([expect.stringMatching(message)]);
});
