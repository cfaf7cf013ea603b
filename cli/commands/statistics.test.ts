import { describe, expect, test } from 'vitest';
import { ALLOWED_PLAN, CLEAN_PLAN, ERROR_FILE, WARNING_PLAN } from '../testing/plans.ts';
import { workspace } from '../testing/workspace.ts';

/** With the warning `first-week-load`, the hint `long-run-share` and the error `long-run-spike`. */
const SPIKE = CLEAN_PLAN.replace('sun long 7.5 km', 'sun long 17.5 km');

const FILES = {
  'a.runplan': WARNING_PLAN,
  'b.runplan': WARNING_PLAN,
  'c.runplan': SPIKE,
  'd.runplan': ALLOWED_PLAN,
  'e.runplan': ERROR_FILE,
  'f.runplan': ERROR_FILE,
};

describe('--statistics', () => {
  test('is a table of rules, the gravest first', async () => {
    expect(await workspace(FILES).run(['check', '--statistics'])).toEqual({
      stdout: `rule             errors  warnings  infos  hints
import                2         0      0      0
long-run-spike        1         0      0      0
stated-total          0         2      0      0
first-week-load       0         1      0      0
long-run-share        0         0      0      1

6 findings in 4 plans (6 files): 3 errors, 3 warnings; 1 hint in the editor; 1 accepted by \`allow\`.
`,
      stderr: '',
      exitCode: 1,
    });
  });

  test('as data', async () => {
    const { stdout, exitCode } = await workspace(FILES).run(['check', '--statistics', '--format', 'json']);
    expect(stdout).toBe(`{"version":1,"statistics":[
{"rule":"import","errors":2,"warnings":0,"infos":0,"hints":0},
{"rule":"long-run-spike","errors":1,"warnings":0,"infos":0,"hints":0},
{"rule":"stated-total","errors":0,"warnings":2,"infos":0,"hints":0},
{"rule":"first-week-load","errors":0,"warnings":1,"infos":0,"hints":0},
{"rule":"long-run-share","errors":0,"warnings":0,"infos":0,"hints":1}
],"summary":{"files":6,"plans":4,"errors":3,"warnings":3,"infos":0,"hints":1,"allowed":1}}
`);
    expect(exitCode).toBe(1);
  });

  test('without findings', async () => {
    const { run } = workspace({ 'a.runplan': CLEAN_PLAN });
    expect((await run(['check', '--statistics'])).stdout).toBe('No findings in 1 plan (1 file).\n');
    expect((await run(['check', '--statistics', '--format', 'json'])).stdout).toMatch(
      /^\{"version":1,"statistics":\[\],"summary":/,
    );
  });

  test('with --quiet has errors only', async () => {
    const { stdout } = await workspace(FILES).run(['check', '--statistics', '--quiet']);
    expect(stdout).toMatch(
      /^rule .*\nimport .*\nlong-run-spike .*\n\n6 findings in .* Only errors are shown\.\n$/,
    );
  });

  test('on GitHub Actions has no annotations', async () => {
    const env = { GITHUB_ACTIONS: 'true' };
    expect((await workspace(FILES).run(['check', '--statistics'], { env })).stdout).not.toContain('::');
  });

  test('of what is new', async () => {
    const { run } = workspace(FILES);
    const args = ['check', '--statistics', '--baseline', 'known.json'];
    await run([...args, '--write-baseline', 'a.runplan', 'c.runplan', 'd.runplan', 'e.runplan']);
    expect((await run(args)).stdout).toBe(`rule          errors  warnings  infos  hints
import             1         0      0      0
stated-total       0         1      0      0

2 new findings in 4 plans (6 files): 1 error, 1 warning; 1 accepted by \`allow\`; 5 known.
`);
  });

  test('in a format that has none', async () => {
    expect(await workspace(FILES).run(['check', '--statistics', '--format', 'sarif'])).toEqual({
      stdout: '',
      stderr: '--statistics is for pretty and json: sarif has the findings alone.\n',
      exitCode: 2,
    });
  });
});
