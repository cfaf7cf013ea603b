import { describe, expect, test } from 'vitest';
import { checked, PLANS } from '../checked-plans.ts';
import { fileReport, finding, reportOf } from '../testing.ts';
import { github } from './github.ts';

interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** Reads a log as the runner of GitHub Actions does: `::name key=value,…::message`, then the escapes. */
function commandsIn(log: string): Command[] {
  return log
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trimStart().startsWith('::'))
    .map((line) => {
      const [, name = '', list = '', message = ''] = /^\s*::([^\s:]+)(?:\s(.*?))?::(.*)$/s.exec(line) ?? [];
      const pairs = list.split(',').map((pair) => {
        const at = pair.indexOf('=');
        return [pair.slice(0, at).trim(), unescaped(pair.slice(at + 1))] as const;
      });
      return { name, properties: Object.fromEntries(pairs), message: unescaped(message) };
    });
}

function unescaped(text: string): string {
  return text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%');
}

test('each finding of the plans of clubs is an annotation on its lines', async () => {
  const commands = commandsIn(await reportOf(github, await checked(PLANS)));
  expect(commands.map(({ name, properties: { file, line, title } }) => [name, file, line, title])).toEqual([
    ['error', 'plans/jörg 5k.runplan', '9', 'race-date for Sam'],
    ['warning', 'plans/jörg 5k.runplan', '17', 'long-run-spike for Sam'],
    ['warning', 'plans/jörg 5k.runplan', '18', 'stated-total for Sam'],
    ['notice', 'plans/jörg 5k.runplan', '27', 'missing-amount for Sam'],
    ['error', 'plans/slips.runplan', '1', 'unknown-name'],
    ['error', 'plans/slips.runplan', '3', 'syntax'],
    ['error', 'plans/slips.runplan', '4', 'unknown-name'],
  ]);
  expect(commands[2]?.message).toBe(
    'Week 2 states a total of 25 km, but its runs add up to 22 km (12% less). Correct a session or the total; up to 5% apart is accepted.\nRepair: Correct the total to 22 km.',
  );
});

test('without findings there is nothing to annotate', async () => {
  expect(await reportOf(github, [fileReport({})])).toBe('');
});

describe('a text of a plan', () => {
  const HOSTILE = [
    '::error file=README.md,line=1::pwned',
    'a\n::error::pwned',
    'a\r::set-output name=b::c',
    'a%0A::error::pwned',
    'a,file=README.md',
    'a:b::c',
    '##[error]pwned',
    '::add-mask::a',
    '%25%0A%2C',
  ];

  test.each(HOSTILE)('can not give a command: %j', async (text) => {
    const file = fileReport({
      path: `plans/${text}`,
      findings: [finding({ message: text, athletes: [text] })],
    });
    const log = await reportOf(github, [file]);
    expect(log.match(/\n/g)).toHaveLength(1);
    const [command, ...others] = commandsIn(log);
    expect(others).toEqual([]);
    expect(Object.keys(command?.properties ?? {})).toEqual([
      'file',
      'line',
      'endLine',
      'col',
      'endColumn',
      'title',
    ]);
    expect(command?.name).toBe('warning');
    expect(log).not.toMatch(/\s(::|##\[)/);
  });

  test('is told as it stands where it gives none', async () => {
    const text = '5% more, or 50%25: a:b';
    const file = fileReport({
      path: 'a,b:c%.runplan',
      findings: [finding({ message: text, athletes: [text] })],
    });
    const [command] = commandsIn(await reportOf(github, [file]));
    expect(command).toMatchObject({
      properties: { file: 'a,b:c%.runplan', title: `rest-days for ${text}` },
      message: text,
    });
  });
});

test('a place of several lines has no columns: GitHub refuses them', async () => {
  const file = fileReport({ findings: [finding({ end: { line: 3, column: 2 } })] });
  expect(await reportOf(github, [file])).toBe(
    '::warning file=plans/a.runplan,line=2,endLine=3,title=rest-days::No rest day.\n',
  );
});
