import { describe, expect, it } from 'vitest';
import { forKim, linesOf, reported } from './test-support.ts';

/** Week 2 grows by 20%, an info for Kim. */
const growing = (atPlan: string, atWeek1: string, atWeek2: string) =>
  forKim(`${atPlan}
week 1
${atWeek1}
mon core 20 min
tue easy 10 km
thu easy 10 km + strength 20 min
sun long 10 km
week 2
${atWeek2}
mon core 20 min
tue easy 11 km
thu easy 11 km + strength 20 min
sat easy 4 km
sun long 10 km`);

const ALLOW = 'allow mileage-increase because "agreed"';

describe('unused-allow', () => {
  it.each([
    { what: 'in the week', text: growing('', '', ALLOW), lines: [] },
    { what: 'in the plan', text: growing(ALLOW, '', ''), lines: [] },
    { what: 'in the wrong week', text: growing('', ALLOW, ''), lines: [7] },
    { what: 'in week and plan: the nearer one counts', text: growing(ALLOW, '', ALLOW), lines: [5] },
    {
      what: 'written in capitals',
      text: growing('', '', ALLOW.replace('mileage-increase', 'Mileage-Increase')),
      lines: [],
    },
    { what: 'of an unknown rule', text: growing('allow mileage because "x"', '', ''), lines: [] },
    {
      what: 'where a line was not understood',
      text: growing('', 'allow mileage-increase because', ''),
      lines: [],
    },
  ])('$what', async ({ text, lines }) => {
    expect(await linesOf('unused-allow', text)).toEqual(lines);
  });

  it('is a hint on the day of a race', async () => {
    const text = (run: string) => growing('', '', `    sat ${run}\n      allow long-run-spike because "x"\n`);
    const severities = async (run: string) =>
      (await reported('unused-allow', text(run))).map(({ severity }) => severity);
    expect(await severities('race 10k')).toEqual(['hint']);
    expect(await severities('easy 5 km')).toEqual(['warning']);
  });

  it.each(['red-flag', 'unused-allow', 'unused-definition'])('`allow %s` is an error', async (rule) => {
    const [finding] = await reported('unused-allow', growing(`allow ${rule} because "x"`, '', ''));
    expect(finding).toMatchObject({
      severity: 'error',
      message: expect.stringContaining("can't be allowed"),
    });
  });

  it('names the place that was looked at', async () => {
    const messages = async (text: string) =>
      (await reported('unused-allow', text)).map(({ message }) => message);
    expect(await messages(growing('allow rest-days because "x"', '', ''))).toEqual([
      expect.stringContaining('in this plan'),
    ]);
    expect(await messages(growing('', ALLOW, ''))).toEqual([expect.stringContaining('in this week')]);
    const day = forKim('week 1\nmon easy 5 km\nallow stated-amount because "x"');
    expect(await messages(day)).toEqual([expect.stringContaining('on this day')]);
  });
});

describe('without a reason', () => {
  const rules = async (allow: string) =>
    (await reported('mileage-increase', growing('', '', allow))).length +
    (await reported('allow-reason', growing('', '', allow))).length;

  it.each([
    ['allow mileage-increase because "was ill"', 0],
    ['allow mileage-increase', 2],
    ['allow mileage-increase because ""', 2],
    ['allow mileage-increase because " "', 2],
    ['allow mileage-increase because "…"', 2],
    ['allow mileage-increase because "agreed with … on …"', 2],
    ['allow mileage-increase because "agreed with Ana on …"', 2],
    ['allow mileage-increase because "agreed with ... on 2026-09-01"', 2],
    ['allow mileage-increase because "agreed with Ana on 2026-09-01"', 0],
    ['allow mileage-increase because "agreed with Ana"', 0],
  ])('an `allow` accepts nothing, and one message says so: %s', async (allow, findings) => {
    expect(await rules(allow)).toBe(findings);
    expect(await reported('unused-allow', growing('', '', allow))).toEqual([]);
  });

  it('says what to write', async () => {
    const message = async (allow: string) =>
      (await reported('allow-reason', growing('', '', allow)))[0]?.message;
    expect(await message('allow mileage-increase')).toBe(
      'This `allow` gives no reason, so it accepts nothing. Write why the finding is accepted, so that others can ' +
        'follow: `allow mileage-increase because "…"`.',
    );
    expect(await message('allow mileage-increase because "agreed with … on …"')).toBe(
      "This `allow` doesn't say yet who agreed and when, so it accepts nothing. Write both in place of the dots, or " +
        'give another reason.',
    );
  });
});

describe('allow-reason', () => {
  it.each([
    { allow: ALLOW, severity: undefined },
    { allow: 'allow mileage-increase', severity: 'warning' },
    { allow: 'allow mileage-increase because ""', severity: 'warning' },
    { allow: 'allow mileage-increase because "  "', severity: 'warning' },
    // The mistake is reported as syntax.
    { allow: 'allow mileage-increase because', severity: undefined },
    { allow: 'allow mileage-increase "agreed"', severity: undefined },
    { allow: 'allow', severity: undefined },
  ])('$allow: $severity', async ({ allow, severity }) => {
    for (const text of [growing(allow, '', ''), growing('', allow, ''), growing('', '', allow)]) {
      const findings = await reported('allow-reason', text);
      expect(findings.map((finding) => finding.severity)).toEqual(severity ? [severity] : []);
    }
  });

  it('looks at days', async () => {
    expect(await linesOf('allow-reason', forKim('week 1\nmon easy 5 km\nallow stated-amount'))).toEqual([7]);
  });

  it.each([
    { line: 'rest-days off', severity: 'info' },
    { line: 'rest-days off because ""', severity: 'info' },
    { line: 'rest-days off because "ultra squad"', severity: undefined },
    { line: 'rest-days error', severity: undefined },
    { line: 'back pain', severity: undefined },
  ])('policy line $line: $severity', async ({ line, severity }) => {
    const findings = await reported('allow-reason', `policy "P"\n  ${line}\n`);
    expect(findings.map((finding) => finding.severity)).toEqual(severity ? [severity] : []);
  });
});
