import { isSessionOver } from '../../training/coming.ts';
import { type ShoeUse, shoeUses } from '../../training/shoes.ts';
import { exceeds } from '../compare.ts';
import { defineRule } from '../define-rule.ts';
import {
  aboutSession,
  type Facts,
  type Figure,
  figure,
  type SessionSubject,
  type ShoesSubject,
} from '../facts.ts';
import { activityInWords, asSet, told, whenInWords } from '../words.ts';
import { detailPlace } from './detail-place.ts';

interface OldShoes extends Facts {
  readonly subject: ShoesSubject;
  readonly seen: Figure<'metres'>;
  readonly limit: Figure<'metres'>;
  /** The run that takes them past the limit. */
  readonly run: SessionSubject;
  /** Whether a distance in them is not known. */
  readonly isIncomplete: boolean;
  /** Before the plan, where it is known. */
  readonly start?: Figure<'metres'>;
}

export const shoeLife = defineRule({
  id: 'shoe-life',
  group: 'gait-and-shoes',
  severity: 'info',
  evidence: { injury: 'D', back: 'D' },
  sources: ['Ko09'],
  parameters: {
    maximum: {
      unit: 'distance',
      default: 800_000,
      meaning: 'distance of a pair of shoes above which it is reported',
    },
  },
  docs: {
    summary: 'A pair of shoes that the plan takes past its usual distance.',
    what:
      "To the distance of the athlete's `shoes` line the runs are added, by date, that name the pair with `in`; walking " +
      'is left out. The finding stands at the first run that takes the pair past the limit, or at the first run at ' +
      'all in a pair that is already past it. A `shoes` line without a distance and a run without an amount add ' +
      'nothing: then the distance is a lower bound, and the message says so. Runs that name no pair, or one that the ' +
      'athlete has not listed, are not counted.',
    why:
      'A shoe cushions less with use, and runners adapt to it little by little (Ko09). A pair that is replaced in time ' +
      'leaves a few weeks to get used to the next one, well before a race.',
    evidence:
      'Any injury, D, and back, D: 800 km is convention. In 24 runners (Ko09) 200 miles in the same shoes changed how ' +
      'they ran a little, the forces on the ground not at all. No study has tested a distance at which to replace a ' +
      'pair against injuries or back pain.',
    contested:
      'Ko09 speaks against a sudden limit: runners adapt to the ageing shoe. How far a pair lasts depends on the shoe, ' +
      'the runner and the ground, so look at the soles rather than at the number alone.',
    defaults: [['everyone', 'above 800 km info']],
    repair:
      'Plan a pair to follow, and run in both for a few weeks: give it a `shoes` line of its own and name it with `in`.',
    examples: {
      failing: `athlete "Kim"
  recent volume 30 km
  recent longest 11 km
  shoes "Daily" 790 km
  shoes "Other" 200 km

plan "The old pair" for "Kim"
  week 1
    mon core "Core and Hips"
    tue easy 10 km in "Daily"
    thu easy 10 km + core "Core and Hips"
    sun long 10 km in "Daily"
`,
      passing: `athlete "Kim"
  recent volume 30 km
  recent longest 11 km
  shoes "Daily" 790 km
  shoes "Other" 200 km

plan "The pair that follows" for "Kim"
  week 1
    mon core "Core and Hips"
    tue easy 10 km in "Daily"
    thu easy 10 km + core "Core and Hips"
    sun long 10 km in "Other"
`,
    },
  },
  message({ subject, seen, limit, run, isIncomplete, start }: OldShoes, units) {
    return (
      `With the ${activityInWords(run.activity)} on ${whenInWords(run)} the shoes "${subject.name}" reach ` +
      `${isIncomplete ? 'at least ' : ''}${told(seen, units)}` +
      `${start ? `, after ${told(start, units)} before the plan` : ''}. More than ${asSet(limit, units)} is reported: a ` +
      'convention, no distance has been tested.'
    );
  },
  checkPlan({ plan, athlete, values, report }) {
    const past = shoeUses(plan).filter(
      ({ session, after }) =>
        exceeds(after.metres, values.maximum) && !session.week.broken && !isSessionOver(session),
    );
    for (const [pair, uses] of Map.groupBy(past, (use) => use.pair)) {
      const [{ session, after }] = uses as [ShoeUse];
      const start = athlete.shoes.get(pair);
      report({
        at: detailPlace(session, 'ShoeChoice'),
        week: session.week,
        ...(session.day && { day: session.day }),
        facts: {
          subject: { kind: 'shoes', name: pair },
          seen: figure(after.metres, 'metres', after.estimated),
          limit: figure(values.maximum, 'metres'),
          run: aboutSession(session),
          isIncomplete: after.incomplete,
          ...(start !== undefined && { start: figure(start, 'metres') }),
        },
      });
    }
  },
});
