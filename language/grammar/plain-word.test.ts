import { expect, test } from 'vitest';
import { isPlainWord, nameInText } from './plain-word.ts';

test.each(['core-a', 'Core_A', '10k', 'Übung', 'easy', 'zone', 'each'])('%s needs no quotes', (name) => {
  expect(isPlainWord(name)).toBe(true);
  expect(nameInText(name)).toBe(name);
});

test.each([
  'Core A',
  'core',
  'WEEK',
  '5 km',
  '5km',
  '12',
  'each side',
  'a#b',
  '-a',
  'a,b',
  '',
  '20 minutes',
  'MP',
  'gym',
  'Off',
  'rec',
  '日',
])('%s needs quotes', (name) => {
  expect(isPlainWord(name)).toBe(false);
  expect(nameInText(name)).toBe(`"${name}"`);
});
