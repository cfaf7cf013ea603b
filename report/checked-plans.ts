/** For tests: plans as coaches write them, and what a check says of them. */
import { createChecker } from '@runplan/language/internal';
import type { FileReport } from './define-reporter.ts';

const ATHLETE = `athlete "Sam"
  level intermediate
  back healthy
  recent volume 20 km
  recent longest 8 km
`;

/** A plan without findings, one with several of which one is accepted, and one that can't be read as a whole. */
export const PLANS: Readonly<Record<string, string>> = {
  'plans/base.runplan': `${ATHLETE}
plan "Base" for "Sam"
  starts 2026-09-21
  week 1
    mon core 20 min
    tue easy 7 km
    wed strength 30 min
    thu easy 6 km
    fri core 20 min
    sun long 7.5 km
`,
  'plans/jörg 5k.runplan': `${ATHLETE}
plan "Frühling 🏃" for "Sam"
  starts 2026-09-21
  race 5k on 2026-10-25
  week 1 total 30 km
    allow stated-total because "a walk with the dog & the kids is in it"
    mon core 20 min
    tue easy 7 km "🏃🏃 fun" + easy 1 km
    wed strength 30 min
    thu easy 6 km
    fri core 20 min
    sun long 12 km
  week 2 total 25 km
    mon core 20 min
    tue easy 7 km
    wed strength 30 min
    thu easy 6 km
    fri core 20 min
    sun long 9 km
  week 3
    mon core 20 min
    tue easy
    wed strength 30 min
    fri core 20 min
    sun long 9 km
`,
  'plans/slips.runplan': `plan "Slips" for "Kim"
  week 1
    tue easy 8
    wed eassy 5 km
`,
};

/** What a check says of texts, by their names in the folder `/club`. */
export async function checked(texts: Readonly<Record<string, string>>): Promise<FileReport[]> {
  const checker = createChecker({ read: async () => ({ problem: 'missing' }) });
  return Promise.all(
    Object.entries(texts).map(async ([name, text]) => {
      const uri = `file:///club/${name.split('/').map(encodeURIComponent).join('/')}`;
      const result = await checker.check(uri, text);
      return { ...result, name, path: name, uri, text, repaired: 0 };
    }),
  );
}
