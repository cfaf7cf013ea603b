import { firstWeekLoad, roomInFirstWeek } from '../rules/progression/first-week-load.ts';
import { longRunSpike, roomOnDay } from '../rules/progression/long-run-spike.ts';
import { mileageIncrease, roomInWeek } from '../rules/progression/mileage-increase.ts';
import { withGoalRace } from '../rules/progression/raced.ts';
import { ruleNamed } from '../rules/registry.ts';
import type { TrainingWeek } from '../training/model.ts';
import { type PolicyReference, referredPolicy } from './check-settings.ts';
import { limitsUnder, type PolicyInForce, policyOf } from './policy.ts';
import type { RunplanServices } from './services.ts';

/** Of the room between what was run before and a limit, the share from which on a limit is near. */
const NEAR = 0.9;

/** How much running there can be before a rule reports it. */
export interface Room {
  /** The rule whose limit it is. */
  readonly rule: string;
  /** Metres up to which it reports nothing. */
  readonly most: number;
  /** Metres that it grows from. */
  readonly from: number;
}

/** How much running there can be before the rules for growth report it. Absent: nothing to compare with. */
export interface RunningRoom {
  /** In the whole week, the goal race included. */
  readonly week?: Room;
  /** In one run. */
  readonly run?: Room;
}

/**
 * The room that the policy of a plan leaves, from what was done where that is told.
 *
 * @param day the index of the day of the run
 * @param defaultPolicy the policy of plans that name none
 */
export function runningRoom(
  planned: TrainingWeek,
  day: number,
  services: RunplanServices,
  defaultPolicy?: PolicyReference,
): RunningRoom {
  const week = planned.plan.asDone?.weeks[planned.index] ?? planned;
  const otherwise = referredPolicy(defaultPolicy, services.documents);
  const policy = policyOf(week.plan.node, ruleNamed, otherwise);
  const inWeek = week.index === 0 ? firstWeek(week, policy) : laterWeek(week, policy);
  const inRun = oneRun(week, day, policy);
  return { ...(inWeek && { week: inWeek }), ...(inRun && { run: inRun }) };
}

/** Whether so many metres are still below a limit, with little room left. */
export function isNearLimit({ most, from }: Room, metres: number): boolean {
  return metres <= most + 1e-6 && metres > from + NEAR * (most - from) + 1e-6;
}

function firstWeek(week: TrainingWeek, policy: PolicyInForce): Room | undefined {
  const { athlete } = week.plan;
  const limits = limitsUnder(firstWeekLoad, policy, athlete);
  const room = limits && roomInFirstWeek(athlete, limits.back, limits.values);
  return room && ofWhole(week, { rule: firstWeekLoad.id, ...room });
}

function laterWeek(week: TrainingWeek, policy: PolicyInForce): Room | undefined {
  const limits = limitsUnder(mileageIncrease, policy, week.plan.athlete);
  const room = limits && roomInWeek(week, limits.back, limits.values);
  return room && ofWhole(week, { rule: mileageIncrease.id, ...room });
}

function oneRun({ plan }: TrainingWeek, day: number, policy: PolicyInForce): Room | undefined {
  const limits = limitsUnder(longRunSpike, policy, plan.athlete);
  const room = limits && roomOnDay(plan, day, limits.back, limits.values);
  return room && { rule: longRunSpike.id, ...room };
}

function ofWhole(week: TrainingWeek, room: Room): Room {
  return { ...room, most: withGoalRace(week, room.most), from: withGoalRace(week, room.from) };
}
