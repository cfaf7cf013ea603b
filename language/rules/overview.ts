import { forWhom } from './by-athlete.ts';
import { CODES } from './codes.ts';
import { heading, type Page, paragraph, source, table } from './content.ts';
import type { Rule, RuleGroup } from './define-rule.ts';
import type { Grade } from './finding.ts';
import { GRADES, gradesInCell } from './grades.ts';
import { GROUPS } from './groups.ts';

/** The page that lists all rules. */
export function ruleIndex(rules: readonly Rule[]): Page {
  const groups = (Object.keys(GROUPS) as RuleGroup[]).flatMap((group) => {
    const members = rules.filter((rule) => rule.group === group);
    if (members.length === 0) return [];
    const rows = members.map((rule) => [
      `[${rule.id}](${rule.id}.md)`,
      rule.docs.summary,
      forWhom(rule.severity, String),
      gradesInCell(rule.evidence),
    ]);
    const { title, about } = GROUPS[group];
    return [heading(title), paragraph(about), table(['rule', 'reports', 'from', 'evidence'], rows)];
  });
  const grades = (Object.keys(GRADES) as Grade[])
    .filter((grade) => grade.length === 1)
    .map((grade) => `**${grade}** ${GRADES[grade]}`);
  return {
    title: 'What Runplan checks',
    blocks: [
      paragraph(
        'Each finding names its rule; here is what the rules look for, and how much is known about it. No finding means ' +
          'that nothing was found, not that a plan can do no harm.',
      ),
      paragraph(
        `The evidence of a rule has two grades, for any running injury and for the back in particular: ${grades.join(', ')}. ` +
          'No limit for training load has been tested against back pain in runners, so the second grade is often D.',
      ),
      paragraph(
        'An error contradicts itself or carries a risk that should not stay unseen; a warning asks for a second look; an info ' +
          'is worth knowing; a hint says what could not be checked. Many rules are stricter the further a limit is exceeded ' +
          'and the more there is to protect: the tables say where they start.',
      ),
      paragraph(
        'A finding is accepted with `allow`, with the reason behind it, on a line below the plan, the week or the day:',
      ),
      source('  week 5\n    allow mileage-increase because "week 4 was short after travel"'),
      paragraph(
        'How strict the rules are for a whole plan is set by its policy; the page of a rule says what can be set.',
      ),
      ...groups,
      heading('Before any rule'),
      paragraph('These are reported where a file could not be understood. They cannot be allowed.'),
      table(
        ['name', 'reports'],
        CODES.map(({ id, summary }) => [`[${id}](${id}.md)`, summary]),
      ),
    ],
  };
}
