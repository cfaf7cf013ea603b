/** The pages of `docs/rules/`: what a rule says about itself, as Markdown. */
import { formatDistance } from '../quantities/distance.ts';
import { formatDuration } from '../quantities/duration.ts';
import { formatPercent } from '../quantities/scalar.ts';
import type { BackStatus, Level } from '../training/model.ts';
import { BACK_STATUSES, LEVELS } from '../training/vocabulary.ts';
import { type ByAthlete, type Parameter, type Rule, type RuleGroup, valueFor } from './define-rule.ts';
import type { Grade } from './finding.ts';
import { citation, SOURCES, type Source, type SourceCode } from './sources.ts';
import { backInWords } from './words.ts';

const GRADES: Readonly<Record<Grade, string>> = {
  A: 'consistent meta-analyses or trials',
  B: 'one trial or a large cohort',
  C: 'small, observational or mechanistic studies',
  D: 'convention or precaution, not tested',
  consensus: 'consensus of experts',
  none: 'not studied',
};

/** Whose defaults examples show. */
const ANYONE = { level: 'intermediate', back: 'healthy' } as const;

/** The groups in the order in which they are listed, and what their rules look at. */
const GROUPS: Readonly<Record<RuleGroup, readonly [title: string, about: string]>> = {
  progression: ['Progression', 'How fast the running grows.'],
  recovery: ['Recovery', 'What lies between the loads.'],
  strength: ['Strength', 'What stands beside the running.'],
  spine: ['Spine', 'Load on the back in particular.'],
  'gait-and-shoes': ['Gait and shoes', 'How the running is done, and in what.'],
  medical: ['Medical', 'When a plan is not enough, or not the place.'],
  'plan-quality': [
    'Plan quality',
    'Whether the plan says what its author means, and what could not be checked.',
  ],
};

/** What is reported under a name of its own without being a rule: it can't be configured or allowed. */
export const CODES: readonly { readonly id: string; readonly summary: string }[] = [
  { id: 'syntax', summary: 'A line that cannot be understood as it is written.' },
  { id: 'unknown-name', summary: 'A name or a word that means nothing here.' },
  { id: 'duplicate-name', summary: 'Two definitions with one name in a file.' },
  { id: 'import', summary: 'A file that cannot be imported.' },
  { id: 'internal', summary: 'A mistake in Runplan itself.' },
];

/** The page of a rule. */
export function rulePage(rule: Rule): string {
  const { docs } = rule;
  const parts = [
    `# ${rule.id}`,
    docs.summary,
    [
      `[${GROUPS[rule.group][0]}](README.md#${rule.group})`,
      `by default ${severityInWords(rule)}`,
      ...(isStudied(rule) ? [`evidence: ${gradesInShort(rule)}`] : []),
    ].join(' · '),
    `## What it checks\n\n${docs.what}`,
    table(['for', 'by default'], docs.defaults),
    `## Why\n\n${docs.why}`,
    howSure(rule),
    `## What to do\n\n${docs.repair}`,
    '## Examples',
    `Reported:\n\n${fenced(docs.examples.failing)}`,
    `Not reported:\n\n${fenced(docs.examples.passing)}`,
    settingIt(rule),
    sources(rule),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** The overview of all rules. */
export function ruleIndex(rules: readonly Rule[]): string {
  const groups = (Object.keys(GROUPS) as RuleGroup[]).flatMap((group) => {
    const members = rules.filter((rule) => rule.group === group);
    if (members.length === 0) return [];
    const rows = members.map((rule) => [
      `[${rule.id}](${rule.id}.md)`,
      rule.docs.summary,
      severityInWords(rule),
      gradesInCell(rule),
    ]);
    const [title, about] = GROUPS[group];
    return [`## ${title}`, about, table(['rule', 'reports', 'by default', 'evidence'], rows)];
  });
  const grades = (Object.keys(GRADES) as Grade[])
    .filter((grade) => grade.length === 1)
    .map((grade) => `**${grade}** ${GRADES[grade]}`);
  const parts = [
    '# What Runplan checks',
    'Each finding names its rule; here is what the rules look for, and how much is known about it. No finding means ' +
      'that nothing was found, not that a plan can do no harm.',
    `The evidence of a rule has two grades, for any running injury and for the back in particular: ${grades.join(', ')}. ` +
      'No limit for training load has been tested against back pain in runners, so the second grade is often D.',
    'An error contradicts itself or carries a risk that should not stay unseen; a warning asks for a second look; an info ' +
      'is worth knowing; a hint says what could not be checked. Many rules are stricter the further a limit is exceeded ' +
      'and the more there is to protect: the tables say where they start.',
    'A finding is accepted with `allow`, with the reason behind it, on a line below the plan, the week or the day:',
    fenced('  week 5\n    allow mileage-increase because "week 4 was short after travel"'),
    'How strict the rules are for a whole plan is set by its policy; the page of a rule says what can be set.',
    ...groups,
    '## Before any rule',
    'These are reported where a file could not be understood. They cannot be allowed.',
    table(
      ['name', 'reports'],
      CODES.map(({ id, summary }) => [`[${id}](${id}.md)`, summary]),
    ),
  ];
  return `${parts.join('\n\n')}\n`;
}

function severityInWords(rule: Rule): string {
  return forWhom(rule.severity, String);
}

function isStudied({ evidence }: Rule): boolean {
  return evidence.injury !== 'none' || evidence.back !== 'none';
}

function gradesInShort(rule: Rule): string {
  const { injury, back } = rule.evidence;
  return injury === 'consensus' && back === injury
    ? 'consensus'
    : `${short(injury)} for any running injury, ${short(back)} for the back`;
}

function gradesInCell(rule: Rule): string {
  const { injury, back } = rule.evidence;
  if (!isStudied(rule)) return '–';
  return injury === back && injury === 'consensus' ? 'consensus' : `${short(injury)} / ${short(back)}`;
}

function short(grade: Grade): string {
  return grade === 'none' ? '–' : grade;
}

function howSure(rule: Rule): string {
  const { docs, evidence } = rule;
  const parts = ['## How sure we are'];
  if (isStudied(rule)) {
    parts.push(
      evidence.injury === evidence.back
        ? `Any running injury and the back: ${graded(evidence.back)}.`
        : `- Any running injury: ${graded(evidence.injury)}.\n- The back in particular: ${graded(evidence.back)}.`,
    );
  }
  parts.push(docs.evidence);
  if (docs.contested) parts.push(`Contested: ${docs.contested}`);
  return parts.join('\n\n');
}

function graded(grade: Grade): string {
  return grade.length === 1 ? `**${grade}**, ${GRADES[grade]}` : `**${GRADES[grade]}**`;
}

/** Whether an `allow` in a plan accepts its findings. */
function isAllowable(rule: Rule): boolean {
  return rule.allowable !== false && rule.checkPlan !== undefined;
}

function settingIt(rule: Rule): string {
  if (!isAllowable(rule)) {
    return '## Accepting it\n\nThis cannot be accepted with `allow`, and no policy changes it.';
  }
  const parameters = Object.entries(rule.parameters);
  const settings = parameters.map(
    ([name, parameter]) => ` ${name} ${inUnit(parameter)(exampleOf(parameter))}`,
  );
  const severity = valueFor(rule.severity, ANYONE) === 'warning' ? 'error' : 'warning';
  const parts = [
    '## Accepting it, or setting it',
    'To accept it where it stands, give your reason on a line of its own below the plan, the week or the day:',
    fenced(`allow ${rule.id} because "…"`),
    'For all plans under a policy, with a severity of your own (`error`, `warning`, `info` or `off`):',
    fenced(`policy "Ours"\n  ${rule.id} ${severity}${settings.join('')}`),
  ];
  if (parameters.length > 0) {
    const rows = parameters.map(([name, parameter]) => [
      `\`${name}\``,
      parameter.meaning,
      forWhom(parameter.default, inUnit(parameter)),
    ]);
    parts.push(table(['parameter', 'sets the', 'by default'], rows));
  }
  return parts.join('\n\n');
}

function sources(rule: Rule): string {
  if (rule.sources.length === 0) return '';
  const lines = rule.sources.map((code: SourceCode) => {
    const { note }: Source = SOURCES[code];
    return `- **${code}** ${citation(code)}${note ? `\\\n  ${note}` : ''}`;
  });
  return `## Sources\n\n${lines.join('\n')}`;
}

function inUnit({ unit }: Parameter): (value: number) => string {
  switch (unit) {
    case 'percent':
      return formatPercent;
    case 'distance':
      return (metres) => formatDistance(metres, 'km');
    case 'duration':
      return formatDuration;
    case 'count':
      return String;
  }
}

/** The value that the example of a policy line shows: the default of most athletes. */
function exampleOf({ default: value }: Parameter): number {
  return valueFor(value, ANYONE);
}

/** A value by athlete in words: `10%`, or `2 with a disc diagnosis or present back pain; otherwise 1`. */
function forWhom<Value>(value: ByAthlete<Value>, print: (value: Value) => string): string {
  if (typeof value !== 'function') return print(value);
  const everyone = LEVELS.flatMap((level) => BACK_STATUSES.map((back) => ({ level, back })));
  const groups = Map.groupBy(everyone, (who) => print(valueFor(value, who)));
  // What holds for most is said last, without naming whom.
  const [[usual] = ['']] = [...groups].sort(([, a], [, b]) => b.length - a.length);
  const others = [...groups].filter(([text]) => text !== usual);
  if (others.length === 0) return usual;
  return `${others.map(([text, who]) => `${text} ${inWords(who)}`).join('; ')}; otherwise ${usual}`;
}

/** `with a disc diagnosis`, `for intermediate or advanced with a healthy back`. */
function inWords(who: readonly { readonly level: Level; readonly back: BackStatus }[]): string {
  const levels = LEVELS.filter((level) => who.some((one) => one.level === level));
  const backs = BACK_STATUSES.filter((back) => who.some((one) => one.back === back));
  if (who.length < levels.length * backs.length) {
    return levels.map((level) => inWords(who.filter((one) => one.level === level))).join(', ');
  }
  const level = levels.length < LEVELS.length ? `for ${orList(levels)}` : '';
  const back = backs.length < BACK_STATUSES.length ? `with ${orList(backs.map(backInWords))}` : '';
  return [level, back].filter(Boolean).join(' ');
}

function orList(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} or ${items.at(-1)}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function fenced(text: string): string {
  return `\`\`\`runplan\n${text.trimEnd()}\n\`\`\``;
}
