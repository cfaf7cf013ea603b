/** Spellings of what is told of a plan. */

/** Lines of a plan. */
export const PLAN_LINES = {
  starts: ['start', 'starts on', 'start date', 'starting', 'begins', 'begin', 'start on'],
  units: ['unit'],
  race: ['event'],
  'weeks start on': [
    'weeks start',
    'week starts',
    'week starts on',
    'weeks begin on',
    'week begins on',
    'first day of the week',
  ],
} as const;

/** The units that a plan is written in. */
export const UNITS = {
  km: ['kms', 'kilometres', 'kilometers', 'kilometre', 'kilometer', 'metric'],
  mi: ['miles', 'mile', 'imperial'],
} as const;

/** What coaches tell of a plan that is told by its weeks. */
export const UNCOUNTED_OF_PLAN = {
  length: ['duration', 'weeks', 'number of weeks', 'plan length', 'total weeks'],
  days: [
    'long run day',
    'long run days',
    'long run on',
    'long runs on',
    'long run',
    'long runs',
    'long day',
    'rest day',
    'rest days',
    'rest on',
    'day off',
    'days off',
    'off day',
    'off days',
    'quality days',
    'hard days',
    'workout days',
    'strength days',
    'days per week',
    'days a week',
    'runs per week',
    'runs a week',
    'sessions per week',
    'training days',
    'running days',
    'days',
    'frequency',
  ],
  end: ['ends', 'end date', 'ends on', 'finish', 'finishes', 'finish date', 'until', 'race day', 'race date'],
  volume: [
    'mileage',
    'weekly mileage',
    'weekly volume',
    'peak mileage',
    'peak volume',
    'peak week',
    'peak at',
    'starting mileage',
    'start mileage',
    'max mileage',
    'maximum mileage',
    'volume',
  ],
  people: ['coach', 'coached by', 'author', 'written by', 'club', 'team'],
  phase: ['phases', 'taper', 'base', 'build', 'peak', 'base phase', 'build phase', 'deload', 'recovery week'],
} as const;
