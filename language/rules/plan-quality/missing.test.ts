import { describe, expect, it } from 'vitest';
import { forKim, linesOf, reported } from './test-support.ts';

describe('missing-baseline', () => {
  const plan = (...attributes: string[]) =>
    `athlete "Kim"\n${attributes.map((line) => `  ${line}\n`).join('')}plan "P" for "Kim"\nweek 1\nmon easy 5 km\n`;

  it.each([
    { attributes: [], missing: ['`recent volume`', '`recent longest`'] },
    { attributes: ['recent volume 30 km'], missing: ['`recent longest`'] },
    { attributes: ['recent longest 11 km'], missing: ['`recent volume`'] },
    { attributes: ['recent volume 30 km', 'recent longest 11 km'], missing: [] },
    { attributes: ['recent volume 0 km'], missing: [] },
  ])('$attributes', async ({ attributes, missing }) => {
    const findings = await reported('missing-baseline', plan(...attributes));
    expect(findings).toHaveLength(missing.length > 0 ? 1 : 0);
    for (const word of ['`recent volume`', '`recent longest`']) {
      expect(findings[0]?.message.includes(`no ${word}`) ?? false).toBe(missing.includes(word));
    }
  });

  it.each([
    { lines: [], session: 'easy 5 km @ 150 bpm', lacking: ['`max hr`'] },
    { lines: [], session: 'tempo: 1 km, 3 x 1 km @ 65% hr reserve', lacking: ['`max hr`', '`resting hr`'] },
    { lines: ['max hr 185 bpm'], session: 'easy 5 km @ 65% hr reserve', lacking: ['`resting hr`'] },
    { lines: [], session: 'bike 60 min @ 105% ftp', lacking: ['`ftp`'] },
    { lines: ['max hr 185 bpm'], session: 'easy 5 km @ below 140 bpm', lacking: [] },
    { lines: ['threshold hr 165 bpm'], session: 'easy 5 km @ 140 bpm', lacking: [] },
    { lines: ['zone 2 130-145 bpm'], session: 'easy 5 km @ 140 bpm', lacking: [] },
    { lines: [], session: 'easy 5 km @ 70-75% max hr + bike 60 min @ 220 W', lacking: [] },
  ])('tells what $session needs', async ({ lines, session, lacking }) => {
    const known = plan('recent volume 30 km', 'recent longest 11 km', ...lines);
    const findings = await reported('missing-baseline', `${known}tue ${session}\n`);
    const told = ['`max hr`', '`resting hr`', '`ftp`'].filter((line) =>
      findings[0]?.message.includes(`no ${line}`),
    );
    expect(told).toEqual(lacking);
    expect(findings).toHaveLength(lacking.length > 0 ? 1 : 0);
  });

  it('is given once for each athlete, at the plan', async () => {
    const text = 'athlete "A"\nathlete "B"\nplan "P" for "A", "B"\nweek 1\nmon easy 5 km\n';
    const findings = await reported('missing-baseline', text);
    expect(findings.map((finding) => [finding.start.line, finding.athletes])).toEqual([
      [3, ['A']],
      [3, ['B']],
    ]);
  });

  it.each(['recent volum 30 km', 'recent volume 3', 'recent volume 30-20 km'])(
    'leaves `%s` to syntax',
    async (line) => {
      expect(await linesOf('missing-baseline', plan(line, 'recent longest 11 km'))).toEqual([]);
    },
  );

  it('needs an athlete and a run', async () => {
    expect(await linesOf('missing-baseline', 'plan "P"\nweek 1\nmon easy 5 km\n')).toEqual([]);
    expect(
      await linesOf('missing-baseline', 'athlete "A"\nplan "P" for "A"\nweek 1\nmon core 20 min\n'),
    ).toEqual([]);
  });
});

describe('missing-athlete', () => {
  it.each([
    { text: 'plan "P"\n', lines: [1] },
    { text: 'plan "P"\nplan "Q"\n', lines: [1, 2] },
    { text: 'athlete "A"\nplan "P" for "A"\n', lines: [] },
    // A name that is not known is reported as such.
    { text: 'plan "P" for "Nobody"\n', lines: [] },
    { text: 'plan "P" fo "Kim"\n', lines: [] },
  ])('$text', async ({ text, lines }) => {
    expect(await linesOf('missing-athlete', text)).toEqual(lines);
  });
});

describe('missing-amount', () => {
  it.each([
    { session: 'easy', found: true },
    { session: 'easy "as you like"', found: true },
    { session: 'easy 5 km', found: false },
    { session: 'easy 40-50 min', found: false },
    { session: 'easy 0 km', found: false },
    { session: 'run-walk', found: true },
    { session: 'run-walk 30 min', found: true },
    { session: 'run-walk 5 km', found: true },
    { session: 'run-walk 25 min: 10 x (run 30 s, walk 2 min)', found: false },
    { session: 'run-walk: 10 x (run 30 s, walk 2 min)', found: false },
    { session: 'fartlek: 2 km, until lap', found: true },
    { session: 'fartlek 8 km: 2 km, until lap', found: false },
    { session: 'fartlek: 2 km, walk until lap', found: false },
    { session: 'hills: 8 x 60 s recover jog until lap', found: false },
    { session: 'hills: 8 x 60 s recover until lap', found: true },
    { session: 'race half-marathon', found: false },
    { session: 'race', found: true },
    { session: 'easy: walk 40 min', found: true },
    // Reported elsewhere, or nothing to report.
    { session: 'easy 24 h', found: false },
    { session: 'intervals: 10 x 30 km', found: false },
    { session: 'race half-maraton', found: false },
    { session: 'easy 50-40 min', found: false },
    { session: 'easy 5 km @', found: false },
    { session: 'workout "Nothing"', found: false },
    { session: 'eezy', found: false },
    { session: 'bike', found: false },
    { session: 'rest', found: false },
    { session: 'core', found: false },
  ])('$session: $found', async ({ session, found }) => {
    expect(await linesOf('missing-amount', forKim(`week 1\nmon ${session}`))).toEqual(found ? [6] : []);
  });

  it.each([
    [
      'run-walk 40 min "2 min run, 1 min walk"',
      'run-walk: 13 x (run 2 min, walk 1 min)',
      ', which is 39 min of the 40 min',
    ],
    ['run-walk 39 min "Run 2 min / walk 1 min"', 'run-walk 39 min: 13 x (run 2 min, walk 1 min)', ''],
    [
      'run-walk 40 min "90 s jogging and 30 s walking"',
      'run-walk 40 min: 20 x (run 1 min 30 s, walk 30 s)',
      '',
    ],
    ['run-walk 33 min "4:1"', 'run-walk: 6 x (run 4 min, walk 1 min)', ', which is 30 min of the 33 min'],
  ])('keeps the turns of `%s`', async (session, steps, share) => {
    const [finding] = await reported('missing-amount', forKim(`week 1\nmon ${session}`));
    expect(finding?.message).toBe(
      'This run-walk does not say how much of it is running. The distance of week 1 is therefore not fully known: its ' +
        `growth is not checked, and neither is how long this run is. Write its steps: \`${steps}\`${share}.`,
    );
    expect(await linesOf('missing-amount', forKim(`week 1\nmon ${steps}`))).toEqual([]);
    expect(await linesOf('stated-amount', forKim(`week 1\nmon ${steps}`))).toEqual([]);
  });

  it.each([
    ['run-walk 40 min', 'run-walk 40 min: … x (run …, walk …)'],
    ['run-walk', 'run-walk: … x (run …, walk …)'],
    ['run-walk 5 km "run 2 min, walk 1 min"', 'run-walk 5 km: … x (run …, walk …)'],
    ['run-walk 20-30 min "run 2 min, walk 1 min"', 'run-walk 20-30 min: … x (run …, walk …)'],
    ['run-walk 2 min "run 2 min, walk 1 min"', 'run-walk 2 min: … x (run …, walk …)'],
    ['run-walk 40 min "run 0 min, walk 0 min"', 'run-walk 40 min: … x (run …, walk …)'],
    ['run-walk 40 min "30/30"', 'run-walk 40 min: … x (run …, walk …)'],
  ])('writes no figures that `%s` does not tell', async (session, steps) => {
    const [finding] = await reported('missing-amount', forKim(`week 1\nmon ${session}`));
    expect(finding?.message).toMatch(/ Write its steps: `[^`]*`\.$/);
    expect(finding?.message).toContain(` Write its steps: \`${steps}\`.`);
  });

  it('names each session, and no copies', async () => {
    const text = forKim('week 1\nmon easy\nwed easy + long\nweek 2 like week 1\nweek 3 like week 2 at 90%');
    const findings = await reported('missing-amount', text);
    expect(
      findings.map(({ start, also }) => [start.line, ...(also ?? []).map((other) => other.start.line)]),
    ).toEqual([[6, 7, 7]]);
  });

  it('looks into named workouts', async () => {
    const workout = (steps: string) => `workout "W"\n  ${steps}\n${forKim('week 1\nmon workout "W"')}`;
    expect(await linesOf('missing-amount', workout('2 km'))).toEqual([]);
    expect(await linesOf('missing-amount', workout('until lap'))).toEqual([8]);
    expect(await linesOf('missing-amount', workout('warm up 2'))).toEqual([]);
    expect(await linesOf('missing-amount', workout('10 x 30 km'))).toEqual([]);
    const [walked] = await reported('missing-amount', workout('walk 2 km'));
    expect(walked?.message).toContain('The workout "W" has no step that is run. The distance of week 1 is');
    expect(await linesOf('missing-amount', 'workout "W"\nplan "P"\nweek 1\nmon workout "W"\n')).toEqual([4]);
  });
});
