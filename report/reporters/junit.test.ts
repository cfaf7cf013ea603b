import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { checked, PLANS } from '../checked-plans.ts';
import { JUNIT_SCHEMA } from '../schemas/junit.ts';
import { allowedFinding, finding, reportedFile, reportOf } from '../testing.ts';
import { junit } from './junit.ts';

async function mistakesIn(text: string): Promise<string[]> {
  const { errors } = await validateXML({
    xml: { fileName: 'report.xml', contents: text },
    schema: JUNIT_SCHEMA,
  });
  return errors.map(({ message }) => message);
}

test('the plans of clubs are what readers of JUnit take', async () => {
  expect(await mistakesIn(await reportOf(junit, await checked(PLANS)))).toEqual([]);
  expect(await mistakesIn(await reportOf(junit, []))).toEqual([]);
  expect(await mistakesIn('<testsuites><testcase/></testsuites>')).not.toEqual([]);
});

describe('a file', () => {
  const suite = (properties: Parameters<typeof reportedFile>[0]) =>
    junit.create().file(reportedFile(properties));

  test('without findings is a test that passed', () => {
    expect(
      suite({}),
    ).toBe(`  <testsuite name="plans/a.runplan" tests="1" failures="0" errors="0" skipped="0" time="0">
    <testcase name="No findings" classname="plans/a.runplan" time="0"/>
  </testsuite>
`);
  });

  test('has a test for each finding, and for what is accepted', () => {
    const where = { plan: 'Base', week: 1, athletes: ['Sam', 'Kim'] };
    const findings = [
      finding({ ...where, severity: 'error', message: 'A <b> & "c".\nD.' }),
      finding({ ...where, day: 'tue' }),
      finding({
        severity: 'info',
        fixable: true,
        repairs: [{ kind: 'safe', title: 'Delete it', edits: [] }],
      }),
    ];
    expect(
      suite({ findings, allowed: [allowedFinding({ plan: 'Base', cycle: 2 })] }),
    ).toBe(`  <testsuite name="plans/a.runplan" tests="4" failures="2" errors="0" skipped="1" time="0">
    <testcase name="rest-days: Base, week 1, for Sam, Kim" classname="plans/a.runplan" time="0"><failure type="error" message="A &lt;b&gt; &amp; &quot;c&quot;.&#10;D.">plans/a.runplan:2:8&#10;A &lt;b&gt; &amp; &quot;c&quot;.&#10;D.</failure></testcase>
    <testcase name="rest-days: Base, week 1, tue, for Sam, Kim" classname="plans/a.runplan" time="0"><failure type="warning" message="No rest day.">plans/a.runplan:2:8&#10;No rest day.</failure></testcase>
    <testcase name="rest-days" classname="plans/a.runplan" time="0"><system-out>plans/a.runplan:2:8&#10;No rest day.&#10;Repair: Delete it.</system-out></testcase>
    <testcase name="rest-days: Base, cycle 2" classname="plans/a.runplan" time="0"><skipped message="Accepted, because: a camp"/></testcase>
  </testsuite>
`);
  });
});
