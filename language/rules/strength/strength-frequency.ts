import type { BackStatus, DayName, TrainingSession, TrainingWeek } from '../../training/model.ts';
import { isStrengthWork, neededIn, strengthWorkIn } from '../../training/strength-work.ts';
import { fallsShortOf } from '../compare.ts';
import { defineRule } from '../define-rule.ts';
import { aboutWeeks, type Facts, type Figure, figure, type WeeksSubject } from '../facts.ts';
import { addStrength } from '../repairs/add-core.ts';
import { count, dayInWords, forWhose, list, tooFew, weekNumbers } from '../words.ts';

/** Too few sessions, or enough of them without a day between. */
type LittleStrength = FewSessions | CloseSessions;

interface FewSessions extends Facts {
  readonly subject: WeeksSubject;
  readonly seen: Figure<'count'>;
  readonly limit: Figure<'count'>;
  /** Whom it is asked of, where that is not everyone. */
  readonly whose?: BackStatus | 'novice';
  readonly isTaper: boolean;
}

interface CloseSessions extends Facts {
  readonly subject: WeeksSubject;
  readonly sessions: number;
  readonly days: readonly DayName[];
}

export const strengthFrequency = defineRule({
  id: 'strength-frequency',
  group: 'strength',
  severity: 'hint',
  evidence: { injury: 'B', back: 'C' },
  sources: ['Le24', 'St16', 'Ow20', 'WuH24', 'To20', 'St26'],
  waitsFor: [{ rule: 'core-session', evenIfAccepted: true }],
  parameters: {
    minimum: { unit: 'count', default: 2, meaning: 'least number of strength sessions a week' },
  },
  docs: {
    summary: 'Too few strength sessions a week, or all of them on days next to each other.',
    what:
      'A `strength` or `core` session counts when it holds two or more different exercises that are more than ' +
      'mobility, or when it is given by a duration alone of 15 minutes or more. Floating sessions count. A taper week ' +
      'needs one; a race week, the week behind the race that the plan leads to from a half marathon on, a week of nothing but rest, ' +
      'and one in which the athlete is ill or away on any day need none. Enough sessions that all lie on the same or adjacent days are a hint. A ' +
      'block or exercise that is not known by its name gets the benefit of the doubt.',
    why:
      'Stronger hips, legs and trunk may have more in reserve for the same running. Strength is built by repeating; a ' +
      'day between to recover is the convention.',
    evidence:
      'Any injury, B: in a trial with 325 novice runners (Le24) guided hip and core exercises before the runs lowered the ' +
      'rate of leg injuries to 0.66 of that with stretching (95% interval 0.45 to 0.97). Back, C: in the general ' +
      'population exercise lowered the risk of an episode of back pain to 0.65, with education to 0.55 (St16), and in ' +
      'people with lasting back pain strength and stabilisation exercises were among those that helped function most ' +
      '(Ow20), both on evidence of low quality; runners and their backs were not studied. Twice a week is convention.',
    contested:
      'In Le24 exercises for ankle and foot did not lower injuries, and acute ones were more. Over nine trials exercise ' +
      'programmes made no difference for runners, except where they were supervised (WuH24); ten minutes on their own ' +
      'made no difference for 720 first-time marathoners (To20). Six trials of strength training together gave 0.74 times ' +
      'the injuries, which may be chance (95% interval 0.54 to 1.03; St26).',
    defaults: [
      ['history of back pain, disc diagnosis or present pain', 'fewer than 2 a week warning'],
      ['novice with a healthy back', 'fewer than 2 a week warning'],
      ['others', 'fewer than 2 a week hint'],
      ['everyone', 'on adjacent days hint'],
      ['taper week', 'at least 1'],
      ['race week, week behind a half marathon or longer, week off or with a day ill or away', 'none needed'],
    ],
    repair: 'Add 15 minutes of strength on an easy day, with a day between it and the other session.',
    examples: {
      failing: `athlete "Kim"
  recent volume 30 km
  recent longest 11 km

plan "Once a week" for "Kim"
  week 1
    tue easy 10 km
    wed core "Core and Hips"
    thu easy 10 km
    sun long 10 km
  week 2
    tue easy 10 km
    wed core "Core and Hips"
    thu easy 10 km
    sun long 10 km
`,
      passing: `athlete "Kim"
  recent volume 30 km
  recent longest 11 km

plan "Twice a week" for "Kim"
  week 1
    mon core "Core and Hips"
    tue easy 10 km
    thu easy 10 km + core "Core and Hips"
    sun long 10 km
  week 2
    mon core "Core and Hips"
    tue easy 10 km
    thu easy 10 km + core "Core and Hips"
    sun long 10 km
`,
    },
  },
  message(facts: LittleStrength) {
    const weeks = weekNumbers(facts.subject.weeks);
    if ('days' in facts) {
      const days = facts.days.map(dayInWords);
      const where = days.length === 1 ? `on one day (${days[0]})` : `on adjacent days (${list(days)})`;
      return (
        `The ${count(facts.sessions, 'strength session')} of ${weeks} lie ${where}. ` +
        'A day between strength sessions is the convention of coaches.'
      );
    }
    const { seen, limit, whose, isTaper } = facts;
    const whom = whose ? ` ${forWhose(whose)}` : '';
    return (
      `${tooFew(seen.value, 'strength session', weeks)}. At least ${limit.value} ` +
      `${isTaper ? 'in a taper week' : 'a week'}${whom} is the convention; guided hip and core exercises ` +
      'lowered leg injuries in a trial with novice runners.'
    );
  },
  checkPlan({ plan, athlete, back, values, report }) {
    const whose = back !== 'healthy' ? back : athlete.level === 'novice' ? 'novice' : undefined;
    for (const week of plan.weeks) {
      const minimum = neededIn(week, values.minimum);
      const sessions = strengthWorkIn(week);
      if (week.broken) continue;
      if (fallsShortOf(sessions.length, minimum)) {
        report({
          at: week.node,
          week,
          severity: whose === undefined ? 'hint' : 'warning',
          facts: {
            subject: aboutWeeks(week),
            seen: figure(sessions.length, 'count'),
            limit: figure(minimum, 'count'),
            ...(whose && { whose }),
            isTaper: week.isTaper,
          },
          repairs: () => addStrength(week, minimum - sessions.length),
        });
      } else if (fallsShortOf(spacedOut(week, sessions), minimum)) {
        const days = week.days.filter((day) => day.sessions.some(isStrengthWork));
        report({
          at: week.node,
          week,
          severity: 'hint',
          remark: 'close',
          facts: {
            subject: aboutWeeks(week),
            sessions: sessions.length,
            days: days.map(({ name }) => name),
          },
        });
      }
    }
  },
});

/** How many of the sessions can be chosen with a day between each two of them; floating ones always can. */
function spacedOut(week: TrainingWeek, sessions: readonly TrainingSession[]): number {
  let spaced = week.floating.filter((session) => sessions.includes(session)).length;
  let last = Number.NEGATIVE_INFINITY;
  for (const day of week.days) {
    if (day.index - last < 2 || !day.sessions.some((session) => sessions.includes(session))) continue;
    spaced += 1;
    last = day.index;
  }
  return spaced;
}
