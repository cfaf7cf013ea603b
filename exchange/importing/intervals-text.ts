/** Reads workouts in the notation of intervals.icu: a line for each step, `6x` above what is repeated. */
import { leadingDays, METRES_PER_MILE } from '@runplan/language/internal';
import { ImportRefusal } from './import-refusal.ts';
import type { ReaderOf } from './reader.ts';
import { distanceInWords, timeInWords } from './step-figures.ts';
import { whatIsNamed } from './step-names.ts';
import type { DraftPart, DraftStep, WorkoutDraft } from './workout-draft.ts';

/** Reads a workout as its builder has it. */
export const intervalsTextReader: ReaderOf<'text', 'session'> = {
  takes: 'text',
  each: 'session',
  about: 'Workouts in the notation of intervals.icu: each file a session, several files a plan.',
  endings: ['txt', 'text'],
  recognizes(text) {
    const lines = linesOf(text);
    const steps = lines.filter(isStep);
    return steps.length > 0 && lines.every((line) => isStep(line) || TIMES.test(line));
  },
  read(text) {
    const { parts, remarks } = new Reading().of(text);
    if (parts.length === 0)
      throw new ImportRefusal('No step was found. A step is a line such as `- 10m 5:00/km Pace`.');
    return { kind: 'run', remarks, parts } satisfies WorkoutDraft;
  },
};

/** What keeps figures in texts from being read as lengths; nobody sees it. */
const UNSEEN = /\u2060/g;
const TIMES = /^(?:(?<label>\D*[^\d\s])\s+)?(?<times>\d{1,4})\s*x\s*$/i;
const STEP = /^-\s*(?<words>\S.*)$/s;
/** `400mtr`, `1h30m`, `10m`, `90s`, `2km`, `1.5mi`, `5'`, `30"`; no figure of a text, which an unseen sign follows. */
const LENGTH =
  /(?:^|\s)(?:(?<hours>\d{1,6})h)?(?:(?<minutes>\d{1,6})(?:m|['′]))?(?:(?<seconds>\d{1,6})(?:s|["″]))?(?=\s|$)|(?:^|\s)(?<figure>\d{1,6}(?:\.\d+)?)\s?(?<unit>km|mtr|mi|y|yrd)(?=\s|$)/gi;
const METRES: ReadonlyMap<string, number> = new Map([
  ['km', 1000],
  ['mtr', 1],
  ['mi', METRES_PER_MILE],
  ['y', 0.9144],
  ['yrd', 0.9144],
]);
const UNTIL_LAP = /\s*\bpress lap\b\s*/i;

/** What a step asks for, and how the language says it. */
const TARGETS: readonly (readonly [RegExp, (found: RegExpExecArray) => string])[] = [
  [
    /\bramp\s+(\d+:\d\d)-(\d+:\d\d)\/(km|mi)\s+pace\b/i,
    ([, from, to, unit]) => `${from}/${unit} to ${to}/${unit}`,
  ],
  [/(\d+:\d\d)(?:-(\d+:\d\d))?\/(km|mi)\s+pace\b/i, ([, from, to, unit]) => `${inOrder(from, to)}/${unit}`],
  [/(\d+(?:-\d+)?)%\s*lthr\b/i, ([, share]) => `${share}% threshold hr`],
  [/(\d+(?:-\d+)?)%\s*hr\b/i, ([, share]) => `${share}% max hr`],
  [/\bz(\d)\s+hr\b/i, ([, zone]) => `zone ${zone}`],
  [/(\d+(?:-\d+)?)\s?w\b/i, ([, watts]) => `${watts} W`],
  [/(\d+(?:-\d+)?)%(?!\s*(?:pace|hr|lthr)\b)/i, ([, share]) => `${share}% ftp`],
];

function inOrder(from = '', to = from): string {
  return from === to ? from : `${from}-${to}`;
}

function linesOf(text: string): readonly string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function isStep(line: string): boolean {
  const words = STEP.exec(line)?.groups?.words;
  return words !== undefined && lengthIn(words) !== undefined && leadingDays(words) === undefined;
}

class Reading {
  readonly parts: DraftPart[] = [];
  readonly remarks: string[] = [];
  private block: { readonly times: number; readonly steps: DraftStep[] } | undefined;

  of(text: string): { readonly parts: readonly DraftPart[]; readonly remarks: readonly string[] } {
    for (const written of text.split(/\r\n|\r|\n/)) this.take(written.trim());
    this.close();
    return this;
  }

  private take(line: string): void {
    const step = STEP.exec(line)?.groups?.words;
    const { times, label } = TIMES.exec(line)?.groups ?? {};
    if (line === '') this.close();
    else if (step !== undefined) this.add(stepOf(step));
    else if (times !== undefined) {
      this.close();
      if (label) this.remarks.push(label);
      this.block = { times: Number(times), steps: [] };
    } else this.remarks.push(line.replace(UNSEEN, ''));
  }

  private add(step: DraftStep): void {
    if (this.block) this.block.steps.push(step);
    else this.parts.push(step);
  }

  private close(): void {
    const { times, steps } = this.block ?? { times: 1, steps: [] };
    if (steps.length > 0)
      this.parts.push(times > 1 ? { is: 'repeat', times, parts: steps } : (steps[0] as DraftStep));
    if (steps.length > 1 && times === 1) this.parts.push(...steps.slice(1));
    this.block = undefined;
  }
}

interface FoundLength {
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

/** The first length of a step. */
function lengthIn(step: string): FoundLength | undefined {
  for (const found of step.matchAll(LENGTH)) {
    if (found[0].trim() === '') continue;
    const { hours, minutes, seconds, figure, unit = '' } = found.groups ?? {};
    const words =
      figure === undefined
        ? timeInWords(3600 * Number(hours ?? 0) + 60 * Number(minutes ?? 0) + Number(seconds ?? 0))
        : unit.toLowerCase() === 'mi'
          ? `${figure} mi`
          : distanceInWords(Number(figure) * (METRES.get(unit.toLowerCase()) as number));
    return { words, start: found.index, end: found.index + found[0].length };
  }
  return undefined;
}

function stepOf(words: string): DraftStep {
  const isOpen = UNTIL_LAP.test(words);
  const length = lengthIn(words);
  const behind = length ? words.slice(length.end).replace(UNTIL_LAP, ' ') : '';
  const cue = length ? words.slice(0, length.start) : words.replace(UNTIL_LAP, ' ');
  const { target, rest } = targetIn(behind);
  const [first = '', ...others] = notesIn(cue);
  const named = whatIsNamed(first);
  const notes = [...(named || first === '' ? [] : [first]), ...others, ...notesIn(rest)];
  return {
    is: 'step',
    ...(named ?? { role: 'active' }),
    ...(isOpen ? { length: 'until lap' } : length && { length: length.words }),
    ...(target && { target }),
    notes,
  };
}

function notesIn(text: string): readonly string[] {
  return text
    .replace(UNSEEN, '')
    .split(';')
    .map((note) => note.trim())
    .filter((note) => note !== '');
}

/** What is asked for behind the length, and what else stands there. */
function targetIn(text: string): { readonly target?: string; readonly rest: string } {
  for (const [pattern, say] of TARGETS) {
    const found = pattern.exec(text);
    if (!found) continue;
    return {
      target: say(found),
      rest: `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`,
    };
  }
  return { rest: text };
}
