import { describe, expect, it } from 'vitest';
import { createChecker, type PolicyOrigin } from '../internal.ts';

const WHO = { level: 'intermediate', back: 'healthy' } as const;

/** Explains a policy of `main.runplan`, with other files beside it. */
async function explained(text: string, name?: string, others: Readonly<Record<string, string>> = {}) {
  const checker = createChecker({
    read: async (uri) => {
      const other = others[uri.slice('file:///'.length)];
      return other === undefined ? { problem: 'missing' } : { text: other };
    },
  });
  return checker.explainPolicy({ uri: 'file:///main.runplan', text }, name, WHO);
}

const shown = (from: PolicyOrigin | undefined) =>
  from && `${from.policy} ${from.place.uri.split('/').at(-1)}:${from.place.start.line}`;

describe('explainPolicy', () => {
  it('says which line set a value, also of a policy that is extended', async () => {
    const { explanation, mistakes } = await explained(
      'import "club.runplan"\n\npolicy "Ours" extends "Club"\n  mileage-increase limit 5%\n  long-run-share off because "short weeks"\n',
      'ours',
      { 'club.runplan': 'policy "Club" extends cautious\n  mileage-increase error limit 8%\n  back disc\n' },
    );
    expect(mistakes).toEqual([]);
    expect(explanation?.extends.map(({ name }) => name)).toEqual(['Club', 'cautious']);
    expect(explanation?.athlete).toEqual({ level: 'intermediate', back: 'disc' });
    expect(shown(explanation?.backFrom)).toBe('Club club.runplan:3');
    const rule = (id: string) => explanation?.rules.find((one) => one.id === id);
    expect(rule('mileage-increase')?.severity).toBe('error');
    expect(shown(rule('mileage-increase')?.from)).toBe('Club club.runplan:2');
    expect(rule('mileage-increase')?.parameters[0]?.value).toBe('5%');
    expect(shown(rule('mileage-increase')?.parameters[0]?.from)).toBe('Ours main.runplan:4');
    expect(rule('long-run-share')).toMatchObject({ severity: 'off', from: { reason: 'short weeks' } });
    expect(shown(rule('long-run-spike')?.from)).toMatch(/^cautious standard\.runplan:\d+$/);
    expect(rule('rest-days')?.from).toBeUndefined();
    expect(rule('red-flag')).toMatchObject({ severity: 'error', configurable: false });
  });

  it('takes the only policy without a name', async () => {
    expect((await explained('policy "A"\n')).explanation?.name).toBe('A');
    const two = await explained('policy "A"\npolicy "B"\n');
    expect(two).toEqual({ names: ['A', 'B'], mistakes: [] });
    expect((await explained('# nothing\n')).names).toEqual([]);
  });

  it('gives the mistakes of the policy and of what it extends, not those beside it', async () => {
    const { explanation, mistakes } = await explained(
      'import "club.runplan"\nathlete "X" nonsense\npolicy "Ours" extends "Club"\n  mileage-incraese off\npolicy "Other"\n  bogus off\n',
      'Ours',
      {
        'club.runplan': 'policy "Club"\n  rest-days minimum 2 km\n  red-flag off\n  unused-definition off\n',
      },
    );
    expect(explanation?.name).toBe('Ours');
    expect(mistakes.map(({ uri, start, rule }) => `${uri.split('/').at(-1)}:${start.line} ${rule}`)).toEqual([
      'main.runplan:4 unknown-name',
      'club.runplan:2 syntax',
      'club.runplan:3 unknown-name',
      'club.runplan:4 unknown-name',
    ]);
  });

  it('gives the import that a missing base may come from', async () => {
    const { mistakes } = await explained('import "gone.runplan"\npolicy "Ours" extends "Club"\n');
    expect(mistakes.map(({ rule }) => rule)).toEqual(['import', 'unknown-name']);
  });

  it('survives policies that extend each other', async () => {
    const { explanation, mistakes } = await explained(
      'policy "A" extends "B"\npolicy "B" extends "A"\n',
      'A',
    );
    expect(explanation?.extends.map(({ name }) => name)).toEqual(['B']);
    expect(mistakes).toHaveLength(2);
  });

  it('leaves the checker as it was', async () => {
    const checker = createChecker({ read: async () => ({ problem: 'missing' }) });
    const text = 'policy "A"\n  rest-days minimum x\n';
    const before = await checker.check('file:///main.runplan', text);
    await checker.explainPolicy({ uri: 'file:///main.runplan', text }, 'A', WHO);
    await checker.explainPolicy('built-in', 'standard', WHO);
    expect(await checker.check('file:///main.runplan', text)).toEqual(before);
  });
});
