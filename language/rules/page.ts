/** The page of a rule: what it says about itself. */
import { forWhom, printIn } from './by-athlete.ts';
import {
  type Citation,
  heading,
  inline,
  list,
  type Page,
  type PageBlock,
  paragraph,
  source,
  table,
} from './content.ts';
import { isAllowable, type Parameter, type Rule, valueFor } from './define-rule.ts';
import { SEVERITIES } from './finding.ts';
import { graded, gradesInShort, isStudied } from './grades.ts';
import { GROUPS } from './groups.ts';
import { allowInTexts } from './reason.ts';
import { citation, SOURCES, type SourceCode, type Study } from './sources.ts';

/** Whose defaults examples show. */
const ANYONE = { level: 'intermediate', back: 'healthy' } as const;

export function rulePage(rule: Rule): Page {
  const { docs } = rule;
  return {
    title: rule.id,
    blocks: [
      paragraph(docs.summary),
      inShort(rule),
      heading('What it checks'),
      ...paragraphs(docs.what),
      ...waitsFor(rule),
      table(['for', 'by default'], docs.defaults),
      heading('Why'),
      ...paragraphs(docs.why),
      ...howSure(rule),
      heading('What to do'),
      ...paragraphs(docs.repair),
      heading('Examples'),
      paragraph('Reported:'),
      source(docs.examples.failing),
      paragraph('Not reported:'),
      source(docs.examples.passing),
      ...settingIt(rule),
      ...sources(rule),
    ],
  };
}

/** What a rule cites. */
export function referencesOf(rule: Rule): readonly Citation[] {
  return rule.sources.map(referenceOf);
}

/** The sources that a text names by their codes, each once. */
export function referencesIn(text: string): readonly Citation[] {
  const codes = new Set(text.match(/\b[A-Za-z]{1,4}\d{2}[a-z]?\b/g) ?? []);
  return [...codes].filter((code): code is SourceCode => Object.hasOwn(SOURCES, code)).map(referenceOf);
}

function referenceOf(code: SourceCode): Citation {
  const { note }: Study = SOURCES[code];
  return { name: code, citation: citation(code), ...(note && { note }) };
}

function inShort(rule: Rule): PageBlock {
  const parts = [
    ...inline(`[${GROUPS[rule.group].title}](README.md#${rule.group}) · ${mildest(rule)}`),
    ...(isStudied(rule.evidence) ? inline(` · evidence: ${gradesInShort(rule.evidence)}`) : []),
  ];
  return { kind: 'paragraph', text: parts };
}

function waitsFor({ waitsFor: awaited = [] }: Rule): PageBlock[] {
  return awaited.map(({ rule, evenIfAccepted }) =>
    paragraph(
      `One lack is named once: about days of which [${rule}](${rule}.md) speaks, this rule says nothing` +
        `${evenIfAccepted ? ', even where an `allow` accepts that' : ', unless an `allow` accepts that'}.`,
    ),
  );
}

function howSure({ docs, evidence }: Rule): PageBlock[] {
  const { injury, back } = evidence;
  const grades =
    injury === back
      ? paragraph(`Any running injury and the back: ${graded(back)}.`)
      : list([`Any running injury: ${graded(injury)}.`, `The back in particular: ${graded(back)}.`]);
  return [
    heading('How sure we are'),
    ...(isStudied(evidence) ? [grades] : []),
    ...paragraphs(docs.evidence),
    ...(docs.contested ? paragraphs(`Contested: ${docs.contested}`) : []),
  ];
}

function settingIt(rule: Rule): PageBlock[] {
  if (!isAllowable(rule)) {
    return [
      heading('Accepting it'),
      paragraph('This cannot be accepted with `allow`, and no policy changes it.'),
    ];
  }
  const parameters = Object.entries(rule.parameters);
  const settings = parameters.map(([name, { unit, default: value }]) => {
    return ` ${name} ${printIn(unit)(valueFor(value, ANYONE))}`;
  });
  const severity = valueFor(rule.severity, ANYONE) === 'warning' ? 'error' : 'warning';
  return [
    heading('Accepting it, or setting it'),
    paragraph(
      'To accept it where it stands, give your reason on a line of its own below the plan, the week or the day:',
    ),
    source(allowInTexts(rule)),
    paragraph(
      'For all plans under a policy, with a severity of your own (`error`, `warning`, `info` or `off`):',
    ),
    source(`policy "Ours"\n  ${rule.id} ${severity}${settings.join('')}`),
    ...(parameters.length > 0
      ? [table(['parameter', 'sets the', 'by default'], parameters.map(parameterRow))]
      : []),
  ];
}

function parameterRow([name, parameter]: [string, Parameter]): string[] {
  return [`\`${name}\``, parameter.meaning, forWhom(parameter.default, printIn(parameter.unit))];
}

function sources(rule: Rule): PageBlock[] {
  if (rule.sources.length === 0) return [];
  return [heading('Sources'), { kind: 'references', items: referencesOf(rule) }];
}

function paragraphs(text: string): PageBlock[] {
  return text.split('\n\n').map(paragraph);
}

/** The severity that a rule reports with, or from which on where its limits name several. */
function mildest(rule: Rule): string {
  const limits = rule.docs.defaults.map(([, limit]) => limit).join();
  const named = SEVERITIES.filter((severity) => new RegExp(`\\b${severity}\\b`).test(limits));
  return `${named.length > 1 ? 'from' : 'by default'} ${forWhom(rule.severity, String)}`;
}
