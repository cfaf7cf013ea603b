/** What is known about running and backs, for pop-ups. Each says how sure it is; the figures stand in RULES. */
import { exactDistance } from '@runplan/language/internal';

/** Running and the discs. */
export const RUNNING_AND_DISCS =
  'Stopping altogether is not the aim: in people who ran 20 km or more a week discs held more water (Be17), though ' +
  'another study did not find that (Mi20); after a first marathon no worsening was seen (Ho22). A review counts 13 ' +
  'studies of discs and running, with 632 people in all (Sh24); another found back pain rarer in runners than in other ' +
  'people, which may also be because those with pain do not run (Ms20). Evidence: C, observational.';

/** A run and the night after it. */
export const DISCS_UNDER_LOAD =
  'Discs lose some height under a run and regain it at rest: 30 min of running took 6.3% of it (Ki12). The loss of ' +
  'stature was the same with and without back pain (Ga90). Evidence: C, small studies.';

/**
 * Weekly distance and bone.
 *
 * @param from the metres a week from which on a rule looks at it, if it does
 */
export function distanceAndBone(from: number | undefined): string {
  return (
    'Among endurance runners, those who ran more had less dense bone in the lumbar spine, and those who did strength work ' +
    'twice a week denser bone (Hi06). Evidence: C, observational.' +
    (from === undefined ? '' : ` \`bone-load-balance\` looks at it from ${exactDistance(from)} a week on.`)
  );
}

/** Step rate. */
export const STEP_RATE_AND_LOAD =
  'A step rate 5% higher lowered the load on the knees, 10% that on the hips as well (He11); runners with a higher one lost less stature ' +
  'during a run (Ro24). Whether that means fewer injuries is open (An22). Evidence: C any injury / C back.';

/** Why limits differ by back status. */
export const LIMITS_ARE_PRECAUTION =
  'That limits get tighter with the back status is precaution (D): no limit on load has been validated for the backs ' +
  'of runners.';

/** Body weight. */
export const NO_WEIGHT_LOSS = 'A plan never asks for weight loss, and Runplan has no line for body weight.';
