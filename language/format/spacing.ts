import type { IToken } from 'chevrotain';
import { terminalFacts } from '../grammar/terminals.ts';

const BLANKS = /[ \t]+/g;
const FIGURE_MEETS_UNIT = /(?<=\d)(?=[a-z×])|(?<=[a-z×])(?=\d)/gi;
const ONLY_BLANKS = /^[ \t]*$/;

const NONE_BEFORE = new Set([',', ':', ')']);

/** The tokens of a line with one space between them, or none where none belongs. */
export function spaced(tokens: readonly IToken[], text: string): string {
  let line = '';
  let previous: IToken | undefined;
  for (const token of tokens) {
    line += (previous ? between(previous, token, text) : '') + spacedToken(token);
    previous = token;
  }
  return line;
}

/** A token as it is written: `6 km`, `75%`, `5:30/km`, `1 h 30 min`, `zone 2`, `warm up`. */
export function spacedToken({ image, tokenType }: IToken): string {
  switch (terminalFacts(tokenType.name)?.spacing) {
    case 'apart':
      return image.replace(BLANKS, '').replace(FIGURE_MEETS_UNIT, ' ');
    case 'tight':
      return image.replace(BLANKS, '');
    case 'phrase':
      return image.replace(BLANKS, ' ');
    default:
      return image;
  }
}

function between(previous: IToken, token: IToken, text: string): string {
  const gap = text.slice((previous.endOffset as number) + 1, token.startOffset);
  // Blanks of other kinds keep apart what a space would join: `6 km` with a no-break space is no distance.
  if (!ONLY_BLANKS.test(gap)) return gap;
  return NONE_BEFORE.has(token.image) || previous.image === '(' ? '' : ' ';
}
