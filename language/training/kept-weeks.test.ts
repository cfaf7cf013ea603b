import { expect, test } from 'vitest';
import type { RunplanDocument } from '../grammar/document.ts';
import { Documents } from '../workspace/documents.ts';
import type { TrainingPlan, TrainingWeek } from './model.ts';

const LIBRARY = `workout "Threes"
  3 x (1 km @ 5k, jog 400 m)
`;
const TEXT = `import "library.runplan"

athlete "Amy"
  recent volume 30 km

plan "Six weeks" for "Amy"
  starts 2027-01-04
  race 10k on 2027-02-14
  week 1
    tue easy 5 km
    thu workout "Threes"
    sun long 10 km
  week 2 like week 1 at 110%
    thu easy 6 km
  week 3
    tue easy 6 km
      done 7 km in 40 min
    sun long 11 km
  week 4 like week 2
  week 5
    tue easy 4 km
    sun easy 6 km
  week 6
    tue easy 3 km
    sun race 10 km
`;

class Edited {
  readonly documents = new Documents();

  put(text: string, library = LIBRARY): readonly TrainingPlan[] {
    this.documents.put('file:///library.runplan', library);
    this.documents.put('file:///plan.runplan', text);
    const document = this.documents.get('file:///plan.runplan') as RunplanDocument;
    const [plan] = this.documents.services.models.of(document).plans as [TrainingPlan];
    return plan.asDone ? [plan, plan.asDone] : [plan];
  }
}

/** All that a model says of its weeks. */
function told(plan: TrainingPlan) {
  return plan.weeks.map((week) => {
    expect(week.plan).toBe(plan);
    for (const day of week.days) expect(day.week).toBe(week);
    for (const session of week.sessions) expect(session.week).toBe(week);
    const { node, plan: _, days, sessions, floating, runs, longestRun, reference, copies, ...rest } = week;
    return {
      ...rest,
      line: node.$containerIndex,
      days: days.map((day) => [
        day.name,
        day.index,
        day.date,
        day.notes,
        day.done.length,
        day.sessions.length,
      ]),
      sessions: sessions.map(({ kind, copied, scale, run, done }) => [
        ...[kind, copied, scale, run?.distance, run?.duration, run?.hardSeconds, done?.metres],
      ]),
      reference: reference && { ...reference, weeks: reference.weeks.map(({ number }) => number) },
      copies: copies.map(({ number }) => number),
      longest: longestRun?.run?.distance,
      goal: sessions.map((session) => session === plan.goalRace),
    };
  });
}

/** The text with something else in one place. */
function change(from: string, to: string): string {
  expect(TEXT.split(from)).toHaveLength(2);
  return TEXT.replace(from, to);
}

// In week 6 the race is dated: it is always read.
test.each([
  ['an amount', change('tue easy 4 km', 'tue easy 5 km'), [1, 2, 3, 4]],
  ['what others copy', change('sun long 10 km', 'sun long 12 km'), [3, 5]],
  ['a copy that is copied', change('thu easy 6 km', 'thu easy 7 km'), [1, 3, 5]],
  ['what was done', change('done 7 km', 'done 8 km'), [1, 2, 4, 5]],
  ['a comment', change('sun long 11 km', 'sun long 11 km # or less'), [1, 2, 4, 5]],
  ['a date that is told elsewhere', change('done 7 km', 'done 2027-02-02 7 km'), [1, 2, 4]],
  ['the start', change('starts 2027-01-04', 'starts 2027-01-11'), []],
  ['the athlete', change('recent volume 30 km', 'recent volume 20 km'), []],
  ['a week that is gone', change('  week 5\n    tue easy 4 km\n    sun easy 6 km\n', ''), [1, 2, 3, 4]],
  ['a week with a mistake', change('tue easy 4 km', 'tue easy 4 km ?'), [1, 2, 3, 4]],
])('after an edit of %s all other weeks stay, and the model is as if it was new', (_, text, same) => {
  const edited = new Edited();
  const before = new Map(edited.put(TEXT)[0]?.weeks.map((week) => [week.number, week]));
  const now = edited.put(text);
  const isSame = ({ number, ...week }: TrainingWeek) => before.get(number)?.days === week.days;
  expect(now[0]?.weeks.filter(isSame).map(({ number }) => number)).toEqual(same);
  expect(now.map(told)).toEqual(new Edited().put(text).map(told));
  expect(edited.put(TEXT).map(told)).toEqual(new Edited().put(TEXT).map(told));
});

test('another file that changes changes all weeks', () => {
  const edited = new Edited();
  const before = edited.put(TEXT).map(told);
  const library = LIBRARY.replace('3 x', '6 x');
  const now = edited.put(TEXT, library).map(told);
  expect(now).not.toEqual(before);
  expect(now).toEqual(new Edited().put(TEXT, library).map(told));
});

test('a week that is gone refers to no plan', () => {
  const edited = new Edited();
  const [fifth] = (edited.put(TEXT)[0]?.weeks ?? []).filter(({ number }) => number === 5);
  edited.put(change('tue easy 4 km', 'tue easy 5 km'));
  expect(fifth?.plan).toBeUndefined();
});
