import { RED_FLAGS, type RedFlag, SYMPTOM, URGENT_RED_FLAGS } from '../../vocabulary/word-lists.ts';
import { defineRule } from '../define-rule.ts';
import type { Facts } from '../facts.ts';
import { lineOfAthlete } from '../line-of-athlete.ts';
import { list } from '../words.ts';

interface RedFlags extends Facts {
  readonly flags: readonly RedFlag[];
  readonly isUrgent: boolean;
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
      'broken by a small force. They are reported whatever the back status and the policy, with or without clearance, and cannot be accepted ' +
      'with `allow`.',
    why:
      'Behind one of these there is, rarely, something that needs treatment and does not wait. A tool that checks ' +
      'training plans has nothing to say about it, except to ask a professional.',
    evidence:
      'Consensus: the international framework of physiotherapists (Fi20) lists them among the signs that raise ' +
      'concern. A red flag is not a diagnosis; most people who have one have nothing serious.',
    contested:
      'The framework says itself that there is little high-quality evidence on how well most red flags tell who is ill.',
    defaults: [['everyone', 'any red flag error']],
    repair:
      'None here: see a doctor. When a professional has looked at it, take the symptom off the list and record the ' +
      'visit with `cleared by`.',
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
  message({ flags, isUrgent }: RedFlags) {
    return (
      `The athlete has ${list(flags.map((flag) => SYMPTOM.facts.get(flag)?.short ?? flag))}. ` +
      (flags.length === 1 ? 'Clinicians call this a red flag' : 'Clinicians call these red flags') +
      ': no diagnosis, but nothing that a training plan can answer. ' +
      `See a doctor ${isUrgent ? 'at once' : 'first'}.`
    );
  },
  checkPlan({ plan, athlete, report }) {
    const flags = RED_FLAGS.filter((flag) => athlete.symptoms.some(({ word }) => word === flag));
    if (flags.length === 0) return;
    const isUrgent = flags.some((flag) => URGENT_RED_FLAGS.includes(flag));
    report({
      ...lineOfAthlete(athlete, plan, (line) =>
        athlete.symptoms.some(({ word, node }) => node === line && flags.some((flag) => flag === word)),
      ),
      facts: { subject: { kind: 'athlete' }, flags, isUrgent },
    });
  },
});
