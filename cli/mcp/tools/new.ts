import { z } from 'zod';
import { dayFrom } from '../../asking/day.ts';
import { planFrom } from '../../asking/gather.ts';
import { defineTool } from '../define-tool.ts';

const text = (about: string) => z.string().optional().describe(about);

export const newPlan = defineTool({
  name: 'new_plan',
  title: 'Write a first plan',
  about:
    'Writes a first plan that grows step by step, with down weeks, core sessions and a taper, and checks without ' +
    'findings. Asks for nothing: ask the person for name, race, level, back and volume first, and do not guess the back.',
  input: {
    name: text('Name of the athlete.'),
    race: text('5k, 10k, half-marathon, marathon or none.'),
    on: text('Date of the race, such as 2027-04-25.'),
    title: text('Name of the race.'),
    start: text('First day of the plan.'),
    level: text('novice, intermediate or advanced.'),
    back: text('healthy, history, disc or pain.'),
    'cleared-by': text('With disc or pain: the professional who has agreed to the running.'),
    'cleared-on': text('With cleared-by: when.'),
    volume: text('Running a week, mean of the last four weeks, such as 25km.'),
    longest: text('Longest run of the last 30 days.'),
    runs: text('Runs a week.'),
    days: text('In place of runs: the days for running, such as tue, thu, sat, sun.'),
    'long-day': text('Day of the long run.'),
    surface: text('road, trail, grass, track or treadmill, for the sessions that it suits.'),
    treadmill: text('Days whose runs are on the treadmill.'),
    strength: text('Strength work: home or gym.'),
    best: text('A best time, such as 10k in 45:00: gives the paces.'),
    born: text('Year of birth.'),
    units: text('km or mi.'),
    today: text('Reckon from this day instead of today.'),
  },
  writes: false,
  async run({ today, ...answers }) {
    const given = Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== undefined));
    const plan = await planFrom(given as Readonly<Record<string, string>>, dayFrom(today), undefined);
    return [plan.text, ...plan.notes];
  },
});
