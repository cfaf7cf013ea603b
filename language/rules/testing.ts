/** For the tests of rules: texts of plans, and what the real checker says about them. */
import { createChecker, type Finding, fillGaps, type Gap, type TextRepair } from '../internal.ts';
import { DAYS } from '../quantities/weekday.ts';
import type { BackStatus, DayName, Level } from '../training/model.ts';

export interface AthleteText {
  readonly level?: Level;
  readonly back?: BackStatus;
  /** Kilometres a week. */
  readonly volume?: number;
  /** Kilometres. */
  readonly longest?: number;
  /** Further lines, such as `symptoms leg-pain`. */
  readonly lines?: readonly string[];
}

/** The sessions of a week by day; `head` is what follows the number of the week. */
export type WeekText = { readonly [day in DayName]?: string } & {
  readonly head?: string;
  readonly allow?: string;
};

const DAYS_AND_ANY: readonly DayName[] = [...DAYS, 'any'];

/** A file with one athlete and one plan; `lines` are those above the first week. */
export function planText(
  athlete: AthleteText,
  weeks: readonly WeekText[],
  lines: readonly string[] = [],
): string {
  const about = [
    ...(athlete.level ? [`level ${athlete.level}`] : []),
    ...(athlete.back ? [`back ${athlete.back}`] : []),
    ...(athlete.volume === undefined ? [] : [`recent volume ${athlete.volume} km`]),
    ...(athlete.longest === undefined ? [] : [`recent longest ${athlete.longest} km`]),
    ...(athlete.lines ?? []),
  ];
  const body = weeks.flatMap((week, index) => [
    `  week ${index + 1}${week.head ? ` ${week.head}` : ''}`,
    ...(week.allow ? [`    allow ${week.allow}`] : []),
    ...DAYS_AND_ANY.flatMap((day) => (week[day] ? [`    ${day} ${week[day]}`] : [])),
  ]);
  return [
    'athlete "Sam"',
    ...about.map((line) => `  ${line}`),
    'plan "Test" for "Sam"',
    ...lines.map((line) => `  ${line}`),
    ...body,
    '',
  ].join('\n');
}

/** A week of this many runs of equal length, in kilometres, from Monday on. */
export function runs(kilometres: number, n: number): WeekText {
  const each = Number((kilometres / n).toFixed(6));
  return Object.fromEntries(DAYS.slice(0, n).map((day) => [day, `easy ${each} km`]));
}

/** The text, its plan under a policy that turns off a rule for which others wait. */
export function without(rule: string, text: string, base = 'standard'): string {
  const policy = `policy "Without" extends ${base}\n  ${rule} off because "not looked at here"\n`;
  return text.replace(/^plan .*\n/m, (line) => `${line}  policy "Without"\n`) + policy;
}

/** A repair that asks, with something in its gaps. */
export function filledIn(repair: TextRepair): TextRepair {
  const fill = ({ asks }: Gap) => (asks === 'when' ? '2026-08-20' : 'Ana');
  return { ...repair, edits: repair.edits.map((edit) => fillGaps(edit, fill)) };
}

/** What the checker says about a text. Throws when the text itself is at fault. */
export async function check(text: string): Promise<readonly Finding[]> {
  const checker = createChecker({ read: async () => ({ problem: 'missing' }) });
  const { findings } = await checker.check('file:///test.runplan', text);
  const mistake = findings.find(({ rule }) => MISTAKES.has(rule));
  if (mistake) throw new Error(`line ${mistake.start.line}: ${mistake.message}\n${text}`);
  return findings;
}

const MISTAKES: ReadonlySet<string> = new Set([
  'syntax',
  'unknown-name',
  'duplicate-name',
  'import',
  'internal',
]);

/** What one rule says about a text. */
export async function findingsOf(rule: string, text: string): Promise<readonly Finding[]> {
  return (await check(text)).filter((finding) => finding.rule === rule);
}

/** The severities that a rule reports, in the order of their places. */
export async function severitiesOf(rule: string, text: string): Promise<readonly string[]> {
  return (await findingsOf(rule, text)).map((finding) => finding.severity);
}
