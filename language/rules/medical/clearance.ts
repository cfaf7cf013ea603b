import { textWithGaps } from '../../text/edit.ts';
import type { Athlete } from '../../training/model.ts';
import { LEG_SYMPTOMS } from '../../vocabulary/word-lists.ts';
import { byBack, defineRule } from '../define-rule.ts';
import type { Facts } from '../facts.ts';
import { lineOfAthlete } from '../line-of-athlete.ts';
import type { Repair } from '../repair.ts';
import { count, list } from '../words.ts';

/** A plan of this many weeks takes present pain as lasting. */
const LASTING_WEEKS = 6;

/** Stands in for a date until the author writes it: too long ago to be taken for one. */
const NO_DATE = '2000-01-01';

interface NotCleared extends Facts {
  /** Whether the back is diagnosed; else it hurts. */
  readonly isDisc: boolean;
  /** With pain: those in the legs. */
  readonly symptoms: readonly string[];
  /** With pain alone: the weeks of a plan that is long. */
  readonly weeks?: number;
}

export const clearance = defineRule({
  id: 'clearance',
  group: 'medical',
  severity: byBack({ healthy: 'off', history: 'off', disc: 'error', pain: 'warning' }),
  evidence: { injury: 'consensus', back: 'consensus' },
  sources: ['Fi20', 'NG59'],
  parameters: {},
  docs: {
    summary: 'A plan for a diagnosed disc problem or present back pain that no professional has looked at.',
    what:
      "An athlete whose `back` is `disc` or `pain` and who has no `cleared by … on …` line. The athlete's own back " +
      'counts, not the one that a policy sets for everyone. With present pain it is an error when the athlete also ' +
      'has `leg-pain` or `leg-numbness`, or when the plan has six weeks or more. Meant is pain that lasts six weeks or ' +
      'more; how long it has lasted is not in a plan, so the length of the plan stands for it.',
    why:
      'Most back pain is no reason to stop moving (NG59). Which back is which is for someone to find out ' +
      'who can examine it: a plan, a coach and this tool cannot.',
    evidence:
      'Consensus: a guideline (NG59) and an international framework (Fi20) rest on an assessment by a professional, ' +
      'and on another look when symptoms are new or change. The six weeks are convention. Nobody has tested whether ' +
      'clearance changes how a back takes a training plan.',
    contested:
      'For back pain without other signs the guideline advises to go on with normal activities. Waiting for clearance ' +
      'is no reason to stop moving until the appointment.',
    defaults: [
      ['disc diagnosis', 'without clearance error'],
      ['present pain, with leg symptoms or a plan of 6 weeks or more', 'without clearance error'],
      ['present pain', 'without clearance warning'],
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
  message({ isDisc, symptoms, weeks }: NotCleared) {
    const seen = isDisc
      ? 'The athlete has a disc diagnosis'
      : symptoms.length > 0
        ? `The athlete has back pain and ${list(symptoms.map((word) => `\`${word}\``))}`
        : weeks !== undefined
          ? `The athlete has back pain, and the plan runs for ${count(weeks, 'week')}`
          : 'The athlete has back pain';
    return (
      `${seen}; no \`cleared by\` line says that a professional has looked at it. Expert consensus is to have that ` +
      'done first: see a doctor or physiotherapist, then note who and when.'
    );
  },
  checkPlan({ plan, athlete, report }) {
    if (athlete.clearance?.by.trim() || (athlete.back !== 'disc' && athlete.back !== 'pain')) return;
    const isDisc = athlete.back === 'disc';
    const inLegs = athlete.symptoms.filter((symptom) => LEG_SYMPTOMS.some((known) => known === symptom));
    const symptoms = isDisc ? [] : [...new Set(inLegs)];
    const isLong = plan.weeks.length >= LASTING_WEEKS;
    report({
      ...lineOfAthlete(athlete, plan, (attribute) => attribute.$type === 'Back'),
      severity: isDisc || inLegs.length > 0 || isLong ? 'error' : 'warning',
      repairs: () => clearedLine(athlete),
      facts: {
        subject: { kind: 'athlete' },
        isDisc,
        symptoms,
        ...(isLong && !isDisc && symptoms.length === 0 && { weeks: plan.weeks.length }),
      },
    });
  },
});

/** The line to be filled in with who has looked at it, and when. */
function clearedLine({ node, clearance: line }: Athlete): Repair[] {
  if (!node || line) return [];
  const last = node.attributes.at(-1);
  const text = textWithGaps('cleared by "', { gap: '' }, '" on ', { gap: NO_DATE });
  return [
    {
      kind: 'asks',
      title: 'Note who has cleared it, and when: `cleared by "…" on …`',
      edits: [{ below: last ?? node, ...text, ...(last && { indentedLike: last }) }],
    },
  ];
}
