import { expect, test } from 'vitest';
import { printable } from './printable.ts';

test('printable', () => {
  expect(printable('a\u001b[31mb\tc\nd\u007f')).toBe('a␛[31mb␉c␊d␡');
  expect(printable('\u202eabc\u2066\u009b\ufeff')).toBe('\ufffdabc\ufffd\ufffd\ufffd');
  expect(printable('ünï 跑 🏃 ≈')).toBe('ünï 跑 🏃 ≈');
});

test('no line of a text is a command to a pipeline, wherever lines are broken', () => {
  expect(printable('::error::a ::warning::b')).toBe('\u2236:error::a \u2236:warning::b');
  expect(printable('##[error] a ##vso[x]')).toBe('\uff03#[error] a \uff03#vso[x]');
  expect(printable('a::b ## c 6:30')).toBe('a::b ## c 6:30');
});
