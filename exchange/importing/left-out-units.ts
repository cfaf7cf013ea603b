/** Reads sessions whose author left out the unit of distances: `Easy 4`, `Long 14`, `3 m run`. */
import { scan, type Units } from '@runplan/language/internal';

/** Nobody runs so few metres, and so far in any other unit. */
const FEW_METRES = /^\d{1,2}(?:\.\d+)?(?:-\d{1,2})? ?m$/;

/**
 * A session with its unit.
 *
 * @returns undefined where not exactly one figure lacks one: of several, each may be something else
 */
export function withUnit(session: string, unit: Units): string | undefined {
  const { tokens } = scan(session);
  const bare = tokens.filter(({ name, image }, at) => {
    const isOfAnother = /^(?:@|TIMES)$/.test(tokens[at - 1]?.name ?? '');
    return (name === 'NUMBER' && !isOfAnother) || (name === 'DISTANCE' && FEW_METRES.test(image));
  });
  const [figure, ...others] = bare;
  if (!figure || others.length > 0) return undefined;
  const amount = `${figure.image.replace(/ ?m$/, '')} ${unit}`;
  return `${session.slice(0, figure.offset)}${amount}${session.slice(figure.end)}`;
}
