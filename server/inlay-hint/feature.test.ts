import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { InlayHint, MarkupContent, Range } from 'vscode-languageserver';
import { TestClient } from '../testing/client.ts';

const PLAN = `athlete "Sam"
  best 10k in 52:30
  pace easy 6:10-6:50/km

workout "Tempo 20"
  20 min @ threshold
  2 km @ unknown

plan "P" for "Sam"
  race 10k on 2026-10-11

  week 1 base total 20 km # the author's own
    MON rest
    tue easy 8 km @ easy: 4 km, 4 km @ Easy
    sun long 12 km
    any strides
  week 2 like week 1
    any rest
  week 3 like week 2 at 50%
  week 4 total 10 km
    wed tempo 20 min + race 10k + hills: 5 km
    thu workout "Tempo 20"
`;

const HINTED = `athlete "Sam"
  best 10k in 52:30
  pace easy 6:10-6:50/km

workout "Tempo 20"
  20 min @ threshold‹5:20/km›
  2 km @ unknown

plan "P" for "Sam"
  race 10k on 2026-10-11

  week 1 base total 20 km‹20 km + ?› # the author's own
    MON‹14 Sep› rest
    tue‹15 Sep› easy 8 km @ easy‹6:10-6:50/km›: 4 km, 4 km @ Easy
    sun‹20 Sep› long 12 km
    any strides
  week 2 like week 1‹20 km›
    any rest
  week 3 like week 2 at 50%‹from 28 Sep›‹10 km (−50%)›
  week 4 total 10 km‹≈24.5 km (+22.5%)›
    wed‹_7 Oct› tempo 20 min‹5:20/km› + race 10k‹5:15/km› + hills: 5 km
    thu‹_8 Oct› workout "Tempo 20"
`;

const TWO = `athlete "Sam"
  best 10k in 42:30
athlete "Kim"
  level novice
plan "Both" for "Sam", "Kim"
  units mi
  starts 2027-02-22
  weeks start on sun
  week 1
    sun easy 6 mi
  week 2
    tue easy 60 min
  week 3 total 6 mi
    sat long 3 mi @ marathon + easy 3 mi @ "walk pace"
pace "walk pace" 12:00/mi
`;

const TWO_HINTED = `athlete "Sam"
  best 10k in 42:30
athlete "Kim"
  level novice
plan "Both" for "Sam", "Kim"
  units mi
  starts 2027-02-22
  weeks start on sun
  week 1‹6 mi›
    sun‹21 Feb› easy 6 mi
  week 2‹Sam ≈6.9 mi (+15.2%), Kim ≈5 mi (−16.8%)›
    tue‹_2 Mar› easy 60 min
  week 3 total 6 mi‹Sam −13.2%, Kim +20.2%›
    sat‹13 Mar› long 3 mi @ marathon‹Sam 7:28/mi, Kim ≈10:30/mi› + easy 3 mi @ "walk pace"‹12:00/mi›
pace "walk pace" 12:00/mi
`;

const ALL: Range = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };

let client: TestClient;
beforeAll(async () => {
  client = await TestClient.start({
    capabilities: { workspace: { configuration: true, inlayHint: { refreshSupport: true } } },
  });
});
afterAll(() => client.stop());

function hints(path: string, range = ALL): Promise<InlayHint[]> {
  return client.request('textDocument/inlayHint', { textDocument: { uri: client.uri(path) }, range });
}

/** The text with its hints in it; a blank as wide as a figure is `_`. */
async function hinted(path: string, text: string, range?: Range): Promise<string> {
  await client.open(path, text);
  const lines = text.split('\n').map((line) => [...line, '']);
  for (const { position, label, paddingLeft } of (await hints(path, range)).reverse()) {
    expect(paddingLeft).toBe(true);
    const line = lines[position.line] ?? [];
    const shown = `${label}`.replaceAll('\u2007', '_');
    line[position.character] = `‹${shown}›${line[position.character]}`;
  }
  return lines.map((line) => line.join('')).join('\n');
}

async function tooltip(path: string, label: string): Promise<string | undefined> {
  const hint = (await hints(path)).find((one) => one.label === label);
  return (hint?.tooltip as MarkupContent | undefined)?.value;
}

describe('hints', () => {
  test('tell dates, totals with their change, and paces', async () => {
    expect(await hinted('plan.runplan', PLAN)).toBe(HINTED);
  });

  test('are the same with line ends of Windows', async () => {
    const windows = PLAN.replaceAll('\n', '\r\n');
    expect(await hinted('windows.runplan', windows)).toBe(HINTED.replaceAll('\n', '\r\n'));
  });

  test('tell what is the same for two athletes once, and what differs for each', async () => {
    expect(await hinted('two.runplan', TWO)).toBe(TWO_HINTED);
  });

  test('tell the range for three athletes, and who is who when one points at it', async () => {
    const text = `athlete "Sam"
  best 10k in 42:30
athlete "Kim"
  level novice
athlete "Lou"
  best 10k in 52:30
plan "Three" for "Sam", "Kim", "Lou"
  week 1
    sun easy 10 km
  week 2
    tue easy 60 min
  week 3
    sat tempo 4 km @ threshold
    sun easy 45 min
  week 4 total 8 km
    sun easy 8 km
  week 5 like week 3 at 80%
`;
    const lines = (await hinted('three.runplan', text)).split('\n').slice(7);
    expect(lines).toEqual([
      '  week 1‹10 km›',
      '    sun easy 10 km',
      '  week 2‹≈8-11.1 km›',
      '    tue easy 60 min',
      '  week 3‹≈10-12.3 km (+11% to +24.8%)›',
      '    sat tempo 4 km @ threshold‹≈4:22-6:05/km›',
      '    sun easy 45 min',
      '  week 4 total 8 km‹−35.2% to −20.2%›',
      '    sun easy 8 km',
      '  week 5 like week 3 at 80%‹≈8-9.9 km (−20%)›',
      '',
    ]);
    expect(await tooltip('three.runplan', '≈4:22-6:05/km')).toBe(
      [
        '- **Sam** · 4:22/km · from best 10k in 42:30',
        '- **Kim** · ≈6:05/km · default of a novice',
        '- **Lou** · 5:20/km · from best 10k in 52:30',
      ].join('\n'),
    );
    expect(await tooltip('three.runplan', '≈8-11.1 km')).toBe(
      [
        '- **Sam** · ≈11.1 km, longest ≈11.1 km',
        '- **Kim** · ≈8 km, longest ≈8 km',
        '- **Lou** · ≈9.1 km, longest ≈9.1 km',
        '',
        '≈: durations are counted as distance through their pace.',
      ].join('\n'),
    );
  });

  test('tell the paces of a workout for those whose plans use it', async () => {
    const text = `athlete "Sam"
  best 10k in 52:30
athlete "Kim"
workout Used
  20 min @ threshold
workout Unused
  20 min @ threshold
plan One for "Sam"
  week 1
    tue workout used
plan Two for "Sam"
  week 1
    tue workout Used
plan Three
  week 1
    any workout Used
`;
    const lines = (await hinted('workout.runplan', text)).split('\n').slice(4, 7);
    expect(lines).toEqual([
      '  20 min @ threshold‹Sam 5:20/km, an intermediate runner ≈5:06/km›',
      'workout Unused',
      '  20 min @ threshold',
    ]);
    expect(await tooltip('workout.runplan', 'Sam 5:20/km, an intermediate runner ≈5:06/km')).toBe(
      [
        '- **Sam** · 5:20/km · from best 10k in 52:30',
        '- **an intermediate runner** · ≈5:06/km · default of an intermediate runner',
      ].join('\n'),
    );
  });

  test('tell the percentage that a copy really reaches, where it is more than two points from what is written', async () => {
    const text = `plan P
  week 1
    tue intervals: 2 x (5 x 300 m @ 5k recover jog 100 m, jog 400 m)
  week 2 like week 1 at 70% total 3 km
  week 3 like week 1 at 80%
  week 4 like week 1
`;
    const lines = (await hinted('reached.runplan', text)).split('\n').slice(3, 6);
    expect(lines).toEqual([
      '  week 2 like week 1 at 70%‹80% reached› total 3 km‹3.8 km (−17.4%)›',
      '  week 3 like week 1 at 80%‹3.8 km (±0%)›',
      '  week 4 like week 1‹4.6 km (+21.1%)›',
    ]);
    expect(await tooltip('reached.runplan', '80% reached')).toBe(
      'Of the work of the copied week, without warm-up, cool-down and recoveries: as near as whole sets, repetitions and ' +
        'round amounts come.',
    );
  });

  test('tell details', async () => {
    await client.open('plan.runplan', PLAN);
    await client.open('two.runplan', TWO);
    expect(await tooltip('plan.runplan', '20 Sep')).toBe('Sun 2026-09-20 · 21 days to the race');
    expect(await tooltip('plan.runplan', '5:20/km')).toBe('5:20/km · from best 10k in 52:30');
    expect(await tooltip('plan.runplan', '20 km + ?')).toBe(
      '20 km + ?, longest 12 km\n\n?: one run has no amount.',
    );
    expect(await tooltip('plan.runplan', '10 km (−50%)')).toBe(
      '10 km (−50%), longest 6 km · compared with 20 km in week 2',
    );
    expect(await tooltip('two.runplan', 'Sam ≈6.9 mi (+15.2%), Kim ≈5 mi (−16.8%)')).toBe(
      [
        '- **Sam** · ≈6.9 mi (+15.2%), longest ≈6.9 mi · compared with 6 mi in week 1',
        '- **Kim** · ≈5 mi (−16.8%), longest ≈5 mi · compared with 6 mi in week 1',
        '',
        '≈: durations are counted as distance through their pace.',
      ].join('\n'),
    );
    expect(await tooltip('two.runplan', 'Sam −13.2%, Kim +20.2%')).toBe(
      [
        '- **Sam** · 6 mi (−13.2%), longest 3 mi, 38% moderate · compared with ≈6.9 mi in week 2',
        '- **Kim** · 6 mi (+20.2%), longest 3 mi, 47% moderate · compared with ≈5 mi in week 2',
      ].join('\n'),
    );
    expect(await tooltip('two.runplan', 'Sam 7:28/mi, Kim ≈10:30/mi')).toBe(
      '- **Sam** · 7:28/mi · from best 10k in 42:30\n- **Kim** · ≈10:30/mi · default of a novice',
    );
  });

  test('are those of the lines that are shown', async () => {
    const range = { start: { line: 12, character: 0 }, end: { line: 12, character: 99 } };
    const [before, after] = [PLAN.split('\n'), HINTED.split('\n')];
    before[12] = after[12] ?? '';
    expect(await hinted('part.runplan', PLAN, range)).toBe(before.join('\n'));
  });

  test('leave out the totals of weeks with a mistake', async () => {
    const text = 'plan P\n  week 1\n    tue easy 5 km 6 km\n  week 2\n    tue easy 5 km\n  week\n';
    expect(await hinted('broken.runplan', text)).toBe(text.replace('week 2', 'week 2‹5 km›'));
    // Which of the two is week 1 is open.
    const twice =
      'plan P\n  week 1\n    tue easy 5 km\n  week 1\n    tue easy 6 km\n  week 2\n    tue easy 5 km\n';
    expect(await hinted('twice.runplan', twice)).toBe(twice.replace('week 2', 'week 2‹5 km›'));
  });

  test('are none in an empty text and in a file that is not open', async () => {
    expect(await hinted('empty.runplan', '')).toBe('');
    expect(await hints('unknown.runplan')).toEqual([]);
  });

  test.each([
    ['weekTotals', (label: string) => !['20 km + ?', '≈24.5 km (+22.5%)'].includes(label)],
    ['copiedWeeks', (label: string) => !['20 km', '10 km (−50%)'].includes(label)],
    ['dates', (label: string) => !/ (Sep|Oct)$/.test(label)],
    ['paces', (label: string) => !label.endsWith('/km')],
  ])('of the kind %s can be switched off', async (kind, isOther) => {
    await client.open('switched.runplan', PLAN);
    const all = (await hints('switched.runplan')).map(({ label }) => `${label}`);
    const others = all.filter(isOther);
    expect(others.length).toBeLessThan(all.length);
    client.messages.length = 0;
    await client.changeSettings({ inlayHints: { [kind]: false } });
    await client.message('workspace/inlayHint/refresh');
    expect((await hints('switched.runplan')).map(({ label }) => label)).toEqual(others);
    client.messages.length = 0;
    await client.changeSettings({});
    await client.message('workspace/inlayHint/refresh');
  });
});
