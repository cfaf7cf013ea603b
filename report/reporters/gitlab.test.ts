import { expect, test } from 'vitest';
import { finding, reportedFile } from '../testing.ts';
import { gitlab } from './gitlab.ts';

test('a report is a list of issues', () => {
  const writer = gitlab.create();
  const findings = [
    finding({ severity: 'error', message: 'One.\nTwo "three".', end: { line: 4, column: 1 } }),
    finding({ severity: 'info' }),
  ];
  expect([writer.begin(), writer.file(reportedFile({ findings })), writer.end()].join('')).toBe(`[
{"description":"One. Two \\"three\\".","check_name":"rest-days","fingerprint":"0123456789abcdef","severity":"critical","location":{"path":"plans/a.runplan","lines":{"begin":2,"end":4}}},
{"description":"No rest day.","check_name":"rest-days","fingerprint":"0123456789abcdef","severity":"info","location":{"path":"plans/a.runplan","lines":{"begin":2,"end":2}}}
]
`);
});

test('without findings it is empty', () => {
  const writer = gitlab.create();
  expect([writer.begin(), writer.file(reportedFile({})), writer.end()].join('')).toBe('[]\n');
});
