import { describe, expect, test } from 'vitest';
import { startHovers } from './testing.ts';

const hovers = startHovers();
const { hoverAt, inShared, inTwo } = hovers;

describe('an exercise', () => {
  test('in a block that no plan of the file uses: all cautions', async () => {
    expect(await inShared('|side-plank')).toMatchInlineSnapshot(`
      "[side-plank]
      **Side plank** · \`side-plank\`

      On one forearm and the side of the foot or the knee: the side of the trunk and the hip abductors hold.

      - **Trains** lateral, hip-abductors
      - **Usual dose** 2-3 x 15-30 s each side
      - **Spine load** low · **Movement** isometric
      - **With a history of back pain** from the knees until that is easy
      - **With a disc diagnosis** from the knees first
      - **With present back pain** from the knees first; many people with back pain do not tolerate the full form
      - **Cue** hips forward and high, one line from ear to ankle
      - **Also** side bridge

      * In 30 healthy people it worked the hip abductors hard enough to strengthen them, above 45% of maximum (Ek07).
      * Of the exercises that 13 people with chronic back pain tried, it was the one that most of them did not tolerate (Cy19).
      * EMG shows how hard a muscle works, not what that prevents."
    `);
  });

  test('in a plan: the cautions for its athletes', async () => {
    expect(await inTwo('|side-plank')).toMatchInlineSnapshot(`
      "[side-plank]
      **Side plank** · \`side-plank\`

      On one forearm and the side of the foot or the knee: the side of the trunk and the hip abductors hold.

      - **With a history of back pain** from the knees until that is easy
      - **Trains** lateral, hip-abductors
      - **Usual dose** 2-3 x 15-30 s each side
      - **Spine load** low · **Movement** isometric
      - **Cue** hips forward and high, one line from ear to ankle
      - **Also** side bridge

      * In 30 healthy people it worked the hip abductors hard enough to strengthen them, above 45% of maximum (Ek07).
      * Of the exercises that 13 people with chronic back pain tried, it was the one that most of them did not tolerate (Cy19).
      * EMG shows how hard a muscle works, not what that prevents."
    `);
  });

  test('what is not to be done, and what instead; the alternative tells itself', async () => {
    await hovers.client.open(
      'alternative.runplan',
      'exercise fold "Fold"\n  caution pain "slowly"\n  avoid disc "plank instead"\n  alternative clamshell, monster-walk\n',
    );
    const fold = await hoverAt('alternative.runplan', '|fold');
    expect(fold).toContain(
      '- **With present back pain** slowly\n- **Not with a disc diagnosis** plank instead\n',
    );
    expect(fold).toContain('- **Instead** clamshell, monster-walk');
    expect(await hoverAt('alternative.runplan', '|clamshell')).toContain('**Clamshell**');
    expect(await hoverAt('alternative.runplan', '|monster-walk')).toContain('**Monster walk**');
  });

  test('sets', async () => {
    expect(await inShared('|2 x 20 s')).toMatchInlineSnapshot(`
      "[2 x]
      **2 sets** of 20 s each side · 1 min 20 s in all"
    `);
  });

  test('the source of a note', async () => {
    await hovers.client.open('note.runplan', 'exercise hold\n  note "as in the book (Cy19, Xy99)"\n');
    expect(await hoverAt('note.runplan', '"|as in')).toMatchInlineSnapshot(`
      "["as in the book (Cy19, Xy99)"]
      as in the book (Cy19, Xy99)

      - **Cy19** Calatayud J et al. Tolerability and muscle activity of core muscle exercises in chronic low-back pain. International Journal of Environmental Research and Public Health 2019;16(19):3509."
    `);
  });
});

test('shares, efforts and rounds say what they come to', async () => {
  await hovers.client.open(
    'lifting.runplan',
    'athlete "Kim"\n  1rm squat 60 kg\n\nplan "P" for "Kim"\n  week 1\n' +
      '    mon strength: 3 rounds (squat 12/10/8 @ 80% 1rm @ rpe 8), hip-thrust 3 x 5 @ 70% 1rm, push-up 3 x to failure\n',
  );
  expect(await hoverAt('lifting.runplan', '80|%')).toContain('**Kim** 48 kg: 80% of 60 kg');
  expect(await hoverAt('lifting.runplan', '70|%')).toContain('add `1rm hip-thrust 60 kg`');
  expect(await hoverAt('lifting.runplan', '|12/10')).toContain(
    '**3 sets** of 12/10/8 · 30 repetitions in all',
  );
  expect(await hoverAt('lifting.runplan', '|3 rounds')).toContain(
    '**3 rounds**: the exercises in the parentheses',
  );
  expect(await hoverAt('lifting.runplan', 'rpe| 8')).toContain('How hard a set is, from 1 to 10');
  expect(await hoverAt('lifting.runplan', '|to failure')).toContain('**3 sets** to failure');
});
