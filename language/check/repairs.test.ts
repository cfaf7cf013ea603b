import { describe, expect, it } from 'vitest';
import { applyRepairs, createChecker, fixText } from '../internal.ts';

const URI = 'file:///test.runplan';
const checker = createChecker({ read: async () => ({ problem: 'missing' }) });

/** The first repair that a rule offers for its first finding, as title, kind, and the lines that it changes. */
async function repaired(rule: string, text: string, at = 0) {
  const { findings } = await checker.check(URI, text);
  const mistake = findings.find((finding) => finding.rule === 'internal');
  if (mistake) throw new Error(mistake.message);
  const finding = findings.filter((other) => other.rule === rule)[at];
  if (!finding) throw new Error(`${rule} reports nothing`);
  const [repair] = finding.fixable ? (finding.repairs ?? []) : [];
  if (!repair) return undefined;
  return { kind: repair.kind, title: repair.title, text: applyRepairs(text, [repair]) };
}

/** A plan for one athlete, from line 5 on. */
function plan(weeks: string, athlete = '  recent volume 30 km\n  recent longest 11 km\n'): string {
  return `athlete "Kim"\n${athlete}\nplan "P" for "Kim"\n${weeks}`;
}

const WEEK = '    mon core "Core and Hips"\n    tue easy 10 km\n    thu easy 10 km + core "Core and Hips"\n';

describe('shorter weeks and runs', () => {
  it('keep the spelling of amounts, and take a stated total along', async () => {
    const week = (total: string, runs: string) => plan(`  week 1${total}\n    mon core 20 min\n${runs}`);
    const before = week(' total 39km', '    tue easy 14km "flat"\n    thu easy 14 km\n    sun long 11 km\n');
    expect(await repaired('first-week-load', before)).toEqual({
      kind: 'suggested',
      title: 'Shorten the easy runs of week 1, so that it has 33 km',
      text: week(' total 33km', '    tue easy 11km "flat"\n    thu easy 11 km\n    sun long 11 km\n'),
    });
  });

  it('lower the share of a copy, in its spelling', async () => {
    const copy = (like: string) => plan(`  week 1\n${WEEK}    sun long 10 km\n  week 2 like week 1${like}\n`);
    expect((await repaired('mileage-increase', copy(' at 140 %')))?.text).toBe(copy(' at 109 %'));
    expect((await repaired('mileage-increase', copy(' at 140%  # more')))?.title).toBe('Copy week 1 at 109%');
  });

  it('write a share where a copy has none and the written runs have to stay', async () => {
    const weeks = (share: string) =>
      plan(
        `  week 1\n${WEEK}    sun long 10 km\n  week 2 like week 1${share} # test\n    wed time-trial 8 km\n`,
      );
    expect((await repaired('mileage-increase', weeks('')))?.text).toBe(weeks(' at 82%'));
  });

  it('leave races, workouts, steps and copied runs to the author', async () => {
    const long = (run: string) =>
      plan(`  week 1\n${WEEK}    sun ${run}\n`, '  recent volume 40 km\n  recent longest 11 km\n');
    expect((await repaired('long-run-spike', long('long 15 km')))?.text).toBe(long('long 12.6 km'));
    expect((await repaired('long-run-spike', long('long 11-15 km')))?.text).toBe(long('long 9.2-12.6 km'));
    expect((await repaired('long-run-spike', long('long 9.5mi')))?.text).toBe(long('long 7.8mi'));
    const race = long('race 15 km\n  week 2\n    sun race 5k');
    expect(await repaired('long-run-spike', race)).toBeUndefined();
    expect(await repaired('long-run-spike', long('long: 12 km, 3 km @ easy'))).toBeUndefined();
    expect(await repaired('long-run-spike', long('long 15 km: 12 km, 3 km @ easy'))).toBeUndefined();
  });
});

describe('a lack that lasts', () => {
  it('is mended in all of its weeks at once, copies of them included', async () => {
    const weeks = (long: string) => {
      const week = (number: number) => `  week ${number}\n${WEEK}    sun ${long}\n`;
      return plan(
        `${week(1)}${week(2)}  week 3 like week 2\n  week 4 like week 1\n    sun ${long}\n`,
        '  recent volume 36 km\n  recent longest 17 km\n',
      );
    };
    expect(await repaired('long-run-share', weeks('long 17 km'))).toEqual({
      kind: 'suggested',
      title: 'Shorten these runs of weeks 1–2 and 4',
      text: weeks('long 16.3 km'),
    });
  });
});

describe('added sessions', () => {
  const only = (lines: string, head = 'week 1') => plan(`  ${head}\n${lines}`);

  it('go on a line, before its comment', async () => {
    const before = only('    tue easy 10 km # flat\n    sun long 10 km\n');
    expect((await repaired('core-session', before))?.text).toBe(
      only(
        '    tue easy 10 km + core "Core and Hips" # flat\n    thu core "Core and Hips"\n    sun long 10 km\n',
      ),
    );
  });

  it('make a line of their own in the order of the days', async () => {
    const before = only('    tue tempo 6 km\n    # the long one\n    thu tempo 6 km\n    sun long 10 km');
    const after = (await repaired('core-session', before))?.text;
    expect(after).toBe(
      only(
        '    mon core "Core and Hips"\n    tue tempo 6 km\n    # the long one\n    thu tempo 6 km\n    fri core "Core and Hips"\n    sun long 10 km',
      ),
    );
  });

  it('stand in for a plain rest', async () => {
    const before = only(
      '    tue tempo 6 km\n    thu tempo 6 km\n    fri rest\n    sat long 10 km\n    sun rest "sleep"\n',
    );
    expect((await repaired('core-session', before))?.text).toContain(
      '    sun rest "sleep" + core "Core and Hips"\n',
    );
    const plain = only('    tue tempo 6 km\n    thu tempo 6 km\n    sat long 10 km\n    sun rest\n');
    expect((await repaired('core-session', plain))?.text).toContain('    sun core "Core and Hips"\n');
  });

  it('come as often as needed, and once for weeks that copy each other', async () => {
    const athlete = '  back history\n  recent volume 30 km\n  recent longest 11 km\n';
    const weeks = (one: string) => `${one}  week 2 like week 1\n  week 3 like week 2\n`;
    const before = plan(
      weeks('  week 1\n    tue easy 10 km\n    thu easy 10 km\n    sun long 10 km\n'),
      athlete,
    );
    const repair = await repaired('core-session', before);
    expect(repair?.title).toBe('Add `core "Core and Hips"` twice in week 1');
    expect(repair?.text).toBe(
      plan(
        weeks(
          '  week 1\n    tue easy 10 km + core "Core and Hips"\n    thu easy 10 km + core "Core and Hips"\n    sun long 10 km\n',
        ),
        athlete,
      ),
    );
    expect((await checker.check(URI, repair?.text ?? '')).findings.map(({ rule }) => rule)).not.toContain(
      'core-session',
    );
  });

  it('never replace what a copy brings', async () => {
    const before = plan(
      `  week 1\n${WEEK}    sun long 10 km\n  week 2 like week 1\n    mon rest\n    thu rest\n    sun easy 8 km\n`,
    );
    const after = (await repaired('core-session', before))?.text ?? '';
    expect(after).not.toMatch(/tue core/);
    expect((await checker.check(URI, after)).findings.filter(({ rule }) => rule === 'core-session')).toEqual(
      [],
    );
  });
});

describe('days', () => {
  const hard = (days: string) => plan(`  week 1\n    mon core 20 min\n${days}`);

  it('swap their sessions with a day that has a line', async () => {
    const before = hard(
      '    tue tempo 5 km # a\n    wed hills 5 km + core 20 min # b\n    thu easy 6 km # c\n    fri easy 5 km\n',
    );
    expect(await repaired('hard-day-spacing', before)).toEqual({
      kind: 'suggested',
      title: 'Move the hill session of week 1 to Thursday',
      text: hard(
        '    tue tempo 5 km # a\n    wed easy 6 km # b\n    thu hills 5 km + core 20 min # c\n    fri easy 5 km\n',
      ),
    });
  });

  it('leave the long run where it stands: the run becomes easy, in a notation of its own too', async () => {
    const week = (wed: string) =>
      plan(
        `  week 1\n    mon long 12 km\n    tue intervals 6 x 1 km\n    wed ${wed}\n    fri intervals 6 x 1 km\n    sun long 16 km\n`,
      );
    expect(await repaired('hard-day-spacing', week('2 km wu, 20 min T, 2 km cd'))).toMatchObject({
      title: 'Turn the run on Wednesday of week 1 into an easy run',
      text: week('easy 45 min'),
    });
  });

  it('do not leave an allow on the wrong day, and never move a race', async () => {
    const before = hard(
      '    tue tempo 5 km\n    wed race 10k\n    thu easy 6 km\n      allow long-run-share because "x"\n    fri easy 5 km\n    sat easy 5 km\n    sun easy 5 km\n',
    );
    const after = (await repaired('hard-day-spacing', before))?.text;
    expect(after).toMatch(/wed race 10k/);
    expect(after).toMatch(/ (mon|fri|sat|sun) tempo 5 km/);
  });

  it('become rest days, as many as are lacking', async () => {
    const athlete = '  level novice\n  recent volume 30 km\n  recent longest 11 km\n';
    const days = (list: readonly string[]) =>
      plan(
        `  week 1\n${['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day, i) => `    ${day} ${list[i]}\n`).join('')}`,
        athlete,
      );
    const before = days([
      'easy 4 km',
      'easy 5 km + core 20 min',
      'easy 6 km',
      'recovery 5 km',
      'tempo 5 km',
      'easy 4.5 km',
      'long 10 km',
    ]);
    expect(await repaired('rest-days', before)).toMatchObject({
      title: 'Rest on Monday and Thursday of week 1 instead of running',
      text: days([
        'rest',
        'easy 5 km + core 20 min',
        'easy 6 km',
        'rest',
        'tempo 5 km',
        'easy 4.5 km',
        'long 10 km',
      ]),
    });
  });

  it('are joined; equal ones are offered to be deleted, and one that says rest is left alone', async () => {
    const two = (first: string, second: string) =>
      hard(`    tue ${first}\n    thu easy 5 km\n    tue ${second}\n`);
    expect(await repaired('duplicate-day', two('easy 5 km # a', 'core 20 min # b'))).toEqual({
      kind: 'safe',
      title: 'Join the two `tue` lines',
      text: hard('    tue easy 5 km + core 20 min # a\n    thu easy 5 km\n    # b\n'),
    });
    expect(await repaired('duplicate-day', two('easy 5 km', 'easy 5 km'))).toEqual({
      kind: 'suggested',
      title: 'Delete the second of the two equal lines',
      text: hard('    tue easy 5 km\n    thu easy 5 km\n'),
    });
    expect(await repaired('duplicate-day', two('easy 5 km', 'rest'))).toBeUndefined();
    expect(
      await repaired('duplicate-day', two('easy 5 km', 'core 20 min\n      allow rest-days because "x"')),
    ).toBeUndefined();
  });

  it('are named once in a line, where no name of it has other days as well', async () => {
    const one = (days: string) => hard(`    ${days} easy 5 km\n`);
    expect(await repaired('duplicate-day', one('tue, Tue, thu, tue'))).toEqual({
      kind: 'safe',
      title: 'Name each day of the line once',
      text: one('tue, thu'),
    });
    expect(await repaired('duplicate-day', one('thu, tue-thu'))).toBeUndefined();
  });

  it('that repeat where a week is missing get its line', async () => {
    const weeks = (between: string) => plan(`  week 1\n${WEEK}${between}${WEEK}  week 3 like week 1\n`);
    expect(await repaired('duplicate-day', weeks(''))).toMatchObject({
      kind: 'suggested',
      text: weeks('  week 2\n'),
    });
  });
});

describe('numbers of weeks', () => {
  const weeks = (...heads: string[]) =>
    plan(heads.map((head) => `  week ${head}\n${head.includes('like') ? '' : WEEK}`).join(''));

  it.each([
    ['safe', ['1', '2', '2', '3 like week 1'], ['1', '2', '3', '4 like week 1']],
    ['safe', ['0', '1', '2 like week 1'], ['1', '2', '3 like week 2']],
    ['suggested', ['1', '2', '2', '3 like week 2'], ['1', '2', '3', '4 like week 2']],
    ['suggested', ['1', '3', '4 like week 3'], ['1', '2', '3 like week 2']],
    ['suggested', ['1', '2', '12', '4'], ['1', '2', '3', '4']],
  ] as const)('%s: %j', async (kind, before, after) => {
    expect(await repaired('week-numbering', weeks(...before))).toMatchObject({ kind, text: weeks(...after) });
  });

  it('are left alone where a copied week is not there', async () => {
    expect(await repaired('week-numbering', weeks('1', '3 like week 2'))).toBeUndefined();
  });
});

describe('definitions', () => {
  const block = 'block "Hips"\n  clamshell 3 x 12\n  glute-bridge 3 x 12\n\n';

  it('that nothing refers to are deleted with the blank lines below', async () => {
    const text = plan(`  week 1\n${WEEK}    sun long 10 km\n`);
    expect((await repaired('unused-definition', block + text))?.text).toBe(text);
  });

  it('stay where words of the author would go, or where a pace would fall to an athlete', async () => {
    const text = plan(`  week 1\n${WEEK}    sun long 10 km\n`);
    expect(await repaired('unused-definition', `# For hips\n${block}${text}`)).toBeUndefined();
    expect(await repaired('unused-definition', block.replace('12\n', '12 # each\n') + text)).toBeUndefined();
    expect(await repaired('unused-definition', `${block}pace slow 7:00/km\n${text}`)).toBeUndefined();
  });
});

describe('allow', () => {
  async function allowed(rule: string, text: string) {
    const { findings } = await checker.check(URI, text);
    const allow = findings.find((finding) => finding.rule === rule)?.repairs?.at(-1);
    expect(allow).toMatchObject({ kind: 'asks' });
    return allow && [allow.title, applyRepairs(text, [allow])];
  }

  it('stands below the day, the week or the top of the plan, behind those that are there', async () => {
    const weeks = (inPlan: string, inWeek: string, onDay: string) =>
      plan(
        `  starts 2026-09-21\n${inPlan}\n  week 1 # first\n${inWeek}    tue easy 12 km\n    thu easy 12 km\n    sun long 16 km # long\n${onDay}`,
      );
    const before = weeks('', '', '');
    expect(await allowed('long-run-spike', before)).toEqual([
      'Allow long-run-spike on this day, because …',
      weeks('', '', '      allow long-run-spike because ""\n'),
    ]);
    expect(await allowed('core-session', before)).toEqual([
      'Allow core-session in this week, because …',
      weeks('', '    allow core-session because ""\n', ''),
    ]);
    const one = weeks('', '    allow long-run-spike because "camp"\n', '');
    expect(await allowed('core-session', one)).toEqual([
      'Allow core-session in this week, because …',
      weeks('', '    allow long-run-spike because "camp"\n    allow core-session because ""\n', ''),
    ]);
    expect(await allowed('missing-athlete', before.replace(' for "Kim"', ''))).toEqual([
      'Allow missing-athlete in this plan, because …',
      weeks('  allow missing-athlete because ""\n', '', '').replace(' for "Kim"', ''),
    ]);
  });

  it('follows the indentation of a file that has none', async () => {
    const flat = 'plan "P"\nweek 1\ntue easy 6 km\n';
    expect(await allowed('core-session', flat)).toEqual([
      'Allow core-session in this week, because …',
      'plan "P"\nweek 1\nallow core-session because ""\ntue easy 6 km\n',
    ]);
  });
});

describe('repairing unasked', () => {
  it('goes on until there is nothing left', async () => {
    const leftovers = Array.from({ length: 30 }, () => '    allow rest-days because "x"\n').join('');
    const text = plan(`  week 1 total 99 km\n${leftovers}${WEEK}    sun long 10 km\n`);
    const fixed = await fixText(checker, URI, text);
    expect(fixed).toMatchObject({ repaired: 31, result: { findings: [] } });
    expect(fixed.text).toBe(plan(`  week 1 total 30 km\n${WEEK}    sun long 10 km\n`));
  });

  it('leaves out what would bring an error, and does the rest', async () => {
    // With another number the second week 2 is checked: it has no core session.
    const text = plan(
      `  week 1 total 99 km\n${WEEK}    sun long 10 km\n  week 2 like week 1\n  week 2\n    tue easy 10 km\n    thu easy 10 km\n    sun long 10 km\n`,
    );
    const fixed = await fixText(checker, URI, text);
    expect(fixed.text).toBe(text.replace('99', '30'));
    expect(fixed.repaired).toBe(1);
  });

  it('makes what is suggested where that is asked for, and counts it', async () => {
    const text = plan(`  week 1 total 99 km\n${WEEK}    sun lnog 10 km\n`);
    // The total is only known once it is known what the session on Sunday is.
    expect(await fixText(checker, URI, text)).toMatchObject({ text, repaired: 0, suggested: 0, left: 0 });
    expect(await fixText(checker, URI, text, true)).toMatchObject({
      text: plan(`  week 1 total 30 km\n${WEEK}    sun long 10 km\n`),
      repaired: 2,
      suggested: 1,
      left: 0,
      result: { findings: [] },
    });
  });

  it('chooses no reading where there are several, and tells that it did not', async () => {
    const text = plan(`  week 1\n${WEEK}    sun long 1:45\n`);
    const fixed = await fixText(checker, URI, text, true);
    expect(fixed).toMatchObject({ text, repaired: 0, suggested: 0, left: 1 });
    expect(fixed.result.findings[0]?.repairs?.map(({ title }) => title)).toEqual([
      'Write `1 h 45 min`',
      'Write `1 min 45 s`',
    ]);
  });

  it('leaves a text alone in which nothing is to be done', async () => {
    const text = '# nothing\n';
    expect(await fixText(checker, URI, text)).toMatchObject({ text, repaired: 0 });
  });
});

describe('applying several repairs', () => {
  const edit = (start: number, end: number, text: string) => ({
    kind: 'safe' as const,
    title: 'T',
    edits: [{ start: start - 1, end: end - 1, text }],
  });

  it('leaves out what overlaps with an earlier one', () => {
    expect(applyRepairs('abcdef', [edit(2, 4, 'X'), edit(3, 5, 'Y'), edit(5, 6, 'Z')])).toBe('aXdZf');
    expect(applyRepairs('abcdef', [edit(1, 3, 'X'), edit(3, 4, 'Y')])).toBe('XYdef');
    expect(applyRepairs('abcdef', [edit(3, 3, 'X'), edit(3, 3, 'Y')])).toBe('abXcdef');
  });
});
