import { applyRepairs, asPlainData, type Finding, firstRepair, fixText } from '@runplan/language/internal';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checker, examples, uri } from './example-files.ts';
import { times } from './part.ts';
import { type ProgrammeDraft, programmes, programmeText } from './programmes.ts';
import { repairedInRounds, runningIn, type Stage } from './repair-rounds.ts';

/** What an author may do to a plan by mistake. */
const SLIPS: readonly ((line: string) => string | undefined)[] = [
  () => undefined,
  (line) => `${line}\n${line}`,
  (line) => line.replace(/\d+(?=\.?\d* ?(km|mi|min))/, (n) => `${Number(n) * 3}`),
  (line) => line.replace(/\d+(?=\.?\d* ?(km|mi|min))/, (n) => `${Math.ceil(Number(n) / 3)}`),
  (line) => line.replace(/week \d+/, (week) => `${week}0`),
  (line) => line.replace(/easy|long/, 'tempo'),
  (line) => line.replace(/(mon|tue|wed|thu|fri|sat|sun) /, 'thu '),
  (line) => line.replace(/(core|strength)( "[^"]*"| \d+ min)/, 'rest'),
  (line) => `${line}\n      allow rest-days because "a slip"`,
  (line) => line.replace(/total \d+/, 'total 99'),
  (line) => line.replace(/(like week \d+)( at \d+%)?/, '$1 at 150%'),
  (line) => line.replace(/on \d{4}/, 'on 2031'),
  (line) => line.replace(/back healthy|level \w+/, 'back disc'),
];

/** Makes slips in a text: each at a line, chosen by a number. */
function withSlips(text: string, slips: readonly (readonly [line: number, slip: number])[]): string {
  const lines: (string | undefined)[] = text.split('\n');
  for (const [at, slip] of slips) {
    const index = at % lines.length;
    const line = lines[index];
    const change = SLIPS[slip % SLIPS.length];
    if (line?.trim() && change) lines[index] = change(line);
  }
  return lines.filter((line) => line !== undefined).join('\n');
}

function commentsOf(text: string): string[] {
  return (text.replaceAll(/"[^"\n]*"/g, '').match(/#[^\r\n]*/g) ?? []).map((comment) => comment.trimEnd());
}

function namesOf(findings: readonly Finding[]): string[] {
  return findings
    .filter(({ rule }) => rule === 'syntax' || rule === 'unknown-name' || rule === 'internal')
    .map(({ rule, message }) => `${rule}: ${message}`)
    .sort();
}

/** Comparing findings as they are would try all of their repairs. */
const withoutRepairs = (findings: readonly Finding[]) => findings.map((one) => asPlainData(one, false));

const slips = fc.array(fc.tuple(fc.nat(200), fc.nat(200)), { minLength: 1, maxLength: 6 });

describe.each(examples)('$name, with slips', ({ name, text }) => {
  test('no repair brings a mistake, loses a comment, or puts its edits out of order', async () => {
    const check = checker();
    await fc.assert(
      fc.asyncProperty(slips, async (made) => {
        const before = withSlips(text, made);
        const { findings } = await check.check(uri(name), before);
        const mistakes = namesOf(findings);
        expect(mistakes.filter((mistake) => mistake.startsWith('internal'))).toEqual([]);
        for (const repair of findings.flatMap(({ repairs }) => repairs ?? [])) {
          const after = applyRepairs(before, [repair]);
          expect(after, repair.title).not.toBe(before);
          expect(commentsOf(after), repair.title).toEqual(commentsOf(before));
          const now = namesOf((await check.check(uri(name), after)).findings);
          expect(
            now.filter((mistake) => !mistakes.includes(mistake)),
            `${repair.title}\n${after}`,
          ).toEqual([]);
        }
      }),
      { numRuns: times(3, 8), seed: 5 },
    );
  });

  test('repairing unasked ends, brings no error, and is done when it is done', async () => {
    const check = checker();
    await fc.assert(
      fc.asyncProperty(slips, async (made) => {
        const before = withSlips(text, made);
        const errors = async (content: string) =>
          (await check.check(uri(name), content)).findings.filter(({ severity }) => severity === 'error')
            .length;
        const { text: fixed, repaired, result } = await fixText(check, uri(name), before);
        expect(repaired > 0).toBe(fixed !== before);
        expect(commentsOf(fixed)).toEqual(commentsOf(before));
        expect(await errors(fixed)).toBeLessThanOrEqual(await errors(before));
        expect(withoutRepairs((await check.check(uri(name), fixed)).findings)).toEqual(
          withoutRepairs(result.findings),
        );
        expect((await fixText(check, uri(name), fixed)).text).toBe(fixed);
      }),
      { numRuns: times(5, 15), seed: 6 },
    );
  });
});

describe.each(examples)('$name, with slips', ({ name, text }) => {
  test('repairing what is suggested ends as well, and leaves fewer findings and no new errors', async () => {
    const check = checker();
    await fc.assert(
      fc.asyncProperty(slips, async (made) => {
        const before = withSlips(text, made);
        const { findings } = await check.check(uri(name), before);
        const fixed = await fixText(check, uri(name), before, true);
        expect(fixed.repaired > 0).toBe(fixed.text !== before);
        expect(fixed.suggested).toBeLessThanOrEqual(fixed.repaired);
        expect(commentsOf(fixed.text)).toEqual(commentsOf(before));
        const mistakes = namesOf(findings);
        expect(namesOf(fixed.result.findings).filter((one) => !mistakes.includes(one))).toEqual([]);
        // What could not be read may have hidden something.
        if (mistakes.length === 0)
          expect(countOf(fixed.result.findings)).toBeLessThanOrEqual(countOf(findings));
        const again = await fixText(check, uri(name), fixed.text, true);
        expect(again).toMatchObject({ text: fixed.text, repaired: 0, left: fixed.left });
      }),
      { numRuns: 1, seed: 7 },
    );
  });
});

const countOf = (findings: readonly Finding[]) =>
  findings.filter(({ severity }) => severity === 'error').length;

/** More rounds than a plan may need, and a limit for one repair at a time. */
const MOST_ROUNDS = 10;
const MOST_REPAIRS = 200;
/** No repair makes a run shorter than this, in metres. */
const SHORT_RUN = 3000;
/** What the middle one of many plans keeps of its running. */
const KEPT = 0.85;

/** What holds for every plan whose first repairs are made, however many at a time. */
function expectBetter(stages: readonly Stage[]): void {
  const [first, last] = [stages[0] as Stage, stages.at(-1) as Stage];
  expect(last.findings.flatMap((finding) => firstRepair(finding) ?? [])).toEqual([]);
  for (const [index, stage] of stages.slice(1).entries()) {
    expect(stage.errors).toBeLessThanOrEqual((stages[index] as Stage).errors);
  }
  expect(namesOf(last.findings)).toEqual(namesOf(first.findings));
  expect(commentsOf(last.text)).toEqual(commentsOf(first.text));
}

/** How many runs are short. Where running and walking alternate, the shorter run is the point of the repair. */
const shortRuns = (runs: readonly number[]) => runs.filter((metres) => metres < SHORT_RUN).length;

describe('programmes as they are published', () => {
  const drafts = fc.sample(programmes, { numRuns: times(15, 30), seed: 11 });
  const target = uri('programme.runplan');

  test('are better after the first repairs of their findings, round after round', async () => {
    const check = checker();
    const kept: number[] = [];
    for (const draft of drafts) {
      const text = programmeText(draft);
      const stages = await repairedInRounds(check, target, text, true, MOST_ROUNDS);
      expectBetter(stages);
      kept.push(expectSamePlan(draft, text, stages));
    }
    kept.sort((a, b) => a - b);
    expect(kept[Math.floor(kept.length / 2)]).toBeGreaterThanOrEqual(KEPT);
  });

  test('are better after one repair at a time, from the first week on', async () => {
    const check = checker();
    for (const draft of drafts.slice(0, times(3, 5))) {
      const text = programmeText(draft);
      const stages = await repairedInRounds(check, target, text, false, MOST_REPAIRS);
      expectBetter(stages);
      expectSamePlan(draft, text, stages);
    }
  });

  function expectSamePlan(draft: ProgrammeDraft, text: string, stages: readonly Stage[]): number {
    const [before, after] = [runningIn(text), runningIn((stages.at(-1) as Stage).text)];
    if (!draft.isRunWalk) expect(shortRuns(after.runs)).toBeLessThanOrEqual(shortRuns(before.runs));
    return after.sum / before.sum;
  }
});

describe.each(examples)('$name, with slips', ({ name, text }) => {
  test('first repairs come to an end, and bring no error', async () => {
    const check = checker();
    await fc.assert(
      fc.asyncProperty(slips, async (made) => {
        const stages = await repairedInRounds(check, uri(name), withSlips(text, made), true, MOST_ROUNDS);
        const last = stages.at(-1) as Stage;
        const open = last.findings.filter(({ rule }) => rule !== 'syntax' && rule !== 'unknown-name');
        expect(open.flatMap((finding) => firstRepair(finding) ?? [])).toEqual([]);
        expect(commentsOf(last.text)).toEqual(commentsOf((stages[0] as Stage).text));
      }),
      { numRuns: times(2, 4), seed: 7 },
    );
  });
});
