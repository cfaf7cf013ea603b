import { expect, test } from 'vitest';
import { fileReport, finding, reportOf } from '../testing.ts';
import { checkstyle } from './checkstyle.ts';

test('a file has its findings; one without any is left out', async () => {
  const findings = [finding({ message: 'A <b> & "c".\nD.' }), finding({ severity: 'info' })];
  expect(
    await reportOf(checkstyle, [fileReport({ findings }), fileReport({ name: 'b.runplan' })]),
  ).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<checkstyle version="1.2.3">
  <file name="plans/a.runplan">
    <error line="2" column="8" severity="warning" message="A &lt;b&gt; &amp; &quot;c&quot;.&#10;D." source="runplan.rest-days"/>
    <error line="2" column="8" severity="info" message="No rest day." source="runplan.rest-days"/>
  </file>
</checkstyle>
`);
});
