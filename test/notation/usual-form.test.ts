import { describe, expect, test } from 'vitest';
import { DAYS, WEEKS } from '../../language/grammar/generated/line-starts.ts';
import { linesInOne } from '../../language/grammar/lines-in-one.ts';
import { DaysAbove } from '../../language/grammar/notation/days/days-above.ts';
import { readNotation } from '../../language/grammar/notation/read-notation.ts';
import { isUsualForm } from '../../language/grammar/notation/usual-form.ts';
import { scan } from '../../language/grammar/read-text.ts';
import type { Token } from '../../language/grammar/token.ts';
import { IN_PART, mutations, PARTS, TEXTS } from '../oracle/texts.ts';

/** What is evidently in the usual form comes out as it went in, if it is read all the same. */
function expectUsual(text: string): boolean {
  const { tokens: all, errors } = scan(text);
  const tokens = all.filter(({ name }) => name !== 'EOL');
  // Words of the language are in lower case when they are looked at, and what can't be read is never usual.
  if (errors.length > 0 || tokens.some(({ name, image }) => /^[a-z]/.test(name) && image !== name))
    return false;
  const [first] = tokens;
  const isOfPlan = first && (DAYS.has(first.name) || WEEKS.has(first.name));
  if (!isOfPlan || !isUsualForm(tokens, 'week')) return false;
  const said = (all: readonly Token[]) =>
    all.map(({ name, image }) => `${name} ${image.replace(/[ \t]+/g, ' ')}`).join('\n');
  const read = said(readNotation(tokens, 'week', new DaysAbove(), text));
  if (read !== said(tokens)) expect(read, text).toBe(said(tokens));
  expect(linesInOne(tokens, text), text).toBeUndefined();
  return true;
}

/** How many lines of texts are evidently in the usual form. */
function usualIn(texts: Iterable<string>): number {
  let usual = 0;
  for (const text of texts) for (const line of text.split(/\r\n|\r|\n/)) if (expectUsual(line)) usual += 1;
  return usual;
}

describe('what is evidently in the usual form is so', () => {
  test('in examples, fixtures, docs and tests', () => {
    expect(usualIn(TEXTS.map(({ text }) => text))).toBeGreaterThan(TEXTS.length);
  });

  test.each(PARTS)(`in ${IN_PART} changed texts, part %d`, (part) => {
    expect(usualIn(mutations(part))).toBeGreaterThan(IN_PART / 10);
  });
});
