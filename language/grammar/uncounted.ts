/** Tells what to do with lines about things that nothing is computed from, or that are said elsewhere: `weight 70 kg`, `8 weeks`. */
import type { Correction } from './correction.ts';
import { Phrases } from './notation/phrases.ts';
import { UNCOUNTED_OF_ATHLETE } from './notation/spellings.ts';
import type { Token } from './token.ts';

const ofAthlete = new Phrases(UNCOUNTED_OF_ATHLETE);

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
  return { message: `${hint} Keep the line as a comment: \`# …\`.`, corrections: [asComment(line, text)] };
}

/** `4 days per week`, `runs 5 times a week`. */
function daysAWeek(line: readonly Token[]): { readonly usual: string } | undefined {
  const [how = '', unit = ''] = line
    .slice(/^\d/.test(line[0]?.image ?? '') ? 0 : 1)
    .map(({ image }) => image);
  const isOfDays = /^\d(?:-\d)? ?x?$/.test(how) && /^(?:days?|runs|times|sessions|hours|a|per)$/i.test(unit);
  return isOfDays && /^week/i.test(line.at(-1)?.image ?? '') ? { usual: 'days of training' } : undefined;
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
