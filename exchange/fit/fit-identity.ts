import type { TrainingSession } from '@runplan/language/internal';
import type { FitIdentity } from './fit-workout.ts';

/** 1989-12-31, from which FIT counts seconds, as days since 1970-01-01. */
const FIRST_DAY = 7304;
/** Seconds below that are no dates: a plan without dates has its days from here. */
const LEAST_SECONDS = 0x10000000;
const MOST_SECONDS = 0xfffffffe;
const SECONDS_A_DAY = 86_400;
const NOON = SECONDS_A_DAY / 2;

/** The same session has the same identity at every export, and no other one of its plan and athlete has it. */
export function fitIdentity(session: TrainingSession): FitIdentity {
  const { week, day } = session;
  const { plan } = week;
  const order = week.sessions.indexOf(session);
  const index = day?.index ?? week.index * 7 + 6;
  const start = plan.date === undefined ? LEAST_SECONDS : (plan.date - FIRST_DAY) * SECONDS_A_DAY;
  const created = start + index * SECONDS_A_DAY + NOON + order;
  return {
    serial: hash([plan.name, plan.athlete.name, week.number, order].join('\n')) || 1,
    created: Math.min(Math.max(created, LEAST_SECONDS), MOST_SECONDS),
  };
}

/** FNV-1a with 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) value = Math.imul(value ^ byte, 0x01000193);
  return value >>> 0;
}
