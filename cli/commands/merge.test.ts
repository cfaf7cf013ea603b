import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPORTERS } from '@runplan/report';
import { expect, test } from 'vitest';
import { ALLOWED_PLAN, CLEAN_PLAN, ERROR_FILE, WARNING_PLAN } from '../testing/plans.ts';
import { workspace } from '../testing/workspace.ts';

const FILES = {
  'plans/a.runplan': WARNING_PLAN,
  'plans/b.runplan': `import "team/e.runplan"\n${WARNING_PLAN.replace(/^athlete[\s\S]*?\n\n/, '')}`,
  'plans/c.runplan': ALLOWED_PLAN,
  'plans/d.runplan': CLEAN_PLAN,
  'plans/team/e.runplan': CLEAN_PLAN.replace(/\n\nplan[\s\S]*/, '\n'),
};

/** Every format, each to a file. */
const every = (name: string) => REPORTERS.flatMap(({ id }) => ['--format', `${id}=${name}.${id}`]);

test('shards and their merge are as one run: reports, sentences, exit code', async () => {
  const { run, path } = workspace(FILES);
  const check = ['check', 'plans', '--max-warnings', '1'];
  const whole = await run([...check, ...every('whole')]);
  expect(whole).toEqual({
    stdout: '',
    stderr: 'Too many warnings: 2, and --max-warnings allows 1.\n',
    exitCode: 1,
  });
  const shards = await Promise.all(
    [1, 2, 3].map((shard) => run([...check, '--shard', `${shard}/3`, '--format', `jsonl=${shard}.jsonl`])),
  );
  // Each has one warning at most.
  expect(shards).toEqual([
    { stdout: '', stderr: 'Shard 1 of 3: 2 of 5 files.\n', exitCode: 0 },
    { stdout: '', stderr: 'Shard 2 of 3: 2 of 5 files.\n', exitCode: 0 },
    { stdout: '', stderr: 'Shard 3 of 3: 1 of 5 files.\n', exitCode: 0 },
  ]);
  expect(await run(['merge', '3.jsonl', '1.jsonl', '2.jsonl', ...every('merged')])).toEqual(whole);
  for (const { id } of REPORTERS) {
    const [merged, expected] = ['merged', 'whole'].map((name) =>
      readFileSync(join(path, `${name}.${id}`), 'utf8'),
    );
    expect(merged).toBe(expected);
  }
  const before = readFileSync(join(path, '1.jsonl'), 'utf8');
  expect(await run(['merge', '1.jsonl', '2.jsonl', '3.jsonl', '--output-file', '1.jsonl'])).toEqual({
    stdout: '',
    stderr: 'Cannot write the report 1.jsonl: it is a report that is merged.\n',
    exitCode: 2,
  });
  expect(readFileSync(join(path, '1.jsonl'), 'utf8')).toBe(before);
});

test('what a shard could not check, nobody takes for checked', async () => {
  const { run } = workspace(FILES);
  const check = ['check', 'plans/a.runplan', 'plans/b.runplan', 'plans/gone.runplan'];
  const whole = await run([...check, '--statistics']);
  expect(whole.exitCode).toBe(2);
  for (const shard of [1, 2])
    expect(await run([...check, '--shard', `${shard}/2`, '--format', `jsonl=${shard}.jsonl`])).toMatchObject({
      exitCode: 2,
    });
  expect(await run(['merge', '1.jsonl', '2.jsonl', '--statistics'])).toEqual({
    stdout: whole.stdout,
    stderr:
      'Shard 1 of 2 could not check everything: its output says what.\n' +
      'Shard 2 of 2 could not check everything: its output says what.\n',
    exitCode: 2,
  });
});

test('a shard without files succeeds, and its report says so', async () => {
  const { run } = workspace({ 'a.runplan': ERROR_FILE });
  expect(await run(['check', '--shard', '2/2', '--format', 'concise'])).toEqual({
    stdout: 'No findings in 0 plans (0 files).\n',
    stderr: 'Shard 2 of 2 has nothing to check: there is 1 file in all.\n',
    exitCode: 0,
  });
});

test('with a baseline a shard tells what is gone from its files, and the first one of files that are gone', async () => {
  const known = ['a', 'b', 'gone'].map(
    (name, n) =>
      `{"file":"${name}.runplan","rule":"import","severity":"error","fingerprint":"000000000000000${n}"}`,
  );
  const { run } = workspace({
    'a.runplan': CLEAN_PLAN,
    'b.runplan': CLEAN_PLAN,
    'known.json': `{"version":1,"findings":[${known.join()}]}`,
  });
  const gone = async (shard: string) =>
    (await run(['check', '--baseline', 'known.json', '--shard', shard])).stderr.split('\n')[1];
  const end = 'To forget them, write known.json anew with --write-baseline.';
  expect(await gone('1/2')).toBe(
    `2 findings of the baseline are gone: import in a.runplan, import in gone.runplan. ${end}`,
  );
  expect(await gone('2/2')).toBe(`1 finding of the baseline is gone: import in b.runplan. ${end}`);
});
