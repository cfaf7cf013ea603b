import { describe, expect, test } from 'vitest';
import { importPlan } from './import-plan.ts';

const file = (steps: string, about = '<sportType>run</sportType>') =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<workout_file>\n<name>Hills &amp; more</name>\n${about}\n<workout>\n${steps}\n</workout>\n</workout_file>\n`;

/** The session that a workout becomes, and its notes. */
async function sessionOf(content: string): Promise<string> {
  const { text } = await importPlan([{ name: 'a.zwo', content }]);
  return text.slice(text.indexOf('  week 1\n') + 9).trimEnd();
}

test.each([
  ['<SteadyState Duration="600" Power="1" pace="1"/>', 'any run 10 min @ 5k'],
  ['<SteadyState Duration="600" Power="0.95" pace="3"/>', 'any run 10 min "95% of half-marathon pace"'],
  ['<SteadyState Duration="600" Power="0.8"/>', 'any run 10 min "80% of a pace"'],
  [
    '<Warmup Duration="600" PowerLow="0.5" PowerHigh="0.7" pace="4"/><IntervalsT Repeat="5" OnDuration="180" OffDuration="90" OnPower="1" OffPower="0.6" pace="2"/><Cooldown Duration="300" PowerLow="0.5" PowerHigh="0.4"/>',
    'any run: warm up 10 min "50-70% of marathon pace", 5 x (3 min @ 10k, jog 90 s "60% of 10k pace"), cool down 5 min "40-50% of a pace"',
  ],
  ['<FreeRide Duration="600"/>', 'any run 10 min "free"'],
  ['<MaxEffort Duration="20"/>', 'any run: 20 s "as hard as you can"'],
  [
    '<SteadyState Duration="60" Power="1" pace="1"><textevent timeoffset="5" message="Tall!"/></SteadyState>',
    'any run 1 min @ 5k "Tall!"',
  ],
  [
    '<FreeRun Duration="60"><textevent timeoffset="0" message="walk; slowly"/></FreeRun><SteadyState Duration="300" Power="1" pace="1"><textevent timeoffset="0" message="cool down"/></SteadyState>',
    'any run: walk 1 min "free; slowly", cool down 5 min @ 5k',
  ],
  ['<Jumps Duration="60" Height="2"/>', 'any run 1 min "Jumps Duration=60 Height=2"'],
  ['<SteadyState Duration="600" Power="1e999" pace="1"/>', 'any run 10 min "Power=1e999"'],
  ['<SteadyState Duration="Infinity" Power="1" pace="1"/>', 'any run: run @ 5k "Duration=Infinity"'],
  ['<FreeRide Duration="1e300"/>', 'any run: run "free; Duration=1e300"'],
  [
    '<IntervalsT Repeat="1e999" OnDuration="60" OffDuration="-60" OnPower="1" pace="1"/>',
    'any run: 1 min @ 5k "Repeat=1e999", jog "OffDuration=-60"',
  ],
  ['<SteadyState Power="1" pace="1"/>', 'any run: run @ 5k'],
])('a run: %s', async (steps, session) => {
  expect(await sessionOf(file(steps))).toBe(`    note "Hills & more"\n    ${session}`);
});

test('lengths in metres, and watts of a ride', async () => {
  const measured = '<sportType>run</sportType><durationType>distance</durationType>';
  expect(await sessionOf(file('<SteadyState Duration="1500" Power="1" pace="1"/>', measured))).toContain(
    'any run 1.5 km @ 5k',
  );
  expect(
    await sessionOf(
      file('<SteadyState Duration="900" Power="0.75" Cadence="90"/>', '<sportType>bike</sportType>'),
    ),
  ).toContain('any bike 15 min @ 75% ftp "cadence 90"');
});

describe('hostile XML is refused', () => {
  const entities = (text: string) =>
    `<?xml version="1.0"?>\n${text}\n<workout_file><workout><SteadyState Duration="&x;"/></workout></workout_file>`;
  test.each([
    [
      'entities from files',
      entities('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
      'it defines entities or types of its own, which are not read',
    ],
    [
      'a billion laughs',
      entities(
        `<!DOCTYPE a [<!ENTITY a "ha">${'bcdefghij'.replace(/./g, (one) => `<!ENTITY ${one} "${`&${String.fromCharCode(one.charCodeAt(0) - 1)};`.repeat(10)}">`)}]>`,
      ),
      'it defines entities or types of its own, which are not read',
    ],
    ['half a file', file('<SteadyState Duration="600"/>').slice(0, 160), 'it breaks off'],
    ['deep nesting', `${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}`, 'its elements are nested too deep'],
  ])('%s', async (_, text, reason) => {
    await expect(importPlan([{ name: 'a.zwo', content: text }])).rejects.toThrow(
      `This is no whole XML: ${reason}`,
    );
  });

  test('other XML', async () => {
    await expect(importPlan([{ name: 'a.zwo', content: '<html></html>' }])).rejects.toThrow(
      'This XML has no workout in it: a ZWO file begins with <workout_file>.',
    );
  });
});
