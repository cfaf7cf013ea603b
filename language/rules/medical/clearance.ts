import { type DayNumber, formatDate } from '../../quantities/date.ts';
import { clearanceState, legSymptomsOf } from '../../training/clearance.ts';
import { trainingDaysOf } from '../../training/training-days.ts';
import { defineRule } from '../define-rule.ts';
import type { Facts } from '../facts.ts';
import { lineOfAthlete } from '../line-of-athlete.ts';
import { clearedLine } from '../repairs/cleared-line.ts';
import { count, list } from '../words.ts';

/** A plan of this many weeks takes present pain as lasting. */
const LASTING_WEEKS = 6;
/** How long a clearance counts. */
const MONTHS = 12;

/** What is open where nobody has agreed, nobody is named, or a limit, or no day. */
const WHY_OPEN = {
  missing: 'no `cleared by` line says that a professional has looked at it',
  empty: 'the `cleared by` line names nobody who has looked at it',
  limited: 'the `cleared by` line tells a limit, and a plan is not weighed against it',
  undated: 'the `cleared by` line does not say on which day that was',
} as const;

/** A clearance that does not count at all. */
interface NotCleared extends Facts {
  readonly state: keyof typeof WHY_OPEN;
  /** Whether the back is diagnosed; else it hurts. */
  readonly isDisc: boolean;
  /** With pain: those in the legs. */
  readonly symptoms: readonly string[];
  /** With pain alone: the weeks of a plan that is long. */
  readonly weeks?: number;
}

/** Someone has agreed, but too long before the training begins, or only after. */
interface ClearedAtOtherTime extends Facts {
  readonly state: 'old' | 'late';
  readonly on: DayNumber;
  readonly begins: DayNumber;
}

export const clearance = defineRule({
  id: 'clearance',
  group: 'medical',
  severity: 'warning',
  evidence: { injury: 'consensus', back: 'consensus' },
  sources: ['Fi20', 'NG59'],
  parameters: {},
  docs: {
    summary:
      'A plan for a diagnosed disc problem or present back pain that no professional has looked at, or not lately.',
    what:
      'An athlete whose `back` is `disc` or `pain` and who has no `cleared by … on …` line, one that names nobody or no day, or ' +
      'one that tells a limit (`if pain-free`, `for walking`, `pending MRI`): what it allows is not weighed against the plan. The ' +
      "athlete's own back counts, not the one that a policy sets for everyone. With present pain it is an error when the " +
      'athlete also ' +
      'has `leg-pain` or `leg-numbness`, or when the plan has six weeks or more. Meant is pain that lasts six weeks or ' +
      'more; how long it has lasted is not in a plan, so the length of the plan stands for it. ' +
      'Where the plan has dates, the clearance must not be older than twelve months on the first day of training, nor later ' +
      'than that day. Later is possible where it answers a symptom that began during the plan (`symptoms leg-pain since ' +
      '2027-02-01`). Of several lines the one that asks for more care counts (`said-twice`).',
    why:
      'Most back pain is no reason to stop moving (NG59). Which back is which is for someone to find out ' +
      'who can examine it: a plan, a coach and this tool cannot.',
    evidence:
      'Consensus: a guideline (NG59) and an international framework (Fi20) rest on an assessment by a professional, ' +
      'and on another look when symptoms are new or change. The six weeks and the twelve months are convention. Nobody has tested whether ' +
      'clearance changes how a back takes a training plan.',
    contested:
      'For back pain without other signs the guideline advises to go on with normal activities. Waiting for clearance ' +
      'is no reason to stop moving until the appointment.',
    defaults: [
      ['disc diagnosis', 'without clearance error'],
      ['present pain, with leg symptoms or a plan of 6 weeks or more', 'without clearance error'],
      ['present pain', 'without clearance warning'],
      [
        'disc diagnosis or present pain',
        'nobody named, a limit told, or cleared only after the first day of training error',
      ],
      [
        'disc diagnosis or present pain',
        'cleared more than 12 months before the first day of training warning',
      ],
    ],
    repair:
      'See a doctor or physiotherapist, and write down who looked at it and when: `cleared by "J. Ortiz, PT" on ' +
      '2026-08-20`.',
    examples: {
      failing: `athlete "Alex"
  back disc
  recent volume 18 km
  recent longest 6 km

plan "Carefully" for "Alex"
  pain rule standard
  week 1
    mon core "Core and Hips"
    tue easy 6 km
    thu easy 6 km + core "Core and Hips"
    sun easy 6 km
  week 2
    mon core "Core and Hips"
    tue easy 6 km
    thu easy 6 km + core "Core and Hips"
    sun easy 6 km
`,
      passing: `athlete "Alex"
  back disc
  cleared by "J. Ortiz, PT" on 2026-08-20
  recent volume 18 km
  recent longest 6 km

plan "Carefully" for "Alex"
  pain rule standard
  week 1
    mon core "Core and Hips"
    tue easy 6 km
    thu easy 6 km + core "Core and Hips"
    sun easy 6 km
  week 2
    mon core "Core and Hips"
    tue easy 6 km
    thu easy 6 km + core "Core and Hips"
    sun easy 6 km
`,
    },
  },
  message(facts: NotCleared | ClearedAtOtherTime) {
    if ('on' in facts) {
      const [on, begins] = [formatDate(facts.on), formatDate(facts.begins)];
      return facts.state === 'late'
        ? `The clearance is dated ${on}, and the training begins before, on ${begins}. Expert consensus is to have the back ` +
            'looked at first: begin after that day, or note who agreed earlier.'
        : `The clearance is dated ${on}, more than ${MONTHS} months before the training begins on ${begins}. Expert ` +
            `consensus is to have another look when something changes; that it counts for ${MONTHS} months is a convention.`;
    }
    const { state, isDisc, symptoms, weeks } = facts;
    const seen = isDisc
      ? 'The athlete has a disc diagnosis'
      : symptoms.length > 0
        ? `The athlete has back pain and ${list(symptoms.map((word) => `\`${word}\``))}`
        : weeks !== undefined
          ? `The athlete has back pain, and the plan runs for ${count(weeks, 'week')}`
          : 'The athlete has back pain';
    return (
      `${seen}; ${WHY_OPEN[state]}. ` +
      (state === 'limited'
        ? 'Expert consensus is to have the training agreed on first: ask whether this plan is meant, then note who and when, and ' +
          'the limit as a remark behind the date.'
        : 'Expert consensus is to have that done first: see a doctor or physiotherapist, then note who and when.')
    );
  },
  checkPlan({ plan, athlete, report }) {
    if (athlete.back !== 'disc' && athlete.back !== 'pain') return;
    const state = clearanceState(plan);
    if (state === 'valid') return;
    const at = lineOfAthlete(athlete, plan, (line) =>
      athlete.clearance ? line === athlete.clearance.node : line.$type === 'Back',
    );
    const on = athlete.clearance?.on;
    const begins = trainingDaysOf(plan)?.first;
    if (state === 'old' || state === 'late') {
      if (on === undefined || begins === undefined) return;
      report({
        ...at,
        severity: state === 'late' ? 'error' : 'warning',
        facts: { subject: { kind: 'athlete' }, state, on, begins },
      });
      return;
    }
    const isDisc = athlete.back === 'disc';
    const inLegs = legSymptomsOf(athlete).map(({ word }) => word);
    const symptoms = isDisc ? [] : [...new Set(inLegs)];
    const isLong = plan.weeks.length >= LASTING_WEEKS;
    report({
      ...at,
      severity:
        isDisc || state === 'empty' || state === 'limited' || inLegs.length > 0 || isLong
          ? 'error'
          : 'warning',
      repairs: () => clearedLine(athlete),
      facts: {
        subject: { kind: 'athlete' },
        state,
        isDisc,
        symptoms,
        ...(isLong && !isDisc && symptoms.length === 0 && { weeks: plan.weeks.length }),
      },
    });
  },
});
