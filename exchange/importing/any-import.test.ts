/** What has to hold of whatever is imported. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatted } from '@runplan/language/internal';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/universal';
import { HOSTILE_TEXTS } from '../../test/hostile/texts.ts';
import type { Content } from '../define-format.ts';
import { fitWorkout } from '../fit/fit-workout.ts';
import { sourceOf } from '../testing.ts';
import { type ImportedPlan, importPlan } from './import-plan.ts';
import { ImportRefusal } from './import-refusal.ts';
import { READABLE } from './readable-formats.ts';

const COACHES = join(import.meta.dirname, '../../test/notation/coaches');

/** The plan is formatted and has no mistake, and what was not understood stands in it. */
function expectSound({ text: plan, kept }: ImportedPlan): void {
  expect(formatted(plan)).toBe(plan);
  expect(sourceOf(plan).mistakes()).toEqual([]);
  for (const { text: words } of kept) {
    const figures = [...words.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim()].join('');
    expect(plan.replaceAll(/[^\p{L}\p{N}]+/gu, ' ')).toContain(figures);
  }
}

function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');
}

function xmlText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

async function spreadsheet(rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const data = rows.map((row) => row.map((value) => ({ value, type: String })));
  const blob = await writeXlsxFile(data).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

/** What coaches wrote, without the words that only this language has: as it may stand in a message. */
function asMessage(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/^plan "([^"]*)".*/, '$1').replace(/^athlete "([^"]*)"$/, 'Athlete: $1'))
    .join('\n');
}

describe('plans of coaches as plain text', () => {
  const files = readdirSync(COACHES).filter((name) => name.endsWith('.runplan'));

  const imports = new Map<string, Promise<ImportedPlan>>();
  const imported = (name: string) => {
    const content = asMessage(readFileSync(join(COACHES, name), 'utf8'));
    const plan = imports.get(name) ?? importPlan([{ name: 'plan.txt', content }]);
    imports.set(name, plan);
    return plan;
  };

  test.each(files)('%s', async (name) => {
    expectSound(await imported(name));
  });

  test('most of what they write is understood', async () => {
    const figures = await Promise.all(
      files.map(async (name) => {
        const { entries, kept } = await imported(name);
        return [name.replace('.runplan', ''), `${entries - kept.length} of ${entries}`];
      }),
    );
    expect(Object.fromEntries(figures)).toMatchInlineSnapshot(`
      {
        "2q-marathon": "27 of 33",
        "army-fitness": "8 of 10",
        "british-club": "24 of 28",
        "c25k-leader": "9 of 10",
        "club-group": "8 of 17",
        "club-miles": "27 of 29",
        "club-ultra": "30 of 38",
        "college-1500": "12 of 22",
        "couch-10k": "30 of 32",
        "couch-to-5k": "17 of 21",
        "cross-trainer": "27 of 31",
        "cumulative-fatigue": "8 of 10",
        "daniels": "18 of 22",
        "daniels-like": "28 of 30",
        "double-threshold": "7 of 11",
        "fell-hills": "7 of 9",
        "galloway": "13 of 19",
        "galloway-group": "7 of 11",
        "german": "8 of 19",
        "hansons": "13 of 22",
        "higdon": "42 of 50",
        "high-school": "31 of 36",
        "hs-track": "26 of 34",
        "hs-xc": "20 of 23",
        "juniors-track": "24 of 27",
        "lydiard": "15 of 23",
        "lydiard-fartlek": "25 of 31",
        "maffetone": "12 of 20",
        "mail-beginner": "20 of 25",
        "mail-marathon": "22 of 27",
        "marathon-18-55": "11 of 13",
        "masters": "15 of 20",
        "masters-club-night": "8 of 12",
        "more-german": "28 of 29",
        "more-masters": "27 of 30",
        "more-treadmill": "16 of 22",
        "norwegian": "15 of 21",
        "parent-runner": "25 of 28",
        "parkrun-beginner": "12 of 17",
        "parkrun-improver": "10 of 11",
        "pfitz-like": "32 of 36",
        "physio": "23 of 25",
        "physio-back": "12 of 19",
        "physio-disc": "34 of 36",
        "physio-return": "21 of 28",
        "postpartum": "25 of 26",
        "rehab-disc-physio": "9 of 11",
        "rpe": "15 of 17",
        "sandc": "14 of 21",
        "school-club": "6 of 11",
        "sheet-copy": "44 of 45",
        "spanish": "2 of 20",
        "spreadsheet": "28 of 36",
        "track-group": "22 of 35",
        "trail": "25 of 29",
        "treadmill": "12 of 18",
        "treadmill-winter": "7 of 8",
        "tri-70-3": "8 of 11",
        "tri-run": "9 of 20",
        "triathlon": "25 of 30",
        "uk-whatsapp": "23 of 29",
        "ultra-100k": "12 of 13",
        "ultra-50m": "31 of 38",
        "ultra-trail": "15 of 20",
        "untidy-club": "14 of 21",
        "untidy-couch-to-5k": "12 of 22",
        "untidy-disc-surgery": "8 of 21",
        "untidy-german": "6 of 22",
        "untidy-high-school": "11 of 22",
        "untidy-masters": "14 of 21",
        "untidy-middle-distance": "8 of 22",
        "untidy-mountain": "13 of 22",
        "untidy-norwegian": "8 of 22",
        "untidy-postnatal": "11 of 22",
        "untidy-strength": "11 of 21",
        "untidy-terse": "17 of 22",
        "untidy-triathlon": "6 of 21",
        "untidy-walking-group": "5 of 21",
        "us-marathon": "19 of 24",
        "vdot-coach": "8 of 10",
      }
    `);
  });
});

test.each([
  [
    'csv',
    (entries: readonly string[]) => `date,session\n${entries.map((one) => `2027-03-01,${one}\n`).join('')}`,
  ],
  ['plain', (entries: readonly string[]) => `Week 1\n${entries.map((one) => `Mon: ${one}\n`).join('')}`],
])('%s: as many entries of one day as a plan has are kept', async (format, fileOf) => {
  const entries = Array.from({ length: 4_900 }, (_, index) => `aerobic thing ${index} please`);
  const { text, kept } = await importPlan(
    [{ name: 'a', content: fileOf(['easy 8 km', ...entries]) }],
    format,
  );
  expect(text).toContain(
    '    mon easy 8 km + run "aerobic thing 0 please" + run "aerobic thing 1 please" + ',
  );
  expect(kept.map(({ text: said }) => said)).toEqual(entries);
});

describe.each(READABLE.map(({ id }) => id))('as %s', (format) => {
  test.each(HOSTILE_TEXTS)('%j', async (text) => {
    const rows: Readonly<Record<string, Content>> = {
      ics: `BEGIN:VCALENDAR\nX-WR-CALNAME:${escaped(text)}\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20270301\nSUMMARY:${escaped(text)}\nDESCRIPTION:${escaped(text)}\nRRULE:${escaped(text)}\nEND:VEVENT\nEND:VCALENDAR\n`,
      fit: fitWorkout(
        { name: text, description: text, kind: 'run', units: 'km', lacksPaces: false, parts: [] },
        [
          { is: 'step', role: 'active', length: { by: 'lap' }, targets: [], name: text, notes: [text] },
          {
            is: 'step',
            role: 'active',
            length: { by: 'repetitions', count: 8 },
            targets: [],
            notes: [],
            exercise: { name: text, title: text },
          },
        ],
        { serial: 1, created: 1_000_000_000 },
      ).bytes,
      text: `- ${text.replaceAll('\n', ' ')} 10m\n${text}\n- 5m ${text.replaceAll('\n', ' ')}\n`,
      xlsx: await spreadsheet([
        ['day', 'session', 'notes', text],
        ['Tue', text, text, text],
      ]),
      zwo: `<workout_file><name>${xmlText(text)}</name><description>${xmlText(text)}</description><workout><SteadyState Duration="60" Power="1"><textevent message="${xmlText(text)}"/></SteadyState></workout></workout_file>`,
      'calendar-hack': JSON.stringify({
        name: text,
        description: text,
        units: text,
        schedule: [{ description: text, workouts: [{ title: text, description: text, distance: 5 }] }],
      }),
      csv: `day,session,notes\nTue,"${text.replaceAll('"', '""')}","${text.replaceAll('"', '""')}"\nWed,easy 5k,\n`,
      markdown: `| day | session |\n|---|---|\n| Tue | ${text} |\n| Wed | easy 5k |\n`,
      json: JSON.stringify({
        version: 1,
        name: text,
        athlete: text,
        figures: [text],
        definitions: [{ lines: [text, text] }, { lines: [`workout ${JSON.stringify(text)}`, text] }],
        races: [{ distanceName: text, date: text, title: text }],
        notes: [text],
        weeks: [
          {
            phase: text,
            notes: [text],
            days: [{ name: 'tue', sessions: [{ text: 'easy', details: text, cue: text }, { text }] }],
          },
        ],
      }),
      plain: `${text}\nTue: ${text}\n${text}\nWed: easy 5k\n`,
    };
    expectSound(await importPlan([{ name: 'a', content: rows[format] as Content }], format));
  });

  test('any text becomes a sound plan, or is refused with a sentence', async () => {
    const pieces = fc.constantFrom(
      ...['Week 1', 'Mon', 'tue:', 'Sun', '\n', '\n\n', ' ', ',', '|', '|---|', ':', '"', '(', ')', '+', '#'],
      ...[
        '2027-03-01',
        '3/4/2027',
        'easy 5k',
        '6 x 400',
        '10 min',
        'day,session\n',
        '=1+1',
        '- ',
        'note',
        'plan',
      ],
      ...[
        'like',
        'week 2',
        'same as mon',
        'rest',
        'race 10k',
        'for',
        'because',
        'total',
        'long 1:30',
        '\u0000',
      ],
    );
    const texts = fc.array(fc.oneof({ weight: 9, arbitrary: pieces }, fc.string({ maxLength: 5 })), {
      maxLength: 40,
    });
    await fc.assert(
      fc.asyncProperty(texts, async (all) => {
        try {
          expectSound(await importPlan([{ name: 'a', content: all.join(' ') }], format));
        } catch (error) {
          if (!(error instanceof ImportRefusal)) throw error;
        }
      }),
      { numRuns: 150 },
    );
  });
});
