/** Whether a plan is written in weeks or in cycles, by the lines above, and what does not fit to that. */
import { parseCycleLength } from '../quantities/cycle.ts';
import { DAYS as WEEKDAYS } from '../quantities/weekday.ts';
import { instead, type LexerMistake, mistakeAt } from './correction.ts';
import { DAYS, WEEKS } from './generated/line-starts.ts';
import { CYCLE_DAY, CYCLE_LENGTH } from './generated/tokens.ts';
import { covering, typeOfWord } from './notation/rewriting.ts';
import type { Token } from './token.ts';

/** A statement as it is read in its plan. */
interface ReadInPlan {
  readonly tokens: readonly Token[];
  readonly mistakes: readonly LexerMistake[];
}

const FITS: readonly LexerMistake[] = [];

/** What is known of the rhythm of a plan by the lines above. */
export interface RhythmSoFar {
  readonly length: number | undefined;
  readonly isOpen: boolean;
}

export class PlanRhythm {
  /** Days of a cycle; undefined for a plan in weeks. */
  private length: number | undefined;
  /** Whether something else may say it: the plan that this one is like, or a line that can't be read. */
  private isOpen = false;

  get soFar(): RhythmSoFar {
    const { length, isOpen } = this;
    return { length, isOpen };
  }

  /** Goes on from what was known above a line. */
  goOn({ length, isOpen }: RhythmSoFar): void {
    [this.length, this.isOpen] = [length, isOpen];
  }

  /** What the plan is written in. */
  get name(): 'weeks' | 'cycles' {
    return this.length === undefined ? 'weeks' : 'cycles';
  }

  /** Reads a statement; in a plan in cycles `week 2` is cycle 2. */
  read(tokens: readonly Token[]): ReadInPlan {
    const first = tokens[0] as Token;
    if (first.name === 'plan') {
      this.length = undefined;
      this.isOpen = tokens.some(({ name }) => name === 'like');
    } else if (first.type === CYCLE_LENGTH) {
      const length = parseCycleLength(first.image);
      this.length = typeof length === 'number' ? length : undefined;
      this.isOpen = this.length === undefined;
    } else if (WEEKS.has(first.name)) return this.readWeek(tokens);
    else if (DAYS.has(first.name)) return { tokens, mistakes: this.mistakesOfDays(tokens) };
    return { tokens, mistakes: FITS };
  }

  private readWeek(tokens: readonly Token[]): ReadInPlan {
    const first = tokens[0] as Token;
    if (this.length !== undefined) {
      const cycle = typeOfWord('cycle');
      const isRead = tokens.some(({ name }) => name === 'week');
      const read = isRead
        ? tokens.map((token) => (token.name === 'week' ? covering(cycle, 'cycle', token, token) : token))
        : tokens;
      return { tokens: read, mistakes: totalIn(tokens) };
    }
    if (first.name !== 'cycle' || this.isOpen) return { tokens, mistakes: FITS };
    const message =
      'A plan in cycles says how many days they have. Add a line such as `cycle 10 days` above the first one, or write ' +
      '`week` for one of seven days.';
    // Said once: nothing is known of the lines below.
    this.isOpen = true;
    return { tokens, mistakes: [mistakeAt(first, message, [instead(first, 'week')])] };
  }

  private mistakesOfDays(tokens: readonly Token[]): readonly LexerMistake[] {
    const mistakes: LexerMistake[] = [];
    for (const token of tokens) {
      if (token.image === ',' || token.name === 'any') continue;
      if (!DAYS.has(token.name)) break;
      const isOfCycle = token.type === CYCLE_DAY;
      mistakes.push(...(isOfCycle ? this.mistakesOfCycleDay(token) : this.mistakesOfWeekday(token)));
    }
    return mistakes;
  }

  private mistakesOfWeekday(token: Token): readonly LexerMistake[] {
    const { length } = this;
    if (length === undefined) return FITS;
    const message =
      `\`${token.image}\` is a day of a week, and this plan is in cycles of ${length} days. Write \`day 1\` … ` +
      `\`day ${length}\`, or \`any\`.`;
    return [mistakeAt(token, message)];
  }

  private mistakesOfCycleDay(token: Token): readonly LexerMistake[] {
    const { length } = this;
    const [first = 0, last = first] = token.image.match(/\d+/g)?.map(Number) ?? [];
    if (length === undefined) {
      if (this.isOpen) return [];
      const weekday = first === last ? WEEKDAYS[first - 1] : undefined;
      const message =
        `\`${token.image}\` is a day of a cycle, and this plan is in weeks. Write a day of the week, or \`any\` where the ` +
        'day does not matter.';
      return [
        mistakeAt(token, message, [...(weekday ? [instead(token, weekday)] : []), instead(token, 'any')]),
      ];
    }
    if (first >= 1 && first <= last && last <= length) return [];
    return [
      mistakeAt(
        token,
        `There is no \`${token.image}\` in cycles of ${length} days. Write \`day 1\` … \`day ${length}\`.`,
      ),
    ];
  }
}

/** A total is of seven days. */
function totalIn(tokens: readonly Token[]): readonly LexerMistake[] {
  const at = tokens.findIndex(({ name }) => name === 'total');
  const [total, figure] = [tokens[at], tokens[at + 1]];
  if (at < 0 || !total || !figure) return FITS;
  const message = 'A total is of a calendar week, which a cycle is not. Leave it out.';
  const edits = [{ start: total.offset, end: figure.end, text: '' }];
  return [mistakeAt(figure, message, [{ title: 'Leave the total out', edits }])];
}
