import { expect, test } from 'vitest';
import type { RunplanDocument } from '../grammar/document.ts';
import { sourceOf } from '../grammar/document.ts';
import { parseDate } from '../quantities/date.ts';
import { Documents } from '../workspace/documents.ts';
import { nextStepFrom } from './from-plan.ts';

const TODAY = parseDate('2026-11-23') as number;
const PLAN = `athlete "Kim"
  recent volume 30 km
  recent longest 12 km
plan "Spring" for "Kim"
  race 10k on 2026-11-15
  week 1 base
    tue easy 10 km
    thu easy 8 km
    sat easy 8 km
    sun long 12 km
  week 2 race
    tue easy 8 km
    sun race 10k
`;

function stepOf(text: string, typed: Readonly<Record<string, string>>) {
  const documents = new Documents();
  documents.put('file:///test.runplan', text);
  const document = documents.get('file:///test.runplan') as RunplanDocument;
  const { plans } = documents.services.models.of(document);
  return nextStepFrom({ models: plans, source: sourceOf(document) }, typed, TODAY);
}

/** What is asked, and what is wrong with the answer. */
function asked(text: string, typed: Readonly<Record<string, string>>) {
  const step = stepOf(text, typed);
  return step.kind === 'question' ? [step.name, step.mistake] : [step.kind];
}

test('asks which plan, and what is to become of it', () => {
  const two = `${PLAN}plan "Autumn" for "Kim"\n  starts 2027-08-02\n  week 1\n    tue easy 5 km\n`;
  expect(asked(PLAN, {})).toEqual(['how', undefined]);
  expect(asked(two, {})).toEqual(['plan', undefined]);
  expect(asked(two, { plan: 'Autumn', how: 'again' })).toEqual(['start', undefined]);
  expect(asked('', {})).toEqual(['plan', 'The file has no plan.']);
});

test('writes the plan once more for another race', () => {
  const again = { how: 'again', on: '2027-05-09' };
  expect(asked(PLAN, { how: 'again' })).toEqual(['on', undefined]);
  expect(asked(PLAN, { how: 'again', on: 'soon' })).toEqual([
    'on',
    '"soon" is no date. Year, month and day are written like 2027-04-25.',
  ]);
  expect(asked(PLAN, { how: 'again', on: '2026-11-15' })).toEqual([
    'on',
    'The plan "Spring" is for that date already.',
  ]);
  expect(asked(PLAN, again)).toEqual(['volume', undefined]);
  expect(asked(PLAN, { ...again, volume: '36 km' })).toEqual(['longest', undefined]);
  expect(stepOf(PLAN, { ...again, volume: '36 km', longest: '' })).toMatchObject({
    kind: 'plan',
    text: PLAN.replace('2026-11-15', '2027-05-09').replace('recent volume 30 km', 'recent volume 36 km'),
  });
});

test('asks for the next block what the plan does not tell', () => {
  const typed: Record<string, string> = { how: 'next' };
  const names: string[] = [];
  for (;;) {
    const step = stepOf(PLAN, typed);
    if (step.kind === 'plan') {
      expect(step.text).toContain('athlete "Kim"');
      expect(step.text).toContain('half-marathon on 2027-05-09');
      break;
    }
    expect(step.mistake).toBeUndefined();
    names.push(step.name);
    typed[step.name] = { race: 'half-marathon', on: '2027-05-09' }[step.name] ?? '';
  }
  expect(names).toEqual(['race', 'on', 'title', 'surface', 'treadmill', 'strength', 'best', 'born']);
});

test('tells why there is no next block', () => {
  const shared = PLAN.replace('plan "Spring" for "Kim"', 'athlete "Ben"\nplan "Spring" for "Kim", "Ben"');
  expect(asked(shared, { how: 'next' })).toEqual([
    'how',
    '"Spring" is for several: a next block is made for one athlete.',
  ]);
  expect(asked(PLAN.replace('  race 10k on 2026-11-15\n', ''), { how: 'next' })).toEqual([
    'how',
    'The plan "Spring" has no dates, so that nothing can come after it.',
  ]);
});

test('what the comments of a first plan say of the day of the race and of the longest run follows', () => {
  const first = `# A plan for Kim: 2 weeks, 10 km on 2026-11-15.
${PLAN.replace('longest 12 km', 'longest 12 km # a guess from the volume: write the real one')}`;
  const step = stepOf(first, { how: 'again', on: '2027-05-09', volume: '36 km', longest: '13 km' });
  expect(step.kind === 'plan' && step.text.split('\n').slice(0, 4)).toEqual([
    '# A plan for Kim: 2 weeks, 10 km on 2027-05-09.',
    'athlete "Kim"',
    '  recent volume 36 km',
    '  recent longest 13 km # of the last 30 days',
  ]);
});

test('a plan that is left out goes with its comments, whatever day they tell', () => {
  const before =
    '# Race day 2026-11-15\nplan "A" for "Kim"\n  starts 2026-09-07\n  week 1\n    tue easy 5 km\n';
  const step = stepOf(before + PLAN, {
    plan: 'Spring',
    how: 'again',
    on: '2027-05-09',
    volume: '',
    longest: '',
  });
  expect(step.kind === 'plan' && step.text).toBe(PLAN.replace('2026-11-15', '2027-05-09'));
});
