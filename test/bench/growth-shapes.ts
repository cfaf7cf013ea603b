/** Texts that grow in one way each, for measuring how the time of a check grows with them. */

/** A text to check, and the files that it imports, by their names. */
export interface GrowingText {
  readonly text: string;
  readonly files?: Readonly<Record<string, string>>;
}

export interface Shape {
  readonly name: string;
  /** The smallest size that is measured. */
  readonly size: number;
  /** @param size how much there is of what grows */
  readonly make: (size: number) => GrowingText;
}

const PLAN = 'plan "P"\n';
const WEEK = `${PLAN}  week 1\n`;

/** A line for each number from 1. */
function lines(count: number, line: (number: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index + 1))
    .join('\n')
    .concat('\n');
}

const shape = (name: string, size: number, make: (size: number) => string): Shape => ({
  name,
  size,
  make: (count) => ({ text: make(count) }),
});

const names = (count: number) => Array.from({ length: count }, (_, index) => `"A${index + 1}"`);
const athletes = (count: number) =>
  lines(count, (n) => `athlete "A${n}"\n  recent volume ${20 + (n % 40)} km`);

export const SHAPES: readonly Shape[] = [
  shape(
    'weeks',
    130,
    (size) => PLAN + lines(size, (n) => `  week ${n}\n    tue easy 6 km\n    sun long 9 km`),
  ),
  shape(
    'a week number again and again',
    1000,
    (size) => PLAN + lines(size, () => '  week 1\n    tue easy 6 km'),
  ),
  shape(
    'mistyped exercises among as many others',
    130,
    (size) =>
      lines(size, (n) => `exercise foo-${n} "Foo ${n}"`) +
      lines(size, (n) => `block "B${n}"\n  fooo-${n} 3 x 8`),
  ),
  shape(
    'weeks out of order',
    130,
    (size) => PLAN + lines(size, (n) => `  week ${size - n + 1}\n    tue easy 6 km`),
  ),
  shape(
    'sessions of a day, joined in words',
    500,
    (size) => `${WEEK}    mon ${'easy 5 km and '.repeat(size)}easy 1 km\n`,
  ),
  shape(
    'texts in a line that is not understood',
    2000,
    (size) => `${WEEK}    mon ${'"a" '.repeat(size)}km\n`,
  ),
  shape('mistakes in a statement', 500, (size) => `plan "P" for ${'10 min @ 5:00/km, '.repeat(size)}"Sam"\n`),
  shape(
    'like chain',
    129,
    (size) => `${WEEK}    tue easy 6 km\n${lines(size, (n) => `  week ${n + 1} like week ${n}`)}`,
  ),
  shape(
    'like chain at a share',
    129,
    (size) => `${WEEK}    tue easy 6 km\n${lines(size, (n) => `  week ${n + 1} like week ${n} at 99%`)}`,
  ),
  shape(
    'like one week',
    129,
    (size) => `${WEEK}    tue easy 6 km\n${lines(size, (n) => `  week ${n + 1} like week 1`)}`,
  ),
  shape(
    'policies extending',
    500,
    (size) =>
      `policy "P1"\n  core-session off\n${lines(size, (n) => `policy "P${n + 1}" extends "P${n}"\n  rest-days error`)}`,
  ),
  shape(
    'policy at the end of a chain',
    500,
    (size) =>
      `policy "P1"\n${lines(size, (n) => `policy "P${n + 1}" extends "P${n}"`)}plan "P"\n  policy "P${size}"\n  week 1\n    tue easy 5 km\n`,
  ),
  shape('policies in a circle', 500, (size) =>
    lines(size, (n) => `policy "P${n}" extends "P${(n % size) + 1}"\n  rest-days error`),
  ),
  shape('policies that lead to a circle', 500, (size) =>
    lines(size, (n) => `policy "P${n}" extends "P${Math.min(n + 1, size)}"`),
  ),
  shape('rules of a policy', 1000, (size) => `policy "P"\n${lines(size, () => '  rest-days error')}`),
  shape(
    'workouts used',
    130,
    (size) =>
      `${lines(size, (n) => `workout "W${n}"\n  ${(n % 20) + 1} km`)}${PLAN}${lines(size, (n) => `  week ${n}\n    tue workout "W${n}"`)}`,
  ),
  shape(
    'athletes of a plan',
    100,
    (size) =>
      `${athletes(size)}plan "P" for ${names(size).join(', ')}\n  week 1\n    tue easy 6 km\n    sun long 9 km\n`,
  ),
  shape(
    'athletes of whom all is the same',
    100,
    (size) =>
      `${lines(size, (n) => `athlete "A${n}"`)}plan "P" for ${names(size).join(', ')}\n  week 1\n    tue easy 6 km\n    sun long 9 km\n`,
  ),
  shape(
    'plans of an athlete',
    200,
    (size) => `athlete "A"\n${lines(size, (n) => `plan "P${n}" for "A"\n  week 1\n    tue easy 6 km`)}`,
  ),
  shape(
    'words of symptoms in a note',
    2000,
    (size) => `${PLAN}  note "${'pain numb weak both at '.repeat(size)}"\n  week 1\n    tue easy 6 km\n`,
  ),
  {
    name: 'imports in a chain',
    size: 200,
    make: (size) => ({
      text: 'import "f1.runplan"\nplan "P"\n  week 1\n    tue easy 6 km\n',
      files: Object.fromEntries(
        Array.from({ length: size }, (_, index) => [
          `f${index + 1}.runplan`,
          index + 1 < size ? `import "f${index + 2}.runplan"\n` : 'block "B"\n  plank 30 s\n',
        ]),
      ),
    }),
  },
  {
    name: 'imports in a fan',
    size: 130,
    make: (size) => ({
      text: `${lines(size, (n) => `import "f${n}.runplan"`)}${PLAN}${lines(size, (n) => `  week ${n}\n    mon core "B${n}"`)}`,
      files: Object.fromEntries(
        Array.from({ length: size }, (_, index) => [
          `f${index + 1}.runplan`,
          `block "B${index + 1}"\n  plank 30 s\n`,
        ]),
      ),
    }),
  },
  shape(
    'shoes and their uses',
    130,
    (size) =>
      `athlete "A"\n${lines(size, (n) => `  shoes "S${n}" 100 km`)}plan "P" for "A"\n${lines(size, (n) => `  week ${n}\n    tue easy 6 km in "S${n}"`)}`,
  ),
  shape('notes', 1000, (size) => `${WEEK}${lines(size, (n) => `    note "note ${n}"`)}`),
  shape('comments', 2000, (size) => `${WEEK}${lines(size, (n) => `    # remark ${n}`)}    tue easy 6 km\n`),
  shape(
    'allow lines',
    500,
    (size) =>
      `${PLAN}${lines(size, () => '  allow core-session because "gym"')}  week 1\n    tue easy 6 km\n`,
  ),
  shape(
    'allow lines of weeks',
    130,
    (size) =>
      PLAN + lines(size, (n) => `  week ${n}\n    allow core-session because "gym"\n    tue easy 6 km`),
  ),
  shape('exercises', 500, (size) =>
    lines(size, (n) => `exercise move-${n} "Move ${n}"\n  targets lateral\n  movement isometric`),
  ),
  shape('exercises of the same name', 500, (size) =>
    lines(size, () => 'exercise move "Move"\n  targets lateral\n  movement isometric'),
  ),
  shape(
    'sets of a session',
    1000,
    (size) => `${WEEK}    mon core: ${Array(size).fill('plank 30 s').join(', ')}\n`,
  ),
  shape('blocks', 500, (size) => lines(size, (n) => `block "B${n}"\n  plank 3 x 30 s`)),
  shape(
    'nested repeats',
    40,
    (size) => `${WEEK}    tue intervals: ${'1 x ('.repeat(size)}400 m${')'.repeat(size)}\n`,
  ),
  shape(
    'steps of a session',
    1000,
    (size) => `${WEEK}    tue intervals: ${Array(size).fill('400 m @ 5k').join(', ')}\n`,
  ),
  shape('sessions of a day', 500, (size) => `${WEEK}    tue ${Array(size).fill('easy 1 km').join(' + ')}\n`),
  shape('any lines', 500, (size) => `${WEEK}${lines(size, () => '    any easy 1 km')}`),
  shape('a day again and again', 500, (size) => `${WEEK}${lines(size, () => '    tue easy 1 km')}`),
  shape(
    'a day again and again in a line',
    1000,
    (size) => `${WEEK}    ${'mon, '.repeat(size)}tue easy 6 km\n`,
  ),
  shape(
    'for-lines',
    100,
    (size) =>
      `${athletes(size)}plan "P" for ${names(size).join(', ')}\n  week 1\n    tue easy 6 km\n${lines(size, (n) => `      for "A${n}" easy ${3 + (n % 5)} km`)}`,
  ),
  shape(
    'groups',
    200,
    (size) =>
      `${athletes(size)}group "G" ${names(size).join(', ')}\nplan "P" for "G"\n  week 1\n    tue easy 6 km\n`,
  ),
  shape(
    'groups of athletes that are none',
    1000,
    (size) => `group "G" ${names(size).join(', ')}\nplan "P" for "G"\n  week 1\n    tue easy 6 km\n`,
  ),
  shape(
    'like plan chain',
    100,
    (size) =>
      `plan "P1"\n  week 1\n    tue easy 6 km\n${lines(size, (n) => `plan "P${n + 1}" like plan "P${n}"`)}`,
  ),
  shape(
    'quoted texts',
    1000,
    (size) => `${WEEK}    tue easy 6 km\n${lines(size, (n) => `      "cue ${n}"`)}`,
  ),
  shape('a long line', 5000, (size) => `${WEEK}    tue easy 6 km "${'x'.repeat(size * 10)}"\n`),
  shape('a long line of words', 2000, (size) => `${WEEK}    tue ${'easy '.repeat(size)}\n`),
  shape(
    'a long line of sentences',
    3000,
    (size) => `${WEEK}    tue easy 6 km${' . aaaa'.repeat(size)} 5 km\n`,
  ),
  shape(
    'a long line of strides',
    1000,
    (size) => `${WEEK}    tue 5 x 400 m${' w/ 4 strides'.repeat(size)}\n`,
  ),
  shape('a long line of signs', 2000, (size) => `${WEEK}    tue ${'% '.repeat(size)}\n`),
  shape('unclosed quotes', 1000, (size) => `${WEEK}${lines(size, () => '    tue easy 6 km "open')}`),
  shape(
    'unclosed parentheses',
    1000,
    (size) => `${WEEK}${lines(size, () => '    tue intervals: 6 x (400 m')}`,
  ),
  shape('parentheses in a line', 500, (size) => `${WEEK}    tue intervals: ${'6 x ('.repeat(size)}\n`),
  shape('mistakes', 130, (size) => PLAN + lines(size, (n) => `  week ${n}\n    tue easy easy 6 km 7 km`)),
  shape('words that are none', 500, (size) => lines(size, () => 'hello there')),
  shape(
    'mistakes in names',
    130,
    (size) =>
      `${lines(size, (n) => `block "Core ${n}"\n  plank 3 x 30 s`)}${PLAN}${lines(size, (n) => `  week ${n}\n    mon core "Cora ${n}"`)}`,
  ),
  shape('kinds that are none', 130, (size) => PLAN + lines(size, (n) => `  week ${n}\n    tue eazy 6 km`)),
  shape('blank lines', 5000, (size) => `${WEEK}${'\n'.repeat(size)}    tue easy 6 km\n${'\n'.repeat(size)}`),
  shape(
    'races',
    130,
    (size) =>
      `plan "P"\n  starts 2026-01-05\n${lines(size, (n) => `  race B 10k on ${dateOf(n * 7 - 1)}`)}${lines(size, (n) => `  week ${n}\n    tue easy 6 km\n    sun race 10k`)}`,
  ),
  shape(
    'absences',
    130,
    (size) =>
      PLAN + lines(size, (n) => (n % 2 ? `  week ${n}\n    tue easy 6 km` : `  week ${n} sick "flu"`)),
  ),
  shape(
    'more weeks than are checked',
    1000,
    (size) => PLAN + lines(size, (n) => `  week ${n}\n    tue easy 6 km`),
  ),
  shape(
    'workout, any lines, weeks and athletes',
    20,
    (size) =>
      `workout "W"\n${lines(size, () => '  1 km')}${athletes(size)}plan "P" for ${names(size).join(', ')}\n  week 1\n${lines(size, () => '    any workout "W"')}${lines(size, (n) => `  week ${n + 1} like week ${n}`)}`,
  ),
  shape(
    'findings of a plan',
    130,
    (size) =>
      PLAN +
      lines(
        size,
        (n) =>
          `  week ${n}\n    mon easy ${n % 2 ? 5 : 15} km\n    tue intervals: 6 x 800 m @ 5k\n    wed tempo 10 km\n    thu intervals: 8 x 400 m\n    fri easy 10 km\n    sat long 30 km\n    sun long 12 km`,
      ),
  ),
];

/** The date so many days after 2026-01-05. */
function dateOf(days: number): string {
  return new Date(Date.UTC(2026, 0, 5 + days)).toISOString().slice(0, 10);
}
