/** Tells how a clearance is written that stands among the lines of an athlete in other words: `cleared 2026-09-01 by physiotherapist`. */
import type { Correction } from './correction.ts';
import { DATE } from './generated/tokens.ts';
import { limitsClearance } from './limits-of-clearance.ts';
import type { Token } from './token.ts';

const IS_CLEARANCE = /\bclear(?:ed|ance)\b/i;

/** For what an athlete who may run was cleared. */
const FOR_RUNNING = '(?:to run|to train|for running|for training|(?:to|for a) return to running)';

/** Who gives one, where no word such as `by` says that it is somebody. */
const PROFESSION = 'gp|doctor|physio(?:therapist)?|physician|surgeon|consultant|specialist|dr\\.? .+?';

/** Who cleared an athlete, in a line without its date. */
const SHAPES = [
  `(?:medically |fully )?cleared(?: ${FOR_RUNNING})?(?: by|:) (.+)`,
  `(?:medical )?clearance(?: ${FOR_RUNNING})?(?: by| from|:)? (.+)`,
  `(${PROFESSION}) (?:clearance|cleared)(?: ${FOR_RUNNING})?`,
].map((shape) => new RegExp(`^${shape}$`, 'i'));

/** A line that tells a clearance, and is none as it is written. What limits it is never left out. */
export function clearanceLine(
  line: readonly Token[],
  text: string,
): { readonly message: string; readonly corrections: readonly Correction[] } | undefined {
  const [start, end] = [(line[0] as Token).offset, (line.at(-1) as Token).end];
  if (!IS_CLEARANCE.test(text.slice(start, end))) return undefined;
  const dates = line.filter(({ type }) => type === DATE);
  const who = dates.length === 1 ? whoCleared(line, text) : undefined;
  const written = `cleared by "${who ?? '…'}" on ${dates[0]?.image ?? '2026-09-01'}`;
  return {
    message: `Who cleared the athlete, and on which day, is told in this order: \`${written}\`.`,
    corrections:
      who === undefined ? [] : [{ title: `Write \`${written}\``, edits: [{ start, end, text: written }] }],
  };
}

/** Who it was, in a line with one date. */
function whoCleared(line: readonly Token[], text: string): string | undefined {
  const at = line.findIndex(({ type }) => type === DATE);
  const isOn = (token: Token | undefined) => token !== undefined && /^(?:on|,)$/i.test(token.image);
  const before = line.slice(0, isOn(line[at - 1]) ? at - 1 : at);
  const behind = line.slice(isOn(line[at + 1]) ? at + 2 : at + 1);
  const said = [before, behind]
    .filter((part) => part.length > 0)
    .map((part) => text.slice(part[0]?.offset, part.at(-1)?.end).trim())
    .join(' ')
    .replace(/\s*:\s*/g, ': ')
    .replace(/: by /i, ' by ');
  const who = SHAPES.map((shape) => shape.exec(said)?.[1]).find((one) => one !== undefined);
  const name = who?.replace(/^"(.*)"$/, '$1').trim();
  return name && /\p{L}/u.test(name) && !name.includes('"') && !limitsClearance(name) ? name : undefined;
}
