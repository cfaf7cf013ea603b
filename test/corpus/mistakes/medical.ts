import { formatDate } from '@runplan/language/internal';
import type { Draft } from '../../good-plans/draft.ts';
import type { Mistake } from '../mistake.ts';

/** Adds a line below the athlete. */
function athleteWith(draft: Draft, line: string): boolean {
  draft.addToAthlete(line);
  return true;
}

function clearedOn(draft: Draft, date: string): boolean {
  draft.setAthlete('cleared', `by "Ruth, physiotherapist" on ${date}`);
  return true;
}

/** What a plan is not the place for, or not before someone has looked. */
export const MEDICAL: readonly Mistake[] = [
  {
    what: 'a disc herniation without clearance',
    rules: ['clearance'],
    severity: 'error',
    runner: 'disc',
    make(draft) {
      draft.setAthlete('cleared', undefined);
      return true;
    },
  },
  {
    what: 'back pain without clearance',
    rules: ['clearance'],
    severity: 'warning',
    runner: 'history',
    make(draft) {
      draft.setAthlete('back', 'pain');
      return true;
    },
  },
  {
    what: 'a clearance of ten years ago',
    rules: ['clearance'],
    severity: 'warning',
    runner: 'disc',
    make: (draft) => clearedOn(draft, '2016-05-02'),
  },
  {
    what: 'a clearance after the end of the plan',
    rules: ['clearance'],
    severity: 'warning',
    runner: 'disc',
    make: (draft) => clearedOn(draft, '2031-05-02'),
  },
  {
    what: 'a clearance by nobody',
    rules: ['clearance'],
    severity: 'warning',
    runner: 'disc',
    make(draft) {
      draft.mapLines((line) => line.replace(/cleared by "[^"]*"/, 'cleared by ""'));
      return true;
    },
  },
  {
    what: 'a numb leg',
    rules: ['leg-symptoms'],
    severity: 'error',
    make: (draft) => draft.plan.athlete.back !== 'disc' && athleteWith(draft, 'symptoms leg-numbness'),
  },
  {
    what: 'a numb leg with back pain in the past',
    rules: ['leg-symptoms'],
    severity: 'error',
    runner: 'history',
    make: (draft) => athleteWith(draft, 'symptoms leg-numbness'),
  },
  {
    what: 'pain down the leg',
    rules: ['leg-symptoms'],
    severity: 'warning',
    make: (draft) => draft.plan.athlete.back !== 'disc' && athleteWith(draft, 'symptoms leg-pain'),
  },
  {
    what: 'a leg that went numb after the clearance, with a disc herniation',
    rules: ['leg-symptoms'],
    severity: 'error',
    runner: 'disc',
    make: (draft) =>
      athleteWith(draft, `symptoms leg-numbness since ${formatDate((draft.plan.date ?? 0) - 3)}`),
  },
  {
    what: 'numbness in the saddle area',
    rules: ['red-flag'],
    severity: 'error',
    make: (draft) => athleteWith(draft, 'symptoms saddle-numbness'),
  },
  {
    what: 'a red flag that is allowed',
    rules: ['red-flag'],
    severity: 'error',
    make(draft) {
      draft.addToPlan('allow red-flag because "it will pass"');
      return athleteWith(draft, 'symptoms bladder-or-bowel-change');
    },
  },
  {
    what: 'pain at night',
    rules: ['red-flag'],
    severity: 'error',
    make: (draft) => athleteWith(draft, 'symptoms night-pain'),
  },
  {
    what: 'a red flag that is told in a note alone',
    rules: ['symptom-in-text'],
    severity: 'warning',
    make(draft) {
      draft.addToPlan('note "She woke at night with back pain again."');
      return true;
    },
  },
  {
    what: 'back pain and no rule when to stop',
    rules: ['pain-rule'],
    severity: 'warning',
    runner: 'disc',
    make(draft) {
      draft.mapLines((line) => (/^\s*pain rule /.test(line) ? undefined : line));
      return true;
    },
  },
  {
    what: 'a child of eleven',
    rules: ['young-athlete'],
    severity: 'info',
    make(draft) {
      draft.setAthlete('born', '2016');
      return true;
    },
  },
];
