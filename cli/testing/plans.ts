/** Texts that tests check. */

/** A plan without findings. */
export const CLEAN_PLAN = `athlete "Sam"
  level intermediate
  back healthy
  recent volume 20 km
  recent longest 8 km

plan "Base" for "Sam"
  starts 2026-09-21
  week 1
    mon core 20 min
    tue easy 7 km
    wed strength 30 min
    thu easy 6 km
    fri core 20 min
    sun long 7.5 km
`;

/** A plan with one finding: the warning `stated-total` in line 9. */
export const WARNING_PLAN = CLEAN_PLAN.replace('week 1', 'week 1 total 30 km');

/** The same with that finding accepted. */
export const ALLOWED_PLAN = WARNING_PLAN.replace(
  'total 30 km',
  'total 30 km\n    allow stated-total because "a walk is in it"',
);

/** A file without a plan and with one finding: the error `import` in line 1. */
export const ERROR_FILE = 'import "missing.runplan"\n';

/** A file without a plan and without findings. */
export const EMPTY_FILE = '# nothing yet\n';
