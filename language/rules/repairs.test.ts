/** What holds for the repairs of every rule. */
import { describe, expect, it } from 'vitest';
import { applyRepairs, createChecker, type Finding, fixText, type TextRepair } from '../internal.ts';
import type { Rule } from './define-rule.ts';
import { RULES } from './registry.ts';
import { filledIn } from './testing.ts';

const MOST_ROUNDS = 10;

const checker = createChecker({ read: async () => ({ problem: 'missing' }) });
const URI = 'file:///example.runplan';

async function check(text: string): Promise<readonly Finding[]> {
  return (await checker.check(URI, text)).findings;
}

const isAllow = ({ title }: TextRepair) => title.startsWith('Allow ');

/** Those that mend it without further words of the author. */
function ownRepairs(finding: Finding | undefined): readonly TextRepair[] {
  return (finding?.repairs ?? []).filter(({ kind }) => kind !== 'asks');
}

function commentsOf(text: string): string[] {
  return (text.match(/#[^\r\n]*/g) ?? []).map((comment) => comment.trimEnd());
}

/** The text with a comment behind every line and one on a line of its own below. */
function commented(text: string): string {
  return text
    .trimEnd()
    .split('\n')
    .map((line, index) => `${line}${line ? ' ' : ''}# ${index}\n      # below ${index}\n`)
    .join('');
}

const found: { rule: Rule; text: string; finding: Finding | undefined }[] = [];
for (const rule of RULES) {
  const text = rule.docs.examples.failing;
  found.push({ rule, text, finding: (await check(text))[0] });
}

describe.each(found.map((item) => [item.rule.id, item] as const))('%s', (id, { rule, text, finding }) => {
  it('is fixable exactly where its rule offers a repair', () => {
    expect(finding?.fixable).toBe(ownRepairs(finding).length > 0 ? true : undefined);
  });

  it('can be accepted with an `allow` that asks for its reason, if it can be accepted', async () => {
    const allow = finding?.repairs?.find(isAllow);
    if (rule.allowable === false || !rule.checkPlan || id === 'allow-reason') {
      expect(allow).toBeUndefined();
      return;
    }
    expect(allow?.kind).toBe('asks');
    const key = ({ rule: name, message }: Finding) => `${name} ${message}`;
    const asked = await check(applyRepairs(text, [allow as TextRepair]));
    expect(asked.filter((other) => other.rule === 'allow-reason')).toHaveLength(1);
    expect(asked.some((other) => other.rule === 'unused-allow')).toBe(false);
    expect(asked.map(key)).toContain(key(finding as Finding));
    // What remains is the same lack in the weeks after it, or the same mistake once more.
    const after = await check(applyRepairs(text, [filledIn(allow as TextRepair)]));
    expect(after.filter((other) => ['allow-reason', 'unused-allow'].includes(other.rule))).toEqual([]);
    expect(after.map(key)).not.toContain(key(finding as Finding));
  });

  for (const repair of (finding?.repairs ?? []).filter((other) => other.kind === 'asks' && !isAllow(other))) {
    it(`asks: ${repair.title}`, async () => {
      expect(repair.edits.some(({ gaps }) => gaps?.length)).toBe(true);
      const rules = async (one: TextRepair) =>
        (await check(applyRepairs(text, [one]))).map((other) => other.rule);
      expect(await rules(repair)).toContain(id);
      expect(await rules(filledIn(repair))).toEqual([]);
    });
  }

  // Of several readings of a figure the first is the likeliest; what another one comes to is for the author.
  const readings = id === 'implausible-amount' ? 1 : undefined;
  for (const repair of ownRepairs(finding).slice(0, readings)) {
    describe(repair.title, () => {
      it('mends it and makes nothing worse', async () => {
        const before = await check(text);
        const after = await check(applyRepairs(text, [repair]));
        expect(after.filter((other) => other.rule === id)).toEqual([]);
        const bad = after.filter(({ severity }) =>
          repair.kind === 'safe' ? severity !== 'hint' : severity === 'error',
        );
        expect(bad.filter((other) => !before.some(({ rule: name }) => name === other.rule))).toEqual([]);
      });

      it('reads like a command', () => {
        expect(repair.title).toMatch(/^\p{Lu}.*[^.]$/u);
        expect(repair.title).not.toMatch(/undefined|NaN|Infinity|\[object/);
      });
    });
  }

  it('comes to an end', async () => {
    let now = text;
    let rounds = 0;
    for (; rounds <= MOST_ROUNDS; rounds++) {
      const open = (await check(now)).find((other) => other.rule === id && ownRepairs(other).length > 0);
      if (!open) break;
      now = applyRepairs(now, ownRepairs(open).slice(0, 1));
    }
    expect(rounds).toBeLessThanOrEqual(MOST_ROUNDS);
  });

  it('leaves all comments where they are', async () => {
    const with_ = commented(text);
    for (const other of await check(with_)) {
      for (const repair of other.repairs ?? []) {
        const after = applyRepairs(with_, [filledIn(repair)]);
        expect(commentsOf(after)).toEqual(commentsOf(with_));
        expect((await check(after)).filter(({ rule: name }) => name === 'syntax')).toEqual([]);
      }
    }
    const offered = (await check(with_)).find((other) => other.rule === id);
    // A definition goes with its comments or not at all.
    if (id !== 'unused-definition') expect(offered?.fixable).toBe(finding?.fixable);
  });

  it('keeps line ends and indentation', async () => {
    const changed = (content: string) =>
      content.replaceAll(/^ +/gm, (blanks) => '\t'.repeat(blanks.length / 2)).replaceAll('\n', '\r\n');
    const [other] = await check(changed(text));
    const repairs = other?.repairs ?? [];
    expect(repairs.map(({ title }) => title)).toEqual((finding?.repairs ?? []).map(({ title }) => title));
    for (const [index, repair] of repairs.entries()) {
      const expected = changed(applyRepairs(text, [finding?.repairs?.[index] as TextRepair]));
      expect(applyRepairs(changed(text), [repair])).toBe(expected);
    }
  });

  it('is mended unasked only where the training stays as it is', async () => {
    const fixed = await fixText(checker, URI, text);
    const safe = ownRepairs(finding).some(({ kind }) => kind === 'safe');
    expect(fixed.repaired).toBe(safe ? 1 : 0);
    if (safe) expect(fixed.result.findings.filter((other) => other.rule === id)).toEqual([]);
    else expect(fixed.text).toBe(text);
  });
});
