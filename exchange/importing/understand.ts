/** Finds out what of a draft the language reads, and keeps the rest as it is. */
import {
  type DayToWrite,
  Documents,
  isOpenEnded,
  linesOfPlan,
  type PlanToWrite,
  type PrintedLine,
  plainly,
  quoted,
  type RunplanDocument,
  readText,
  scan,
  textOfLines,
  type Units,
  unreadPlaces,
  type WeekdayWord,
  type Written,
} from '@runplan/language/internal';
import { withUnit } from './left-out-units.ts';
import type { DraftText, DraftWeek, PlanDraft, SaidText, TextRole } from './plan-draft.ts';

/** What a text of a draft can become; what stands first is tried first. */
const FORMS = {
  definition: ['definition', 'note'],
  aboutAthlete: ['athlete line', 'plan line', 'note'],
  aboutPlan: ['plan line', 'note'],
  heading: ['words', 'title'],
  // A title would hide what is trained.
  trainingInHeading: ['words', 'floating session', 'note'],
  week: ['floating session', 'note'],
  floating: ['floating session', 'floating run in quotes'],
  session: ['session', 'run in quotes'],
  open: ['session', 'note'],
  done: ['done line', 'note'],
  note: ['note'],
} as const satisfies Record<string, readonly string[]>;

type Place = keyof typeof FORMS;
type Form = (typeof FORMS)[Place][number];

/** Where a text is tried that is of no day. */
const PLACES_IN_WEEK = {
  session: 'floating',
  done: 'note',
  open: 'week',
  note: 'note',
} as const satisfies Record<TextRole, Place>;

/** The forms that keep a text in quotes, as it is. */
const KEPT: ReadonlySet<Form> = new Set(['note', 'title', 'run in quotes', 'floating run in quotes']);

/** What became of a text of the file. */
export interface Outcome extends DraftText {
  /** `session` is one whose amount is unknown now; what is understood is kept nowhere as it is. */
  readonly keptAs?: 'session' | 'note';
}

export interface Understood {
  readonly plan: PlanToWrite;
  /** One for each text, in the order of the file. */
  readonly outcomes: readonly Outcome[];
}

/** Where the text of a draft is tried; nothing lies there. */
const TRIAL = 'file:///import.runplan';
const DEFAULT_NAME = 'Imported plan';

/**
 * What a draft comes to. Each text becomes what it is read as without a mistake; what is read as nothing stays in quotes: on its
 * day as a run without an amount, or as a note.
 *
 * @param name of the plan, where the draft has none
 * @param unit of distances that are written without one; without it such a session is none that is read
 */
export function understand(draft: PlanDraft, name: string, unit?: Units): Understood {
  const trial = new Trial(draft, name, unit);
  while (trial.step());
  trial.join();
  while (trial.step());
  return trial.result();
}

/** A form, and the words in it. */
interface Attempt {
  readonly form: Form;
  readonly words: string;
  /** Whether it may be read together with the line below. */
  readonly isOpenEnded: boolean;
}

/** A text, and what it is tried as. */
class Undecided {
  readonly text: DraftText;
  readonly place: Place;
  private readonly attempts: readonly Attempt[];
  private at = 0;

  constructor(text: DraftText, place: Place, unit: Units | undefined) {
    this.text = text;
    this.place = place;
    this.attempts = FORMS[place].flatMap((form): readonly Attempt[] =>
      KEPT.has(form) ? [attempt(form, wordsOf(form, text.text))] : attemptsAt(place, form, text, unit),
    );
  }

  private get attempt(): Attempt {
    return this.attempts[this.at] as Attempt;
  }

  get form(): Form {
    return this.attempt.form;
  }

  get isOpenEnded(): boolean {
    return this.attempt.isOpenEnded;
  }

  get words(): string {
    return this.attempt.words;
  }

  /** Gives up what was tried. False where nothing is left but that. */
  next(): boolean {
    if (this.at === this.attempts.length - 1) return false;
    this.at++;
    return true;
  }
}

function attempt(form: Form, words: string): Attempt {
  return { form, words, isOpenEnded: !KEPT.has(form) && isOpenEnded(scan(words).tokens) };
}

/** Beyond that nobody says a session, and finding out that it is none takes long. */
const LONGEST_TRIED = 2000;

/** What would be read together with the number of the week in front of it. */
const GOES_ON = /^(?:[^\p{L}\p{N}"'(]|(?:to|and|of|until|till|through|thru)\b)/iu;

function attemptsAt(
  place: Place,
  form: Form,
  { text, tries = [text] }: DraftText,
  unit: Units | undefined,
): readonly Attempt[] {
  // Without a figure, what is said of no day is rather a remark on the week.
  if (place === 'week' && !/\d/.test(text)) return [];
  if (form === 'definition') return isDefinition(text) ? [attempt(form, text)] : [];
  const all = form === 'session' || form === 'floating session' ? withUnits(tries, unit) : [text];
  if (form === 'words' && GOES_ON.test(text)) return [];
  if (form === 'athlete line' && !isLineOf('athlete', text)) return [];
  if (form === 'plan line' && !isLineOf('plan', text)) return [];
  return all
    .filter((words) => words.length <= LONGEST_TRIED && canStand(words))
    .map((words) => attempt(form, words.replace(/[\s,;:+]+$/, '')));
}

/** The ways of saying a session, and those with the unit that was left out. */
function withUnits(tries: readonly string[], unit: Units | undefined): readonly string[] {
  return unit ? [...tries, ...tries.flatMap((text) => withUnit(text, unit) ?? [])] : tries;
}

function wordsOf(form: Form, text: string): string {
  if (form === 'title') return quoted(text);
  return form === 'note' ? text : `run ${quoted(text)}`;
}

class Trial {
  private readonly draft: PlanDraft;
  private readonly name: string;
  private readonly unit: Units | undefined;
  private readonly documents = new Documents();
  /** By the place in the file and what they are tried as: a text of several days is the same on all of them. */
  private readonly texts = new Map<string, Undecided>();
  private origins = new Map<Written, Undecided>();
  private isJoined = false;

  constructor(draft: PlanDraft, name: string, unit: Units | undefined) {
    this.draft = draft;
    this.name = name;
    this.unit = unit;
  }

  /** Tries what is not decided, and gives up what is not read. False when there was nothing to give up. */
  step(): boolean {
    this.origins = new Map();
    const lines = linesOfPlan(this.plan());
    const text = textOfLines(lines);
    this.documents.put(TRIAL, text);
    const document = this.documents.get(TRIAL) as RunplanDocument;
    const unread = new Set<Undecided>();
    for (const of of this.joinedIn(lines, text)) this.give(unread, of);
    for (const { line, column } of unreadPlaces(document, this.documents.services)) {
      const parts = lines[line - 1]?.parts ?? [];
      const at = parts.findLast(({ start }) => start < column) ?? parts[0];
      if (at) this.give(unread, at.of);
    }
    return [...unread].filter((one) => one.next()).length > 0;
  }

  /**
   * Puts the sessions of a day into one line. Before that each has a line of its own: of a line only the first mistake is told, so
   * that those of one day would be given up one by one.
   */
  join(): void {
    this.isJoined = true;
  }

  /** The words of lines that are read as the end of the one above, and of those above. */
  private joinedIn(lines: readonly PrintedLine[], text: string): readonly Written[] {
    if (![...this.origins.values()].some((one) => one.isOpenEnded)) return [];
    const starts = new Set(readText(text).statements.map(({ written }) => written[0]?.line));
    return lines.flatMap(({ text: line, parts }, index) => {
      const isAlone = line === '' || starts.has(index + 1);
      return isAlone ? [] : [...parts, ...(lines[index - 1]?.parts ?? [])].map(({ of }) => of);
    });
  }

  result(): Understood {
    const plan = this.plan();
    const outcomes = [...this.texts.values()].map(({ text, place, form }): Outcome => {
      if (form === 'run in quotes' || form === 'floating run in quotes')
        return { ...text, keptAs: 'session' };
      return form === 'note' && place !== 'note' ? { ...text, keptAs: 'note' } : text;
    });
    return { plan, outcomes: outcomes.sort((a, b) => a.line - b.line) };
  }

  private give(unread: Set<Undecided>, written: Written): void {
    const origin = this.origins.get(written);
    if (origin) unread.add(origin);
  }

  /** The plan, with every text in the form that is tried. */
  private plan(): PlanToWrite {
    const { name, definitions = [], athlete, starts, weeksStart, about, weeks } = this.draft;
    const place = athlete ? 'aboutAthlete' : 'aboutPlan';
    const defined = definitions.map((text) => this.undecided(text, 'definition'));
    const said = about.map((text) => this.undecided(text, text.role === 'note' ? 'note' : place));
    const all = [...defined, ...said];
    const inForm = (form: Form) => all.filter((one) => one.form === form).map((one) => this.written(one));
    return {
      name: plainly(name ?? '') || plainly(this.name) || DEFAULT_NAME,
      definitions: defined.filter(({ form }) => form === 'definition').map((one) => this.linesOf(one)),
      ...(athlete && { athlete: { name: plainly(athlete), lines: inForm('athlete line') } }),
      ...(starts !== undefined && { starts }),
      ...(weeksStart && { weeksStart }),
      lines: inForm('plan line'),
      notes: all.filter(({ form }) => form === 'note').map(({ text }) => text.text),
      weeks: weeks.map((week) => this.week(week)),
    };
  }

  private week({ number, last, heading, texts, days }: DraftWeek): PlanToWrite['weeks'][number] {
    const said =
      heading && this.undecided(heading, tellsAmount(heading.text) ? 'trainingInHeading' : 'heading');
    const head = said?.form === 'words' || said?.form === 'title' ? said : undefined;
    const all = [
      ...(said && !head ? [said] : []),
      ...texts.map((text) => this.undecided(text, PLACES_IN_WEEK[text.role])),
    ];
    const floating = all.filter(({ form }) => form !== 'note');
    return {
      number,
      ...(last !== undefined && { last }),
      ...(head && { words: this.written(head) }),
      notes: all.filter(({ form }) => form === 'note').map(({ text }) => text.text),
      days: [
        ...[...days].flatMap(([day, said]) => this.day(day, said)),
        ...floating.map((one) => ({
          day: 'any' as const,
          sessions: [this.written(one)],
          notes: [],
        })),
      ],
    };
  }

  private day(day: WeekdayWord, said: readonly SaidText[]): readonly DayToWrite[] {
    const hasSession = said.some(({ role }) => role === 'session');
    const all = said.map((text, index) =>
      this.undecided(text, index === 0 && !hasSession ? 'session' : text.role),
    );
    const done = all.filter(({ form }) => form === 'done line').map((one) => this.written(one));
    const isSession = ({ form }: Undecided) => form !== 'note' && form !== 'done line';
    const sessions = all.filter(isSession).map((one) => this.written(one));
    const [first, others] = this.isJoined ? [sessions, []] : [sessions.slice(0, 1), sessions.slice(1)];
    return [
      {
        day,
        sessions: first,
        ...(done.length > 0 && { done }),
        notes: all.filter(({ form }) => form === 'note').map(({ text }) => text.text),
      },
      ...others.map((session) => ({ day, sessions: [session], notes: [] })),
    ];
  }

  private undecided(text: DraftText, place: Place): Undecided {
    const key = `${text.file ?? ''} ${text.line} ${place} ${text.text}`;
    const known = this.texts.get(key) ?? new Undecided(text, place, this.unit);
    this.texts.set(key, known);
    return known;
  }

  private written(origin: Undecided): Written {
    return this.asWritten(origin.words, origin);
  }

  private linesOf(origin: Undecided): readonly Written[] {
    return origin.words.split('\n').map((line) => this.asWritten(line, origin));
  }

  private asWritten(text: string, origin: Undecided): Written {
    const words = { text };
    this.origins.set(words, origin);
    return words;
  }
}

/** Whether a distance or a duration stands in a text: `6 km`, `20k`, `30 min`. */
function tellsAmount(text: string): boolean {
  return scan(text).tokens.some(
    ({ name, image }) => name === 'DISTANCE' || name === 'DURATION' || /^\d+(?:\.\d+)?k$/i.test(image),
  );
}

/** Whether a line belongs to an athlete or a plan, and begins nothing of its own. */
function isLineOf(begin: 'athlete' | 'plan', text: string): boolean {
  const [, statement, ...more] = readText(`${begin} "x"\n${text}`).statements;
  return statement?.holder === begin && statement.opens === undefined && more.length === 0;
}

/** Whether lines are a definition that days can name, and nothing else. */
function isDefinition(text: string): boolean {
  const lines = text.split('\n');
  const { statements } = readText(`${text}\n`);
  const [first, ...below] = statements;
  return (
    /^(?:workout|block|exercise|pace)\s/.test(text) &&
    lines.every(canStand) &&
    statements.length === lines.length &&
    first?.holder === 'file' &&
    below.every(({ holder }) => holder === first.opens)
  );
}

/** Whether words can stand in a line without reaching into the next one, or losing their end as a comment. */
function canStand(text: string): boolean {
  const { tokens, comments } = scan(text);
  let depth = 0;
  for (const { image } of tokens) {
    if (image === '(') depth++;
    if (image === ')') depth--;
    if (depth < 0) return false;
  }
  return tokens.length > 0 && comments.length === 0 && depth === 0;
}
