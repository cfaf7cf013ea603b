import type { CodeSummary, ForEachAthlete, GroupDescription, Severity } from '@runplan/language/internal';
import type { StyledPart } from '@runplan/report';
import { type Look, severityStyle, wrapStyled } from '@runplan/report';

const STRICTEST_FIRST = ['error', 'warning', 'info', 'hint', 'off'] as const;

/** All rules by group, and what is reported without being a rule. */
export function overviewLines(
  groups: readonly GroupDescription[],
  codes: readonly CodeSummary[],
  { colours, width }: Look,
): string[] {
  const lines: string[] = [];
  const paragraph = (text: string | readonly StyledPart[], indent = 0) => {
    for (const line of wrapStyled(text, width - indent)) lines.push(' '.repeat(indent) + line.text);
  };
  paragraph(
    'Each rule with its default severity and how strong the evidence is, for any running injury / for the back.',
  );
  const rules = groups.flatMap((group) => group.rules);
  const ids = Math.max(...rules.map(({ id }) => id.length)) + 2;
  const severities = Math.max(...rules.map(({ severity }) => rangeOf(severity).join('–').length)) + 2;
  for (const { title, about, rules: members } of groups) {
    lines.push('');
    paragraph([{ text: title, style: colours.bold }, { text: ` · ${about}` }]);
    for (const { id, summary, severity, grades } of members) {
      const range = rangeOf(severity);
      const shown = range.map((one) => severityStyle(one, colours)(one)).join('–');
      const padding = ' '.repeat(severities - range.join('–').length);
      lines.push(`  ${colours.bold(id)}${' '.repeat(ids - id.length)}${shown}${padding}${grades}`);
      paragraph(summary, 4);
    }
  }
  lines.push('');
  paragraph([{ text: 'Before any rule', style: colours.bold }, { text: ' · What could not be understood.' }]);
  for (const { id, summary } of codes) {
    lines.push(
      `  ${colours.bold(id)}${' '.repeat(ids - id.length)}${severityStyle('error', colours)('error')}`,
    );
    paragraph(summary, 4);
  }
  lines.push('');
  paragraph(
    'info–warning: it depends on the level and the back of the athlete, and many rules are stricter the further a ' +
      'limit is exceeded. A consistent meta-analyses or trials, B one trial or a large cohort, C small, ' +
      'observational or mechanistic studies, D convention or precaution.',
  );
  lines.push('');
  paragraph('More on a rule: runplan explain RULE');
  return lines;
}

/** The mildest and the strictest default severity, or the one that everyone has. */
function rangeOf(severity: ForEachAthlete<Severity | 'off'>): (Severity | 'off')[] {
  const all = new Set(Object.values(severity).flatMap((byBack) => Object.values(byBack)));
  const ordered = STRICTEST_FIRST.filter((one) => all.has(one)).reverse();
  const [mildest, strictest] = [ordered[0], ordered.at(-1)];
  if (!mildest || !strictest) return [];
  return mildest === strictest ? [mildest] : [mildest, strictest];
}
