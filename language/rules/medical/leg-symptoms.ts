import { formatDate } from '../../quantities/date.ts';
import {
  type ClearanceState,
  clearanceState,
  coversSymptom,
  legSymptomsOf,
} from '../../training/clearance.ts';
import { SYMPTOM } from '../../vocabulary/word-lists.ts';
import { defineRule } from '../define-rule.ts';
import type { Facts } from '../facts.ts';
import { lineOfAthlete } from '../line-of-athlete.ts';
import { clearedLine } from '../repairs/cleared-line.ts';
import { list } from '../words.ts';

interface NotLookedAt extends Facts {
  readonly symptoms: readonly { readonly word: string; readonly since?: string }[];
  readonly clearance: ClearanceState;
  /** When the clearance was, where that matters. */
  readonly on?: string;
}

/** Why a symptom is not looked at, by what there is of a clearance. */
function reason(clearance: ClearanceState, on = ''): string {
  switch (clearance) {
    case 'missing':
      return 'no `cleared by` line says that a professional has looked at it';
    case 'empty':
      return 'the `cleared by` line names nobody who has looked at it';
    case 'limited':
      return 'the `cleared by` line tells a limit, and a plan is not weighed against it';
    case 'old':
      return `the clearance of ${on} is more than 12 months older than the plan`;
    case 'late':
      return `the clearance of ${on} comes only after the training begins`;
    case 'undated':
      return 'the `cleared by` line does not say on which day that was';
    case 'valid':
      return `the clearance of ${on} was before that`;
  }
}

export const legSymptoms = defineRule({
  id: 'leg-symptoms',
  group: 'medical',
  severity: 'warning',
  evidence: { injury: 'consensus', back: 'consensus' },
  sources: ['Fi20', 'NG59'],
  parameters: {},
  docs: {
    summary: 'Pain or numbness in a leg that no professional has looked at since it began.',
    what:
      '`leg-pain` or `leg-numbness` in the `symptoms` of an athlete, whatever the back status and the policy, without a ' +
      '`cleared by` line that counts for it. With `since` and a date, the clearance has to be of that day or a later one; ' +
      'without, any clearance counts that names someone and is not older than twelve months, nor later, when the plan ' +
      'begins. What is numb is an error, what hurts a warning. All that is not looked at is one finding.',
    why:
      'A nerve that leaves the lower back can make itself felt in the leg. Often that settles. Whether feeling, strength and ' +
      'reflexes are as they should be, and whether that changes, only an examination tells; a plan, a coach and this tool cannot.',
    evidence:
      'Consensus: the guideline for back pain and sciatica (NG59) begins with an assessment, and asks for another when ' +
      'symptoms are new or change; the international framework of physiotherapists (Fi20) has the nerves of the legs ' +
      'examined where symptoms reach them. Nobody has tested whether that changes how runners fare. That numbness weighs ' +
      'more than pain here is our precaution.',
    contested:
      'Pain in a leg has many causes, most of them muscles and joints of the leg itself. Whoever knows where it comes from ' +
      'may accept the finding with `allow`, and say who said so.',
    defaults: [
      ['everyone', '`leg-numbness` not cleared since it began error'],
      ['everyone', '`leg-pain` not cleared since it began warning'],
    ],
    repair:
      'See a doctor or physiotherapist, and write down who looked at it and when: `cleared by "J. Ortiz, PT" on ' +
      '2026-08-20`. Take off the list what is gone.',
    examples: {
      failing: `athlete "Alex"
  back history
  symptoms leg-numbness since 2026-09-01
  cleared by "J. Ortiz, PT" on 2026-08-20
  recent volume 24 km
  recent longest 8 km

plan "Since last week" for "Alex"
  pain rule standard
  week 1
    mon core "Core and Hips"
    tue easy 8 km
    thu easy 8 km + core "Core and Hips"
    sun easy 8 km
`,
      passing: `athlete "Alex"
  back history
  symptoms leg-numbness since 2026-09-01
  cleared by "J. Ortiz, PT" on 2026-09-04
  recent volume 24 km
  recent longest 8 km

plan "Looked at" for "Alex"
  pain rule standard
  week 1
    mon core "Core and Hips"
    tue easy 8 km
    thu easy 8 km + core "Core and Hips"
    sun easy 8 km
`,
    },
  },
  message({ symptoms, clearance, on }: NotLookedAt) {
    const seen = symptoms.map(({ word, since }) => {
      const told = SYMPTOM.facts.get(word)?.short ?? word;
      return since === undefined ? told : `${told} since ${since}`;
    });
    return (
      `The athlete has ${list([...new Set(seen)])}; ${reason(clearance, on)}. Expert consensus is to have symptoms in a leg looked at ` +
      'before training goes on: see a doctor or physiotherapist, then note who and when.'
    );
  },
  checkPlan({ plan, athlete, report }) {
    const state = clearanceState(plan);
    const open = legSymptomsOf(athlete).filter((symptom) => !coversSymptom(plan, state, symptom));
    const first = open.find(({ word }) => isNumbness(word)) ?? open[0];
    if (!first) return;
    const on = athlete.clearance?.on;
    report({
      ...lineOfAthlete(athlete, plan, (line) => line === first.node),
      severity: isNumbness(first.word) ? 'error' : 'warning',
      repairs: () => clearedLine(athlete),
      facts: {
        subject: { kind: 'athlete' },
        symptoms: open.map(({ word, since }) => ({
          word,
          ...(since !== undefined && { since: formatDate(since) }),
        })),
        clearance: state,
        ...(on !== undefined && { on: formatDate(on) }),
      },
    });
  },
});

function isNumbness(word: string): boolean {
  return word === 'leg-numbness';
}
