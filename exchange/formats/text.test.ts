/** Workouts in the notation of intervals.icu, read with the rules that its builder publishes. */

import { plainly } from '@runplan/language/internal';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../../test/any-text.ts';
import { ExportRefusal, exportPlans } from '../index.ts';
import { sourceOf } from '../testing.ts';

const SAM = `athlete "Sam"
  pace easy 6:00-6:30/km
  pace marathon 5:20/km
  pace 5k 4:30/km
  max hr 190 bpm
  ftp 200 W
`;

/** The file of the only session of a Tuesday. */
async function textOf(session: string, athlete = SAM, units = 'km'): Promise<string> {
  const plan = `${athlete}plan "P" for "Sam"\n  units ${units}\n  week 1\n    tue ${session}\n`;
  const [file] = await exportPlans(sourceOf(plan), { format: 'text' });
  return `${file?.content}`;
}

/** Without the characters that nobody sees. */
const seen = (text: string) => text.replaceAll('\u2060', '');

describe('what is written', () => {
  test.each([
    ['easy 6 km @ easy', '- @ easy 6km 6:00-6:30/km Pace\n'],
    ['easy 1:02:30 @ 6:00/km', '- 1h2m30s 6:00/km Pace\n'],
    ['easy 6.25 km', '- 6:00-6:30/km 6.25km\n'],
    ['easy 8 km @ easy to marathon', '- @ easy to marathon 8km ramp 6:15-5:20/km Pace\n'],
    ['easy 8 km @ 5:00/km to 6:00/km', '- @ 5:00/km to 6:00/km 8km ramp 5:00-6:00/km Pace\n'],
    ['easy 6 km @ slower than 6:00/km', '- slower than 6:00/km 6km\n'],
    ['easy 6 km @ zone 2', '- @ zone 2; 137-156 bpm 6km 72-82% HR\n'],
    ['easy 6 km @ below 140 bpm "relaxed"', '- relaxed; below 140 bpm 6km\n'],
    ['easy 6 km @ easy cadence 172 spm', '- @ easy; 172 spm 6km 6:00-6:30/km Pace\n'],
    ['bike 45 min @ 200-220 W', '- 45m 200-220w\n'],
    ['bike 45 min @ 90% ftp', '- @ 90% ftp 45m 180w\n'],
    ['mobility', '- 5m press lap\n'],
    ['easy: until lap @ easy', '- @ easy 5m 6:00-6:30/km Pace press lap\n'],
    [
      'intervals: warm up 15 min, 6 x (800 m @ 5k "tall", walk 90 s), cool down until lap',
      '- warm up 15m\n\n6x\n- tall; @ 5k 800mtr 4:30/km Pace\n- walk 1m30s\n\n- cool down 5m press lap\n',
    ],
    [
      'intervals: 2 x (3 x (200 m @ 5k, jog 100 m), walk 3 min)',
      `2x\n${'- @ 5k 200mtr 4:30/km Pace\n- jog 100mtr\n'.repeat(3)}- walk 3m\n`,
    ],
    [
      '3 x 1 km @ 5k recover jog 400 m',
      '2x\n- @ 5k 1km 4:30/km Pace\n- jog 400mtr\n\n- @ 5k 1km 4:30/km Pace\n',
    ],
  ])('%s', async (session, text) => {
    expect(seen(await textOf(session))).toBe(text);
  });

  test('miles where the plan is in miles; the track stays in metres', async () => {
    const text = await textOf('intervals: warm up 1.5 mi, 4 x (800 m @ 5k, jog 400 m)', SAM, 'mi');
    expect(seen(text)).toBe('- warm up 1.5mi\n\n4x\n- @ 5k 800mtr 7:15/mi Pace\n- jog 400mtr\n');
  });

  test('heart rates without the highest are shares of that at the threshold, or words', async () => {
    const rate = 'easy 6 km @ 140-150 bpm';
    expect(seen(await textOf(rate, 'athlete "Sam"\n  threshold hr 170 bpm\n'))).toBe(
      '- 140-150 bpm 6km 82-88% LTHR\n',
    );
    expect(seen(await textOf(rate, 'athlete "Sam"\n'))).toBe('- 140-150 bpm 6km\n');
  });

  test('strength sessions have no file', async () => {
    await expect(textOf('core: plank 3 x 30 s')).rejects.toThrow('The file has no session to write as text.');
  });

  test('what would be thousands of lines is refused', async () => {
    const session = 'intervals: 50 x (50 x (50 x (200 m, walk 1 min), walk 2 min), walk 3 min)';
    const error = await textOf(session).catch((reason) => reason);
    expect(error).toBeInstanceOf(ExportRefusal);
    expect(error.message).toBe(
      'The session W1 Tue intervals has more than 2000 steps once its repeats are written out: too many for the format ' +
        'text. Write fewer repetitions.',
    );
  });
});

/** A step as its reader understands it: the first length in the line, a target anywhere in it. */
interface ReadStep {
  readonly length: string | undefined;
  readonly target: string | undefined;
}

/** More lenient than the rules: what could be taken for something counts as that. */
const LENGTH = /\d+(?:\.\d+)?\s*(?:km|mi|mtr|yrd|y|h|m|s|'|"|′|″)(?:\s*\d+\s*(?:m|s|'|"))*(?![a-z])/i;
const TARGET =
  /ramp\s+\S+|freeride|z\s*\d+|\d+(?:-\d+)?\s*(?:%|w\b|rpm)(?:\s*(?:l?t?hr|pace))?|\d+:\d+\S*\s*pace/i;

/** The steps in the order in which they are done. */
function readSteps(text: string): readonly ReadStep[] {
  return text.split(/\n\s*\n/).flatMap((block) => {
    const lines = block.split('\n').filter((line) => line.trim() !== '');
    const [, times] = /(\d+)\s*x/i.exec(lines.find((line) => !line.startsWith('-')) ?? '') ?? [];
    const steps = lines
      .filter((line) => line.startsWith('-'))
      .map((line) => ({ length: LENGTH.exec(line)?.[0], target: TARGET.exec(line)?.[0] }));
    return Array.from({ length: Number(times ?? 1) }, () => steps).flat();
  });
}

describe('texts of the plan do not change a step', () => {
  const step = { length: '800mtr', target: '4:30/km Pace' };

  test.each([
    'last 2 km hard',
    '10m easy, then 30s fast',
    'at 90% effort, 180 rpm',
    '5:00/km pace is fine',
    'Z2 if tired',
    'ramp up, no freeride, press lap when done',
    '5\' or 30" easy',
    '6x relaxed',
    '- 1km',
    '200W, 3h, 4mi, 5 mtr',
  ])('%s', async (cue) => {
    const text = await textOf(`intervals: 3 x (800 m @ 5k "${cue.replaceAll('"', '″')}", jog 400 m)`);
    expect(readSteps(text)).toEqual([1, 2, 3].flatMap(() => [step, { length: '400mtr', target: undefined }]));
    expect(seen(text)).toContain(cue.replaceAll('"', '″'));
  });

  test('any text', async () => {
    const word = fc.constantFrom(
      'ramp',
      'z2',
      '10m',
      ' 5 km',
      '3x',
      '90%',
      'press  lap',
      'pace',
      '7:00/km',
      '"',
      '\n',
    );
    const cue = fc
      .array(fc.oneof(word, anyText), { maxLength: 6 })
      // What the language refuses is in no plan that leaves: what can't be seen, and quotes that end the text.
      .map((words) => plainly(words.join(' ')).replace(/["“”„]/g, ' '));
    await fc.assert(
      fc.asyncProperty(cue, async (words) => {
        const text = await textOf(`intervals: 2 x (800 m @ 5k "x${words}", jog 400 m)`);
        expect(readSteps(text)).toEqual(
          [1, 2].flatMap(() => [step, { length: '400mtr', target: undefined }]),
        );
      }),
      { numRuns: 200 },
    );
  });
});
