import { URI } from 'langium';
import { describe, expect, test } from 'vitest';
import type { RunplanDocument } from '../grammar/document.ts';
import { nodesOfType } from '../grammar/nodes.ts';
import { createChecker } from '../workspace/checker.ts';
import { Documents } from '../workspace/documents.ts';
import { exerciseCalled, takenNames } from './exercise-names.ts';
import { STANDARD_LIBRARY_URI } from './standard-library.ts';

const PLAN = 'file:///plan.runplan';

/** The exercise that a name of a session means. */
function meant(name: string, above = ''): string | undefined {
  const documents = new Documents();
  documents.put(PLAN, `${above}plan "P"\n  week 1\n    tue core: ${name} 3 x 10\n`);
  const { parseResult } = documents.get(PLAN) as RunplanDocument;
  return nodesOfType(parseResult.value, 'ExerciseUse')[0]?.exercise?.ref?.name;
}

describe('an exercise is meant by', () => {
  test.each([
    ['squat', 'squat'],
    ['SQUATS', 'squat'],
    ['planks', 'plank'],
    ['"bird dog"', 'bird-dog'],
    ['birddogs', 'bird-dog'],
    ['bird_dog', 'bird-dog'],
    ['"Side planks"', 'side-plank'],
    ['calf-raises', 'calf-raise'],
    ['crunches', 'crunch'],
    ['leg-presses', 'leg-press'],
    ['suitcase-carries', 'suitcase-carry'],
    ['"farmer’s carry"', 'farmer-carry'],
    ['"farmer\'s walks"', 'farmer-carry'],
    ['RDL', 'romanian-deadlift'],
    ['press-ups', 'push-up'],
    ['bound', 'bounds'],
    ['clams', 'clamshell'],
    ['"single leg RDL"', 'single-leg-deadlift'],
    ['chin-up', 'chin-up'],
    ['"childs pose"', 'childs-pose'],
    ['"McKenzie press-ups"', 'prone-press-up'],
    ['cobra', 'prone-press-up'],
    ['pelvic-tilts', 'pelvic-tilt'],
    ['"nerve flossing"', 'nerve-glide'],
    ['"knee to chest"', 'knees-to-chest'],
    ['"Jefferson curls"', 'jefferson-curl'],
    ['"stiff-legged deadlift"', 'stiff-leg-deadlift'],
    ['"sumo deadlifts"', 'sumo-deadlift'],
    ['"GHD sit-ups"', 'ghd-sit-up'],
    ['"toes to bar"', 'toes-to-bar'],
    ['hop', undefined],
    ['drop', undefined],
  ])('%s', (name, expected) => {
    expect(meant(name)).toBe(expected);
  });

  test('another name of an own one, which wins over the library', () => {
    const own = 'exercise wall-squat "Wall squat"\n  also planks, "wall slide"\n';
    expect(meant('"Wall slides"', own)).toBe('wall-squat');
    expect(meant('planks', own)).toBe('wall-squat');
    expect(meant('plank', own)).toBe('plank');
  });
});

describe('an exercise that is not known', () => {
  const checker = createChecker({ read: async () => ({ problem: 'missing' }) });

  async function suggested(name: string): Promise<readonly (string | undefined)[]> {
    const text = `plan "P"\n  week 1\n    tue core: ${name} 3 x 10\n`;
    const { findings } = await checker.check(PLAN, text);
    return findings
      .filter(({ rule }) => rule === 'unknown-name')
      .map(({ repairs = [] }) => repairs[0]?.edits[0]?.text);
  }

  test.each([
    ['sqat', 'squat'],
    ['brid-dog', 'bird-dog'],
    ['"side plnk"', '"side-plank"'],
    ['glute-brige', 'glute-bridge'],
    // Alike, but another exercise, or none.
    ['cull-down', undefined],
    ['c-skip', undefined],
    ['hang-up', undefined],
    ['wall-up', undefined],
    ['leg-lift', undefined],
    ['kickback', undefined],
  ])('%s', async (name, expected) => {
    expect(await suggested(name)).toEqual([expected]);
  });

  test('no name of an `also` line means two exercises of a file', async () => {
    const text = 'exercise a\n  also plank\nexercise b\n  also one, "Planks", A\n';
    const { findings } = await checker.check(PLAN, text);
    expect(findings.filter(({ rule }) => rule === 'duplicate-name').map(({ message }) => message)).toEqual([
      '`A` means the exercise `a` already. Another exercise needs another name.',
    ]);
  });
});

test('each name of the library means its exercise, and no name means two', () => {
  const file = new Documents().services.documents.getDocument(URI.parse(STANDARD_LIBRARY_URI))?.parseResult
    .value;
  if (!file) throw new Error('The library is missing.');
  expect(takenNames(file)).toEqual([]);
  for (const exercise of nodesOfType(file, 'Exercise')) {
    const others = exercise.attributes.flatMap((line) => (line.$type === 'Also' ? line.names : []));
    for (const name of [exercise.name, exercise.title ?? exercise.name, ...others])
      expect([name, exerciseCalled(file, name)?.name]).toEqual([name, exercise.name]);
  }
});
