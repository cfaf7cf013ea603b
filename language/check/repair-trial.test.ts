import { expect, test } from 'vitest';
import { createChecker } from '../workspace/checker.ts';

const URI = 'file:///p.runplan';

const ATHLETES = 'athlete "A"\n  recent volume 20 km\n  back disc\n\nathlete "B"\n  recent volume 60 km\n\n';

/** What hurts, and what all plans of a club use. */
function plan(name: string, athlete: string, kilometres: number): string {
  return `plan "${name}" for "${athlete}"
  week 1
    mon core "Ours"
    tue easy ${kilometres} km
    thu easy ${kilometres} km
    sun long ${kilometres * 2} km
  week 2 like week 1 at 140%

`;
}

const BLOCK = 'block "Ours"\n  sit-up 3 x 15\n  plank 3 x 30 s\n\n';

/** What is offered for the findings of a plan, by the words of both. */
async function offered(text: string, name: string) {
  const checker = createChecker({ read: async () => ({ problem: 'missing' }) });
  const { findings } = await checker.check(URI, text);
  expect(findings.filter(({ rule }) => rule === 'internal')).toEqual([]);
  return findings
    .filter((finding) => finding.plan === name && finding.rule !== 'unused-definition')
    .map(({ message, fixable, repairs = [] }) => ({
      message,
      fixable,
      titles: repairs.map((one) => one.title),
    }));
}

test('a plan is offered the same repairs alone and among others', async () => {
  const own = plan('P', 'A', 8);
  const alone = await offered(ATHLETES + BLOCK + own, 'P');
  expect(alone.filter(({ fixable }) => fixable).length).toBeGreaterThan(2);
  const others = [1, 2, 3].map((n) => plan(`O${n}`, 'B', 10 + n));
  expect(await offered(ATHLETES + BLOCK + own + others.join(''), 'P')).toEqual(alone);
  expect(await offered(ATHLETES + BLOCK + others.join('') + own, 'P')).toEqual(alone);
});
