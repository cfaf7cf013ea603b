import type { Week } from '../../grammar/generated/ast.ts';
import { foundOnce } from '../../text/kept-with.ts';
import { clearanceState } from '../../training/clearance.ts';
import { textsAboveWeeks, textsOfWeek, type WrittenText } from '../../training/texts.ts';
import { type Mention, type MentionedSymptom, symptomsIn } from '../../vocabulary/symptoms-in-text.ts';
import { LASTING_RED_FLAGS, SYMPTOM, URGENT_RED_FLAGS } from '../../vocabulary/word-lists.ts';
import { defineRule } from '../define-rule.ts';
import type { Facts } from '../facts.ts';

interface Mentioned extends Facts {
  readonly symptom: MentionedSymptom;
  /** How it is said. */
  readonly words: string;
}

/** More of a text is not repeated. */
const MOST_CHARACTERS = 60;

export const symptomInText = defineRule({
  id: 'symptom-in-text',
  group: 'medical',
  severity: 'warning',
  evidence: { injury: 'consensus', back: 'consensus' },
  sources: ['Fi20', 'NG59'],
  parameters: {},
  docs: {
    summary: 'A text that mentions a symptom which the athlete’s `symptoms` line does not name.',
    what:
      'The remarks behind the lines of the athlete, and the notes, cues, reasons of absence and `done` remarks of the plan. ' +
      'Nothing is computed from them; they are only searched for words of symptoms that red-flag and leg-symptoms would ' +
      'report: numbness around the saddle area, in a leg or in a foot, bladder or bowel, foot drop and weak legs, both legs numb or weak, ' +
      'pain at night, weight lost without trying. Cancer, steroids, osteoporosis and fragility fractures are looked for in ' +
      'the remarks about the athlete alone, and answered by a clearance as they are in red-flag. A sentence that denies the ' +
      'symptom, or says what to do if it comes, is left out, and so is a symptom that `symptoms` names. A search for words ' +
      'is no understanding: it overlooks some, and may find what is not meant. Each symptom is one finding, at the first ' +
      'text that mentions it.',
    why:
      'What hurts is often told in passing, in a remark or behind a session. Read there by nobody, it changes nothing in ' +
      'the plan, and some of it should not wait.',
    evidence:
      'Consensus: that these symptoms are looked at before training goes on is advised by an international framework (Fi20) ' +
      'and a guideline (NG59). Which words stand for them is our choice.',
    contested: 'The author knows what is meant, the rule does not. An `allow` that says so is a good answer.',
    defaults: [['everyone', 'a symptom in a text, not in `symptoms`, warning']],
    repair:
      'If the athlete has it, name it in the line `symptoms` and see a doctor. If not, say it otherwise, or accept the ' +
      'finding with `allow` and the reason.',
    examples: {
      failing: `athlete "Alex"
  back history
  recent volume 24 km
  recent longest 8 km

plan "Told in passing" for "Alex"
  pain rule standard
  week 1
    mon core "Core and Hips"
    tue easy 8 km "foot drop on the left since Sunday"
    thu easy 8 km + core "Core and Hips"
    sun easy 8 km
`,
      passing: `athlete "Alex"
  back history "2023; no foot drop, no numbness"
  recent volume 24 km
  recent longest 8 km

plan "Told to look out" for "Alex"
  pain rule standard
  note "Stop and call me if the foot drops or the leg goes numb."
  week 1
    mon core "Core and Hips"
    tue easy 8 km
    thu easy 8 km + core "Core and Hips"
    sun easy 8 km
`,
    },
  },
  message({ symptom, words }: Mentioned) {
    const said = words.length > MOST_CHARACTERS ? `${words.slice(0, MOST_CHARACTERS - 1).trimEnd()}…` : words;
    const urgency = URGENT_RED_FLAGS.includes(symptom) ? 'at once' : 'first';
    return (
      `A text says "${said}"; nothing is computed from texts. If the athlete has ${SYMPTOM.facts.get(symptom)?.short ?? symptom}, ` +
      `write \`symptoms ${symptom}\` below the athlete and see a doctor ${urgency}: no diagnosis, but expert consensus is to have that ` +
      'looked at before training goes on. If it is not meant, allow it and say why.'
    );
  },
  checkPlan({ plan, athlete, report }) {
    const isCleared = clearanceState(plan) === 'valid';
    const answered = new Set(athlete.symptoms.map(({ word }) => word));
    if (isCleared) for (const word of LASTING_RED_FLAGS) answered.add(word);
    for (const [symptom, [first, ...others]] of bySymptom([
      ...mentionsIn(textsAboveWeeks(plan)),
      ...plan.node.weeks.flatMap(mentionsInWeek),
    ])) {
      if (!first || answered.has(symptom)) continue;
      const { at, property, index } = first.text;
      report({
        at,
        property,
        ...(index !== undefined && { index }),
        remark: symptom,
        facts: { subject: { kind: 'athlete' }, symptom, words: first.words },
        related: () => others.map(({ text }) => ({ at: text.at, message: 'It is mentioned here as well.' })),
      });
    }
  },
});

interface Place extends Mention {
  readonly text: WrittenText;
}

function bySymptom(places: readonly Place[]): ReadonlyMap<MentionedSymptom, readonly Place[]> {
  return Map.groupBy(places, ({ symptom }) => symptom);
}

function mentionsIn(texts: readonly WrittenText[]): readonly Place[] {
  return texts.flatMap((text) =>
    symptomsIn(text.text, text.isAboutAthlete).map((mention) => ({ ...mention, text })),
  );
}

const mentionsInWeek = foundOnce((week: Week) => mentionsIn(textsOfWeek(week)));
