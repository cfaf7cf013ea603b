/** A run that Runplan wrote into a table or a calendar, in the ways in which it may be read again. */
import { KINDS, quoted } from '@runplan/language/internal';
import { withoutHalf } from './own-columns.ts';
import { ownRun } from './own-steps.ts';
import { joined } from './texts-of-cells.ts';

export interface OwnTitle {
  /** `Tempo 14 min`, `Long 15 km`, or the name of a workout. */
  readonly title: string;
  /** Undefined where the title alone says it. */
  readonly kind?: string;
  /** What the session begins with: its time of day and a blank, or nothing. */
  readonly time: string;
  /** What is said of it, line by line. */
  readonly lines: readonly string[];
  /** How far it goes in all, where that is known from elsewhere than its lines. */
  readonly amount?: string;
}

export interface OwnSession {
  readonly tries: readonly string[];
  /** The figures that are said of it in all, so that others beside it were changed. */
  readonly figures: string;
}

/** A run with all that its lines say; undefined where these are none of a run. */
export function ownSession({
  title,
  kind: known,
  time,
  lines,
  amount: said,
}: OwnTitle): OwnSession | undefined {
  const kind = known ?? kindIn(title);
  const facts = KINDS.get(kind);
  if (facts && facts.discipline !== 'run') return undefined;
  const isKind = facts !== undefined && kindIn(title) === kind;
  const head = isKind ? kind : 'run';
  const name = isKind ? '' : quoted(title);
  const own = isKind ? title.slice(kind.length).trim() : '';
  const run = ownRun(lines, own);
  const [total = ''] = lines;
  const amount = said ?? inAll(total);
  // What its steps don't say would be as fast as all of its kind.
  const slow = facts && facts.band === undefined && !facts.varies ? head : 'run';
  const whole =
    amount === undefined ? [] : [`${time}${slow} ${amount} ${quoted([title, ...lines].join(', '))}`];
  if (!run)
    return whole.length > 0 ? { tries: whole, figures: inUnits(totalsIn(total).join(' ')) } : undefined;
  const ofRun = !isKind && run.steps === undefined ? (amount ?? '') : '';
  const begin = joined([`${time}${head}`, run.hasAmount ? own : '', `${ofRun}${run.target}`, name]);
  const tries = withOthers(run.others).map(
    (others) => joined([begin, others]) + (run.steps === undefined ? '' : `: ${run.steps}`),
  );
  return {
    tries: [...tries, ...whole],
    figures: inUnits(run.steps === undefined ? title : totalsIn(total).join(' ')),
  };
}

/** What a line begins with that says how a run is done as a whole. */
const DETAILS = /^(?:cadence|climb|descent|form|surface|carry|in) /;

/** What stands below the steps: as details of the session, and what is none of these as texts. */
function withOthers(others: readonly string[]): readonly string[] {
  const [first = '', ...more] = others;
  if (!DETAILS.test(first)) return [others.length > 0 ? quoted(others.join('; ')) : ''];
  const bare = (line: string) => line.replaceAll(/, (?=(?:[^"]*"[^"]*")*[^"]*$)/g, ' ');
  const text = (all: readonly string[]) => (all.length > 0 ? quoted(all.join('; ')) : '');
  return [joined([bare(first), text(more)]), text(others)];
}

/** The kind that a title begins with: `tempo`; empty for a name. */
export function kindIn(title: string): string {
  const [, word = ''] = /^(\p{L}[\p{L}-]*)(?= [\d≈~]|$)/u.exec(title) ?? [];
  return KINDS.has(word.toLowerCase()) ? word.toLowerCase() : '';
}

/** The distance and the time that a run comes to: `≈6.6 km`, `≈38 min`. */
function totalsIn(total: string): readonly string[] {
  const all = total.replace(/^(?:In all|Running) /, '').split(' · ', 2);
  return all.flatMap((one) => /^≈?\d[\d.-]* [a-z]+(?: \d+ (?:min|s))*/.exec(one) ?? []);
}

/** The one of them that was not reckoned from the other. */
function inAll(total: string): string | undefined {
  const all = totalsIn(total);
  return all.find((one) => !one.startsWith('≈')) ?? all[0]?.replace('≈', '~');
}

/** The same with times in minutes and metres in kilometres beside them, as the columns of tables have them. */
function inUnits(figures: string): string {
  const minutes = [...figures.matchAll(/(?:(\d+) h)? ?(?:(\d+) min)? ?(?:(\d+) s)?/g)].map(
    ([, hours = 0, whole = 0, seconds = 0]) => 60 * Number(hours) + Number(whole) + Number(seconds) / 60,
  );
  const kilometres = [...figures.matchAll(/(\d+) m\b/g)].map(([, metres]) => Number(metres) / 1000);
  return [figures, ...minutes.filter((one) => one > 0), ...kilometres].join(' ');
}

/** The half of the day in the title of a session that Runplan wrote; empty where there is none. */
export function halfIn(title: string): string {
  return / \((am|pm)\)$/.exec(title)?.[1] ?? '';
}

/** What calendars of ours begin the description of a run with, and tables that were copied from them. */
const OWN_TOTAL = /^(?:In all|Running) |^≈?\d.* · .*≈|^≈\d.* · /;

/** A run as Runplan tells it in a calendar: what it comes to in all stands first, and below it the steps. */
export function ownTries(title: string, lines: readonly string[], time = ''): readonly string[] {
  if (!OWN_TOTAL.test(lines[0] ?? '')) return [];
  const half = halfIn(title);
  const begin = time || half;
  return ownSession({ title: withoutHalf(title), time: begin && `${begin} `, lines })?.tries ?? [];
}
