import { describe, expect, test } from 'vitest';
import { coloursWanted } from './look.ts';

describe('colours', () => {
  const terminal = (depth: number) =>
    ({ isTTY: true, hasColors: () => depth > 1 }) as unknown as NodeJS.WriteStream;
  const pipe = {} as NodeJS.WriteStream;

  test.each([
    [terminal(8), {}, true],
    [terminal(1), {}, false],
    [terminal(8), { NO_COLOR: '1' }, false],
    [terminal(8), { NO_COLOR: '' }, true],
    [terminal(8), { FORCE_COLOR: '0' }, false],
    [terminal(1), { FORCE_COLOR: '' }, true],
    [pipe, {}, false],
    [pipe, { FORCE_COLOR: '3' }, true],
  ])('%#: environment %j', (stream, env, expected) => {
    expect(coloursWanted('auto', stream, env)).toBe(expected);
    expect(coloursWanted('always', stream, env)).toBe(true);
    expect(coloursWanted('never', stream, env)).toBe(false);
  });
});
