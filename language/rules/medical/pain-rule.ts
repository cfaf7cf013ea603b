import * as ast from '../../grammar/generated/ast.ts';
import type { BackStatus } from '../../training/model.ts';
import { byBack, defineRule } from '../define-rule.ts';
import type { Facts } from '../facts.ts';
import type { Repair } from '../repair.ts';
import { backInWords } from '../words.ts';

interface NoPainRule extends Facts {
  readonly back: BackStatus;
}

export const painRule = defineRule({
  id: 'pain-rule',
  group: 'medical',
  severity: byBack({ healthy: 'off', history: 'info', disc: 'warning', pain: 'warning' }),
  evidence: { injury: 'D', back: 'D' },
  sources: ['Vi17'],
  parameters: {},
  docs: {
    summary: 'A plan for a back with a past that does not say when to stop.',
    what:
      'A plan for an athlete with a history of back pain, a disc diagnosis or present pain that has no `pain rule` line, ' +
      'or one that is empty or says `none`. Whether the line is the standard rule or one of your own is not looked at. For a healthy back ' +
      'nothing is asked. The finding stands at the plan.',
    why:
      'A plan says what to do on a good day. A stop rule says what to do on the other ones, decided before it hurts: ' +
      'without one, the plan on the fridge wins over the back.',
    evidence:
      'Any injury and back, D: the standard rule follows a page of advice by two clinicians on running with muscle and ' +
      'joint pain (Vi17): mild pain (below 3 of 10) is accepted if it does not rise, does not last into the next day and ' +
      'does not change the gait. It was not written for backs, and no trial has compared runners with and without a rule.',
    contested:
      'The number 3 is convention, and people rate pain very differently. Some clinicians accept more in lasting pain; a ' +
      "rule of the athlete's own physiotherapist is better than the standard one.",
    defaults: [
      ['healthy back', 'not asked'],
      ['history of back pain', 'no stop rule info'],
      ['disc diagnosis or present pain', 'no stop rule warning'],
    ],
    repair:
      'Add the line `pain rule standard` below the first line of the plan, or a rule of your own in quotes.',
    examples: {
      failing: `athlete "Alex"
  back disc
  cleared by "J. Ortiz, PT" on 2026-08-20
  recent volume 18 km
  recent longest 6 km

plan "Carefully" for "Alex"
  week 1
    mon core "Core and Hips"
    tue easy 6 km
    thu easy 6 km + core "Core and Hips"
    sun easy 6 km
`,
      passing: `athlete "Alex"
  back disc
  cleared by "J. Ortiz, PT" on 2026-08-20
  recent volume 18 km
  recent longest 6 km

plan "Carefully" for "Alex"
  pain rule standard
  week 1
    mon core "Core and Hips"
    tue easy 6 km
    thu easy 6 km + core "Core and Hips"
    sun easy 6 km
`,
    },
  },
  message({ back }: NoPainRule) {
    return (
      `The plan has no \`pain rule\`: nothing says when to stop. With ${backInWords(back)} it is asked to have one, ` +
      'by advice of clinicians for runners with pain.'
    );
  },
  checkPlan({ plan, back, report }) {
    if (back === 'healthy' || plan.painRule) return;
    report({
      at: plan.node,
      property: 'name',
      severity: back === 'history' ? 'info' : 'warning',
      facts: { subject: { kind: 'plan' }, back },
      repairs: () => standardRule(plan.node),
    });
  },
});

/** The line goes below the other attributes of the plan; one that says nothing is filled in. */
function standardRule(plan: ast.Plan): Repair[] {
  const text = 'pain rule standard';
  const title = `Add \`${text}\` to the plan`;
  const empty = plan.attributes.find(ast.isPainRuleUse);
  if (empty) return [{ kind: 'suggested', title, edits: [{ replace: { from: empty }, text }] }];
  const last = plan.attributes.at(-1);
  const model = last ?? plan.weeks[0];
  const edit = { below: last ?? plan, text, ...(model && { indentedLike: model }) };
  return [{ kind: 'suggested', title, edits: [edit] }];
}
