import { formatted } from '@runplan/language/internal';
import { expect, test } from 'vitest';
import { checker } from './example-files.ts';
import { times } from './part.ts';

const TEXT = `# A block.
block "A b"
  plank      3 x 40 s
  side-plank 2 x 20 s each side

plan "P q" for nobody # remark
  week 1 base
    tue easy 6 km + strides 6 x 20 s "soft, tall"
    wed intervals: warm up 2 km, 6 x (800 m @ 5k, jog 400 m)
    sun long 12 km @ 6:10-6:50/km
  week 2 like week 1 at 90%
`;

/** Blanks, controls and marks that can't be seen, of all of Unicode, and some of what stands above other letters. */
const UNSEEN = Array.from({ length: 0x11_0000 }, (_, code) => code)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code))
  .filter((one) => /[\p{Z}\p{Cc}\p{Cf}\u115f\u2800\u3164\uffa0]|\u0301|\u034f|\u20dd|\ufe0f/u.test(one));

/** Between words, beside figures, and within words. */
const PLACES = Array.from(
  TEXT.matchAll(/(?<=\s)(?=\S)|(?<=\S)(?=\s)|(?<=\d)(?=[a-z])|(?<=[a-z])(?=[a-z]{3})/g),
  ({ index }) => index,
);

/** What is found, without where: a line end more moves lines. */
async function found(text: string): Promise<readonly string[]> {
  const { findings } = await checker().check('file:///club/blanks.runplan', text);
  return findings.map(({ rule, message }) => `${rule}: ${message.replaceAll(/ in line \d+/g, '')}`);
}

/** One sign is tried in every so-manieth place, and the next one beside it. */
const STEP = times(33, 11);

test('whatever can not be seen stands in a plan, formatting it once is enough and changes no finding', {
  timeout: 300_000,
}, async () => {
  expect(UNSEEN.length).toBeGreaterThan(200);
  for (const [number, unseen] of UNSEEN.entries()) {
    for (let at = number % STEP; at < PLACES.length; at += STEP) {
      const place = PLACES[at] as number;
      const written = at % 2 === 0 ? unseen : ` ${unseen}${unseen} `;
      const text = TEXT.slice(0, place) + written + TEXT.slice(place);
      const once = formatted(text);
      const where = `U+${unseen.codePointAt(0)?.toString(16)} in ${JSON.stringify(text.slice(place - 9, place + 9))}`;
      expect(formatted(once), where).toBe(once);
      // Findings are asked for a part: checking takes longer than formatting.
      if (at === number % STEP) expect(await found(once), where).toEqual(await found(text));
    }
  }
});

test.each([
  ['\u202e', 'a right-to-left override (U+202E)'],
  ['\u2066', 'a left-to-right isolate (U+2066)'],
])('%j is named, in texts and comments as well', async (unseen, name) => {
  for (const words of ['"soft, ', '# rem', 'tue ', ' base']) {
    expect(TEXT).toContain(words);
    const messages = await found(TEXT.replace(words, words + unseen));
    expect(
      messages.filter((message) => message.includes(`Here stands ${name}`)),
      words,
    ).toHaveLength(1);
  }
});
