/** Reads the lines that `sessions/session-lines.ts` writes of a run, as a plan says them. */
import { quoted } from '@runplan/language/internal';

/** What the lines of a run say. */
export interface OwnRun {
  /** Its steps, as a plan has them; undefined for a run in one piece. */
  readonly steps?: string;
  /** Whether its amount stands in its title, so that what the steps leave of it is no step. */
  readonly hasAmount: boolean;
  /** How fast a run in one piece is, and the text of it, as a plan has them; empty where that was not written. */
  readonly target: string;
  /** What stands below: how it is done as a whole, and texts. */
  readonly others: readonly string[];
}

/** A line of a run with steps, in its parts. */
interface StepLine {
  readonly times: number;
  /** In lower case; empty for running. */
  readonly what: string;
  readonly amount: string;
  readonly target: string;
  readonly cue: string;
}

const SUM = /^(?:In all|Running) /;
const AMOUNT = String.raw`\d[\d.]*(?:-\d[\d.]*)? (?:km|mi|m|h|min|s)(?: \d[\d.]* (?:min|s))*`;
const ALONE = new RegExp(`^~?${AMOUNT}$`);
const WHOLE = new RegExp(
  `^≈?${AMOUNT}(?: · ≈?${AMOUNT}(?: (?:easy|moderate|hard))?)*(?<told> (?:@|at|in) (?:(?!: ).)+| [a-z -]+)?(?:: (?<cue>.+))?$`,
);
const STEP = new RegExp(
  String.raw`^(?:(?<what>(?:Warm up|Cool down)(?:, (?:walk|stand))?|Jog|Walk|Stand) )?(?:(?<times>\d+) x )?(?<amount>${AMOUNT}|until lap)` +
    String.raw`(?: \(≈[^)]*\))?(?<told> (?:(?!: ).)+)?(?:: (?<cue>.+))?$`,
);
/** Steps that are repeated together are told in the words of the plan, above the sums of each. */
const NESTED = /\d x \(.*\)/;
/** What was reckoned from the paces of the athlete. */
const PACE = String.raw`≈?\d+:\d\d(?:-\d+:\d\d)?\/(?:km|mi)`;
const RECKONED = new RegExp(String.raw`^ at ${PACE}$|(?: \([^()]*\))?(?:, ${PACE})?$`);
const RECOVERIES: readonly string[] = ['jog', 'walk', 'stand'];

/**
 * What lines say of a run; undefined where they say it otherwise than Runplan does.
 *
 * @param figures what its title has behind its kind: its amount, or that of its main steps
 */
export function ownRun(lines: readonly string[], figures: string): OwnRun | undefined {
  const [total = '', ...below] = lines;
  if (!SUM.test(total)) {
    const whole = WHOLE.exec(total);
    if (!whole) return undefined;
    const { told, cue } = whole.groups ?? {};
    const target = withoutReckoned(told) + (cue ? ` ${quoted(cue)}` : '');
    return { hasAmount: true, target, others: below };
  }
  const [first = '', ...sums] = below;
  const isNested = NESTED.test(first);
  const told = isNested ? sums : below;
  const end = told.findIndex((line) => !STEP.test(line));
  const parts = end < 0 ? told : told.slice(0, end);
  const others = told.slice(parts.length);
  // Behind texts it would not be known what they are of.
  if (parts.length === 0 || others.some((line) => STEP.test(line))) return undefined;
  const all = parts.map(stepLine);
  const hasAmount = ALONE.test(figures) && all.every(({ amount }) => amount !== figures);
  const steps = isNested
    ? first.charAt(0).toLowerCase() + first.slice(1)
    : stepsIn(hasAmount ? withoutRest(all) : all);
  return steps === undefined ? undefined : { steps, hasAmount, target: '', others };
}

/** Steps without the one that is what they leave of the amount of their run. */
function withoutRest(lines: readonly StepLine[]): readonly StepLine[] {
  const rest = lines.findLast(({ times, what, target }) => times === 1 && what === '' && target === '');
  return lines.filter((line) => line !== rest);
}

function stepLine(line: string): StepLine {
  const { what = '', times = '1', amount = '', told, cue = '' } = STEP.exec(line)?.groups ?? {};
  return { what: what.toLowerCase(), times: Number(times), amount, target: withoutReckoned(told), cue };
}

function withoutReckoned(told = ''): string {
  return told.replace(RECKONED, '');
}

/** Undefined where it is not said which steps the recoveries are between. */
function stepsIn(lines: readonly StepLine[]): string | undefined {
  const steps: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const [line, next] = lines.slice(at) as [StepLine, StepLine?];
    const isBetween =
      next !== undefined && RECOVERIES.includes(next.what) && line.times > 1 && next.times === line.times - 1;
    if (isBetween) {
      steps.push(`${stepInWords(line)} recover ${stepInWords({ ...next, times: 1 })}`);
      at++;
    } else if (line.times > 1 && RECOVERIES.includes(line.what)) return undefined;
    else steps.push(stepInWords(line));
  }
  return steps.join(', ');
}

/** `5 x 800 m @ 5k "tall"`, `warm up 2 km`, `cool down 5 min walk`. */
function stepInWords({ times, what, amount, target, cue }: StepLine): string {
  const [role = '', how = ''] = what.split(', ');
  return [times > 1 ? `${times} x` : '', role, amount, how + target, cue && quoted(cue)]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' ');
}
