/** The sessions of a day. */
import { KINDS, partOf, SESSION_KIND, type TrainingSession } from '@runplan/language/internal';
import { kindInWords } from '../words/sessions.ts';
import { namesOfType } from './names.ts';
import { NOTHING, needed, type Offer, type Offers } from './offer.ts';
import { details, runOffers } from './runs.ts';
import type { Scene } from './scene.ts';
import { splitAt, type Token } from './situation.ts';
import { strengthOffers } from './strength.ts';
import { usedNames } from './used-names.ts';
import { firstSentence, keyword } from './words.ts';

/** The kinds of sessions in the order in which they are offered; named workouts behind the strength work. */
const KIND_ORDER = [...KINDS].flatMap(([kind, { discipline }], index, all) =>
  discipline === 'strength' && all[index + 1]?.[1].discipline !== 'strength' ? [kind, 'workout'] : [kind],
);

/** What goes together with another session on the same day. */
const SECOND_KINDS = (['usually', 'sometimes'] as const).flatMap((often) =>
  [...KINDS].flatMap(([kind, { joinsOthers }]) => (joinsOthers === often ? [kind] : [])),
);

/** A session of the week before is offered as it was if it is not longer than this. */
const SHORT = 60;

/** What comes next in a line of a day; `words` are those behind the day. */
export function dayOffers(scene: Scene, words: readonly Token[]): Offers {
  const sessions = splitAt('+', words);
  const own = sessions.at(-1) ?? [];
  return sessionOffers(scene, own, own[0]?.start ?? -1, sessions.length > 1);
}

function sessionOffers(scene: Scene, words: readonly Token[], start: number, isSecond: boolean): Offers {
  const [first, ...rest] = words;
  if (!first) {
    const before = asBefore(scene, isSecond);
    return needed(before, kinds(scene, isSecond, before.length === 0), halves());
  }
  if (['am', 'pm', 'CLOCK'].includes(first.type)) {
    return rest.length === 0
      ? needed(kinds(scene, isSecond, true))
      : sessionOffers(scene, rest, start, isSecond);
  }
  switch (first.type) {
    case 'rest':
    case 'sick':
    case 'holiday':
    case 'travel':
      return NOTHING;
    case 'core':
    case 'strength':
    case 'plyometrics':
    case 'drills':
      return strengthOffers(scene, first, rest);
    case 'workout':
      return rest.length === 0 ? workouts(scene) : details(scene, undefined, rest);
    default:
      break;
  }
  const offers = runOffers(scene, first, rest, start);
  // `tue 10 km`: its kind may stand behind the amount.
  const isUnsaid = first.start === first.end && rest.length === 1 && AMOUNTS.has(rest[0]?.type ?? '');
  return isUnsaid ? { ...offers, offers: [...kindsOfAmounts(scene), ...offers.offers] } : offers;
}

const AMOUNTS: ReadonlySet<string> = new Set(['DISTANCE', 'DURATION', 'CLOCK']);

/** The kinds of which there can be a distance or a duration. */
function kindsOfAmounts(scene: Scene): Offer[] {
  return kinds(scene, false, false).filter(({ label }) => {
    const discipline = KINDS.get(label)?.discipline;
    return discipline === 'run' || discipline === 'cross-training';
  });
}

/** What the same day of the week before has; a week that copies another one has it already. */
function asBefore(scene: Scene, isSecond: boolean): Offer[] {
  const [week] = scene.trainingWeeks;
  if (week?.node.like) return [];
  const before = week?.plan.weeks[week.index - 1];
  const sessions = before?.days.find(({ name }) => name === scene.dayName)?.sessions;
  if (!before || !sessions || sessions.length === 0 || isSecond) return [];
  const label = sessions.map(writtenText).join(' + ');
  if (label.length > SHORT || /["#\r\n]/.test(label.replaceAll(/"[^"]*"/g, ''))) return [];
  return [{ label, kind: 'Session', detail: `as in week ${before.number}`, isBest: true }];
}

function writtenText({ source }: TrainingSession): string {
  return partOf(source)?.text ?? '';
}

function kinds(scene: Scene, isSecond: boolean, canBeBest: boolean): Offer[] {
  const usual = usualKinds(scene);
  const order = isSecond ? [...SECOND_KINDS, ...KIND_ORDER] : [...usual, ...KIND_ORDER];
  const isFloating = scene.dayName === 'any';
  return [...new Set(order)]
    .filter(
      (kind) =>
        KIND_ORDER.includes(kind) && !(KINDS.get(kind)?.discipline === 'rest' && (isSecond || isFloating)),
    )
    .map(
      (kind): Offer => ({
        label: kind,
        kind: 'Kind',
        ...detailOf(kindInWords(kind)),
        about: KINDS.has(kind)
          ? { is: 'word', word: kind, list: SESSION_KIND.called }
          : { is: 'keyword', word: kind, type: 'WorkoutUse' },
        ...(canBeBest && !isSecond && kind === usual[0] && { isBest: true }),
      }),
    );
}

function detailOf(text: string | undefined): Pick<Offer, 'detail'> {
  const detail = firstSentence(text);
  return detail ? { detail } : {};
}

/** The kinds that this day of the week had in the weeks before, the latest first. */
function usualKinds(scene: Scene): string[] {
  const [week] = scene.trainingWeeks;
  if (!week) return [];
  const earlier = week.plan.weeks.slice(Math.max(0, week.index - 4), week.index).toReversed();
  return earlier.flatMap(({ days }) =>
    (days.find(({ name }) => name === scene.dayName)?.sessions ?? []).map(({ kind }) => kind),
  );
}

function halves(): Offer[] {
  return [keyword('am'), keyword('pm')];
}

function workouts(scene: Scene): Offers {
  const { offers, isPartial } = namesOfType(scene, 'Workout', {
    first: usedNames(scene, (activity) => (activity.$type === 'WorkoutUse' ? activity.workout : undefined)),
  });
  return { ...needed(offers), isPartial };
}
