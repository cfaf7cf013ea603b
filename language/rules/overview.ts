import { forWhom } from './by-athlete.ts';
import { CODES } from './codes.ts';
import { heading, list, type Page, type PageBlock, paragraph, source, table } from './content.ts';
import type { Rule, RuleGroup } from './define-rule.ts';
import type { Grade } from './finding.ts';
import { GRADES, gradesInCell } from './grades.ts';
import { GROUPS } from './groups.ts';

/** What a grade is about, what it rests on, and what would change it. */
const HOW_GRADES_WERE_GIVEN: readonly PageBlock[] = [
  heading('How the grades were given'),
  paragraph(
    'A grade says how well it is known that what a rule looks at goes with injuries, or with back pain. It does not say ' +
      'how bad a finding is: that is its severity. Nor does it hold for the limit: hardly any figure at which a rule ' +
      'begins to speak has been tested, and the page of the rule says which of them are convention or precaution.',
  ),
  list([
    '**A** is for meta-analyses or trials that agree.',
    '**B** is for one trial, or a large cohort, of about what the rule looks at. The page names the trials that found ' +
      'nothing as well.',
    '**C** is for small or observational studies and for mechanics: forces, bone density, muscle activity, the height of ' +
      'discs. It is also the most that a trial gives where it studied something near by: days a week instead of days in a ' +
      'row, everyday bending instead of exercise.',
    '**D** is for everything else: what coaches do, what clinicians advise, and what was chosen here to be careful. That ' +
      'nobody has tested it does not make it wrong.',
    '**consensus** is for medical rules that follow guidelines by experts.',
    '**–** is for a question that was not studied, or that needs no study: a plan that contradicts itself.',
  ]),
  paragraph(
    'The grade for any injury rests on runners: mostly healthy adults, many of them novices or in a race, whose injuries ' +
      'were mostly of the legs. The grade for the back rests on much less: some trials and surveys of people with ' +
      'lasting back pain, few of them runners, and measurements of load. People with a disc diagnosis were in hardly any ' +
      'of them. No limit for training load has been validated for the backs of runners. That limits get tighter with a ' +
      'history of back pain, a disc diagnosis or present pain is precaution, D, whatever the grade of the rule.',
  ),
  paragraph(
    'Most sources were read as abstracts, not as whole papers, and one person may grade what another would not: the ' +
      'sources stand on each page, so that you can look yourself. A figure stands there with its source, or is called ' +
      'convention.',
  ),
  paragraph(
    'A grade rises when a trial tests what the rule asks for, in runners, and counts injuries or back pain; to A when a ' +
      'second one agrees. It falls when a better study finds nothing. If you know of one, or read a source otherwise, ' +
      'say so: the grade, the text and the source stand in one file for each rule.',
  ),
];

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
          'No limit for training load has been tested against back pain in runners, so the second grade is often D. How the ' +
          'grades were given stands below the rules.',
      ),
      paragraph(
        'An error says: do not run this as it stands. A warning says: change it, or write down why. An info is a remark that ' +
          'a coach may want once a plan, and a hint one for the editor alone. Remarks of one rule about one plan are one ' +
          'finding with all its places, and a lack that one rule names is not named by another. Many rules are stricter the ' +
          'further a limit is exceeded and the more there is to protect: the tables say where they start.',
      ),
      paragraph(
        'A finding is accepted with `allow`, with the reason behind it, on a line below the plan, the week or the day:',
      ),
      source('  week 5\n    allow mileage-increase because "week 4 was short after travel"'),
      paragraph(
        'How strict the rules are for a whole plan is set by its policy; the page of a rule says what can be set.',
      ),
      ...groups,
      ...HOW_GRADES_WERE_GIVEN,
      heading('Before any rule'),
      paragraph('These are reported where a file could not be understood. They cannot be allowed.'),
      table(
        ['name', 'reports'],
        CODES.map(({ id, summary }) => [`[${id}](${id}.md)`, summary]),
      ),
    ],
  };
}
