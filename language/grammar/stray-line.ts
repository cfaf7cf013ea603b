/** Tells what is meant by lines that coaches write below another one, though they belong to it: `goal finish`, `same as week 1`. */
import { clearanceLine } from './clearance-line.ts';
import type { Correction } from './correction.ts';
import { type Context, DAYS } from './generated/line-starts.ts';
import { CLOCK, DATE, NUMBER, SET_REPS } from './generated/tokens.ts';
import { lineOfBack } from './lines-of-back.ts';
import { phrasesOf } from './notation/phrases.ts';
import { TUNE_UPS } from './notation/spellings/index.ts';
import { races } from './notation/tables.ts';
import type { StatementLine } from './statement-line.ts';
import type { Token } from './token.ts';
import { uncountedOfAthlete, uncountedOfPlan } from './uncounted.ts';

const tuneUps = phrasesOf(TUNE_UPS);

/** What to say of such a line. */
interface StrayLine {
  readonly message: string;
  readonly corrections: readonly Correction[];
}

/**
 * @param line that can't stand where it is, without its line end
 * @param above the statements in front of it
 */
export function strayLine(
  line: readonly Token[],
  context: Context,
  above: readonly StatementLine[],
  text: string,
): StrayLine | undefined {
  if (context === 'athlete')
    return (
      timeOrPace(line) ?? clearanceLine(line, text) ?? lineOfBack(line) ?? uncountedOfAthlete(line, text)
    );
  if (context === 'plan')
    return (
      goalLine(line, above, text) ?? stopLine(line, text) ?? tuneUp(line, text) ?? uncountedOfPlan(line, text)
    );
  if (context === 'week') return sameWeek(line, above) ?? dateAlone(line);
  return undefined;
}

/** `marathon 5:20`: the time of a race in hours, or a pace. */
function timeOrPace(line: readonly Token[]): StrayLine | undefined {
  const race = races.at(line, 0);
  const time = line.at(-1) as Token;
  if (!race || time.type !== CLOCK || line.length > race.length + 2) return undefined;
  const [start, end] = [(line[0] as Token).offset, time.end];
  const isLong = race.usual.endsWith('marathon');
  const paces = ['km', 'mi'].map((unit) => `pace ${race.usual} ${time.image}/${unit}`);
  const readings = isLong ? [`best ${race.usual} in ${time.image}:00`, ...paces] : paces;
  return {
    message: isLong
      ? `\`${time.image}\` may be a time or a pace: \`${readings[0]}\` or \`${readings[1]}\`.`
      : `A pace carries its unit: \`${readings[0]}\`. The time of a race is a best: \`best 10k in 48:00\`.`,
    corrections: readings.map((written) => ({
      title: `Write \`${written}\``,
      edits: [{ start, end, text: written }],
    })),
  };
}

/** `goal finish` below the race. */
function goalLine(
  line: readonly Token[],
  above: readonly StatementLine[],
  text: string,
): StrayLine | undefined {
  const [first, last] = [line[0] as Token, line.at(-1) as Token];
  const [, said] = AIM.exec(text.slice(first.offset, last.end)) ?? [];
  if (said === undefined) return undefined;
  const ofRace = goalWithRace(line, above, text);
  if (ofRace) return ofRace;
  // A time in quotes is one.
  const time = /^"(.*\d:\d\d.*)"$/.exec(said)?.[1];
  const goal = `goal ${time ?? said}`;
  const race = above.findLast(({ tokens }) => tokens[0]?.name === 'race')?.written.at(-1);
  const behind = race ? race.end : endOfRaceBelow(text, last.end);
  const corrections =
    behind === undefined
      ? []
      : [
          {
            title: `Write \`${goal}\` behind the race`,
            edits: [
              { start: behind, end: behind, text: ` ${goal}` },
              { start: first.offset, end: last.end, text: '' },
            ].sort((a, b) => a.start - b.start),
          },
        ];
  return { message: `A goal stands behind its race: \`race 10k on 2027-05-09 ${goal}\`.`, corrections };
}

/** `goal half on 2027-04-18 in 1:55:00`: the race itself. */
function goalWithRace(
  line: readonly Token[],
  above: readonly StatementLine[],
  text: string,
): StrayLine | undefined {
  const found = line.findIndex((_, at) => at > 0 && races.at(line, at));
  const race = found < 0 ? undefined : races.at(line, found);
  if (!race) return undefined;
  const [first, last] = [line[0] as Token, line.at(-1) as Token];
  const date = line.find(({ type }) => type === DATE);
  const clock = line.find(({ type, name }) => type === CLOCK || name === 'IN_TIME');
  const time = clock?.image.replace(/^in\s+/i, '');
  const written = `race ${race.usual} on ${date?.image ?? '2027-05-09'}${time ? ` goal ${time}` : ''}`;
  const hasRace = above.some(({ tokens }) => tokens[0]?.name === 'race');
  const corrections =
    date && !hasRace && !text.slice(first.offset, last.end).includes('"')
      ? [
          {
            title: `Write \`${written}\``,
            edits: [{ start: first.offset, end: last.end, text: written }],
          },
        ]
      : [];
  return { message: `A goal stands behind its race, which has a day: \`${written}\`.`, corrections };
}

const AIM = /^(?:goal|target|aim)(?: time| for)?\b\s*:?\s*(\S.*)$/i;

/** Where the only line of a race ends that stands below in the head of the plan. */
function endOfRaceBelow(text: string, from: number): number | undefined {
  const head = /\n[ \t]*(?:week|cycle|plan|athlete|group|block|workout|policy)\b/i.exec(text.slice(from));
  const below = text.slice(from, head ? from + head.index : text.length);
  const races = [...below.matchAll(/^[ \t]*(?:[ABC] )?race\b[^\r\n#]*[^\s#]/gim)];
  const [race] = races;
  return race && races.length === 1 ? from + race.index + race[0].length : undefined;
}

/** `tune-up 10k 2027-03-14`: a race on the way, which may be of two kinds. */
function tuneUp(line: readonly Token[], text: string): StrayLine | undefined {
  const found = tuneUps.at(line, 0);
  const race = found && line[found.length + (line[found.length]?.image === ':' ? 1 : 0)];
  if (!found || !race) return undefined;
  const [first, last] = [line[0] as Token, line.at(-1) as Token];
  const written = `race ${text.slice(race.offset, last.end)}`;
  const readings = ['B', 'C'].map((priority) => `${written} ${priority} "tune-up"`);
  return {
    message: `A race on the way is \`B\`, or \`C\` where it matters less: \`${readings[0]}\`.`,
    corrections: readings.map((reading) => ({
      title: `Write \`${reading}\``,
      edits: [{ start: first.offset, end: last.end, text: reading }],
    })),
  };
}

/** `stop if leg pain > 3/10` at the top of a plan. */
function stopLine(line: readonly Token[], text: string): StrayLine | undefined {
  const [first, last] = [line[0] as Token, line.at(-1) as Token];
  const next = line[1]?.image ?? '';
  const said = text.slice(first.offset, last.end);
  if (!/^stop$/i.test(first.image) || !/^(?:if|when)$/i.test(next) || said.includes('"')) return undefined;
  const rule = `pain rule "${said}"`;
  return {
    message: `When to stop is told by a pain rule: \`${rule}\`.`,
    corrections: [
      { title: `Write \`${rule}\``, edits: [{ start: first.offset, end: last.end, text: rule }] },
    ],
  };
}

/** `same as week 1` right below the line that begins a week. */
function sameWeek(line: readonly Token[], above: readonly StatementLine[]): StrayLine | undefined {
  const [first, last] = [line[0] as Token, line.at(-1) as Token];
  if (!/^(?:same|as|like|repeat|copy)$/i.test(first.image)) return undefined;
  const week = line.findIndex(({ name }) => name === 'week');
  const number = line[week + 1];
  const before = above.at(-1);
  const isHead = before?.opens === 'week' && !before.tokens.some(({ name }) => name === 'like');
  const [end, own] = [before?.tokens.at(-1)?.end, before?.tokens[1]];
  const isLast = line.some(({ image }) => /^(?:last|previous)$/i.test(image));
  const copied = number?.type === NUMBER ? number.image : isLast ? String(Number(own?.image) - 1) : undefined;
  const message = `A week that is the same as another one says so behind its number: \`week ${isHead ? own?.image : 2} like week ${copied ?? 1}\`. Days that are different stand below it.`;
  const isAll = number === last || (isLast && last.name === 'week');
  if (!isHead || end === undefined || copied === undefined || !isAll) return { message, corrections: [] };
  return {
    message,
    corrections: [
      {
        title: `Write \`week ${own?.image} like week ${copied}\``,
        edits: [
          { start: end, end, text: ` like week ${copied}` },
          { start: first.offset, end: last.end, text: '' },
        ],
      },
    ],
  };
}

/** `8/24 40 min`: a date in place of a day. */
function dateAlone(line: readonly Token[]): StrayLine | undefined {
  const [first] = line as [Token];
  const isDate = first.type === DATE || (first.type === SET_REPS && /^\d{1,2}\/\d{1,2}$/.test(first.image));
  if (!isDate) return undefined;
  return {
    message: `A line of a week begins with its day, such as \`mon\`. A date may stand behind it: \`mon ${first.image} …\`; it follows from the day on which the plan starts.`,
    corrections: [],
  };
}

/** What to say of a table that has a column for each day. */
export const TABLE_ROW =
  'This is a table with a column for each day. `runplan import` reads such tables from a file of their own; in a plan each day has a line of its own.';

/** Whether a line is a row of a table: in front of the cells stands no day. */
export function isTableRow(line: readonly Token[], text: string): boolean {
  const [first, last] = [line[0] as Token, line.at(-1) as Token];
  if (DAYS.has(first.name)) return false;
  let columns = 1;
  for (let at = text.indexOf('\t', first.offset); at >= 0 && at < last.end; at = text.indexOf('\t', at + 1))
    columns++;
  return columns >= LEAST_COLUMNS;
}

const LEAST_COLUMNS = 5;
