import { type Draft, km, longestIn, sourceOf } from './draft.ts';

export const CORE = 'core "Core and Hips"';

/** The days of a week of so many metres, with enough core work, spread over five runs. */
export function spread(metres: number): string[] {
  return [
    `mon easy ${km(metres * 0.2)}`,
    `tue easy ${km(metres * 0.2)} + ${CORE}`,
    `thu easy ${km(metres * 0.2)} + ${CORE}`,
    `sat easy ${km(metres * 0.2)}`,
    `sun easy ${km(metres * 0.2)}`,
  ];
}

/** Drops the strength and core sessions of a week. */
export function withoutStrength(draft: Draft, number: number): void {
  const week = draft.plan.weeks[number - 1];
  for (const day of week?.days ?? []) {
    if (!day.sessions.some(({ strength }) => strength)) continue;
    const others = day.sessions.filter(({ strength }) => !strength).map(sourceOf);
    draft.setDay(number, day.name, others.join(' + ') || 'rest');
  }
  if (!week?.floating.some(({ strength }) => strength)) return;
  const others = week.floating.filter(({ strength }) => !strength).map(sourceOf);
  draft.setDay(number, 'any', ...(others.length > 0 ? others : ['walk 30 min']));
}

/** Puts a run on every day of a week that has none. */
export function withoutRest(draft: Draft, number: number): void {
  for (const day of draft.plan.weeks[number - 1]?.days ?? []) {
    if (day.sessions.some(({ run }) => run)) continue;
    const kept = day.sessions.filter(({ discipline }) => discipline !== 'rest').map(sourceOf);
    draft.setDay(number, day.name, ['easy 3 km', ...kept].join(' + '));
  }
}

/** A line on the day of the first run of a week. */
export function replaceFirstRun(draft: Draft, number: number, content: string): number {
  const day = draft.plan.weeks[number - 1]?.days.find(({ sessions }) => sessions.some(({ run }) => run));
  draft.setDay(number, day?.name ?? 'tue', content);
  return number;
}

/** A line in place of the long run of a week. */
export function replaceLongRun(draft: Draft, number: number, content: string): number {
  const week = draft.plan.weeks[number - 1];
  if (week) draft.setDay(number, longestIn(week).day.name, content);
  return number;
}
