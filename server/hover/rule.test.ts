import { describe, expect, test } from 'vitest';
import { startHovers } from './testing.ts';

const { inPlan, inShared, inTwo } = startHovers();

describe('a rule', () => {
  test('in an allow, under the policy of the plan', async () => {
    expect(await inPlan('allow |mileage-increase')).toMatchInlineSnapshot(`
      "[mileage-increase]
      **mileage-increase** · progression

      A week with much more running than the last comparable week.

      - Here: at least warning, set by policy "cautious" · limit 15%, set by policy "Club" · warning-limit 20% · over-four-weeks 40%

      | for | by default |
      | --- | --- |
      | healthy back | above 10% hint, above 30% warning, above 60% and 10 km error; over four weeks above 60% warning |
      | history of back pain | above 10% hint, above 20% warning, above 60% and 10 km error; over four weeks above 40% warning |
      | disc diagnosis or present pain | above 10% warning, above 60% and 10 km error; over four weeks above 25% warning |
      | weeks below 16 km (8 km with a disc diagnosis or present pain) | more than twice the minutes of running warning |

      - Any running injury: **C**, small, observational or mechanistic studies
      - The back in particular: **D**, convention or precaution, not tested

      [Why, how sure, and what to do](<runplan:/rules/mileage-increase.md>)"
    `);
  });

  test('in an allow, for two athletes', async () => {
    expect(await inTwo('allow |rest-days')).toMatchInlineSnapshot(`
      "[rest-days]
      **rest-days** · recovery

      Seven days in a row with too few days off running and hard strength.

      - Here: at least warning · minimum 2

      | for | by default |
      | --- | --- |
      | novice, or history of back pain, disc diagnosis or present pain | at least 2 days, warning |
      | intermediate or advanced with a healthy back | at least 1 day, warning |
      | everyone, where only floating runs take the rest days | info |

      - Any running injury: **C**, small, observational or mechanistic studies
      - The back in particular: **D**, convention or precaution, not tested

      [Why, how sure, and what to do](<runplan:/rules/rest-days.md>)"
    `);
  });

  test('in a policy', async () => {
    expect(await inShared('|mileage-increase limit')).toMatchInlineSnapshot(`
      "[mileage-increase]
      **mileage-increase** · progression

      A week with much more running than the last comparable week.

      - Here: **a healthy back** at least warning, set by policy "cautious" · limit 15%, set by policy "Club" · warning-limit 30% · over-four-weeks 60%
      - Here: **a history of back pain** at least warning, set by policy "cautious" · limit 15%, set by policy "Club" · warning-limit 20% · over-four-weeks 40%
      - Here: **a disc diagnosis, present back pain** at least warning, set by policy "cautious" · limit 15%, set by policy "Club" · warning-limit 10% · over-four-weeks 25%

      | for | by default |
      | --- | --- |
      | healthy back | above 10% hint, above 30% warning, above 60% and 10 km error; over four weeks above 60% warning |
      | history of back pain | above 10% hint, above 20% warning, above 60% and 10 km error; over four weeks above 40% warning |
      | disc diagnosis or present pain | above 10% warning, above 60% and 10 km error; over four weeks above 25% warning |
      | weeks below 16 km (8 km with a disc diagnosis or present pain) | more than twice the minutes of running warning |

      - Any running injury: **C**, small, observational or mechanistic studies
      - The back in particular: **D**, convention or precaution, not tested

      [Why, how sure, and what to do](<runplan:/rules/mileage-increase.md>)"
    `);
  });

  test('that is off', async () => {
    expect(await inShared('|long-run-share off')).toMatchInlineSnapshot(`
      "[long-run-share]
      **long-run-share** · progression

      A week whose longest run makes up too much of it.

      - Here: off, set by policy "Club"

      | for | by default |
      | --- | --- |
      | five or more runs a week | above 30% hint, above 60% info |
      | four runs | above 33.8% hint, above 60% info |
      | three runs | above 45% hint, above 60% info |

      - Any running injury: **D**, convention or precaution, not tested
      - The back in particular: **D**, convention or precaution, not tested

      [Why, how sure, and what to do](<runplan:/rules/long-run-share.md>)"
    `);
  });

  test('a parameter', async () => {
    expect(await inShared('|limit 15%')).toMatchInlineSnapshot(`
      "[limit]
      **mileage-increase limit** · by default 10%

      The growth above which a week is reported."
    `);
  });
});
