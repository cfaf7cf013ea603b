import { EmptyFileSystem, type GrammarAST, URI } from 'langium';
import { createLangiumGrammarServices } from 'langium/grammar';
import { describe, expect, test } from 'vitest';
import { GrammarModel } from './grammar-model.ts';

const { shared } = createLangiumGrammarServices(EmptyFileSystem);

/** The model of a grammar; its names are resolved. */
async function modelOf(rules: string): Promise<GrammarModel> {
  const text = `grammar Test\n${rules}\nterminal WORD: /[a-z]+/;\nterminal NUMBER: /[0-9]+/;\nterminal EOL: /\\n/;\n`;
  const document = shared.workspace.LangiumDocumentFactory.fromString<GrammarAST.Grammar>(
    text,
    URI.parse('file:///test.langium'),
  );
  await shared.workspace.DocumentBuilder.build([document]);
  return new GrammarModel(document.parseResult.value);
}

describe('a grammar that one token does not decide', () => {
  test.each([
    [
      'alternatives',
      "entry A: x=WORD 'on' | y=WORD 'off';",
      'A: two alternatives begin with `WORD`; one token does not decide.',
    ],
    [
      'an optional part',
      'entry A: x=WORD? y=WORD;',
      'A: `WORD` can go on an optional part and stand behind it; one token does not decide.',
    ],
    [
      'an optional part at the end of a rule',
      "entry A: b=B x=WORD; B: 'b' x=WORD?;",
      'B: `WORD` can go on an optional part and stand behind it; one token does not decide.',
    ],
    [
      'a repetition',
      'entry A: xs+=WORD* y=WORD;',
      'A: `WORD` can go on an optional part and stand behind it; one token does not decide.',
    ],
    ['an empty alternative', "entry A: 'a' (x=WORD? | y=NUMBER);", 'A: an alternative can be empty.'],
  ])('%s', async (_, rules, message) => {
    await expect(modelOf(rules)).rejects.toThrow(message);
  });
});

describe('a grammar that uses what the generator does not know', () => {
  test.each([
    ['entry A: xs+=WORD+;', 'A: `+` is not known here; write the element and a `*` behind it.'],
    ['entry A: x=WORD & y=NUMBER;', 'A: UnorderedGroup is not known here.'],
    ["entry A: {A} 'a';", 'A: Action is not known here.'],
    [
      "entry A: 'a' b=B; B returns string: WORD NUMBER;",
      'B: a value of more than one token is not known here.',
    ],
  ])('%s', async (rules, message) => {
    await expect(modelOf(rules)).rejects.toThrow(message);
  });
});

test('what a rule begins with, and what follows it', async () => {
  const model = await modelOf(
    "entry A: (bs+=B EOL)*; B: 'b' xs+=WORD (',' xs+=WORD)* c=C?; C: 'c' n=NUMBER | 'd';",
  );
  const rule = (name: string) => model.rule(name);
  expect(model.first(rule('B').definition)).toEqual(['b']);
  expect(model.first(rule('C').definition)).toEqual(['c', 'd']);
  expect([...model.follow(rule('C'))]).toEqual(['EOL']);
  expect([...model.behind('WORD')].sort()).toEqual([',', 'EOL', 'c', 'd']);
  expect(model.features(rule('B'))).toEqual([
    { name: 'xs', kind: 'list', tokens: ['WORD'] },
    { name: 'c', kind: 'one', tokens: [] },
  ]);
});
