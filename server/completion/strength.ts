/** Core and strength sessions: a block, exercises, or a duration. */
import { HOLDINGS } from '@runplan/language/internal';
import { exerciseOffers } from './exercises.ts';
import { isFigureOpen, withUnits } from './figures.ts';
import { figuresOf } from './lines.ts';
import { namesOfType } from './names.ts';
import { gap, NOTHING, needed, type Offer, type Offers, possible } from './offer.ts';
import type { Scene } from './scene.ts';
import type { Token } from './situation.ts';
import { usedNames } from './used-names.ts';
import { phrase, snippet, value } from './words.ts';

const DURATION = HOLDINGS.Strength.duration;

/** What rounds are, in a few words. */
export const ROUNDS_ABOUT = 'one exercise after the other, and again';

/** What comes next behind the kind of a core or strength session. */
export function strengthOffers(scene: Scene, kind: Token, rest: readonly Token[]): Offers {
  const [first] = rest;
  const colon = rest.findIndex(({ type }) => type === ':');
  if (colon >= 0) return offersInList(scene, rest.slice(colon + 1));
  if (isFigureOpen(scene)) return needed(withUnits(scene, DURATION.units));
  const minutes = (DURATION.offers ?? []).map((amount) => value(amount));
  if (first && rest.length > 1) return NOTHING;
  if (first?.type === 'DURATION') return possible([exercisesBehind(first)]);
  if (first) return ['TEXT', 'WORD'].includes(first.type) ? possible(minutes) : NOTHING;
  const figures = withUnits(scene, DURATION.units.slice(0, 1));
  const blocks = blocksFor(scene, kind, figures.length === 0);
  const isPartial = blocks.isPartial || !scene.situation.typed.isQuoted;
  return { ...needed(figures, blocks.offers, minutes, [exercisesBehind(kind)]), isPartial };
}

/** What comes next in a list of exercises, in rounds or not, or in a line of a block. */
export function offersInList(scene: Scene, words: readonly Token[]): Offers {
  const parts: Token[][] = [[]];
  for (const word of words) {
    if (['(', ')', ','].includes(word.type)) parts.push([]);
    else parts.at(-1)?.push(word);
  }
  const part = parts.at(-1) ?? [];
  if (words.at(-1)?.type === ')' || part[0]?.type === 'ROUNDS') return NOTHING;
  if (part[0]?.type === 'rest') return pauseOffers(scene, part.slice(1));
  const used = parts.slice(0, -1).flatMap(([name]) => name?.text.replaceAll('"', '') ?? []);
  const exercises = exerciseOffers(scene, part, used);
  if (part.length > 0 || scene.situation.typed.isQuoted) return exercises;
  const pause = parts.length > 1 ? [pauseBetween()] : [];
  return { ...exercises, offers: [...exercises.offers, ...pause, exercisesInRounds()] };
}

/** What stands behind the word of a pause. */
function pauseOffers(scene: Scene, rest: readonly Token[]): Offers {
  return rest.length > 0 && !isFigureOpen(scene) ? NOTHING : figuresOf(scene, HOLDINGS.BlockRest.duration);
}

/** A pause between sets or rounds. */
export function pauseBetween(): Offer {
  return phrase('rest', `rest ${gap(1, '45')} s`, undefined, 'BlockRest');
}

function exercisesInRounds(): Offer {
  return snippet(
    '3 rounds (…)',
    `${gap(1, '3')} rounds (${gap(2, 'squat 10')}, ${gap(3, 'plank 30 s')})`,
    ROUNDS_ABOUT,
  );
}

/** The names of blocks, that of the latest session of this kind first. */
function blocksFor(scene: Scene, kind: Token, canBeBest: boolean): ReturnType<typeof namesOfType> {
  const first = usedNames(scene, (activity) =>
    activity.$type === 'Strength' && activity.kind?.toLowerCase() === kind.type ? activity.block : undefined,
  );
  const { offers, isPartial } = namesOfType(scene, 'Block', { first });
  const [best, ...others] = offers;
  return { offers: best && canBeBest ? [{ ...best, isBest: true }, ...others] : offers, isPartial };
}

/** @param before the kind of the session, or its duration */
function exercisesBehind(before: Token): Offer {
  return {
    label: ': exercises',
    kind: 'Snippet',
    insert: `: ${gap(1, 'plank')} ${gap(2, '3 x 30 s')}, ${gap(3, 'bird-dog')} ${gap(4, '3 x 8')} each side`,
    isSnippet: true,
    detail: 'exercises written here',
    from: before.end,
  };
}
