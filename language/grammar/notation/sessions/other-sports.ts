/**
 * Reads sessions other than runs of which it is said in front how hard or of what kind they are: `easy bike 45 min`,
 * `45 min steady ride`, `gentle yoga`. In the usual form it stands behind what is done.
 */
import { RPE, ZONE } from '../../generated/tokens.ts';
import type { Token } from '../../token.ts';
import type { Rewriting } from '../rewriting.ts';
import { efforts, kinds, namesOfOthers, paces, unclearPaces } from '../tables.ts';
import { addName } from './session-remarks.ts';
import { behindAmount, NO_RUNNING, OF_EXERCISES } from './session-start.ts';

/** The kinds that have no pace: how hard they are is a remark. */
const WITHOUT_PACE: ReadonlySet<string> = new Set([...OF_EXERCISES, 'yoga', 'pilates', 'mobility']);

/** What is said in front of a sport, by how many tokens away it is. */
interface Said {
  readonly from: number;
  readonly to: number;
  /** How hard the sport is; what else is said is a remark. */
  readonly isEffort: boolean;
}

/** What is said in front of a sport that stands at a place further on, and the sport. */
interface Sport {
  readonly said: readonly Said[];
  readonly from: number;
  readonly to: number;
}

/** How many tokens in front of a sport say more of it, at a place further on; 0 where no sport stands behind them. */
export function saidBeforeSport(line: Rewriting, ahead: number): number {
  const sport = sportAt(line, ahead);
  return sport ? sport.from - ahead : 0;
}

/**
 * Writes a session that begins with what a sport is like, or has it behind its amount. Whether it does.
 *
 * @param write the session in the order of the usual form
 */
export function writeOtherSport(line: Rewriting, write: (line: Rewriting) => void): boolean {
  const amount = behindAmount(line, 0);
  const sport = sportAt(line, amount);
  if (!sport) return false;
  const ordered = line.inOrder(
    [0, amount],
    [sport.from, sport.to],
    ...sport.said.flatMap(({ from, to, isEffort }) => (isEffort ? [[from, to] as const] : [])),
    [sport.to],
  );
  write(ordered);
  for (const said of sport.said.toReversed()) if (!said.isEffort) addName(ordered.out, remarkOf(line, said));
  line.out.push(...ordered.out);
  line.at = line.tokens.length - (ordered.tokens.length - ordered.at);
  return true;
}

function remarkOf(line: Rewriting, { from, to }: Said): Token {
  const [first, end] = [line.at + from, line.at + to];
  return line.made('TEXT', `"${line.textOf(first, end)}"`, first, end);
}

function sportAt(line: Rewriting, ahead: number): Sport | undefined {
  const said: Said[] = [];
  for (let from = ahead; ; ) {
    const kind = line.find(kinds, from);
    const next = saidAt(line, from);
    const length = next ? next.to - from : 0;
    // `easy walk`, `pool run` and `hill circuit` are kinds of their own.
    if (kind && (kind.length > length || (kind.length === length && isOther(kind.usual))))
      return said.length > 0 && isOther(kind.usual)
        ? sportOf(kind.usual, said, from, from + kind.length)
        : undefined;
    if (!next) return undefined;
    said.push(next);
    from = next.to;
  }
}

function sportOf(kind: string, said: readonly Said[], from: number, to: number): Sport {
  const hasPace = !WITHOUT_PACE.has(kind);
  return { from, to, said: said.map((one) => ({ ...one, isEffort: one.isEffort && hasPace })) };
}

function isOther(kind: string): boolean {
  return NO_RUNNING.has(kind) || OF_EXERCISES.has(kind);
}

/** What is said at a place further on; of two ways to read it, the longer one. */
function saidAt(line: Rewriting, from: number): Said | undefined {
  const name = line.find(namesOfOthers, from)?.length ?? 0;
  const pace = line.find(paces, from);
  const effort = Math.max(
    pace && OF_SPORTS.has(pace.usual) ? pace.length : 0,
    line.find(efforts, from)?.length ?? 0,
    line.find(unclearPaces, from)?.length ?? 0,
    isFigure(line.peek(from)) ? 1 : 0,
  );
  if (name === 0 && effort === 0) return undefined;
  return { from, to: from + Math.max(name, effort), isEffort: effort > name };
}

/** The paces that other sports have as well. */
const OF_SPORTS: ReadonlySet<string> = new Set(['easy', 'recovery', 'steady', 'threshold']);

/** `Z2`, `zone 2-3`, `rpe 4` */
function isFigure(token: Token | undefined): boolean {
  return token?.type === ZONE || token?.type === RPE || /^z\d(?:-z?\d)?$/i.test(token?.image ?? '');
}
