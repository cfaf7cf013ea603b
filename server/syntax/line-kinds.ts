type LineKind = 'blank' | 'comment' | 'written';

/** The lines of a text, from 1, as they look: blank ones, comments, and all others. */
export interface LineKinds {
  readonly count: number;
  kindOf(line: number): LineKind;
  /** Characters up to the end of what stands on a line, without white space at its end. */
  lengthOf(line: number): number;
  /** The first of the comment lines directly above a line, or the line itself. */
  withCommentsAbove(line: number): number;
  /** The last line from `first` on and before `limit` that is not blank. */
  lastWritten(first: number, limit: number): number;
}

export function lineKindsOf(text: string): LineKinds {
  const lines = text.split(/\r\n|\r|\n/);
  const kindOf = (line: number): LineKind => {
    const written = lines[line - 1]?.trim() ?? '';
    if (written === '') return 'blank';
    return written.startsWith('#') ? 'comment' : 'written';
  };
  return {
    count: lines.length,
    kindOf,
    lengthOf: (line) => lines[line - 1]?.trimEnd().length ?? 0,
    withCommentsAbove(line) {
      let first = line;
      while (kindOf(first - 1) === 'comment') first -= 1;
      return first;
    },
    lastWritten(first, limit) {
      let last = limit - 1;
      while (last > first && kindOf(last) === 'blank') last -= 1;
      return Math.max(first, last);
    },
  };
}
