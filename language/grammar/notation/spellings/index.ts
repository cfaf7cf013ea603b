/**
 * How coaches write what the language has, by where it stands. The key is the usual form, which the formatter writes; the
 * others are read as the same. A single capital letter is read as such alone, anything else in whatever case it is written.
 */

export * from './activities.ts';
export * from './amounts.ts';
export * from './athletes.ts';
export * from './days.ts';
export * from './done.ts';
export * from './efforts.ts';
export * from './exercises.ts';
export * from './grounds.ts';
export * from './heart-rates.ts';
export * from './kinds.ts';
export * from './manners.ts';
export * from './paces.ts';
export * from './parts-of-run.ts';
export * from './plans.ts';
export * from './races.ts';
export * from './recoveries.ts';
export * from './remarks.ts';
export * from './repetitions.ts';
export * from './sessions.ts';
export * from './weeks.ts';
