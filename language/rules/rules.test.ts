/** What holds for every rule, whatever it checks. */
import { describe, expect, it } from 'vitest';
import { createChecker } from '../internal.ts';
import type { Rule } from './define-rule.ts';
import { toMarkdown } from './markdown.ts';
import { ruleIndex } from './overview.ts';
import { rulePage } from './page.ts';
import { RULES, ruleNamed } from './registry.ts';
import { SOURCES } from './sources.ts';

/** Words that promise or diagnose; messages never use them. */
const FORBIDDEN = /\b(safe|safely|safety|damag\w*|wear|wears|wearing|slipped)\b/i;

const checker = createChecker({ read: async () => ({ problem: 'missing' }) });
const check = (text: string) => checker.check('file:///example.runplan', text);

/** The text with an `allow` of the rule at the top of its first plan. */
function allowing(rule: Rule, text: string): string {
  // Where there are several, the last is the one that is reported.
  return text.replace(/(^plan .*\n)(?![\s\S]*^plan )/m, `$1  allow ${rule.id} because "agreed"\n`);
}

it('every rule has an id of its own', () => {
  const ids = RULES.map((rule) => rule.id);
  expect(new Set(ids).size).toBe(ids.length);
});

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const { failing, passing } = rule.docs.examples;

  it('reports its failing example, once, and nothing else', async () => {
    const { findings } = await check(failing);
    expect(findings.map((finding) => finding.rule)).toEqual([id]);
    const studied = Object.values(rule.evidence).some((grade) => grade !== 'none');
    expect(findings[0]?.evidence).toEqual(studied ? rule.evidence : undefined);
    expect(findings[0]?.help).toBe(`docs/rules/${id}.md`);
  });

  it('says nothing of its passing example, and nor does any other', async () => {
    expect((await check(passing)).findings).toEqual([]);
  });

  it('says what was seen, in modest words', async () => {
    const [finding] = (await check(failing)).findings;
    expect(finding?.message).toMatch(/^[\p{Lu}\p{N}`"≈].*\.$/su);
    expect(finding?.message).not.toMatch(FORBIDDEN);
    expect(finding?.message).not.toMatch(/undefined|NaN|Infinity|\[object/);
  });

  it('accepts an `allow`, if it can be allowed', async () => {
    const { findings, allowed } = await check(allowing(rule, failing));
    if (rule.allowable !== false && rule.checkPlan) {
      expect(findings).toEqual([]);
      expect(allowed).not.toEqual([]);
    } else {
      expect(findings.filter((finding) => finding.rule === id)).not.toEqual([]);
      expect(findings.some((finding) => finding.rule === 'unused-allow')).toBe(true);
      expect(allowed).toEqual([]);
    }
  });

  it('leaves an `allow` without effect to `unused-allow`', async () => {
    const { findings } = await check(allowing(rule, passing));
    expect(findings.map((finding) => finding.rule)).toEqual(['unused-allow']);
    expect(findings[0]?.severity).toBe(rule.allowable === false ? 'error' : 'warning');
  });

  it('waits for rules that there are, and says so', () => {
    for (const { rule: other } of rule.waitsFor ?? []) {
      expect(RULES.map((one) => one.id)).toContain(other);
      expect(ruleNamed.get(other)?.waitsFor).toBeUndefined();
      expect(toMarkdown(rulePage(rule))).toContain(
        `of which [${other}](${other}.md) speaks, this rule says nothing`,
      );
    }
  });

  it('explains itself', () => {
    const { contested = 'Nothing.', defaults, examples: _, ...texts } = rule.docs;
    for (const text of [contested, ...Object.values(texts)]) expect(text).toMatch(/\S.*[.!?]$/s);
    expect(rule.docs.summary).not.toContain('\n');
    expect(defaults.length).toBeGreaterThan(0);
    expect(toMarkdown(rulePage(rule))).not.toMatch(/undefined|NaN|Infinity|\[object/);
    expect(toMarkdown(ruleIndex(RULES))).toContain(`[${id}](${id}.md)`);
  });

  it('rests on sources, if it claims evidence', () => {
    for (const code of rule.sources) expect(SOURCES).toHaveProperty(code);
    const { injury, back } = rule.evidence;
    const claims = [injury, back].some((grade) => !['D', 'none'].includes(grade));
    if (claims) expect(rule.sources).not.toEqual([]);
    const mentioned = Object.keys(SOURCES).filter((code) =>
      new RegExp(`\\b${code}\\b`).test(`${rule.docs.evidence} ${rule.docs.contested ?? ''}`),
    );
    expect(rule.sources).toEqual(expect.arrayContaining(mentioned));
  });
});
