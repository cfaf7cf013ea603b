import { describe, expect, it } from 'vitest';
import { type ByAthlete, defineRule, type Rule } from './define-rule.ts';
import type { Evidence, Severity } from './finding.ts';
import { toMarkdown } from './markdown.ts';
import { ruleIndex } from './overview.ts';
import { rulePage as contentOf } from './page.ts';
import { citation, type SourceCode } from './sources.ts';

interface Given {
  readonly severity?: ByAthlete<Severity | 'off'>;
  readonly evidence?: Evidence;
  readonly sources?: readonly SourceCode[];
  readonly limit?: ByAthlete<number>;
  readonly allowable?: boolean;
}

function rule({ severity = 'info', evidence, sources = [], limit, allowable }: Given = {}) {
  return defineRule({
    id: 'some-rule',
    group: 'recovery',
    severity,
    evidence: evidence ?? { injury: 'none', back: 'none' },
    sources,
    parameters:
      limit === undefined ? {} : { limit: { unit: 'percent', meaning: 'limit of it', default: limit } },
    ...(allowable !== undefined && { allowable }),
    docs: {
      summary: 'Some `a|b`.',
      what: 'What.',
      why: 'Why.',
      evidence: 'Evidence.',
      defaults: [['every | one', 'info']],
      repair: 'Repair.',
      examples: { failing: 'plan "F"\n', passing: 'plan "P"\n' },
    },
    message: () => '',
    checkPlan() {},
  });
}

const rulePage = (of: Rule) => toMarkdown(contentOf(of));

describe('the page of a rule', () => {
  it.each<{ readonly value: ByAthlete<number>; readonly shown: string }>([
    { value: 0.1, shown: '10%' },
    { value: () => 0.1, shown: '10%' },
    { value: ({ back }) => (back === 'disc' ? 0.2 : 0.1), shown: '20% with a disc diagnosis; otherwise 10%' },
    {
      value: ({ back }) => (back === 'healthy' ? 0.1 : 0.2),
      shown: '10% with a healthy back; otherwise 20%',
    },
    {
      value: ({ level }) => ({ novice: 0.1, intermediate: 0.2, advanced: 0.2 })[level],
      shown: '10% for novice; otherwise 20%',
    },
    {
      value: ({ level, back }) => (level !== 'novice' && back === 'healthy' ? 0.1 : 0.2),
      shown: '10% for intermediate or advanced with a healthy back; otherwise 20%',
    },
    {
      value: ({ level, back }) => ((level === 'novice' && back === 'disc') || back === 'pain' ? 0.1 : 0.2),
      shown:
        '10% for novice with a disc diagnosis or present back pain, for intermediate with present back pain, for advanced with present back pain; otherwise 20%',
    },
  ])('says by whom a default differs: $shown', ({ value, shown }) => {
    expect(rulePage(rule({ limit: value }))).toContain(`| \`limit\` | limit of it | ${shown} |`);
  });

  it('says how to allow and configure it, or that it cannot be', () => {
    expect(rulePage(rule({ limit: 0.1 }))).toContain('allow some-rule because "…"');
    expect(rulePage(rule({ limit: 0.1 }))).toContain('policy "Ours"\n  some-rule warning limit 10%');
    const never = rulePage(rule({ allowable: false }));
    expect(never).toContain('cannot be accepted');
    expect(never).not.toContain('policy "');
  });

  it('explains both grades, or the one that they share', () => {
    const page = (evidence: Evidence) => rulePage(rule({ evidence }));
    expect(page({ injury: 'B', back: 'D' })).toContain(
      '- Any running injury: **B**, one trial or a large cohort.',
    );
    expect(page({ injury: 'D', back: 'D' })).toContain('Any running injury and the back: **D**, convention');
    expect(page({ injury: 'none', back: 'C' })).toContain(
      'evidence: – for any running injury, C for the back',
    );
    expect(page({ injury: 'none', back: 'none' })).not.toMatch(/running injury/);
  });

  it('cites its sources', () => {
    expect(rulePage(rule({ sources: ['F25'] }))).toContain(`- **F25** ${citation('F25')}`);
    expect(rulePage(rule())).not.toContain('## Sources');
  });

  it('keeps tables whole', () => {
    expect(rulePage(rule())).toContain('| every \\| one | info |');
  });
});

describe('the overview', () => {
  it('lists the groups that have rules', () => {
    const index = toMarkdown(ruleIndex([rule({ evidence: { injury: 'C', back: 'D' } })]));
    expect(index).toContain('## Recovery');
    expect(index).not.toContain('## Progression');
    expect(index).toContain('| [some-rule](some-rule.md) | Some `a\\|b`. | info | C / D |');
  });

  it('says how grades were given', () => {
    const index = toMarkdown(ruleIndex([]));
    const [, section = ''] = index.split('## How the grades were given\n');
    for (const grade of ['A', 'B', 'C', 'D', 'consensus', '–'])
      expect(section).toContain(`- **${grade}** is for`);
    expect(section).toContain('read as abstracts');
    expect(section).toContain('No limit for training load has been validated for the backs of runners.');
    expect(section).toContain('is precaution, D');
    expect(section).toContain('A grade rises when');
  });
});
