import { describe, expect, test } from 'vitest';
import { itemOf, PLAIN_CLIENT, startCompletions, WEEK } from './testing.ts';

const completions = startCompletions();
const plain = startCompletions(PLAIN_CLIENT);

describe('documentation', () => {
  test('comes when it is asked for, and says what a hover says', async () => {
    const blocks = await completions.ask(`${WEEK}    wed core |`);
    expect(itemOf(blocks, 'Club Core').documentation).toBeUndefined();
    expect(await completions.documentation(blocks, 'Club Core')).toBe(`**Club Core** · block

Every Monday.

- Plank 3 x 40 s
- Bird dog 3 x 8 each side

Trains deep-core, anti-rotation, back-extensors · 2 core exercises`);
    expect(
      await completions.documentation(await completions.ask('policy "A"\n  core-session |'), 'minimum 1'),
    ).toBe('**core-session minimum** · by default 1, 2\n\nThe least number of core sessions a week.');
    expect(
      await completions.documentation(await completions.ask('import "|"'), '../club/library.runplan'),
    ).toBe('- **Athletes** Alex\n- **Blocks** Club Core\n- **Workouts** Tempo 30\n- **Policies** Club');
    expect(await completions.documentation(await completions.ask(`${WEEK}    wed |`), 'hills')).toBe(
      'Repetitions uphill; the way down is the recovery. Counts as hard from five minutes on.',
    );
    expect(await completions.documentation(await completions.ask('exercise x\n  movement |'), 'hinge')).toBe(
      'Bends at the hips.',
    );
    expect(
      await completions.documentation(await completions.ask(`${WEEK}    allow |`), 'long-run-share'),
    ).toMatch(
      /^\*\*long-run-share\*\* · progression\n\nA week whose longest run makes up too much of it\.\n/,
    );
    const weeks = await completions.ask(`${WEEK}  week 4 like |`);
    expect(await completions.documentation(weeks, 'week 2')).toMatch(
      /^\*\*Week 2\*\* · base · Mon 2026-09-28 – Sun 2026-10-04\n\n- \*\*Running\*\* ≈35.7 km/,
    );
    expect(
      await completions.documentation(await completions.ask(`${WEEK}    wed easy |`), '7 km'),
    ).toBeUndefined();
  });

  test('is plain text for clients that want no other', async () => {
    expect(await plain.documentation(await plain.ask('policy "A"\n  core-session |'), 'minimum 1')).toBe(
      'core-session minimum · by default 1, 2\n\nThe least number of core sessions a week.',
    );
  });

  test('of a file that was closed meanwhile there is none', async () => {
    const asked = await completions.ask(`${WEEK}    wed |`);
    await completions.nextFile();
    expect(await completions.documentation(asked, 'hills')).toBeUndefined();
  });
});
