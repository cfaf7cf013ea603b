const DAY = /^(?:mon|tue|wed|thu|fri|sat|sun|any)\b/;

/** What a small plan consists of; statements are separated by ` / `. */
export interface Written {
  /** The lines of the athlete; the plan is for nobody else. */
  readonly athlete: string;
  /** Definitions above the athlete, as whole text. */
  readonly above?: string;
  /** Lines of the plan before its weeks, besides the start and the stop rule. */
  readonly plan?: string;
  /** The days of each week; what stands before the first day goes on the line of the week. */
  readonly weeks: readonly string[];
}

/** The text of a small plan that starts on Monday, 4 January 2027, with the standard stop rule. */
export function written({ athlete, above = '', plan, weeks }: Written): string {
  const lines = [
    ...(above ? [above, ''] : []),
    'athlete "Sam"',
    ...indented(athlete, 2),
    '',
    'plan "T" for "Sam"',
    '  starts 2027-01-04',
    '  pain rule standard',
    ...(plan ? indented(plan, 2) : []),
  ];
  for (const [index, week] of weeks.entries()) {
    const statements = week.split(' / ');
    const header = DAY.test(statements[0] ?? '') ? [] : statements.splice(0, 1);
    lines.push('', ['  week', index + 1, ...header].join(' '), ...statements.map((line) => `    ${line}`));
  }
  return `${lines.join('\n')}\n`;
}

function indented(statements: string, by: number): string[] {
  return statements.split(' / ').map((line) => ' '.repeat(by) + line);
}

/** Two core sessions, which cover every group. */
export const CORE = 'mon core "Core and Hips" / fri core "Core and Hips"';
/** A runner of 30 km a week whose paces can be resolved. */
export const RUNNER = 'level intermediate / best 10k in 50:00 / max hr 185 bpm';
export const LATELY = 'recent volume 30 km / recent longest 12 km';
export const HISTORY = `${RUNNER} / back history`;
export const DISC = `${RUNNER} / back disc / cleared by "Ruth, physiotherapist" on 2026-12-14`;
