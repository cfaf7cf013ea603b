/** How fast plans are read from each format. */
import { exportPlans, FORMATS, type ImportFile, importPlan, READABLE } from '@runplan/exchange';
import { sourceOf } from './formats.ts';

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const SESSIONS = [
  'rest',
  '6 x 800 m @ 5k w/ 400 jog',
  'easy 8 km',
  'tempo 5 km',
  'off',
  'easy 6 km',
  'long run 16 km',
];
const WORKOUT =
  '<workout_file><sportType>run</sportType><workout><Warmup Duration="600" PowerLow="0.5" PowerHigh="0.7" pace="2"/>' +
  '<IntervalsT Repeat="5" OnDuration="180" OffDuration="90" OnPower="1" OffPower="0.6" pace="2"/></workout></workout_file>';

/** What no format writes, of as many weeks. */
const OTHERS: Readonly<Record<string, (weeks: readonly number[]) => readonly ImportFile[]>> = {
  zwo: (weeks) =>
    weeks.flatMap((week) =>
      ['tue', 'wed', 'thu', 'sat', 'sun'].map((day) => ({
        name: `p-week-${week}-${day}-run.zwo`,
        content: WORKOUT,
      })),
    ),
  'calendar-hack': (weeks) => [
    {
      name: 'p.yaml',
      content: `name: P\nunits: km\nschedule:\n${weeks
        .map(() => `  - workouts:\n${SESSIONS.map((title) => `      - title: "${title}"\n`).join('')}`)
        .join('')}`,
    },
  ],
  plain: (weeks) => [
    {
      name: 'p.txt',
      content: weeks
        .map((week) => `Week ${week}\n${DAYS.map((day, at) => `${day}: ${SESSIONS[at]}\n`).join('')}\n`)
        .join(''),
    },
  ],
};

/** Milliseconds of each import of a plan, by format: warm. */
export async function timeImports(
  text: string,
  weeks: number,
): Promise<readonly { readonly format: string; readonly samples: readonly number[] }[]> {
  const numbers = Array.from({ length: weeks }, (_, index) => index + 1);
  const timed = [];
  for (const { id } of READABLE) {
    const files = FORMATS.some((format) => format.id === id)
      ? await exportPlans(sourceOf('file:///bench.runplan', text), { format: id })
      : (OTHERS[id]?.(numbers) ?? []);
    const samples: number[] = [];
    for (let i = 0; i < 40; i++) {
      const started = performance.now();
      await importPlan(files, id);
      if (i >= 15) samples.push(performance.now() - started);
    }
    timed.push({ format: id, samples });
  }
  return timed;
}
