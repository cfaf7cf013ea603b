/** What holds for every exercise and block of the standard library. */

import { describe, expect, test } from 'vitest';
import type { RunplanDocument } from '../grammar/document.ts';
import * as ast from '../grammar/generated/ast.ts';
import { SOURCES } from '../rules/sources.ts';
import { STANDARD_LIBRARY_URI } from '../scope/standard-library.ts';
import { exerciseFacts } from '../training/exercise.ts';
import type { ExerciseFacts } from '../training/model.ts';
import { Documents } from '../workspace/documents.ts';

/** The exercises that the design names. */
const NAMED =
  'plank forearm-plank side-plank bird-dog dead-bug curl-up pallof-press hollow-hold bear-crawl ' +
  'glute-bridge single-leg-bridge hip-thrust clamshell side-lying-abduction monster-walk fire-hydrant hip-hike ' +
  'single-leg-deadlift romanian-deadlift deadlift good-morning hamstring-curl nordic-curl kettlebell-swing ' +
  'squat goblet-squat split-squat lunge step-up leg-press calf-raise wall-sit ' +
  'back-extension superman sit-up v-up russian-twist crunch leg-raise ' +
  'cat-cow hip-flexor-stretch childs-pose prone-extension ' +
  'pogo-hop box-jump drop-jump bounds skipping push-up row pull-up overhead-press farmer-carry suitcase-carry ' +
  'copenhagen-plank single-leg-squat turkish-get-up pelvic-floor foam-roll hip-airplane ' +
  'prone-press-up jefferson-curl pelvic-tilt knees-to-chest roll-up nerve-glide seated-forward-fold side-bend ' +
  'stiff-leg-deadlift sumo-deadlift snatch ghd-sit-up toes-to-bar';

const FORBIDDEN = /\b(safe|safely|safety|damag\w*|wear|wears|wearing|slipped)\b/i;

const library = new Documents().get(STANDARD_LIBRARY_URI) as RunplanDocument;
const exercises = library.parseResult.value.statements.filter(ast.isExercise);
const named = new Map(exercises.map((node) => [node.name, exerciseFacts(node)]));
const factsOf = (name: string) => named.get(name) as ExerciseFacts;

test('is understood', () => {
  expect(library.parseResult.lexerErrors).toEqual([]);
  expect(library.parseResult.parserErrors).toEqual([]);
});

test('holds every exercise that the design names, each once', () => {
  expect(exercises.map(({ name }) => name)).toEqual(expect.arrayContaining(NAMED.split(' ')));
  expect(named.size).toBe(exercises.length);
});

describe.each(exercises.map((node) => [node.name, node] as const))('%s', (_, node) => {
  const facts = exerciseFacts(node);

  test('says what it trains, how it loads the spine, how much of it is usual, and what to mind', () => {
    expect(node.title).toMatch(/^\p{Lu}/u);
    expect(facts.groups).not.toEqual([]);
    expect(facts.movement).toBeDefined();
    expect(facts.spineLoad).toBeDefined();
    expect(facts.dose).toMatch(/\d/);
    expect(node.attributes.some(ast.isCue)).toBe(true);
  });

  test('says what those with a diagnosis or pain do instead, where it loads the spine more', () => {
    if (facts.spineLoad === 'low') return;
    expect(facts.cautions.has('disc') && facts.cautions.has('pain')).toBe(true);
    if (facts.spineLoad === 'high') expect(facts.cautions.has('history')).toBe(true);
  });

  test('gives figures with their source, in modest words', () => {
    for (const note of facts.notes) {
      const codes = [...note.matchAll(/\((\w+)\)/g)].map(([, code]) => code);
      for (const code of codes) expect(SOURCES).toHaveProperty(code as string);
      if (/\d%|load/.test(note)) expect(codes).not.toEqual([]);
      expect(note).toMatch(/^\S.*\.$/);
    }
    for (const text of [...facts.notes, ...facts.cautions.values()]) expect(text).not.toMatch(FORBIDDEN);
  });
});

test.each([
  ['plank', '77%', 'Cy19'],
  ['side-plank', '45%', 'Ek07'],
  ['glute-bridge', '45%', 'Ek07'],
  ['clamshell', '38-40%', 'Di09'],
  ['side-lying-abduction', '81%', 'Di09'],
  ['hip-thrust', '87%', 'Co15'],
  ['bird-dog', 'Low load', 'Ca98'],
  ['curl-up', 'Low load', 'Ax97'],
  ['leg-press', 'running function', 'Cai17'],
  ['prone-extension', '20 min', 'Mg96'],
])('%s tells %s from %s', (name, figure, code) => {
  expect(
    factsOf(name).notes.filter((note) => note.includes(figure) && note.includes(`(${code})`)),
  ).toHaveLength(1);
});

describe.each(exercises.filter(({ name }) => factsOf(name).alternatives.length > 0).map(({ name }) => name))(
  'the alternatives of %s',
  (name) => {
    const alternatives = factsOf(name).alternatives.map(exerciseFacts);

    test('load the spine little, and are not to be avoided themselves', () => {
      for (const other of alternatives) {
        expect([other.name, other.spineLoad, other.avoidedWith.size]).toEqual([other.name, 'low', 0]);
        expect(['flexion', 'rotation', 'extension', 'jump']).not.toContain(other.movement);
      }
    });
  },
);

test.each(
  exercises
    .map(({ name }) => factsOf(name))
    .filter(({ avoidedWith, movement }) => avoidedWith.size > 0 || movement === 'jump')
    .map((facts) => [facts.name, facts] as const),
)('%s, which some should avoid, names what they do instead', (_, { alternatives }) => {
  expect(alternatives).not.toEqual([]);
});

test('what is told to be done instead exists, and loads the spine little', () => {
  const mentioned = [...named.values()].flatMap(({ cautions }) =>
    [...cautions.values()].flatMap((text) => [...named.keys()].filter((name) => text.includes(name))),
  );
  expect(mentioned.length).toBeGreaterThan(10);
  for (const name of mentioned) expect(factsOf(name).spineLoad).not.toBe('high');
});
