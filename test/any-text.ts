import fc from 'fast-check';

const character = fc.oneof(fc.integer({ min: 0, max: 0xd7ff }), fc.integer({ min: 0xe000, max: 0x10ffff }));

/** Any characters at all, without the table that fast-check makes for its own texts of such: it takes seconds. */
export const anyText = fc
  .array(character, { maxLength: 300 })
  .map((characters) => String.fromCodePoint(...characters));
