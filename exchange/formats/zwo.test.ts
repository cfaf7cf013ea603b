import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { HOSTILE_TEXTS } from '../../test/hostile/texts.ts';
import { exportPlans } from '../export-plans.ts';
import { importPlan } from '../importing/import-plan.ts';
import { plainText } from '../plain-text.ts';
import { sourceOf } from '../testing.ts';
import { oneLine } from '../workout/one-line.ts';
import { readXml } from '../xml/read-xml.ts';

const plan = (sessions: string, about = '  best 10k in 50:00\n') =>
  `athlete "Kim"\n${about}plan "Spring" for "Kim"\n  week 1\n    ${sessions}\n`;

async function written(text: string) {
  const [file] = await exportPlans(sourceOf(text), { format: 'zwo' });
  return { xml: String(file?.content), remarks: file?.remarks ?? [] };
}

/** The steps of a workout, as they stand in its file. */
async function stepsOf(text: string): Promise<readonly string[]> {
  const { xml } = await written(text);
  const inside = /<workout>(.*)<\/workout>/.exec(xml)?.[1] ?? '';
  return inside
    .replaceAll(/<textevent (?:time|dist)offset="(\d+)" message="([^"]*)"><\/textevent>/g, '[$1 $2]')
    .split(/(?=<[A-Z])/)
    .map((one) =>
      one
        .replaceAll(/<\/?|>/g, ' ')
        .trim()
        .replaceAll(/\s+/g, ' ')
        .replace(/ [A-Za-z]+$/, ''),
    );
}

describe('a run for the treadmill', () => {
  test('begins with what it is', async () => {
    expect((await written(plan('tue easy 30 min "tall & light"'))).xml).toMatch(
      /^<\?xml version="1.0" encoding="UTF-8"\?>\n<workout_file><author>Runplan<\/author><name>W1 Tue easy 30 min<\/name><description>easy 30 min. tall &amp; light<\/description><sportType>run<\/sportType><durationType>time<\/durationType>/,
    );
  });

  test.each([
    // 50:00 for 10 km are 5:00/km.
    ['easy 20 min @ 6:00/km', ['SteadyState Duration="1200" Power="0.833" pace="2"']],
    ['run 20 min @ 10k', ['SteadyState Duration="1200" Power="1" pace="2" [0 @ 10k]']],
    ['run 4 km @ 5k', ['SteadyState Duration="4000" Power="1" pace="1" [0 @ 5k]']],
    [
      'intervals: 5 x (3 min @ 10k, jog 90 s @ 7:00/km)',
      [
        'IntervalsT Repeat="5" OnDuration="180" OffDuration="90" OnPower="1" OffPower="0.714" pace="2" [0 @ 10k][180 jog]',
      ],
    ],
    [
      'run 10 min @ 6:00/km to 5:00/km',
      ['Ramp Duration="600" PowerLow="0.833" PowerHigh="1" pace="2" [0 @ 6:00/km to 5:00/km]'],
    ],
    [
      'run: walk 5 min, 5 min @ rpe 4',
      ['FreeRide Duration="300" [0 walk]', 'FreeRide Duration="300" [0 @ rpe 4]'],
    ],
    // A distance among times takes as long as its pace says.
    [
      'run: 2 km @ 5:00/km, 5 min @ 6:00/km',
      ['SteadyState Duration="600" Power="1" pace="2"', 'SteadyState Duration="300" Power="0.833" pace="2"'],
    ],
    ['run: run until lap @ 5:00/km', ['SteadyState Duration="300" Power="1" pace="2"']],
  ])('%s', async (session, steps) => {
    expect(await stepsOf(plan(`tue ${session}`))).toEqual(steps);
  });

  test('without a best time has no speeds, which is told', async () => {
    const text = plan('tue easy 30 min @ 6:00/km', '');
    expect(await stepsOf(text)).toEqual(['FreeRide Duration="1800"']);
    expect((await written(text)).remarks).toEqual([
      'No best time of the athlete is known: its steps have no speed.',
    ]);
  });

  test('is not what is no run', async () => {
    await expect(written(plan('tue strength 30 min\n    wed bike 45 min\n    thu rest'))).rejects.toThrow(
      'The file has no session to write as zwo.',
    );
  });

  test('comes back with its steps', async () => {
    const { xml } = await written(
      plan('tue intervals: warm up 10 min, 4 x (800 m @ 5k, jog 2 min), cool down 5 min'),
    );
    const { text, kept } = await importPlan([{ name: 'week-01-tue.zwo', content: xml }]);
    expect(kept).toEqual([]);
    expect(text).toMatch(
      /\btue run: warm up 10 min ".*", 4 x \(3 min \d+ s @ 5k ".*", jog 2 min ".*"\), cool down 5 min ".*"\n/,
    );
  });
});

// A line with what steers a terminal is not read.
test.each(HOSTILE_TEXTS.filter((text) => !text.includes('\u001b')))(
  '%j is text for an independent reader',
  async (hostile) => {
    const { xml } = await written(plan(`tue easy 30 min "${hostile}"`));
    const messages: (string | undefined)[] = [];
    await readXml(xml, {
      open: (name, attributes) => {
        if (name === 'textevent') messages.push(attributes.get('message'));
      },
      close: () => {},
    });
    expect(messages).toEqual([expect.stringContaining(oneLine(plainText(hostile)))]);
  },
);

test('what is no character of XML has a sign in its place', async () => {
  const { xml } = await written(plan('tue easy 30 min "a\ufffe\uffff b\ud83c \udfc3c 🏃"'));
  expect(/<description>(.*)<\/description>/.exec(xml)?.[1]).toBe(
    'easy 30 min. a\ufffd\ufffd b\ufffd \ufffdc 🏃',
  );
  const schema =
    '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="workout_file"/></xs:schema>';
  expect(await validateXML({ xml: { fileName: 'a.zwo', contents: xml }, schema })).toMatchObject({
    errors: [],
    valid: true,
  });
});
