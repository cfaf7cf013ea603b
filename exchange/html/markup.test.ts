import fc from 'fast-check';
import { defaultTreeAdapter, parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { plainText } from '../plain-text.ts';
import { element } from './markup.ts';

test('elements are in elements, and what is undefined is nowhere', () => {
  expect(element('p', { class: 'a', id: undefined }, 'one ', [element('b', {}, '<2>'), undefined]).html).toBe(
    '<p class="a">one <b>&lt;2&gt;</b></p>',
  );
});

test('any text is read as that text, in content and in attributes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const [read] = parseFragment(element('p', { title: text }, text).html).childNodes;
      if (!read || !defaultTreeAdapter.isElementNode(read)) throw new Error('There is no element.');
      const told = read.childNodes.map((node) => (defaultTreeAdapter.isTextNode(node) ? node.value : '<'));
      const plain = plainText(text);
      expect([told.join(''), read.attrs]).toEqual([plain, [{ name: 'title', value: plain }]]);
    }),
  );
});
