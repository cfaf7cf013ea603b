import { describe, expect, test } from 'vitest';
import { isLeftOut } from './excluded.ts';
import { fileBeside } from './file-beside.ts';
import { readProject as read } from './read-project.ts';

const URI = 'file:///club/runplan.toml';
const readProject = (uri: string, text: string) => read(uri, text, (path) => fileBeside(uri, path));
const EXAMPLE = 'A line is written as `policy = "cautious"`.';

/** The mistakes in a project file, each as `line:column message`. */
function mistakesIn(text: string): readonly string[] {
  return readProject(URI, text).mistakes.map(
    ({ start, message }) => `${start.line}:${start.column} ${message}`,
  );
}

describe('a project file', () => {
  test('says the policy, what is left out, and what is told', () => {
    const text =
      'policy = "cautious" # for all\nexclude = ["archive/", \'*-draft.runplan\']\nseverity = "warning"\n';
    expect(readProject(URI, text)).toEqual({
      project: {
        uri: URI,
        policy: { name: 'cautious' },
        policyPlace: { uri: URI, start: { line: 1, column: 10 }, end: { line: 1, column: 20 } },
        exclude: ['archive/', '*-draft.runplan'],
        severity: 'warning',
      },
      mistakes: [],
    });
  });

  test.each([
    ['cautious', { name: 'cautious' }],
    ['My Club', { name: 'My Club' }],
    ['club.runplan#Club', { uri: 'file:///club/club.runplan', name: 'Club' }],
    ['rules/club.runplan # Gentle Start', { uri: 'file:///club/rules/club.runplan', name: 'Gentle Start' }],
    ['./club.runplan', { uri: 'file:///club/club.runplan' }],
    ['../shared/für alle.runplan#A', { uri: 'file:///shared/f%C3%BCr%20alle.runplan', name: 'A' }],
  ])('names the policy %s', (written, meant) => {
    const { project, mistakes } = readProject(URI, `policy = ${JSON.stringify(written)}`);
    expect(mistakes).toEqual([]);
    expect(project.policy).toEqual(meant);
  });

  test.each([
    ['', []],
    ['\ufeffseverity = "info"', []],
    ['polcy = "cautious"', ['1:1 There is no key `polcy`. Did you mean `policy`?']],
    ['# Ours\n  colour = 3', ['2:3 There is no key `colour`. There are `policy`, `exclude` and `severity`.']],
    [
      '[check]\nseverity = "error"',
      ['1:2 There is no key `check`. There are `policy`, `exclude` and `severity`.'],
    ],
    ['severity.of = "error"', ['1:1 There is no key `severity.of`. Did you mean `severity`?']],
    ['constructor = 1', ['1:1 There is no key `constructor`. There are `policy`, `exclude` and `severity`.']],
    ['severity = "warn"', ['1:12 `severity` is "error", "warning", "info" or "hint".']],
    ['severity = 3', ['1:12 `severity` is "error", "warning", "info" or "hint".']],
    [
      'exclude = "archive/"',
      ['1:11 `exclude` is a list of patterns as in a .gitignore: ["archive/", "*-draft.runplan"].'],
    ],
    [
      'policy = "club.runplan#"',
      [
        '1:10 `policy` is the name of a built-in policy such as "cautious", or a file and the name of a policy in it: "club.runplan#Club".',
      ],
    ],
    [
      'policy "cautious"',
      [`1:8 This is not TOML, and nothing in the file counts: Expected equal (=) token. ${EXAMPLE}`],
    ],
    [
      'severity = "info',
      [`1:17 This is not TOML, and nothing in the file counts: Unterminated string constant. ${EXAMPLE}`],
    ],
    [
      'severity = "info"\nseverity = "error"',
      [
        `2:1 This is not TOML, and nothing in the file counts: Defining a key multiple times is invalid. ${EXAMPLE}`,
      ],
    ],
    [
      'severity = warning',
      [`1:12 This is not TOML, and nothing in the file counts: Unexpected character. ${EXAMPLE}`],
    ],
  ])('%j has these mistakes', (text, mistakes) => {
    expect(mistakesIn(text)).toEqual(mistakes);
  });

  test('counts as far as it is understood', () => {
    const { project, mistakes } = readProject(
      URI,
      'severity = "warning"\npolcy = "cautious"\nexclude = ["a", 3]',
    );
    expect(mistakes).toHaveLength(2);
    expect(project).toEqual({ uri: URI, severity: 'warning', exclude: ['a'] });
  });

  test.each([
    ['archive/', 'archive/old.runplan', true],
    ['archive/', 'club/archive/old.runplan', true],
    ['/archive/', 'club/archive/old.runplan', false],
    ['*-draft.runplan', 'club/10k-draft.runplan', true],
    ['*.runplan', 'club/10k.runplan', true],
    ['für*', 'f%C3%BCr%20alle.runplan', true],
    ['archive', 'archives/old.runplan', false],
  ])('with the pattern %s about %s: left out is %s', (pattern, path, is) => {
    const { project } = readProject(URI, `exclude = [${JSON.stringify(pattern)}]`);
    expect(isLeftOut(project, `file:///club/${path}`)).toBe(is);
  });

  test('keeps what a later pattern takes back', () => {
    const { project } = readProject(URI, 'exclude = ["*.runplan", "!keep.runplan"]');
    expect(isLeftOut(project, 'file:///club/a.runplan')).toBe(true);
    expect(isLeftOut(project, 'file:///club/keep.runplan')).toBe(false);
  });
});
