import { type AstNode, AstUtils } from 'langium';
import { expect, test } from 'vitest';
import type { RunplanFile } from '../grammar/generated/ast.ts';
import { applyEdits } from '../text/edit.ts';
import type { TrainingDay, TrainingPlan } from '../training/model.ts';
import { planIn } from '../training/testing.ts';
import type { NodeRange, TreeEdit } from './tree-edit.ts';
import { TreeEditWriter } from './tree-edit-writer.ts';

function dayOf(plan: TrainingPlan, week: number, name: string): TrainingDay {
  return plan.weeks
    .find(({ number }) => number === week)
    ?.days.find((day) => day.name === name) as TrainingDay;
}

/** The weeks of a plan after an edit. */
async function edited(
  weeks: string,
  edit: (plan: TrainingPlan) => readonly TreeEdit[],
): Promise<string | undefined> {
  const head = 'plan "P"\n';
  const plan = await planIn(head + weeks);
  const edits = new TreeEditWriter(AstUtils.findRootNode(plan.node) as RunplanFile).write(edit(plan));
  return edits && applyEdits(head + weeks, edits).slice(head.length);
}

const amount = (day: TrainingDay, text: string): TreeEdit => ({
  replace: { from: day.sessions[0]?.source.activity as AstNode, property: 'amount' },
  text,
});

test('an edit of one of several days leaves the others as they are', async () => {
  expect(
    await edited('  week 1\n    mon, wed easy 5 km\n    sun long 9 km\n', (plan) => [
      amount(dayOf(plan, 1, 'wed'), '4 km'),
    ]),
  ).toBe('  week 1\n    mon easy 5 km\n    wed easy 4 km\n    sun long 9 km\n');
});

test('days that stay alike stay in one line, with what stands below it', async () => {
  const lines = '    note "Softly."\n';
  expect(
    await edited(`  week 1\n   mon-fri easy 5 km # flat\n${lines}`, (plan) => [
      amount(dayOf(plan, 1, 'thu'), '4 km'),
    ]),
  ).toBe(`  week 1\n   mon-wed, fri easy 5 km # flat\n${lines}   thu easy 4 km # flat\n${lines}`);
});

test('what is done to all of the days alike needs no further line', async () => {
  expect(
    await edited('  week 1\n    Mon, Wed easy 5 km\n', (plan) => [
      amount(dayOf(plan, 1, 'mon'), '4 km'),
      amount(dayOf(plan, 1, 'wed'), '4 km'),
    ]),
  ).toBe('  week 1\n    mon, wed easy 4 km\n');
});

test('an edit of one of several weeks leaves the others as they are', async () => {
  expect(
    await edited(
      '  week 1\n    mon easy 5 km\n  week 2-5 like week 1\n    mon, tue easy 6 km\n  week 6\n',
      (plan) => [amount(dayOf(plan, 4, 'tue'), '4 km')],
    ),
  ).toBe(
    '  week 1\n    mon easy 5 km\n  week 2-3 like week 1\n    mon, tue easy 6 km\n' +
      '  week 4 like week 1\n    mon easy 6 km\n    tue easy 4 km\n  week 5 like week 1\n    mon, tue easy 6 km\n  week 6\n',
  );
});

test('a line is removed for one of its days, and moved to another one', async () => {
  const text = '  week 1\n    mon, wed, sat easy 5 km\n';
  expect(await edited(text, (plan) => [{ remove: dayOf(plan, 1, 'wed').node as AstNode }])).toBe(
    '  week 1\n    mon, sat easy 5 km\n',
  );
  expect(
    await edited(text, (plan) => [
      { replace: { from: dayOf(plan, 1, 'wed').node as AstNode, property: 'days' }, text: 'thu' },
    ]),
  ).toBe('  week 1\n    mon, sat easy 5 km\n    thu easy 5 km\n');
});

test('two days change places, of which one is one of several', async () => {
  expect(
    await edited('  week 1\n    mon, wed easy 5 km\n    sat tempo 6 km\n', (plan) => {
      const [wed, sat] = [dayOf(plan, 1, 'wed'), dayOf(plan, 1, 'sat')].map((day) => ({
        from: day.sessions[0]?.source as AstNode,
      }));
      return [{ swap: [wed as NodeRange, sat as NodeRange] }];
    }),
  ).toBe('  week 1\n    mon easy 5 km\n    wed tempo 6 km\n    sat easy 5 km\n');
});

test('a line below one of the days at the end of a text without a line end', async () => {
  expect(
    await edited('  week 1\n    mon, wed easy 5 km', (plan) => [
      { below: dayOf(plan, 1, 'mon').node as AstNode, text: 'note "Softly."' },
    ]),
  ).toBe('  week 1\n    mon easy 5 km\n      note "Softly."\n    wed easy 5 km');
});

test('a line below one of several weeks is none of their numbers, which may be all that stands in theirs', async () => {
  const allow = (plan: TrainingPlan): readonly TreeEdit[] => [
    { below: plan.weeks[1]?.node as AstNode, text: 'allow core-session because "camp"' },
  ];
  expect(await edited('  week 1\n    tue easy 5 km\n  week 2-4\n    tue easy 6 km\n', allow)).toBe(
    '  week 1\n    tue easy 5 km\n  week 2\n    allow core-session because "camp"\n    tue easy 6 km\n' +
      '  week 3-4\n    tue easy 6 km\n',
  );
});
