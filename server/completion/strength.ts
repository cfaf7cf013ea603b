/** Core and strength sessions: a block, exercises, or a duration. */
import { HOLDINGS } from '@runplan/language/internal';
import { exerciseOffers } from './exercises.ts';
import { isFigureOpen, withUnits } from './figures.ts';
import { namesOfType } from './names.ts';
import { gap, NOTHING, needed, type Offer, type Offers, possible } from './offer.ts';
import type { Scene } from './scene.ts';
import { splitAt, type Token } from './situation.ts';
import { usedNames } from './used-names.ts';
import { value } from './words.ts';

const DURATION = HOLDINGS.Strength.duration;

/** What comes next behind the kind of a core or strength session. */
export function strengthOffers(scene: Scene, kind: Token, rest: readonly Token[]): Offers {
  const [first] = rest;
  if (first?.type === ':') {
    const exercises = splitAt(',', rest.slice(1));
    const used = exercises.slice(0, -1).flatMap(([name]) => name?.text.replaceAll('"', '') ?? []);
    return exerciseOffers(scene, exercises.at(-1) ?? [], used);
  }
  if (isFigureOpen(scene)) return needed(withUnits(scene, DURATION.units));
  const minutes = (DURATION.offers ?? []).map((amount) => value(amount));
  if (first) return ['TEXT', 'WORD'].includes(first.type) && rest.length === 1 ? possible(minutes) : NOTHING;
  const figures = withUnits(scene, DURATION.units.slice(0, 1));
  const blocks = blocksFor(scene, kind, figures.length === 0);
  const isPartial = blocks.isPartial || !scene.situation.typed.isQuoted;
  return { ...needed(figures, blocks.offers, minutes, [exercisesBehind(kind)]), isPartial };
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

function exercisesBehind(kind: Token): Offer {
  return {
    label: ': exercises',
    kind: 'Snippet',
    insert: `: ${gap(1, 'plank')} ${gap(2, '3 x 30 s')}, ${gap(3, 'bird-dog')} ${gap(4, '3 x 8')} each side`,
    isSnippet: true,
    detail: 'exercises written here',
    from: kind.end,
  };
}
