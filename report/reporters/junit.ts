import type { Finding } from '@runplan/language/internal';
import { defineReporter, type ReportedFile } from '../define-reporter.ts';
import { xmlAttributes, xmlText } from '../layout/xml-text.ts';

/**
 * JUnit's XML: a suite for each file, and in it a test for each finding. Errors and warnings are tests that failed, infos
 * tests that passed and have something to say, and what an `allow` accepts was skipped. A file without any of them is one
 * test that passed.
 */
export const junit = defineReporter({
  id: 'junit',
  about: 'For pipelines that show tests: the XML of JUnit, each finding a test',
  mediaType: 'application/xml',
  hints: false,
  repairsFor: ['error', 'warning', 'info'],
  create: () => ({
    begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="runplan">\n',
    file: suiteOf,
    end: () => '</testsuites>\n',
  }),
});

function suiteOf(file: ReportedFile): string {
  const { name, findings, allowed } = file;
  const tests = [
    ...findings.map((finding) => testCase(finding, file.name, outcomeOf(finding, file))),
    ...allowed.map((finding) => {
      const message = `Accepted, because: ${finding.allow.reason}`;
      return testCase(finding, name, `<skipped${xmlAttributes({ message })}/>`);
    }),
  ];
  const clean = `    <testcase${xmlAttributes({ name: 'No findings', classname: name, time: 0 })}/>\n`;
  const counts = {
    name,
    tests: Math.max(1, tests.length),
    failures: findings.filter(isFailure).length,
    errors: 0,
    skipped: allowed.length,
    time: 0,
  };
  return `  <testsuite${xmlAttributes(counts)}>\n${tests.join('') || clean}  </testsuite>\n`;
}

/** Without the line, so that a test is the same from run to run. */
function testCase(finding: Finding, file: string, outcome: string): string {
  const { rule, plan, week, cycle, day, athletes } = finding;
  const where = [
    plan,
    cycle === undefined ? week !== undefined && `week ${week}` : `cycle ${cycle}`,
    day,
    athletes.length > 0 && `for ${athletes.join(', ')}`,
  ].filter((part) => part !== undefined && part !== false);
  const name = where.length > 0 ? `${rule}: ${where.join(', ')}` : rule;
  return `    <testcase${xmlAttributes({ name, classname: file, time: 0 })}>${outcome}</testcase>\n`;
}

function outcomeOf(finding: Finding, file: ReportedFile): string {
  const { severity: type, message, start } = finding;
  const repair = file.repairOf(finding);
  const lines = [
    `${file.name}:${start.line}:${start.column}`,
    message,
    ...(repair ? [`Repair: ${repair.title}.`] : []),
  ];
  const text = xmlText(lines.join('\n'));
  if (!isFailure(finding)) return `<system-out>${text}</system-out>`;
  return `<failure${xmlAttributes({ type, message })}>${text}</failure>`;
}

function isFailure({ severity }: Finding): boolean {
  return severity === 'error' || severity === 'warning';
}
