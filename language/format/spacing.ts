import { terminalFacts } from '../grammar/terminals.ts';
import type { Token } from '../grammar/token.ts';

const BLANKS = /[ \t]+/g;
/** Any blank but one between two words: `goal finish`. */
const BLANK_AT_FIGURE = /(?<![a-z]) | (?![a-z])/gi;
const FIGURE_MEETS_UNIT = /(?<=\d)(?=[a-z×])|(?<=[a-z×])(?=\d)|(?<=^[+-])(?=\d)/gi;
const BEFORE_UNIT_OF_PACE = / (?=\/)|(?<=\/) /g;

/** The sign that is read as the letter. */
const TIMES = '×';

const NONE_BEFORE = new Set([',', ':', ')']);

/** The tokens of a line in the usual form, with one space between them, or none where none belongs. */
export function spaced(tokens: readonly Token[]): string {
  let line = '';
  let previous: Token | undefined;
  for (const token of tokens) {
    // `400 m+` at the end of a line: apart from the figure the sign would join the next line.
    const isGlued = token.image === '+' && token === tokens.at(-1) && previous?.end === token.offset;
    line += (previous && !isGlued ? between(previous, token) : '') + spacedToken(token);
    previous = token;
  }
  return line;
}

/** A token as it is written: `6 km`, `75%`, `5:30/km`, `1 h 30 min`, `zone 2`, `+ 10 s/km`, `warm up`. */
export function spacedToken({ image, name }: Token): string {
  switch (terminalFacts(name)?.spacing) {
    case 'apart':
      if (name === 'POWER') return image.replace(BLANKS, '').replace(FIGURE_MEETS_UNIT, ' ').toUpperCase();
      return image
        .toLowerCase()
        .replace(BLANKS, ' ')
        .replace(BLANK_AT_FIGURE, '')
        .replace(FIGURE_MEETS_UNIT, ' ')
        .replace(TIMES, 'x');
    case 'tight':
      return image.toLowerCase().replace(BLANKS, '');
    case 'phrase':
      return image.toLowerCase().replace(BLANKS, ' ').replace(BEFORE_UNIT_OF_PACE, '');
    default:
      return image;
  }
}

function between(previous: Token, token: Token): string {
  return NONE_BEFORE.has(token.image) || previous.image === '(' ? '' : ' ';
}
