import { expect, test } from 'vitest';
import { createChecker } from '../workspace/checker.ts';
import { Documents } from '../workspace/documents.ts';
import { Excerpts, inExcerpt } from './excerpt.ts';

const URI = 'file:///p.runplan';

/** A library, and plans with their weeks in which one line is another. */
function textWith(line: string, plans = 3): string {
  const written = Array.from({ length: plans }, (_, index) => {
    const day = index === 1 ? line : 'tue easy 5 km';
    return `plan "P${index}" for "A"\n  starts 2027-01-0${index + 1}\n  week 1\n    mon core "Mine"\n    ${day}\n`;
  });
  return ['athlete "A"\n  level novice\n', 'block "Mine"\n  plank 3 x 40 s\n', ...written].join('\n');
}

test('an excerpt has all definitions, and the lines of one plan', () => {
  const documents = new Documents();
  const text = textWith('tue esy 5 km');
  documents.put(URI, text);
  const document = documents.get(URI);
  if (!document) throw new Error('The text is not known.');
  const start = text.indexOf('esy');
  const excerpt = new Excerpts(document, documents.services).around(start);
  const shown = excerpt.document.textDocument.getText();
  expect(shown).toBe(
    `athlete "A"\n  level novice\n\nblock "Mine"\n  plank 3 x 40 s\n\nplan "P0" for "A"\n${text.slice(
      text.indexOf('plan "P1"'),
      text.indexOf('plan "P2"'),
    )}plan "P2" for "A"\n`,
  );
  const [edit] = inExcerpt(excerpt, [{ start, end: start + 3, text: 'easy' }]);
  expect(shown.slice(edit?.start, edit?.end)).toBe('esy');
});

test.each([
  'tue esy 5 km',
  'tue easy 5 km @ eassy',
  'tue easy 5 km “slow"',
  'tue 3 min strong',
  'tue core "Mien"',
])('in "%s" the same is offered whether other plans stand beside or not', async (line) => {
  const titles = async (text: string) => {
    const checker = createChecker({ read: async () => ({ problem: 'missing' }) });
    const { findings } = await checker.check(URI, text);
    const mistakes = findings.filter(({ rule }) => rule === 'syntax' || rule === 'unknown-name');
    return mistakes.map(({ message, repairs = [] }) => [message, repairs.map(({ title }) => title)]);
  };
  const text = textWith(line);
  const alone =
    text.slice(0, text.indexOf('plan "P0"')) +
    text.slice(text.indexOf('plan "P1"'), text.indexOf('plan "P2"'));
  const offered = await titles(text);
  expect(offered.length).toBeGreaterThan(0);
  expect(offered).toEqual(await titles(alone));
});

test('what a correction names counts in the other plans as well', async () => {
  const checker = createChecker({ read: async () => ({ problem: 'missing' }) });
  const text = textWith('tue easy 5 km')
    .replace('athlete "A"', 'athlete "A", "B"')
    .replace('"P2" for "A"', '"P2" for "B"');
  const { findings } = await checker.check(URI, text);
  const [mistake] = findings.filter(({ rule }) => rule === 'syntax');
  expect(mistake?.repairs?.map(({ title }) => title)).toEqual(['Write a line for each athlete']);
});

/** Which plans have their weeks in the excerpt in which a change of one of them is tried. */
function plansBeside(text: string, changed: string): readonly string[] {
  const documents = new Documents();
  documents.put(URI, text);
  const document = documents.get(URI);
  if (!document) throw new Error('The text is not known.');
  const start = text.indexOf(changed);
  const excerpt = new Excerpts(document, documents.services).withAllConcerned([
    { start, end: start + changed.length, text: '' },
  ]);
  return [...excerpt.document.textDocument.getText().matchAll(/easy (\d) km/g)].map(([, km]) => `P${km}`);
}

test('a change of a plan is tried beside the plans of its athletes, and those like it', () => {
  const text = [
    'athlete "A"\n  level novice\n\nathlete "B"\n',
    'plan "P1" for "A"\n  week 1\n    tue easy 1 km\n',
    'plan "P2" for "B"\n  week 1\n    tue easy 2 km\n',
    'plan "P3" like plan "P2" for "C"\n  week 1\n    tue easy 3 km\n',
    'plan "P4" for "A", "D"\n  week 1\n    tue easy 4 km\n',
    'plan "P5"\n  week 1\n    tue easy 5 km\n',
  ].join('\n');
  expect(plansBeside(text, 'tue easy 1 km')).toEqual(['P1', 'P4']);
  expect(plansBeside(text, 'tue easy 2 km')).toEqual(['P2', 'P3']);
  expect(plansBeside(text, 'tue easy 3 km')).toEqual(['P2', 'P3']);
  expect(plansBeside(text, 'tue easy 5 km')).toEqual(['P5']);
  // What all plans are made of, and a first line, may change any of them.
  const all = ['P1', 'P2', 'P3', 'P4', 'P5'];
  expect(plansBeside(text, 'level novice')).toEqual(all);
  expect(plansBeside(text, 'for "B"')).toEqual(all);
  expect(plansBeside(text, 'km\n\nplan "P2"')).toEqual(all);
});
