import { clearanceState, coversSymptom } from '../../training/clearance.ts';
import type { TrainingPlan } from '../../training/model.ts';
import type { AthleteSymptom } from '../../vocabulary/athlete-line.ts';
import {
  LASTING_RED_FLAGS,
  RED_FLAGS,
  type RedFlag,
  SYMPTOM,
  URGENT_RED_FLAGS,
} from '../../vocabulary/word-lists.ts';
import { defineRule } from '../define-rule.ts';
import type { Facts } from '../facts.ts';
import { lineOfAthlete } from '../line-of-athlete.ts';
import { list } from '../words.ts';

interface RedFlags extends Facts {
  readonly flags: readonly RedFlag[];
  readonly isUrgent: boolean;
  /** Whether all of them are conditions that last: a clearance answers those. */
  readonly isLasting: boolean;
}

export const redFlag = defineRule({
  id: 'red-flag',
  group: 'medical',
  severity: 'error',
  evidence: { injury: 'consensus', back: 'consensus' },
  sources: ['Fi20'],
  parameters: {},
  allowable: false,
  docs: {
    summary: 'A symptom for which a training plan is not the place.',
    what:
      'What clinicians call red flags, in the `symptoms` of the athlete: saddle numbness, a change of bladder or bowel ' +
      'function, weakness in the legs, symptoms in both legs, a recent fall or accident, fever, pain at night that no ' +
      'position eases, a history of cancer, unexplained weight loss, long use of steroid medicine, osteoporosis, a bone ' +
      'broken by a small force. They are reported whatever the back status and the policy, and cannot be accepted with `allow`. ' +
      'A history of cancer, long use of steroids, osteoporosis and a bone broken by a small force last: they are reported ' +
      'until a `cleared by … on …` line, not older than twelve months on the first day of training, says that a ' +
      'professional has agreed. All others are reported with or without clearance. What is asked of bones that break ' +
      'easily is the matter of spine-loading-exercise and cautioned-exercise.',
    why:
      'Behind one of these there is, rarely, something that needs treatment and does not wait. A tool that checks ' +
      'training plans has nothing to say about it, except to ask a professional.',
    evidence:
      'Consensus: the international framework of physiotherapists (Fi20) lists them among the signs that raise ' +
      'concern. A red flag is not a diagnosis; most people who have one have nothing serious. That a clearance counts for ' +
      'twelve months is a convention.',
    contested:
      'The framework says itself that there is little high-quality evidence on how well most red flags tell who is ill.',
    defaults: [
      ['everyone', 'any red flag error'],
      [
        'history of cancer, steroids, osteoporosis, a bone broken by a small force',
        'with a clearance of the last 12 months none',
      ],
    ],
    repair:
      'None here: see a doctor. When a professional has looked at it, record the visit with `cleared by "Dr. M. Lind" on ' +
      '2026-08-20`, and take the symptom off the list, unless it is a condition that lasts.',
    examples: {
      failing: `athlete "Alex"
  back history
  symptoms weight-loss
  recent volume 24 km
  recent longest 8 km

plan "Not now" for "Alex"
  pain rule standard
  week 1
    mon core "Core and Hips"
    tue easy 8 km
    thu easy 8 km + core "Core and Hips"
    sun easy 8 km
`,
      passing: `athlete "Alex"
  back history
  cleared by "Dr. M. Lind" on 2026-08-20
  recent volume 24 km
  recent longest 8 km

plan "After the visit" for "Alex"
  pain rule standard
  week 1
    mon core "Core and Hips"
    tue easy 8 km
    thu easy 8 km + core "Core and Hips"
    sun easy 8 km
`,
    },
  },
  message({ flags, isUrgent, isLasting }: RedFlags) {
    return (
      `The athlete has ${list(flags.map((flag) => SYMPTOM.facts.get(flag)?.short ?? flag))}. ` +
      (flags.length === 1 ? 'Clinicians call this a red flag' : 'Clinicians call these red flags') +
      ': no diagnosis, but nothing that a training plan can answer. ' +
      `See a doctor ${isUrgent ? 'at once' : 'first'}.` +
      (isLasting ? ' Then note who agreed and when, with `cleared by`: that counts for 12 months.' : '')
    );
  },
  checkPlan({ plan, athlete, report }) {
    const open = athlete.symptoms.filter((symptom) => !isCleared(symptom, plan));
    const flags = RED_FLAGS.filter((flag) => open.some(({ word }) => word === flag));
    if (flags.length === 0) return;
    const isUrgent = flags.some((flag) => URGENT_RED_FLAGS.includes(flag));
    const isLasting = flags.every((flag) => LASTING_RED_FLAGS.includes(flag));
    report({
      ...lineOfAthlete(athlete, plan, (line) =>
        open.some(({ word, node }) => node === line && flags.some((flag) => flag === word)),
      ),
      facts: { subject: { kind: 'athlete' }, flags, isUrgent, isLasting },
    });
  },
});

/** Whether a professional has agreed to training with a condition that lasts, within a year before it begins. */
function isCleared(symptom: AthleteSymptom, plan: TrainingPlan): boolean {
  if (!LASTING_RED_FLAGS.includes(symptom.word)) return false;
  const state = clearanceState(plan);
  return state === 'valid' && coversSymptom(plan, state, symptom);
}
