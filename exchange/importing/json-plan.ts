/** Reads plans that were written as JSON, from what `exchange/json/plan-data.ts` says of them in the words of their author. */
import { DAYS, parseDate, quoted, type WeekdayWord } from '@runplan/language/internal';
import { figureIn } from '../figure-in.ts';
import { VERSION } from '../json/plan-data.ts';
import { ImportRefusal } from './import-refusal.ts';
import type { DraftText, DraftWeek, SaidText, TextRole } from './plan-draft.ts';
import type { ReaderOf } from './reader.ts';
import { type Data, dataIn, isData, recordsOf, textIn } from './untyped-data.ts';

/** Reads what `runplan export --to json` writes. */
export const jsonReader: ReaderOf<'text', 'plan'> = {
  takes: 'text',
  each: 'plan',
  about: 'The data that `runplan export --to json` writes.',
  endings: ['json'],
  recognizes: (text) => /^\s*\{/.test(text) && /"weeks"\s*:/.test(text),
  read(text) {
    const data = planIn(text);
    const places = new Places(text);
    const said = (words: string, role: TextRole): SaidText => ({
      text: words,
      line: places.lineOf(words),
      role,
    });
    const name = textIn(data.name);
    const athlete = textIn(data.athlete);
    const starts = parseDate(textIn(data.begins));
    const [first, ...others] = recordsOf(recordsOf(data.weeks)[0]?.days);
    const weeksStart = first && others.length === 6 ? dayOf(first) : undefined;
    const figures = textsOf(data.figures).map((line) => said(line, 'open'));
    const definitions = recordsOf(data.definitions).map((one) => definitionOf(one, places));
    return {
      ...(name && { name }),
      ...(athlete && { athlete }),
      ...(starts !== undefined && { starts }),
      ...(weeksStart && weeksStart !== 'mon' && { weeksStart }),
      definitions,
      about: [
        ...figures,
        ...[
          unitsLine(textIn(data.units)),
          ...recordsOf(data.races).map(raceLine),
          painRuleLine(textIn(data.painRule)),
        ]
          .filter((line) => line !== '')
          .map((line) => said(line, 'open')),
        ...textsOf(data.notes).map((note) => said(note, 'note')),
      ],
      weeks: recordsOf(data.weeks).map((week, index) => weekOf(week, index, places)),
    };
  },
};

function definitionOf({ lines }: Data, places: Places): DraftText {
  const [first = '', ...below] = textsOf(lines);
  return { text: [first, ...below].join('\n'), line: places.lineOf(first) };
}

function dayOf({ name }: Data): WeekdayWord | undefined {
  return DAYS.find((word) => word === name);
}

function planIn(text: string): Data {
  const data = dataIn(text);
  if (!isData(data) || !Array.isArray(data.weeks) || data.version === undefined)
    throw new ImportRefusal(
      'This is JSON, but no plan: only what `runplan export --to json` writes can be read.',
    );
  if (data.version !== VERSION)
    throw new ImportRefusal(
      `This was written as version ${String(data.version)}; version ${VERSION} can be read.`,
    );
  return data;
}

/** Finds the lines of texts that are asked for in the order of the file. */
class Places {
  private readonly source: string;
  private at = 0;
  private line = 1;

  constructor(source: string) {
    this.source = source;
  }

  lineOf(text: string): number {
    const found = this.source.indexOf(JSON.stringify(text), this.at);
    if (found >= 0) {
      this.line += this.source.slice(this.at, found).match(/\n/g)?.length ?? 0;
      this.at = found;
    }
    return this.line;
  }
}

function weekOf(week: Data, index: number, places: Places): DraftWeek {
  const heading = headingOf(week);
  const line = places.lineOf(textIn(week.phase));
  const note = (text: string): SaidText => ({ text, line: places.lineOf(text), role: 'note' });
  const notes = textsOf(week.notes).map(note);
  const sessions = (all: unknown) =>
    recordsOf(all).flatMap((one): readonly SaidText[] => {
      const said = sessionText(one, places);
      return said.text === '' ? [] : [{ ...said, role: 'session' }];
    });
  const days = new Map<WeekdayWord, readonly SaidText[]>();
  const onNoDay: SaidText[] = [];
  for (const day of recordsOf(week.days)) {
    const name = dayOf(day);
    const done = recordsOf(day.done).map(({ text }): SaidText => {
      const line = textIn(text);
      return { text: line, line: places.lineOf(line), role: 'done' };
    });
    const planned = sessions(day.sessions);
    // Below a day on which nothing was planned.
    const free: readonly SaidText[] =
      planned.length === 0 && done.length > 0
        ? [{ text: 'rest', line: places.lineOf(textIn(day.name)), role: 'session' }]
        : [];
    const said = [...planned, ...free, ...textsOf(day.notes).map(note), ...done];
    if (!name) onNoDay.push(...said);
    else if (said.length > 0) days.set(name, [...(days.get(name) ?? []), ...said]);
  }
  return {
    number: isWeekNumber(week.number) ? week.number : index + 1,
    ...(heading && { heading: { text: heading, line } }),
    texts: [...unreadNumber(week.number, line), ...notes, ...sessions(week.floating), ...onNoDay],
    days,
  };
}

/** As large as the number of a week is read elsewhere. */
const LAST_WEEK = 999;

function isWeekNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= LAST_WEEK;
}

/** What stands in the place of the number of a week and is none, which is kept and told. */
function unreadNumber(value: unknown, line: number): readonly SaidText[] {
  const isRead = isWeekNumber(value) || !['number', 'string'].includes(typeof value) || value === '';
  return isRead ? [] : [{ text: `Week ${value}`, tries: [], line, role: 'open' }];
}

function headingOf({ phase, absence }: Data): string {
  const { kind, reason } = isData(absence) ? absence : {};
  return joined([textIn(phase), textIn(kind), textIn(reason) && quoted(textIn(reason))]);
}

/** A session as a line has it: the text for the athlete stands before the steps, for behind them it would be that of the last one. */
function sessionText(session: Data, places: Places): DraftText {
  const head = textIn(session.text);
  const details = textIn(session.details);
  const cue = textIn(session.cue);
  const begin = joined([textIn(session.time) || textIn(session.half), head]);
  const remark = cue && quoted(cue);
  const exercises = recordsOf(session.exercises).map(({ name, dose, cue: own }) =>
    joined([quoted(textIn(name)), textIn(dose), textIn(own) && quoted(textIn(own))]),
  );
  const isListed = exercises.length > 0 && !head.includes('"');
  const tries = isListed
    ? [joined([`${begin}:`, exercises.join(', '), remark])]
    : details
      ? [
          // Of two texts for the athlete the last one counts.
          ...(details.startsWith('"') ? [joined([begin, details, remark])] : []),
          `${joined([begin, remark])}: ${details}`,
          joined([begin, remark, details]),
        ]
      : [joined([begin, remark])];
  return {
    text: joined([begin, details, exercises.join(', '), cue]),
    tries,
    line: places.lineOf(head),
  };
}

function raceLine({ distanceName, date, title, priority, goal }: Data): string {
  const seconds = isData(goal) && typeof goal.high === 'number' ? figureIn(`${goal.high}`) : undefined;
  const aim = goal === 'finish' ? 'goal finish' : seconds === undefined ? '' : `goal ${clock(seconds)}`;
  return textIn(date) === ''
    ? ''
    : joined([
        'race',
        textIn(distanceName),
        `on ${textIn(date)}`,
        textIn(title) && quoted(textIn(title)),
        textIn(priority),
        aim,
      ]);
}

/** `1:45:00` */
function clock(seconds: number): string {
  const two = (figure: number) => String(figure).padStart(2, '0');
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 3600)}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
}

function painRuleLine(rule: string): string {
  return rule && `pain rule ${quoted(rule)}`;
}

function unitsLine(units: string): string {
  return units && `units ${units}`;
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string' && one !== '') : [];
}
