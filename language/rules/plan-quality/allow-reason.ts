import type { AstNode } from 'langium';
import { documentOf, sourceOf } from '../../grammar/document.ts';
import {
  type Allow,
  isAllow,
  isPolicy,
  isPolicyLine,
  type RunplanFile,
} from '../../grammar/generated/ast.ts';
import { hasMistake } from '../../grammar/mistakes.ts';
import { partOf } from '../../grammar/parts.ts';
import { defineRule, type Report } from '../define-rule.ts';
import type { Facts, RuleSubject } from '../facts.ts';
import { hasReason, isOpenAgreement } from '../reason.ts';

interface NoReason extends Facts {
  readonly subject: RuleSubject;
  /** Where the reason is missing; `open` for one that is offered and was not filled in. */
  readonly line: 'allow' | 'open' | 'policy';
}

export const allowReason = defineRule({
  id: 'allow-reason',
  group: 'plan-quality',
  severity: 'info',
  evidence: { injury: 'none', back: 'none' },
  sources: [],
  parameters: {},
  docs: {
    summary: 'An `allow` without its reason, which accepts nothing.',
    what:
      'Each `allow` says why in `because "…"`. Without a reason it accepts nothing, and the finding stays. An empty text ' +
      'counts as none, and so does `agreed with … on …`, which is offered for medical rules, until both are filled in. ' +
      'The same is reported, more mildly, for a policy line that turns a rule off; that line has its effect all the same.',
    why:
      'A risk may be kept knowingly. The reason is what tells the next coach, and the one who wrote it half a year ' +
      'later, that it was.',
    evidence: 'Not a matter of evidence: good practice.',
    defaults: [
      ['an `allow`', 'warning'],
      ['a policy line with `off`', 'info'],
    ],
    repair: 'Add the reason: `because "race entered long ago, agreed with Kim"`.',
    examples: {
      failing: `athlete "Kim"
  recent volume 35 km
  recent longest 11 km

plan "Steady" for "Kim"
  week 1
    allow first-week-load
    mon core 20 min
    tue easy 10 km
    thu easy 10 km + strength 20 min
    sun long 10 km
`,
      passing: `athlete "Kim"
  recent volume 25 km
  recent longest 11 km

plan "Steady" for "Kim"
  week 1
    allow first-week-load because "was ill for a week, agreed with Kim"
    mon core 20 min
    tue easy 10 km
    thu easy 10 km + strength 20 min
    sun long 10 km
`,
    },
  },
  message({ subject: { name }, line }: NoReason) {
    switch (line) {
      case 'allow':
        return (
          'This `allow` gives no reason, so it accepts nothing. Write why the finding is accepted, so that others can ' +
          `follow: \`allow ${name} because "…"\`.`
        );
      case 'open':
        return (
          "This `allow` doesn't say yet who agreed and when, so it accepts nothing. Write both in place of the dots, or " +
          'give another reason.'
        );
      case 'policy':
        return `\`${name}\` is off without a reason. Add why, so that others can follow: \`${name} off because "…"\`.`;
    }
  },
  checkPlan({ plan, report }) {
    const { node } = plan;
    const allows = [
      ...node.attributes.filter(isAllow),
      ...node.weeks.flatMap((week) => [...week.allows, ...week.days.flatMap((day) => day.allows)]),
    ];
    for (const allow of allows) check(allow, node.$container, report);
  },
  checkFile({ file, report }) {
    for (const policy of file.statements) {
      if (!isPolicy(policy)) continue;
      for (const line of policy.lines) {
        if (!isPolicyLine(line) || line.severity?.toLowerCase() !== 'off') continue;
        if (line.reason?.trim() || misread(line, file)) continue;
        report({
          at: line,
          property: 'rule',
          facts: { subject: { kind: 'rule', name: line.rule }, line: 'policy' },
        });
      }
    }
  },
});

function check(allow: Allow, file: RunplanFile, report: (report: Report<NoReason>) => void): void {
  if (hasReason(allow) || !allow.rule || misread(allow, file)) return;
  report({
    at: allow,
    property: 'rule',
    severity: 'warning',
    facts: {
      subject: { kind: 'rule', name: allow.rule },
      line: isOpenAgreement(allow.reason ?? '') ? 'open' : 'allow',
    },
  });
}

/** Whether the line holds a syntax mistake: its reason may be what could not be read. */
function misread(node: AstNode, file: RunplanFile): boolean {
  const text = partOf(node);
  return (
    text !== undefined && hasMistake(file, text.offset, sourceOf(documentOf(file)).lineStop(text.end) + 1)
  );
}
