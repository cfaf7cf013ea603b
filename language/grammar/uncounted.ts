/** Tells what to do with lines about things that nothing is computed from, or that are said elsewhere: `weight 70 kg`, `8 weeks`. */
import type { Correction } from './correction.ts';
import { holdsFact } from './counted-facts.ts';
import { medicalWordsIn } from './medical-words.ts';
import { Phrases } from './notation/phrases.ts';
import { UNCOUNTED_OF_ATHLETE, UNCOUNTED_OF_PLAN } from './notation/spellings/index.ts';
import type { Token } from './token.ts';

const ofAthlete = new Phrases(UNCOUNTED_OF_ATHLETE);
const ofPlan = new Phrases(UNCOUNTED_OF_PLAN);

/** What of it is said in another way. */
const OF_ATHLETE: Readonly<Record<keyof typeof UNCOUNTED_OF_ATHLETE, string>> = {
  weight: 'Nothing is computed from the weight.',
  height: 'Nothing is computed from the height.',
  sex: 'Nothing is computed from the sex. An age is counted: `age 42`.',
  injuries:
    'Of injuries and health only the back is counted: `back history`, `back disc` or `back pain`, and `symptoms`.',
  'days of training': 'The days of training follow from the weeks of the plan: `tue easy 8 km`, `mon rest`.',
  equipment: 'Nothing is computed from equipment, apart from `shoes "Name"`.',
  'years of running':
    'Years of running are not counted, but the level is: `level novice`, `level intermediate` or `level advanced`.',
  VO2max:
    'VO2max is not VDOT, which paces are computed from: `best 10k in 48:00`, or `vdot 45` where it is known.',
  goal: 'A goal belongs to the race of a plan: `race 10k on 2027-05-09 goal 45:00`.',
  person: 'Nothing is computed from this.',
};

interface Uncounted {
  readonly message: string;
  readonly corrections: readonly Correction[];
}

/** A line about an athlete that nothing is computed from. */
export function uncountedOfAthlete(line: readonly Token[], text: string): Uncounted | undefined {
  const about = ofAthlete.at(line, 0) ?? daysAWeek(line);
  if (!about) return undefined;
  const hint = OF_ATHLETE[about.usual as keyof typeof OF_ATHLETE];
  // In a comment nobody would look at it.
  const written = writtenIn(line, text);
  if (medicalWordsIn(written) > 0) return { message: hint, corrections: [] };
  if (holdsFact(written.replace(/^[^,;/|]*/, '')))
    return { message: `${hint} What is counted stands on a line of its own.`, corrections: [] };
  return { message: `${hint} Keep the line as a comment: \`# …\`.`, corrections: [asComment(line, text)] };
}

function writtenIn(line: readonly Token[], text: string): string {
  return text.slice(line[0]?.offset, line.at(-1)?.end);
}

/** How it is told by the weeks. */
const OF_PLAN: Readonly<Record<keyof typeof UNCOUNTED_OF_PLAN, string>> = {
  length: 'A plan is as long as the weeks that are written below it: `week 1`, `week 2` …',
  days: 'Which day holds what is written in each week: `mon rest`, `sun long 14 km`.',
  end: 'A plan ends with its last week; a race has its date: `race 10k on 2027-05-09`.',
  volume: 'How much a week holds stands behind its number: `week 3 total 40 km`.',
  people: 'Nothing is computed from this.',
  phase: 'What a week is for stands behind its number: `week 7 taper`.',
};

/** A line of a plan that is told by its weeks. */
export function uncountedOfPlan(line: readonly Token[], text: string): Uncounted | undefined {
  const about = weeksAt(line) ?? ofPlan.at(line, 0) ?? (daysAWeek(line) && { usual: 'days' });
  if (!about) return undefined;
  const hint = OF_PLAN[about.usual as keyof typeof OF_PLAN];
  return { message: hint, corrections: [...asNote(line, text), asComment(line, text)] };
}

/** `8 weeks`, `12-week plan`. */
function weeksAt(line: readonly Token[]): { readonly usual: string } | undefined {
  const words = line.map(({ image }) => image).join(' ');
  return /^\d+(?: ?- ?| )weeks?(?: plan| programme| program| build-up)?$/i.test(words)
    ? { usual: 'length' }
    : undefined;
}

/** `4 days per week`, `runs 5 times a week`. */
function daysAWeek(line: readonly Token[]): { readonly usual: string } | undefined {
  const [how = '', unit = ''] = line
    .slice(/^\d/.test(line[0]?.image ?? '') ? 0 : 1)
    .map(({ image }) => image);
  const isOfDays = /^\d(?:-\d)? ?x?$/.test(how) && /^(?:days?|runs|times|sessions|hours|a|per)$/i.test(unit);
  return isOfDays && /^week/i.test(line.at(-1)?.image ?? '') ? { usual: 'days of training' } : undefined;
}

/** The line as a note, where it can be one. */
function asNote(line: readonly Token[], text: string): readonly Correction[] {
  const [start, end] = [(line[0] as Token).offset, (line.at(-1) as Token).end];
  const said = text.slice(start, end);
  if (said.includes('"')) return [];
  return [{ title: `Keep \`${said}\` as a note`, edits: [{ start, end, text: `note "${said}"` }] }];
}

/** The line as a comment. */
function asComment(line: readonly Token[], text: string): Correction {
  const [first, last] = [line[0] as Token, line.at(-1) as Token];
  const said = text.slice(first.offset, last.end);
  return {
    title: `Keep \`${said}\` as a comment`,
    edits: [{ start: first.offset, end: first.offset, text: '# ' }],
  };
}
