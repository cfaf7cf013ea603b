/** What exercises are called beside their name: by their title, by their `also` lines, and in the plural. */

import * as ast from '../grammar/generated/ast.ts';
import { keyOfName } from '../grammar/key-of-name.ts';
import { editDistance } from '../grammar/nearest.ts';
import { nodesOfType } from '../grammar/nodes.ts';
import { keptWith } from '../text/kept-with.ts';

/** A name of an `also` line that another exercise of the file has already. */
export interface TakenName {
  readonly node: ast.Also;
  readonly index: number;
  readonly first: ast.Exercise;
}

/** What the exercises of a file are called, blanks, hyphens and the like left out. */
interface ExerciseNames {
  readonly byName: ReadonlyMap<string, ast.Exercise>;
  readonly taken: readonly TakenName[];
}

/** Names that are shorter are too much like each other for a typo to be told from another exercise. */
const LONG_ENOUGH = 5;

/** Names that are longer have so many letters to leave out that none is looked for. */
const LONGEST = 60;

const cache = keptWith<ast.RunplanFile, ExerciseNames>();

/** The exercise of a file that a name means: `squats`, `Bird dog` and `birddog` as well as the names of its `also` lines. */
export function exerciseCalled(file: ast.RunplanFile, name: string): ast.Exercise | undefined {
  const { byName } = namesIn(file);
  return byName.size === 0 ? undefined : byName.get(lettersOf(name));
}

/** Whether an exercise is called so by its title or its `also` lines, whatever its name is. */
export function isCalledBeside({ title, attributes }: ast.Exercise, name: string): boolean {
  const letters = lettersOf(name);
  const others = [
    ...attributes.flatMap((line) => (ast.isAlso(line) ? line.names : [])),
    ...(title ? [title] : []),
  ];
  return others.map(lettersOf).some((one) => one === letters || pluralsOf(one).includes(letters));
}

/** How else the name of an exercise is written: `bird dog` and `birddogs` for `bird-dog`. */
export function spellingsOf(name: string): readonly string[] {
  const words = keyOfName(name).split(/[\s_-]+/);
  return ['-', ' ', ''].map((between) => words.join(between)).flatMap((one) => [one, ...pluralsOf(one)]);
}

/** Names of `also` lines of a file that mean another of its exercises already. */
export function takenNames(file: ast.RunplanFile): readonly TakenName[] {
  return namesIn(file).taken;
}

/**
 * The exercise of some files that a name means but for one typo, with its first letter right. Undefined where that is
 * none, or more than one: an exercise that is only called alike is another one.
 */
export function exerciseMeant(files: readonly ast.RunplanFile[], name: string): ast.Exercise | undefined {
  const typed = lettersOf(name);
  const meant = new Set<string>();
  let found: ast.Exercise | undefined;
  for (const file of files) {
    for (const letters of namesAlike(file, typed)) {
      if (letters[0] !== typed[0] || Math.max(letters.length, typed.length) < LONG_ENOUGH) continue;
      if (editDistance(letters, typed, 1) !== 1) continue;
      const exercise = namesIn(file).byName.get(letters) as ast.Exercise;
      found ??= exercise;
      meant.add(keyOfName(exercise.name));
    }
  }
  return meant.size === 1 ? found : undefined;
}

const restsCache = keptWith<ast.RunplanFile, ReadonlyMap<string, readonly string[]>>();

/** The names of a file that may be one typo away from letters. */
function namesAlike(file: ast.RunplanFile, letters: string): ReadonlySet<string> {
  let byRest = restsCache.get(file);
  if (!byRest) {
    byRest = namesByRest(namesIn(file).byName.keys());
    restsCache.set(file, byRest);
  }
  return new Set(restsOf(letters).flatMap((rest) => byRest.get(rest) ?? []));
}

/** Names by their rests: comparing each unknown name with each known one would take the square of the time. */
function namesByRest(names: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const byRest = new Map<string, string[]>();
  for (const name of names) {
    for (const rest of restsOf(name)) {
      const known = byRest.get(rest);
      if (known) known.push(name);
      else byRest.set(rest, [name]);
    }
  }
  return byRest;
}

/** Letters as they are, and without each one of them: what is one typo apart has one of these in common. */
function restsOf(letters: string): readonly string[] {
  if (letters.length > LONGEST) return [letters];
  const fewer = Array.from(
    { length: letters.length },
    (_, at) => letters.slice(0, at) + letters.slice(at + 1),
  );
  return [...new Set([letters, ...fewer])];
}

function namesIn(file: ast.RunplanFile): ExerciseNames {
  let names = cache.get(file);
  if (!names) {
    names = collect(file);
    cache.set(file, names);
  }
  return names;
}

/** Names before other names, these before titles, and all of them before plurals: the first of a name counts. */
function collect(file: ast.RunplanFile): ExerciseNames {
  const byName = new Map<string, ast.Exercise>();
  const taken: TakenName[] = [];
  const exercises = nodesOfType(file, 'Exercise').filter(({ name }) => name);
  const add = (name: string, exercise: ast.Exercise) => {
    const letters = lettersOf(name);
    if (!byName.has(letters)) byName.set(letters, exercise);
    return byName.get(letters) as ast.Exercise;
  };
  for (const exercise of exercises) add(exercise.name, exercise);
  for (const node of nodesOfType(file, 'Also')) {
    const exercise = node.$container;
    for (const [index, name] of node.names.entries()) {
      const first = add(name, exercise);
      if (first !== exercise) taken.push({ node, index, first });
    }
  }
  for (const exercise of exercises) if (exercise.title) add(exercise.title, exercise);
  for (const [letters, exercise] of [...byName])
    for (const plural of pluralsOf(letters)) add(plural, exercise);
  return { byName, taken };
}

/** The letters and digits of a name: `Farmer's carry` and `farmers-carry` are the same. */
function lettersOf(name: string): string {
  return keyOfName(name).replace(/[\s_'’\-\u2010-\u2013]+/g, '');
}

function pluralsOf(letters: string): readonly string[] {
  if (/[^aeiou]y$/.test(letters)) return [`${letters.slice(0, -1)}ies`];
  if (/(?:s|x|z|ch|sh)$/.test(letters)) return [`${letters}es`];
  return [`${letters}s`];
}
