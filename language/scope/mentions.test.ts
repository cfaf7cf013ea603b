import { describe, expect, test } from 'vitest';
import type { RunplanDocument } from '../grammar/document.ts';
import { documentOf } from '../grammar/document.ts';
import { partOf } from '../grammar/parts.ts';
import { Documents } from '../workspace/documents.ts';
import { type Mention, mentionAt, mentionsIn } from './mentions.ts';
import { STANDARD_LIBRARY_URI } from './standard-library.ts';

const URI = 'file:///plan.runplan';

const LIBRARY = `block "Shared"
  plank 3 x 40 s
`;

function load(text: string): { documents: Documents; document: RunplanDocument } {
  const documents = new Documents();
  documents.put('file:///library.runplan', LIBRARY);
  documents.put(URI, text);
  return { documents, document: documents.get(URI) as RunplanDocument };
}

/** `name` as written, `=` for a definition, then the file and line of everything that it names. */
function shown({ type, part, isDefinition, targets }: Mention): string {
  const places = targets.map((target) => {
    const uri = documentOf(target).uri.toString();
    const file = uri === URI ? '' : uri === STANDARD_LIBRARY_URI ? 'built-in' : 'library:';
    return file === 'built-in' ? file : `${file}${(partOf(target)?.range.start.line ?? -1) + 1}`;
  });
  return `${part.range.start.line + 1} ${type} ${part.text}${isDefinition ? ' =' : ''} ${places.join(', ') || '?'}`;
}

function mentioned(text: string, type?: string): string[] {
  const { documents, document } = load(text);
  return [...mentionsIn(document, documents.services.documents)]
    .filter((mention) => !type || mention.type === type)
    .sort((one, other) => one.part.offset - other.part.offset)
    .map(shown);
}

describe('mentions', () => {
  test('are all names of a file, with and without quotes, in any case', () => {
    expect(
      mentioned(`import "library.runplan"
exercise carry "Carry"
block "Own"
  "Side-Plank" 2 x 30 s each side
  carry 3 x 20 m
workout Tempo
  20 min @ threshold
policy Club extends cautious
pain rule mine "stop"
athlete "Sam"
plan "P" for "sam"
  policy CLUB
  pain rule mine
  week 1
    mon core "shared" + core own
    tue workout "tempo"
    wed core: carry 3 x 20 m, nothing 3 x 10
`),
    ).toEqual([
      '2 Exercise carry = 2',
      '3 Block "Own" = 3',
      '4 Exercise "Side-Plank" built-in',
      '5 Exercise carry 2',
      '6 Workout Tempo = 6',
      '7 Pace threshold built-in',
      '8 Policy Club = 8',
      '8 Policy cautious built-in',
      '9 PainRule mine = 9',
      '10 Athlete "Sam" = 10',
      '11 Plan "P" = 11',
      '11 Athlete "sam" 10',
      '12 Policy CLUB 8',
      '13 PainRule mine 9',
      '14 Week 1 = 14',
      '15 Block "shared" library:1',
      '15 Block own 3',
      '16 Workout "tempo" 6',
      '17 Exercise carry 2',
      '17 Exercise nothing ?',
    ]);
  });

  test('carry names without quotes, also where a quote is not closed', () => {
    const { documents, document } = load('athlete "Sam\nplan P for "Sam\n');
    const names = mentionsIn(document, documents.services.documents);
    expect(names.map(({ name, part }) => [name, part.text])).toEqual([
      ['Sam', '"Sam'],
      ['P', 'P'],
      ['Sam', '"Sam'],
    ]);
  });

  test('of a pace mean the own ones of the athletes, and the defined one where someone has none', () => {
    const paces = (athletes: string) =>
      mentioned(
        `pace strong vdot 80%
athlete A
  pace strong 5:00/km
athlete B
  pace strong 6:00/km
  pace strong 6:10/km
athlete C
plan P ${athletes}
  week 1
    mon easy 5 km @ strong
`,
        'Pace',
      ).at(-1);
    expect(paces('for A, B')).toBe('10 Pace strong 3, 5');
    expect(paces('for A, C')).toBe('10 Pace strong 3, 1');
    expect(paces('for C')).toBe('10 Pace strong 1');
    expect(paces('for A, Nobody')).toBe('10 Pace strong 3, 1');
    expect(paces('')).toBe('10 Pace strong 1');
  });

  test('of a pace outside of plans can mean that of any athlete', () => {
    expect(
      mentioned('workout W\n  3 km @ "my pace"\nathlete A\n  pace "my pace" 5:00/km\nathlete B\n', 'Pace'),
    ).toEqual(['2 Pace "my pace" 4', '4 Pace "my pace" = 4']);
  });

  test('of shoes mean those of the athletes of the plan', () => {
    expect(
      mentioned(
        `athlete A
  shoes "Daily" 100 km
athlete B
  shoes daily
athlete C
  shoes "Daily"
plan P for A, B
  week 1
    mon easy 5 km in "DAILY"
    tue easy 5 km in "Racer"
plan "No one"
  week 1
    mon easy 5 km in "Daily"
`,
        'Shoes',
      ),
    ).toEqual([
      '2 Shoes "Daily" = 2',
      '4 Shoes daily = 4',
      '6 Shoes "Daily" = 6',
      '9 Shoes "DAILY" 2, 4',
      '10 Shoes "Racer" ?',
      '13 Shoes "Daily" ?',
    ]);
  });

  test('of weeks stay within their plan', () => {
    expect(
      mentioned(
        'plan A\n week 1\n week 2 like week 1\nplan B\n week 1\n week 2 like week 1\n week 3 like week 9\n',
        'Week',
      ),
    ).toEqual([
      '2 Week 1 = 2',
      '3 Week 2 = 3',
      '3 Week 1 2',
      '5 Week 1 = 5',
      '6 Week 2 = 6',
      '6 Week 1 5',
      '7 Week 3 = 7',
      '7 Week 9 ?',
    ]);
  });

  test('of a name that is used twice are both definitions, and uses mean the first', () => {
    expect(mentioned('block A\nblock A\nplan P\n week 1\n  mon core A\n', 'Block')).toEqual([
      '1 Block A = 1',
      '2 Block A = 2',
      '5 Block A 1',
    ]);
  });

  test('are understood beside mistakes, and none comes out of half a line', () => {
    expect(
      mentioned(
        'block\nblock "A"\n  plank 3 x\nplan P for\n week\n week 2 like\n  mon core "A" @\n tue workout\n',
      ),
    ).toEqual([
      '2 Block "A" = 2',
      '3 Exercise plank built-in',
      '4 Plan P = 4',
      '6 Week 2 = 6',
      '7 Block "A" 2',
    ]);
    expect(mentioned('')).toEqual([]);
  });
});

describe('the mention at a place', () => {
  const TEXT = 'block "Core A"\nplan P\n  week 1\n    mon core "Core A"\n';
  const { documents, document } = load(TEXT);
  const at = (offset: number) => {
    const found = mentionAt(document, offset, documents.services.documents);
    return found && shown(found);
  };
  const use = TEXT.lastIndexOf('"Core A"');

  test.each([
    ['before the quote', use],
    ['behind the quote', use + 1],
    ['at the space', use + 5],
    ['before the closing quote', use + 7],
    ['right behind the name', use + 8],
  ])('is found %s', (_, offset) => {
    expect(at(offset)).toBe('4 Block "Core A" 1');
  });

  test('is none elsewhere', () => {
    expect(at(use - 1)).toBeUndefined();
    expect(at(use + 9)).toBeUndefined();
    expect(at(0)).toBeUndefined();
    expect(at(TEXT.length + 100)).toBeUndefined();
  });
});
