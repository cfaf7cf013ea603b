/** Tables that tell several sessions in a row, and what belongs to a session in columns of its own. */
import { describe, expect, test } from 'vitest';
import { importPlan } from './import-plan.ts';

/** The weeks that a table becomes, without their indentation, and what of it was not read. */
async function weeksOf(rows: readonly string[]) {
  const { text, kept } = await importPlan([{ name: 'a.csv', content: `${rows.join('\n')}\n` }]);
  const weeks = text.slice(text.indexOf('  week '));
  return { weeks: weeks.replaceAll('    ', '').replaceAll('  week', 'week').trim().split(/\n+/), kept };
}

async function expectWeeks(rows: readonly string[], weeks: readonly string[]): Promise<void> {
  expect(await weeksOf(rows)).toEqual({ weeks, kept: [] });
}

describe('several sessions of a day in a row', () => {
  test.each([
    {
      of: 'halves of the day',
      rows: ['Week,Day,AM,PM', '1,Mon,Easy 5 km,Core 20 min', '1,Wed,Easy 4 km,Tempo 8 km', '1,Fri,Rest,Off'],
      weeks: ['week 1', 'mon am easy 5 km + pm core 20 min', 'wed am easy 4 km + pm tempo 8 km', 'fri rest'],
    },
    {
      of: 'halves with amounts',
      rows: ['Week,Day,AM session,AM distance,PM session,PM distance', '1,Mon,Easy,5 km,Easy,4 km'],
      weeks: ['week 1', 'mon am easy 5 km + pm easy 4 km'],
    },
    {
      of: 'names that come again',
      rows: ['Week,Day,Session,Distance,Session,Distance', '1,Mon,Easy,5 km,Easy,4 km', '1,Tue,Easy,6 km,,'],
      weeks: ['week 1', 'mon easy 5 km + easy 4 km', 'tue easy 6 km'],
    },
    {
      of: 'numbers',
      rows: ['Week,Day,Session 1,Distance 1,Session 2,Distance 2', '1,Mon,Easy,8 km,Tempo,5 km'],
      weeks: ['week 1', 'mon easy 8 km + tempo 5 km'],
    },
    {
      of: 'ordinals',
      rows: ['Week,Day,1st session,Second session', '1,Mon,Easy 8 km,Core 20 min'],
      weeks: ['week 1', 'mon easy 8 km + core 20 min'],
    },
    {
      of: 'kinds',
      rows: [
        'Week,Day,Run,Strength,Mobility',
        '1,Mon,Easy 5 km,squat 3 x 8; plank 3 x 30 s,',
        '1,Tue,Easy 6 km,,x',
        '1,Wed,,Core 20 min,15 min',
      ],
      weeks: [
        'week 1',
        'mon easy 5 km + strength: squat 3 x 8, plank 3 x 30 s',
        'tue easy 6 km + mobility',
        'wed core 20 min + mobility 15 min',
      ],
    },
    {
      of: 'kinds with amounts',
      rows: ['Week,Day,Run,km,Cross training,min', '1,Mon,Easy,5,,', '1,Tue,Tempo,6,Bike,40', '1,Wed,,,,30'],
      weeks: ['week 1', 'mon easy 5 km', 'tue tempo 6 km + bike 40 min', 'wed cross-training 30 min'],
    },
    {
      of: 'a distance behind strength work',
      rows: ['Week,Day,Run,Strength,Distance', '1,Mon,Easy,Core 20 min,5 km'],
      weeks: ['week 1', 'mon easy 5 km + core 20 min'],
    },
    {
      of: 'one sum of both',
      rows: ['Week,Day,Morning,Evening,Miles', '1,Mon,Easy 5 km,Easy 3 km,5'],
      weeks: ['week 1', 'mon am easy 5 km + pm easy 3 km', '  note "Miles: 5"'],
    },
    {
      of: 'names in two rows',
      rows: ['Week,Day,AM,,PM,', ',,Session,km,Session,km', '1,Mon,Easy,5,Easy,4'],
      weeks: ['week 1', 'mon am easy 5 km + pm easy 4 km'],
    },
    {
      of: 'what was planned, and what was done',
      rows: ['Week,Day,Planned,Planned km,Actual km', '1,Mon,Easy,5,5.2'],
      weeks: ['week 1', 'mon easy 5 km', '  note "Actual km: 5.2"'],
    },
    {
      of: 'kinds of a week without days',
      rows: ['Week,Long run,Tempo (km),Easy miles', '1,10 miles,6,12'],
      weeks: ['week 1', 'note "Easy miles: 12"', 'any long 10 mi', 'any tempo 6 km'],
    },
    {
      of: 'runs of a week on any days',
      rows: ['Week,Run 1,Run 2,Run 3', '1,20 min easy,5 x 1 min run / 2 min walk,30 min easy'],
      weeks: ['week 1', 'any easy 20 min', 'any run 5 x 1 min recover walk 2 min', 'any easy 30 min'],
    },
    {
      of: 'days without a name',
      rows: ['Week,Day 1,Day 2,Day 3', '1,20 min easy,Rest,30 min easy'],
      weeks: ['week 1', 'any easy 20 min', 'any easy 30 min'],
    },
    {
      of: 'the key session beside the long run, and the phase',
      rows: ['Phase,Week,Long run (km),Weekly km,Key session', 'Base,1,12,30,6 x 400 m'],
      weeks: ['week 1 base', 'note "Weekly km: 30"', 'any long 12 km', 'any run: 6 x 400 m'],
    },
  ])('$of', ({ rows, weeks }) => expectWeeks(rows, weeks));
});

describe('grids with more than one column for a day', () => {
  test.each([
    {
      of: 'amounts behind their days',
      rows: ['Week,Mon,km,Tue,km,Wed,km,Total', '1,Easy,5,Rest,,Tempo,6,11'],
      weeks: ['week 1', 'note "Total: 11"', 'mon easy 5 km', 'tue rest', 'wed tempo 6 km'],
    },
    {
      of: 'one amount behind all days, which is of the week',
      rows: ['Week,Mon,Tue,Wed,km', '1,Easy 5 km,Rest,Tempo 6 km,11'],
      weeks: ['week 1', 'note "km: 11"', 'mon easy 5 km', 'tue rest', 'wed tempo 6 km'],
    },
    {
      of: 'halves',
      rows: [
        'Week,Mon AM,Mon PM,Tue AM,Tue PM,Wed AM,Wed PM',
        '1,Easy 5 km,Core 20 min,Easy 6 km,,Rest,Tempo 8 km',
      ],
      weeks: ['week 1', 'mon am easy 5 km + pm core 20 min', 'tue am easy 6 km', 'wed pm tempo 8 km'],
    },
    {
      of: 'names in two rows',
      rows: [',Mon,,Tue,,Wed,', 'Week,Session,km,Session,km,Session,km', '1,Easy,5,Rest,,Tempo,6'],
      weeks: ['week 1', 'mon easy 5 km', 'tue rest', 'wed tempo 6 km'],
    },
    {
      of: 'halves in two rows',
      rows: [
        'Week,Mon,,Tue,,Wed,',
        ',AM,PM,AM,PM,AM,PM',
        '1,Easy 5 km,Core 20 min,Easy 6 km,,Rest,Tempo 8 km',
      ],
      weeks: ['week 1', 'mon am easy 5 km + pm core 20 min', 'tue am easy 6 km', 'wed pm tempo 8 km'],
    },
    {
      of: 'halves in rows of a week',
      rows: [
        ',Mon,Tue,Wed',
        'Week 1 AM,Easy 5 km,,Easy 6 km',
        'Week 1 PM,Core 20 min,Track 6 x 400 m,',
        'Week 2 AM,Easy 6 km,Rest,',
      ],
      weeks: [
        'week 1',
        'mon am easy 5 km + pm core 20 min',
        'tue pm intervals 6 x 400 m',
        'wed am easy 6 km',
        'week 2',
        'mon am easy 6 km',
        'tue rest',
      ],
    },
    {
      of: 'distances alone',
      rows: ['Week,Monday (km),Tuesday (km),Wednesday (km),Total (km)', '1,8,10,0,18'],
      weeks: ['week 1', 'note "Total (km): 18"', 'mon run 8 km', 'tue run 10 km'],
    },
    {
      of: 'the days named again above each week',
      rows: ['Week 1,Mon,Tue,Wed', ',Easy 5 km,Rest,Tempo 6 km', 'Week 2,Mon,Tue,Wed', ',Easy 6 km,Rest,'],
      weeks: ['week 1', 'mon easy 5 km', 'tue rest', 'wed tempo 6 km', 'week 2', 'mon easy 6 km', 'tue rest'],
    },
    {
      of: 'halves in rows of a day, below weeks',
      rows: ['Day,Week 1,Week 2', 'Mon AM,Easy 5 km,Easy 6 km', 'Mon PM,Core 20 min,', 'Tue,Rest,Rest'],
      weeks: [
        'week 1',
        'mon am easy 5 km + pm core 20 min',
        'tue rest',
        'week 2',
        'mon am easy 6 km',
        'tue rest',
      ],
    },
    {
      of: 'the phase beside the number of the week',
      rows: ['Week,Phase,Mon,Tue,Wed', '1,Base,Easy 5 km,Rest,Tempo 6 km', '2,Build,Easy 6 km,Rest,'],
      weeks: [
        'week 1 base',
        'mon easy 5 km',
        'tue rest',
        'wed tempo 6 km',
        'week 2 build',
        'mon easy 6 km',
        'tue rest',
      ],
    },
    {
      of: 'sums above the first week',
      rows: [',Mon,Tue,Wed', 'Total,20 km,,', '1,Easy 5 km,Rest,Tempo 6 km', '2,Easy 6 km,Rest,Tempo 7 km'],
      weeks: [
        'week 1',
        'note "Total, Mon: 20 km"',
        'mon easy 5 km',
        'tue rest',
        'wed tempo 6 km',
        'week 2',
        'mon easy 6 km',
        'tue rest',
        'wed tempo 7 km',
      ],
    },
  ])('$of', ({ rows, weeks }) => expectWeeks(rows, weeks));
});

describe('what belongs to a session in columns of its own', () => {
  test.each([
    {
      of: 'paces',
      rows: [
        'Week,Day,Type,Distance,Pace',
        '1,Mon,Easy,5 km,6:00-6:30',
        '1,Tue,Tempo,6 km,5:00/km',
        '1,Wed,Long,12 km,easy',
      ],
      weeks: ['week 1', 'mon easy 5 km @ 6:00-6:30/km', 'tue tempo 6 km @ 5:00/km', 'wed long 12 km @ easy'],
    },
    {
      of: 'sports, times and intensities',
      rows: [
        'Week,Day,Sport,Duration,Distance,Intensity,Description',
        '1,Mon,Run,0:45,,Easy,',
        '1,Tue,Bike,1:00,,Z2,',
        '1,Wed,Strength,0:30,,,squat 3 x 8',
        '1,Thu,Swim,,1500 m,,',
      ],
      weeks: [
        'week 1',
        'mon run 45 min @ easy',
        'tue bike 1 h @ zone 2',
        'wed strength 30 min: squat 3 x 8',
        'thu swim 1500 m',
      ],
    },
    {
      of: 'zones and efforts',
      rows: ['Week,Day,Workout,Distance (km),Zone,RPE', '1,Mon,Easy,5,2,3', '1,Tue,Tempo,6,Z3-4,6-7'],
      weeks: ['week 1', 'mon easy 5 km @ zone 2 @ rpe 3', 'tue tempo 6 km @ zone 3-4 @ rpe 6-7'],
    },
    {
      of: 'heart rates',
      rows: ['Week,Day,Workout,Distance (km),Heart rate', '1,Mon,Easy,5,130-140'],
      weeks: ['week 1', 'mon easy 5 km @ 130-140 bpm'],
    },
    {
      of: 'targets that are none, as remarks',
      rows: ['Week,Day,Workout,Distance (km),Effort', '1,Mon,Easy,5,as it comes', '1,Tue,Rest,,none'],
      weeks: ['week 1', 'mon easy 5 km "effort as it comes"', 'tue rest "effort none"'],
    },
    {
      of: 'warm-up, main set and cool-down',
      rows: [
        'Day,Warm up,Main set,Cool down',
        'Mon,10 min,6 x 400 m @ 5k pace (90 s jog),10 min',
        'Wed,WU 2 km,20 min tempo,2 km',
        'Sat,,easy 8 km,',
      ],
      weeks: [
        'week 1',
        'mon run: warm up 10 min, 6 x 400 m @ 5k recover jog 90 s, cool down 10 min',
        'wed run: warm up 2 km, 20 min @ threshold, cool down 2 km',
        'sat easy 8 km',
      ],
    },
    {
      of: 'a warm-up of what has no length, as a remark',
      rows: ['Day,Session,Warm up', 'Mon,Tempo,10 min'],
      weeks: ['week 1', 'mon tempo "warm up: 10 min"'],
    },
    {
      of: 'repetitions',
      rows: [
        'Week,Day,Session,Reps,Distance,Pace,Recovery',
        '1,Tue,Intervals,6,800 m,3:30/km,2 min jog',
        '1,Thu,Tempo,,5 km,4:10/km,',
      ],
      weeks: ['week 1', 'tue intervals 6 x 800 m @ 3:30/km recover jog 2 min', 'thu tempo 5 km @ 4:10/km'],
    },
    {
      of: 'sets and repetitions of exercises: those of a day are one session',
      rows: [
        'Week,Day,Exercise,Sets,Reps,Weight (kg),Rest,Notes',
        '1,Mon,Squat,3,8,40,90 s,slow',
        ',,Plank,3,30 s,,,',
        '1,Wed,Deadlift,3,5,60,,',
        '2,Mon,Squat,3,8,42.5,,',
      ],
      weeks: [
        'week 1',
        'mon strength: Squat 3 x 8 40 kg "rest 90 s", Plank 3 x 30 s',
        '  note "Squat: slow"',
        'wed strength: Deadlift 3 x 5 60 kg',
        'week 2',
        'mon strength: Squat 3 x 8 42.5 kg',
      ],
    },
    {
      of: 'a weight that is none of an exercise, as a note',
      rows: ['Week,Day,Session,Weight', '1,Mon,Easy 5 km,61.5'],
      weeks: ['week 1', 'mon easy 5 km', '  note "Weight: 61.5"'],
    },
  ])('$of', ({ rows, weeks }) => expectWeeks(rows, weeks));
});

test('what is read as no session stays whole, once for each of them', async () => {
  const { weeks, kept } = await weeksOf(['Week,Day,AM,PM', '1,Mon,mystery,another mystery']);
  expect(weeks).toEqual(['week 1', 'mon run "AM mystery" + run "PM another mystery"']);
  expect(kept.map(({ text }) => text)).toEqual(['AM mystery', 'PM another mystery']);
});
