/** Reads plans that are written for Calendar Hack, as YAML or JSON: weeks of seven workouts, the last week that of the race. */
import { quoted } from '@runplan/language/internal';
import { figureIn } from '../figure-in.ts';
import { ImportRefusal } from './import-refusal.ts';
import type { DraftWeek, SaidText } from './plan-draft.ts';
import type { ReadableFormat, ReaderOf } from './reader.ts';
import { sessionOfEntry } from './session-of-entry.ts';
import { type Data, dataIn, isData, recordsOf, textIn } from './untyped-data.ts';

const WEEK = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

const reader: ReaderOf<'text', 'plan'> = {
  takes: 'text',
  each: 'plan',
  about: 'Plans for Calendar Hack, as YAML or JSON.',
  endings: ['yaml', 'yml', 'json'],
  recognizes: (text) =>
    (/^schedule\s*:/m.test(text) || /"schedule"\s*:/.test(text)) && /\bworkouts"?\s*:/.test(text),
  async read(text) {
    const data = await parsed(text);
    const weeks = isData(data) ? recordsOf(data.schedule) : [];
    if (!isData(data) || weeks.every((week) => recordsOf(week.workouts).length === 0))
      throw new ImportRefusal(
        'No plan was found: it begins with its name, and has its weeks below `schedule:`.',
      );
    const units = unitsNamed(textIn(data.units));
    const name = textIn(data.name) || textIn(data.title);
    const places = new Places(text);
    const about = (['description', 'type', 'source'] as const).flatMap((key): readonly SaidText[] => {
      const words = textIn(data[key]);
      const said = key === 'description' ? words : `${key}: ${words}`;
      return words === '' ? [] : [{ text: said, line: places.lineOf(words), role: 'note' }];
    });
    return {
      ...(name && { name }),
      about: [...(units ? [{ text: `units ${units}`, line: 1, role: 'open' as const }] : []), ...about],
      weeks: weeks.map((week, index) => weekOf(week, index + 1, units, places)),
    };
  },
};

/** Plans for Calendar Hack. */
export const calendarHack: ReadableFormat = { id: 'calendar-hack', read: reader };

/** JSON is YAML as well, but is parsed faster as what it is. An alias stands for few things, or the text is refused. */
async function parsed(text: string): Promise<unknown> {
  if (/^\s*\{/.test(text)) return dataIn(text);
  const { default: yaml } = await import('yaml');
  try {
    return yaml.parse(text, { maxAliasCount: 100, logLevel: 'error' });
  } catch (error) {
    // The second is an alias of too much.
    if (!(error instanceof yaml.YAMLError || error instanceof ReferenceError)) throw error;
    throw new ImportRefusal(
      'This is no whole YAML: it breaks off, has a sign where none can stand, or repeats itself without end.',
    );
  }
}

function weekOf(week: Data, number: number, units: string, places: Places): DraftWeek {
  const workouts = recordsOf(week.workouts);
  if (workouts.length > WEEK.length)
    throw new ImportRefusal(
      `Week ${number} has ${workouts.length} workouts; a week has seven, one for each day.`,
    );
  const heading = textIn(week.description);
  return {
    number,
    texts: heading === '' ? [] : [{ text: heading, line: places.lineOf(heading), role: 'note' }],
    days: new Map(
      workouts.flatMap((workout, index) => {
        const said = sessionOf(workout, units, places);
        return said.text === '' ? [] : [[WEEK[index] as (typeof WEEK)[number], [said]] as const];
      }),
    ),
  };
}

/** The units that a text names; empty where it names none: figures without units are not guessed. */
function unitsNamed(text: string): string {
  if (/^k/i.test(text)) return 'km';
  return /^m/i.test(text) ? 'mi' : '';
}

/** A workout: its title, where figures in braces are distances, and how far it is in all. */
function sessionOf(workout: Data, planUnits: string, places: Places): SaidText {
  const title = textIn(workout.title);
  const units = unitsNamed(textIn(workout.units)) || planUnits;
  const withUnits = (words: string) =>
    words.replace(/\{(\d+(?:\.\d+)?)(?::(?:mi|km))?\}/g, `$1 ${units}`).trim();
  const name = withUnits(title);
  const details = withUnits(textIn(workout.description));
  const figure =
    typeof workout.distance === 'number' && figureIn(`${workout.distance}`) ? `${workout.distance}` : '';
  const distance = figure && units ? `${figure} ${units}` : '';
  const line = places.lineOf(title);
  const said = details.replace(/\s+/g, ' ') === name ? '' : details;
  const remark = [figure && !units ? figure : '', said].filter((words) => words !== '').join('\n');
  // What is run in all stands in front of what is said of a part of it.
  const inAll = distance && !/\d/.test(name) ? [`${name} ${distance}${remark && ` ${quoted(remark)}`}`] : [];
  const { text, tries = [] } = sessionOfEntry({ name, details: remark });
  const words = [name, remark].filter((one) => one !== '').join(', ');
  const asRun = distance ? [`run ${distance} ${quoted(words)}`] : [];
  return { text, tries: [...inAll, ...tries, ...asRun], line, role: 'session' };
}

/** Finds the lines of texts that are asked for in the order of the file. */
class Places {
  private readonly source: string;
  private at = 0;
  private line = 1;

  constructor(source: string) {
    this.source = source;
  }

  /** That of the first words of a text; where they are written in another way, that of the text before. */
  lineOf(text: string): number {
    const [words = ''] = text.split('\n');
    const found = words === '' ? -1 : this.source.indexOf(words, this.at);
    if (found >= 0) {
      this.line += this.source.slice(this.at, found).match(/\n/g)?.length ?? 0;
      this.at = found;
    }
    return this.line;
  }
}
