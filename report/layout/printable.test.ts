import { expect, test } from 'vitest';
import { printable } from './printable.ts';

test('printable', () => {
  expect(printable('a\u001b[31mb\tc\nd\u007f')).toBe('a␛[31mb␉c␊d␡');
  expect(printable('\u202eabc\u2066\u009b\ufeff')).toBe('\ufffdabc\ufffd\ufffd\ufffd');
  expect(printable('ünï 跑 🏃 ≈')).toBe('ünï 跑 🏃 ≈');
});
