import { expect, test } from 'vitest';
import { AnswersSoFar } from './answers-so-far.ts';

test('goes back question by question, and keeps what was answered there', () => {
  const answers = new AnswersSoFar();
  expect(answers.canGoBack).toBe(false);
  answers.set('name', 'Sam');
  answers.set('back', 'disc');
  answers.set('clearedBy', '');
  answers.back();
  expect(answers.with()).toEqual({ name: 'Sam', back: 'disc' });
  answers.back();
  expect(answers.with()).toEqual({ name: 'Sam' });
  expect(answers.before('back')).toBe('disc');
  answers.set('back', 'healthy');
  expect(answers.with()).toEqual({ name: 'Sam', back: 'healthy' });
  answers.back();
  answers.back();
  expect([answers.canGoBack, answers.with()]).toEqual([false, {}]);
});

test('a question that is asked once more is one step back', () => {
  const answers = new AnswersSoFar();
  answers.set('race', 'marathon');
  answers.set('runs', '4');
  answers.set('race', '10k');
  answers.back();
  expect(answers.with()).toEqual({ race: '10k' });
});

test('what is being typed goes along without being kept', () => {
  const answers = new AnswersSoFar();
  answers.set('name', 'Sam');
  expect(answers.with('volume', '25')).toEqual({ name: 'Sam', volume: '25' });
  expect(answers.with()).toEqual({ name: 'Sam' });
});
