/** Reads what the Markdown that `formats/markdown.ts` writes says around its tables. */
import { quoted } from '@runplan/language/internal';
import { weekHeading } from './headings.ts';
import type { TextLine } from './plain.ts';

const TITLE = /^(?<name>.+) for (?<athlete>\p{Lu}.*)$/u;
const SUMS_OF_PLAN = /^\d+ weeks?(?:, |$)/;
const SUMS_OF_WEEK =
  /^(?:\?|≈?\d[\d.-]* (?:km|mi|m)(?: \+ \?)?)(?: \([^)]*%\))?(?:, longest [^,]+)?(?:, \d+% moderate)?(?:, \d+% hard)?(?:, \d+ core)?$/;
const RACE =
  /^(?<distance>[^"]+?)(?: "(?<title>[^"]*)")? on \w{3} (?<date>\d{4}-\d\d-\d\d)(?:, (?<priority>[A-C]) race)?(?:, goal (?<goal>.+))?$/;

/** The lines of a page as a coach would write them: what is reckoned is left out, and what is no heading or race is a note. */
export function linesOfOwnPage(lines: readonly TextLine[]): readonly TextLine[] {
  return lines.flatMap((line, index): readonly TextLine[] => {
    if (line.isHeading) return weekHeading(line.text) ? [line] : titleOf(line);
    const above = lines[index - 1];
    const isFirst = above?.isHeading === true;
    const sums = above && weekHeading(above.text) ? SUMS_OF_WEEK : SUMS_OF_PLAN;
    if (isFirst && sums.test(line.text)) return [];
    const race = line.isListed ? raceIn(line.text) : undefined;
    return [race === undefined ? { ...line, isNote: true } : { ...line, text: race }];
  });
}

/** `Half marathon for Helen` */
function titleOf(line: TextLine): readonly TextLine[] {
  const { name, athlete } = TITLE.exec(line.text)?.groups ?? {};
  if (name === undefined || athlete === undefined) return [line];
  return [
    { ...line, text: name },
    { ...line, text: `Athlete: ${athlete}`, isHeading: false },
  ];
}

/** `10k "City Run" on Sun 2027-03-14, B race, goal 49 min 30 s`, as a plan has it. */
function raceIn(text: string): string | undefined {
  const found = RACE.exec(text)?.groups;
  if (!found) return undefined;
  const { distance = '', title, date = '', priority = '', goal } = found;
  return [
    `race ${distance} on ${date}`,
    title === undefined ? '' : quoted(title),
    priority,
    goal === undefined ? '' : `goal ${goal.replace(/^to /, '')}`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}
