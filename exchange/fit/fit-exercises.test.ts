/** The numbers of exercises, against a profile of FIT that others keep. */
import { STANDARD_LIBRARY } from '@runplan/language/internal';
import { expect, test } from 'vitest';
import { PROFILE_TYPES } from '../../node_modules/fit-file-parser/dist/profile.js';
import { FIT_EXERCISES, UNKNOWN_CATEGORY } from './fit-exercises.ts';

/** Each exercise with the category and the name that the profile has for it. */
const NAMES = `
bench-press: bench_press barbell_bench_press
calf-raise: calf_raise standing_calf_raise
single-leg-calf-raise: calf_raise single_leg_standing_calf_raise
soleus-raise: calf_raise seated_calf_raise
jump-rope: cardio jump_rope
jumping-jack: cardio jumping_jacks
farmer-carry: carry farmers_carry
woodchop: chop cable_woodchop
bird-dog: core arm_and_leg_extension_on_knees
pallof-press: core cable_core_press
turkish-get-up: core turkish_get_up
ab-wheel: core kneeling_ab_wheel
russian-twist: core russian_twist
curl-up: crunch mcgill_curl_up
crunch: crunch crunch
reverse-crunch: crunch reverse_crunch
bicycle-crunch: crunch bicycle_crunch
flutter-kick: crunch flutter_kicks
biceps-curl: curl dumbbell_biceps_curl
deadlift: deadlift barbell_deadlift
single-leg-deadlift: deadlift single_leg_romanian_deadlift_with_dumbbell
romanian-deadlift: deadlift romanian_deadlift
trap-bar-deadlift: deadlift trap_bar_deadlift
glute-bridge: hip_raise hip_raise
single-leg-bridge: hip_raise single_leg_hip_raise
hip-thrust: hip_raise barbell_hip_thrust_with_bench
clamshell: hip_raise clams
kettlebell-swing: hip_raise kettlebell_swing
dead-bug: hip_stability dead_bug
side-lying-abduction: hip_stability side_lying_leg_raise
monster-walk: hip_stability lateral_walks_with_band_at_ankles
fire-hydrant: hip_stability fire_hydrant_kicks
donkey-kick: hip_stability quadruped_hip_extension
standing-hip-abduction: hip_stability standing_hip_abduction
superman: hyperextension superman_from_floor
hamstring-curl: leg_curl leg_curl
good-morning: leg_curl good_morning
leg-raise: leg_raise lying_straight_leg_raise
lunge: lunge lunge
bulgarian-split-squat: lunge dumbbell_bulgarian_split_squat
reverse-lunge: lunge dumbbell_reverse_lunge
walking-lunge: lunge walking_lunge
lateral-lunge: lunge side_lunge
power-clean: olympic_lift barbell_power_clean
plank: plank plank
forearm-plank: plank plank
side-plank: plank side_plank
bear-crawl: plank bear_crawl
mountain-climber: plank mountain_climber
shoulder-tap: plank straight_arm_plank_with_shoulder_touch
reverse-plank: plank lying_reverse_plank
box-jump: plyo box_jump
squat-jump: plyo jump_squat
drop-jump: plyo depth_jump
lunge-jump: plyo alternating_jump_lunge
pull-up: pull_up pull_up
chin-up: pull_up chin_up
lat-pulldown: pull_up lat_pulldown
push-up: push_up push_up
face-pull: row face_pull
row: row dumbbell_row
bent-over-row: row bent_over_row_with_barbell
rowing-machine: row indoor_row
overhead-press: shoulder_press overhead_barbell_press
sit-up: sit_up sit_up
v-up: sit_up v_up
squat: squat squat
bodyweight-squat: squat air_squat
back-squat: squat barbell_back_squat
front-squat: squat barbell_front_squat
goblet-squat: squat goblet_squat
split-squat: squat dumbbell_split_squat
single-leg-squat: squat pistol_squat
step-up: squat step_up
lateral-step-up: squat lateral_dumbbell_step_up
leg-press: squat leg_press
wall-sit: squat body_weight_wall_squat
burpee: total_body burpee
dip: triceps_extension body_weight_dip
cat-cow: warm_up cat_camel
hip-flexor-stretch: warm_up stretch_lunging_hip_flexor
childs-pose: warm_up stretch_childs_pose
hamstring-stretch: warm_up stretch_hamstring
calf-stretch: warm_up stretch_calf
figure-four-stretch: warm_up stretch_piriformis
quad-stretch: warm_up stretch_quad
leg-swing: warm_up forward_and_backward_leg_swings
open-book: warm_up thoracic_rotation
worlds-greatest-stretch: warm_up stretch_lunge_with_spinal_twist
band-pull-apart: banded_exercises pull_apart
sled-push: sled push
`;

const { exercise_category: CATEGORIES = {}, ...TYPES } = PROFILE_TYPES;

test('numbers mean what the exercise is', () => {
  const named = Array.from(FIT_EXERCISES, ([exercise, { category, name }]) => {
    const group = CATEGORIES[category];
    return `${exercise}: ${group} ${TYPES[`${group}_exercise_name`]?.[name]}\n`;
  });
  expect(named.join('')).toBe(NAMES.trimStart());
  expect(CATEGORIES[UNKNOWN_CATEGORY]).toBe('unknown');
});

test('exercises are those of the library', () => {
  const library = Array.from(STANDARD_LIBRARY.matchAll(/^exercise (\S+)/gm), ([, name]) => name);
  expect([...FIT_EXERCISES.keys()].filter((name) => !library.includes(name))).toEqual([]);
});
