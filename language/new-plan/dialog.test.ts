import { expect, test } from 'vitest';
import { parseDate } from '../quantities/date.ts';
import { nextStep } from './dialog.ts';

const TODAY = parseDate('2026-11-23') as number;
const HEALTHY = { name: 'Kim', back: 'healthy', level: 'intermediate', volume: '30 km' };
/** The last questions, left as they are. */
const UNANSWERED = {
  days: '',
  runs: '',
  longDay: '',
  surface: '',
  treadmill: '',
  strength: '',
  best: '',
  born: '',
};

test('asks one question after the other, and gives the plan', () => {
  const answers: Record<string, string> = { ...HEALTHY, race: '10k', on: '2027-03-07', title: '' };
  const typed: Record<string, string> = {};
  const names: string[] = [];
  for (;;) {
    const step = nextStep(typed, TODAY);
    if (step.kind === 'plan') {
      expect(step.text).toContain('athlete "Kim"');
      break;
    }
    names.push(step.name);
    typed[step.name] = answers[step.name] ?? '';
  }
  expect(names).toEqual([
    'name',
    'back',
    'level',
    'volume',
    'longest',
    'race',
    'on',
    'title',
    'start',
    'days',
    'runs',
    'longDay',
    'surface',
    'treadmill',
    'strength',
    'best',
    'born',
  ]);
});

test('asks about clearance only where it matters', () => {
  expect(nextStep({ name: 'Kim', back: 'disc' }, TODAY)).toMatchObject({ name: 'clearedBy', otherwise: '' });
  expect(nextStep({ name: 'Kim', back: 'disc', clearedBy: '' }, TODAY)).toMatchObject({ name: 'level' });
  expect(nextStep({ name: 'Kim', back: 'disc', clearedBy: 'Dr. Po' }, TODAY)).toMatchObject({
    name: 'clearedOn',
  });
});

test('says why an answer can not be used, and asks again', () => {
  expect(nextStep({ name: 'Kim', back: 'sore' }, TODAY)).toEqual({
    kind: 'question',
    name: 'back',
    text: 'Back: healthy, history (of back pain), disc (diagnosed) or pain (now)',
    otherwise: 'healthy',
    choices: [
      { word: 'healthy', about: 'no back trouble known' },
      { word: 'history', about: 'back pain in the past, well now' },
      { word: 'disc', about: 'a diagnosed disc herniation or bulge' },
      { word: 'pain', about: 'back pain now' },
    ],
    step: 2,
    steps: 15,
    mistake: '"sore" is not one of healthy, history, disc and pain.',
  });
  expect(nextStep({ name: '' }, TODAY)).toMatchObject({ name: 'name', mistake: 'This one is needed.' });
});

test('a guess that is left as it is stays a guess', () => {
  const before = { ...HEALTHY, longest: '11 km', race: 'none', start: '' };
  const guess = nextStep(HEALTHY, TODAY);
  expect(guess).toMatchObject({ name: 'longest', otherwise: '10 km' });
  const textWith = (longest: string) => {
    const step = nextStep({ ...before, ...UNANSWERED, runs: '4', longest }, TODAY);
    return step.kind === 'plan' ? step.text : step.mistake;
  };
  expect(textWith('10 km')).toContain('recent longest 10 km           # a guess from the volume');
  expect(textWith('11 km')).toContain('recent longest 11 km           # of the last 30 days');
});

test('asks again what gives no plan', () => {
  const rest = {
    longest: '',
    race: 'marathon',
    on: '2026-12-13',
    title: '',
    start: '',
    ...UNANSWERED,
  };
  expect(nextStep({ ...HEALTHY, ...rest }, TODAY)).toMatchObject({
    name: 'race',
    mistake: expect.any(String),
  });
});
