import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  BACK_STATUSES,
  codes,
  explain,
  explainedNames,
  LEVELS,
  ruleGroups,
  toMarkdown,
} from '@runplan/language/internal';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { CLEAN_PLAN } from '../testing/plans.ts';
import { workspace } from '../testing/workspace.ts';

const schema = readFileSync(join(import.meta.dirname, '../explaining/json.schema.json'), 'utf8');
const validate = new Ajv2020({ allErrors: true }).compile(JSON.parse(schema));

function parsed(stdout: string) {
  const output = JSON.parse(stdout);
  validate(output);
  expect(validate.errors).toBeNull();
  return output;
}

/** The words of a text, without what Markdown and the terminal lay them out with. */
function words(text: string): string[] {
  return text
    .replace(/^```.*$/gm, '')
    .replace(/\[([^\]]+)\]\([^)]+\.md[^)]*\)/g, '$1')
    .replaceAll('**', '')
    .replace(/\\(\||$)/gm, '')
    .split(/[\s|─]+/)
    .filter((word) => !/^(#*|-*)$/.test(word))
    .sort();
}

const width = (text: string) => Math.max(...text.split('\n').map((line) => line.length));

describe('exercises', () => {
  test('are listed by what they are for, with spine load and cautions', async () => {
    const { stdout, exitCode } = await workspace().run(['explain', 'exercises']);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^Exercises of the built-in library\n/);
    const headings = stdout.split('\n').filter((line) => /^[a-z-]+$/.test(line));
    expect(headings.slice(0, 4)).toEqual(['jumps', 'deep-core', 'lateral', 'glutes']);
    expect(stdout).toMatch(/`squat` +legs, glutes +moderate +caution disc, pain +3 x 5-10/);
    expect(width(stdout)).toBeLessThanOrEqual(100);
  });

  test('have a page each, by any of their names', async () => {
    const { stdout } = await workspace().run(['explain', 'exercise', 'Box jumps', 'press-up']);
    expect(stdout).toContain('box-jump · Box jump\n');
    expect(stdout).toContain('Not with present back pain: step-up instead.');
    expect(stdout).toContain('push-up · Push-up\n');
    expect(stdout).toContain('mon strength: push-up 2 x 6\n');
  });

  test('are told to programs', async () => {
    const { stdout } = await workspace().run(['explain', 'exercise', 'v-up', '--format', 'json']);
    expect(parsed(stdout).exercises).toMatchObject([
      { name: 'v-up', also: ['jackknife'], spineLoad: 'high', alternatives: ['dead-bug', 'curl-up'] },
    ]);
    const all = await workspace().run(['explain', 'exercises', '--format', 'json']);
    expect(parsed(all.stdout).exercises.length).toBeGreaterThan(130);
  });

  test('that do not exist are no others', async () => {
    const { stderr, exitCode } = await workspace().run(['explain', 'exercise', 'hang-up']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('There is no exercise hang-up in the built-in library.');
    expect(stderr).not.toContain('Did you mean');
  });
});

describe('the page of a rule', () => {
  test('says what its page in the documentation says', async () => {
    const names = explainedNames();
    const { stdout, stderr, exitCode } = await workspace().run(['explain', ...names]);
    expect(exitCode).toBe(0);
    expect(stderr).toBe('');
    const shown = stdout.split(`${'═'.repeat(100)}\n`);
    expect(shown).toHaveLength(names.length);
    for (const [index, name] of names.entries()) {
      const page = readFileSync(join(import.meta.dirname, `../../docs/rules/${name}.md`), 'utf8');
      expect(words(shown[index] ?? ''), name).toEqual(words(page));
    }
  });

  test('is laid out for a terminal', async () => {
    const { stdout } = await workspace().run(['explain', 'core-session']);
    expect(stdout).toMatch(
      /^core-session\n\nA week without enough core sessions\.\n\nStrength · by default error/,
    );
    expect(stdout).toContain('\nHow sure we are\n  - Any running injury: C, small, observational or');
    expect(stdout).toContain('\n  Reported:\n\n      athlete "Kim"\n');
    expect(stdout).toMatch(/\n {2}for +by default\n {2}─+ {2}─+\n {2}healthy back/);
    expect(stdout).toMatch(/\nSources\n {2}Ra18 {3}Raabe|\nSources\n {2}\w+ +\w/);
    expect(stdout).not.toContain('\u001b');
    expect(width(stdout)).toBeLessThanOrEqual(100);
  });

  test('several, whatever their case, each once', async () => {
    const { stdout } = await workspace().run(['explain', 'Syntax', 'internal', 'syntax']);
    expect(stdout.match(/^(syntax|internal)$/gm)).toEqual(['syntax', 'internal']);
    expect(stdout).toContain(`\n\n${'═'.repeat(100)}\n\ninternal\n`);
  });

  test('colours only where they are wanted', async () => {
    const { run } = workspace();
    const plain = (await run(['explain', 'syntax'])).stdout;
    const coloured = (await run(['explain', 'syntax', '--color', 'always'])).stdout;
    expect(coloured).toContain('\u001b[1mCommon slips\u001b[22m');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the colours
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(plain);
    expect((await run(['explain', 'syntax'], { env: { FORCE_COLOR: '1' } })).stdout).toBe(coloured);
    const never = await run(['explain', 'syntax', '--color=never'], { env: { FORCE_COLOR: '1' } });
    expect(never.stdout).toBe(plain);
  });

  test('as JSON', async () => {
    const { stdout } = await workspace().run(['explain', 'long-run-spike', 'import', '--format', 'json']);
    const { version, rules, codes: others } = parsed(stdout);
    expect(version).toBe(1);
    expect(rules).toHaveLength(1);
    expect(rules[0]).toMatchObject({
      id: 'long-run-spike',
      group: 'progression',
      severity: { novice: { healthy: expect.any(String) } },
      evidence: { injury: 'B', back: 'D' },
      parameters: [
        { name: 'limit', unit: 'percent', default: { advanced: { disc: '10%' } } },
        { name: 'warning-limit', unit: 'percent', default: { advanced: { healthy: '20%' } } },
        { name: 'error-limit', unit: 'percent', default: { advanced: { history: '100%' } } },
      ],
      allowable: true,
      help: 'docs/rules/long-run-spike.md',
      why: expect.any(String),
      sources: expect.arrayContaining([expect.objectContaining({ name: 'F25' })]),
    });
    expect(rules[0].page).toBe(toMarkdown(explain('long-run-spike')?.page as never));
    expect(others).toEqual([
      { id: 'import', summary: expect.any(String), help: 'docs/rules/import.md', page: expect.any(String) },
    ]);
  });
});

describe('the list of rules', () => {
  test('names each rule and each code, by group', async () => {
    const { stdout, exitCode } = await workspace().run(['explain']);
    expect(exitCode).toBe(0);
    const names = [...stdout.matchAll(/^ {2}([a-z-]+) +(?:off|error|warning|info|hint)/gm)].map(
      ([, name]) => name,
    );
    expect(names).toEqual([
      ...ruleGroups().flatMap(({ rules }) => rules.map(({ id }) => id)),
      ...codes().map(({ id }) => id),
    ]);
    expect(names).toEqual(expect.arrayContaining(explainedNames()));
    expect(stdout).toMatch(
      /\nProgression · How fast the running grows\.\n {2}mileage-increase +hint–warning +C \/ D\n {4}A week with much more/,
    );
    expect(width(stdout)).toBeLessThanOrEqual(100);
  });

  test('as JSON', async () => {
    const { stdout } = await workspace().run(['explain', '--format=json']);
    const { version, rules, codes: others } = parsed(stdout);
    expect(version).toBe(1);
    expect([...rules, ...others].map(({ id }: { id: string }) => id).sort()).toEqual(explainedNames().sort());
    expect(rules[0].summary).toBe('A week with much more running than the last comparable week.');
    expect(rules[0]).not.toHaveProperty('why');
  });
});

const HOUSE = `import "library/club.runplan"
policy "House" extends "Club"
  mileage-increase error limit 8% because "a careful house"
policy "Other"
`;
const CLUB = `policy "Club" extends cautious
  long-run-share off because "short weeks"
  back history
`;

describe('a policy', () => {
  test('of a file, with what it extends', async () => {
    const { run } = workspace({ 'plans/house.runplan': HOUSE, 'plans/library/club.runplan': CLUB });
    const { stdout, stderr, exitCode } = await run(['explain', '--policy', 'plans/house.runplan#house']);
    expect(stderr).toBe('');
    expect(exitCode).toBe(0);
    expect(stdout.replaceAll('\n', ' ')).toMatch(
      /^Policy House, plans\/house\.runplan:2; extends Club, plans\/library\/club\.runplan:1; cautious, built-in library:\d+ As/,
    );
    expect(stdout).toContain(
      'As it holds for an intermediate athlete. The limits for a history of back pain hold for everyone.',
    );
    const line = (start: string) =>
      stdout
        .split('\n')
        .find((one) => one.startsWith(start))
        ?.replace(/ +/g, ' ');
    expect(line('  back ')).toBe(' back history Club, plans/library/club.runplan:3');
    expect(line('  mileage-increase ')).toBe(
      ' mileage-increase error House, plans/house.runplan:3, because "a careful house"',
    );
    expect(line('    limit ')).toBe(' limit 8% House, plans/house.runplan:3, because "a careful house"');
    expect(line('  long-run-share ')).toBe(
      ' long-run-share off Club, plans/library/club.runplan:2, because "short weeks"',
    );
    expect(line('  long-run-spike ')).toMatch(/^ long-run-spike warning cautious, built-in library:\d+$/);
    expect(line('  rest-days ')).toBe(' rest-days warning default');
    expect(line('  red-flag ')).toBe(' red-flag error fixed');
    expect(width(stdout)).toBeLessThanOrEqual(100);
  });

  test('of a file that defines one', async () => {
    const { run } = workspace({ 'a#b.runplan': 'policy "A#1"\n  rest-days info\n' });
    for (const policy of ['a#b.runplan', 'a#b.runplan#A#1', './a#b.runplan#']) {
      const { stdout, exitCode } = await run(['explain', '--policy', policy]);
      expect(exitCode).toBe(0);
      expect(stdout).toMatch(/\n {2}rest-days +always info +A#1, (\.\/)?a#b\.runplan:2\n/);
      expect(stdout).toContain('Always: all of its findings');
    }
    const stdin = await run(['explain', '--policy', '-'], { stdin: 'policy "Piped"\n' });
    expect(stdin.stdout).toMatch(/^Policy Piped, <stdin>:1\n/);
  });

  test.each(['standard', 'cautious', 'Return-From-Pain'])('%s is built in', async (policy) => {
    const { stdout, exitCode } = await workspace().run(['explain', '--policy', policy]);
    expect(exitCode).toBe(0);
    expect(stdout.toLowerCase()).toMatch(
      new RegExp(`^policy ${policy.toLowerCase()}, built-in library:\\d+\n`),
    );
    for (const { rules } of ruleGroups()) for (const { id } of rules) expect(stdout).toContain(`\n  ${id} `);
  });

  test('for another athlete', async () => {
    const { run } = workspace();
    const { stdout } = await run(['explain', '--policy=standard', '--level=novice', '--back', 'pain']);
    expect(stdout).toContain('As it holds for a novice athlete with present back pain.');
    expect(stdout).toMatch(/\n {2}core-session +error +default\n {4}minimum +2 +default\n/);
    const { stdout: json } = await run(['explain', '--policy=cautious', '--level=advanced', '--format=json']);
    expect(parsed(json)).toMatchObject({ level: 'advanced', back: 'healthy' });
    const oneOf = (values: readonly string[]) => `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`;
    expect((await run(['explain', '--level=x'])).stderr).toContain(oneOf(LEVELS));
    expect((await run(['explain', '--back=x'])).stderr).toContain(oneOf(BACK_STATUSES));
  });

  test('some rules of it only', async () => {
    const { run } = workspace();
    const { stdout } = await run(['explain', '--policy', 'cautious', 'rest-days', '--format', 'json']);
    expect(parsed(stdout).rules).toEqual([
      {
        id: 'rest-days',
        group: 'recovery',
        severity: 'warning',
        always: false,
        configurable: true,
        parameters: [{ name: 'minimum', value: '1' }],
      },
    ]);
    expect(await run(['explain', '--policy', 'cautious', 'syntax'])).toEqual({
      stdout: '',
      stderr: 'syntax is no rule: no policy sets it.\n',
      exitCode: 2,
    });
  });

  test('as JSON', async () => {
    const { run } = workspace({ 'house.runplan': HOUSE, 'library/club.runplan': CLUB });
    const { stdout } = await run(['explain', '--policy', 'house.runplan#House', '--format', 'json']);
    const output = parsed(stdout);
    expect(output).toMatchObject({
      version: 1,
      policy: 'House',
      file: 'house.runplan',
      line: 2,
      extends: [
        { policy: 'Club', file: 'library/club.runplan', line: 1 },
        { policy: 'cautious', line: expect.any(Number) },
      ],
      level: 'intermediate',
      back: 'history',
      backFrom: { policy: 'Club', file: 'library/club.runplan', line: 3 },
      findings: [],
    });
    expect(output.extends[1]).not.toHaveProperty('file');
    expect(output.rules[0]).toEqual({
      id: 'mileage-increase',
      group: 'progression',
      severity: 'error',
      always: false,
      configurable: true,
      from: { policy: 'House', file: 'house.runplan', line: 3, because: 'a careful house' },
      parameters: [
        {
          name: 'limit',
          value: '8%',
          from: { policy: 'House', file: 'house.runplan', line: 3, because: 'a careful house' },
        },
        { name: 'warning-limit', value: '20%' },
        { name: 'over-four-weeks', value: '40%' },
      ],
    });
  });

  test('with mistakes: they are shown, and what holds without them', async () => {
    const { run } = workspace({
      'a.runplan': 'import "b.runplan"\npolicy "A" extends "B"\n  milage-increase off\nplan "P"\n  week x\n',
      'b.runplan': 'policy "B"\n  rest-days minimum 2 km\n',
    });
    const { stdout, stderr, exitCode } = await run(['explain', '--policy', 'a.runplan']);
    expect(stderr).toBe('');
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/^a\.runplan:3:3 error unknown-name\n {2}There is no rule `milage-increase`\./);
    expect(stdout).toMatch(/\nb\.runplan:2:21 error syntax\n/);
    expect(stdout).not.toContain('week x');
    expect(stdout).toContain(
      '\n\nWhat has a mistake does not count. Without it the policy sets:\n\nPolicy A,',
    );
    const json = await run(['explain', '--policy', 'a.runplan', '--format', 'json']);
    expect(json.exitCode).toBe(1);
    expect(parsed(json.stdout).findings).toMatchObject([
      { rule: 'unknown-name', file: 'a.runplan' },
      { rule: 'syntax', file: 'b.runplan' },
    ]);
  });

  test('does not open imports outside of the workspace', async () => {
    const { run } = workspace({
      'library.runplan': 'policy "Secret"\n  rest-days off\n',
      'inside/a.runplan': 'import "../library.runplan"\npolicy "A" extends "Secret"\n',
    });
    const { stdout, exitCode } = await run(['explain', '--policy', 'a.runplan'], { in: 'inside' });
    expect(exitCode).toBe(1);
    expect(stdout).toContain('lies outside of the workspace and was not opened');
    expect(stdout).toMatch(/\n {2}rest-days +warning +default\n/);
  });
});

const TWO = 'policy "Easy"\npolicy "Hard days"\n';

test.each([
  [['milage-increase'], 'There is no rule milage-increase. Did you mean mileage-increase?'],
  [['rest-days', 'syntaks'], 'There is no rule syntaks. Did you mean syntax?'],
  [['xylophone'], 'There is no rule xylophone. `runplan explain` lists the rules.'],
  [
    ['none.runplan'],
    'There is no rule none.runplan. To explain a policy of a file: runplan explain --policy FILE#NAME',
  ],
  [['constructor'], 'There is no rule constructor. `runplan explain` lists the rules.'],
  [['a\u001b[1mb'], 'There is no rule a␛[1mb. `runplan explain` lists the rules.'],
  [['--level', 'novice'], '--level and --back say for whom a policy is explained: add --policy.'],
  [
    ['--policy', 'cautious', '--level', 'expert'],
    '--level can be novice, intermediate or advanced, not "expert".',
  ],
  [['--policy', 'cautious', '--back=sore'], '--back can be healthy, history, disc or pain, not "sore".'],
  [['--policy'], '--policy needs a value: --policy POLICY.'],
  [['--policy', ''], '--policy takes FILE#NAME, FILE, or the name of a built-in policy.'],
  [['--policy', '#A'], '--policy takes FILE#NAME, FILE, or the name of a built-in policy.'],
  [['--policy', 'cautios'], 'There is no built-in policy cautios. Did you mean cautious?'],
  [
    ['--policy', 'xylophone'],
    'There is no built-in policy xylophone. There are standard, cautious and return-from-pain; for one of yours: --policy FILE#NAME.',
  ],
  [['--policy', 'tow.runplan#Easy'], 'Cannot read tow.runplan: it does not exist. Did you mean two.runplan?'],
  [['--policy', 'nowhere/two.runplan'], 'Cannot read nowhere/two.runplan: it does not exist.'],
  [['--policy', 'folder'], 'Cannot read folder: it is a directory. Name the file with the policy.'],
  [['--policy', '*.runplan'], '--policy takes one file.'],
  [['--policy', 'plan.runplan'], 'There is no policy in plan.runplan.'],
  [
    ['--policy', 'broken.runplan'],
    'There is no policy in broken.runplan. It has mistakes: runplan check broken.runplan',
  ],
  [
    ['--policy', 'two.runplan'],
    'two.runplan defines several policies: Easy and Hard days. Name one: --policy "two.runplan#Easy"',
  ],
  [['--policy', 'two.runplan#Eazy'], 'There is no policy Eazy in two.runplan. Did you mean Easy?'],
  [
    ['--policy', 'two.runplan#cautious'],
    'There is no policy cautious in two.runplan. It defines Easy and Hard days.',
  ],
  [
    ['--policy', 'binary.runplan'],
    'binary.runplan: This is not a text file: it contains a NUL byte here. It was not checked.',
  ],
])('%j is refused with what to do', async (args, message) => {
  const { run } = workspace({
    'plan.runplan': CLEAN_PLAN,
    'two.runplan': TWO,
    'broken.runplan': 'polcy "A"\n',
    'binary.runplan': '\0',
    'folder/two.runplan': TWO,
  });
  expect(await run(['explain', ...args])).toEqual({ stdout: '', stderr: `${message}\n`, exitCode: 2 });
});
