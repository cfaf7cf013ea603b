import {
  backInWords,
  type PolicyExplanation,
  type PolicyOrigin,
  type RuleUnderPolicy,
  ruleGroups,
} from '@runplan/language/internal';
import {
  columnWidths,
  type Look,
  printable,
  type Row,
  rowLines,
  severityStyle,
  wrapStyled,
} from '@runplan/report';

/** A policy as lines of a terminal: every rule by group, with its values and where they come from. */
export function policyLines(
  policy: PolicyExplanation,
  nameOf: (uri: string) => string,
  { colours, width }: Look,
): string[] {
  const placeOf = ({ uri, start }: PolicyOrigin['place']) => printable(`${nameOf(uri)}:${start.line}`);
  const originOf = (from: PolicyOrigin | undefined): Row[number] => {
    if (!from) return [{ text: 'default', style: colours.dim }];
    const because = from.reason ? `, because "${printable(from.reason)}"` : '';
    return `${printable(from.policy)}, ${placeOf(from.place)}${because}`;
  };
  const ruleRows = (rule: RuleUnderPolicy): Row[] => [
    [
      [{ text: rule.id, style: colours.bold }],
      [{ text: severityInWords(rule), style: severityStyle(rule.severity, colours) }],
      rule.configurable ? originOf(rule.from) : [{ text: 'fixed', style: colours.dim }],
    ],
    ...rule.parameters.map(({ name, value, from }) => [`\u00a0\u00a0${name}`, value, originOf(from)]),
  ];

  const groups = ruleGroups()
    .map(({ id, title }) => ({ title, rules: policy.rules.filter((rule) => rule.group === id) }))
    .filter(({ rules }) => rules.length > 0);
  const head: Row = ['rule', 'value', 'set by'].map((text) => [{ text, style: colours.dim }]);
  const back: Row[] = policy.backFrom ? [['back', policy.athlete.back, originOf(policy.backFrom)]] : [];
  const widths = columnWidths([head, ...back, ...policy.rules.flatMap(ruleRows)], width - 2);
  const rowsOf = (rows: readonly Row[]) =>
    rows.flatMap((row) => rowLines(row, widths)).map((line) => `  ${line.replaceAll('\u00a0', ' ')}`);

  const lines: string[] = [];
  const paragraph = (text: Row[number]) => lines.push(...wrapStyled(text, width).map((line) => line.text));
  const bases = policy.extends.map(({ name, place }) => `${printable(name)}, ${placeOf(place)}`);
  paragraph([
    { text: `Policy ${printable(policy.name)}`, style: colours.bold },
    { text: `, ${placeOf(policy.place)}${bases.length > 0 ? `; extends ${bases.join('; ')}` : ''}` },
  ]);
  const level = `${policy.athlete.level === 'novice' ? 'a' : 'an'} ${policy.athlete.level} athlete`;
  const status = backInWords(policy.athlete.back);
  paragraph(
    policy.backFrom
      ? `As it holds for ${level}. The limits for ${status} hold for everyone.`
      : `As it holds for ${level} with ${status}.`,
  );
  const rule = widths.map((one) => [{ text: '─'.repeat(one), style: colours.dim }]);
  lines.push('', ...rowsOf([head, rule, ...back]));
  for (const { title, rules } of groups) {
    lines.push('', colours.bold(title), ...rowsOf(rules.flatMap(ruleRows)));
  }
  lines.push('');
  for (const note of notes(policy.rules)) paragraph(note);
  return lines;
}

function severityInWords({ severity, always }: RuleUnderPolicy): string {
  return always && severity !== 'off' ? `always ${severity}` : severity;
}

function notes(rules: readonly RuleUnderPolicy[]): string[] {
  return [
    'A severity is the mildest that the rule reports with; many are stricter the further a limit is exceeded.',
    ...(rules.some(({ always, severity }) => always && severity !== 'off')
      ? ['Always: all of its findings, however far the limit is exceeded.']
      : []),
    ...(rules.some(({ configurable }) => !configurable) ? ['Fixed: no policy changes it.'] : []),
  ];
}
