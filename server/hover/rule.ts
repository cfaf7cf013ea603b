/** Hover text of the name of a rule, and of what a policy line sets. */
import {
  type AthleteProfile,
  type ast,
  BACK_STATUSES,
  backInWords,
  explain,
  graded,
  inline,
  isStudied,
  type RuleDescription,
  type RuleForAthlete,
  ruleForAthlete,
} from '@runplan/language/internal';
import {
  dotted,
  type HoverPart,
  items,
  link,
  paragraph,
  say,
  strong,
  table,
  type Words,
} from '../words/markup.ts';
import type { HoverContext } from './context.ts';
import { linesFor } from './lines.ts';
import type { Pointed } from './pointed.ts';

/** The rule in an `allow`: with the limits that hold for the athletes of the plan. */
export function allowHover(pointed: Pointed, context: HoverContext): HoverPart[] | undefined {
  const { rule } = pointed.node as ast.Allow;
  if (pointed.property !== 'rule') return undefined;
  const plans = context.plansAround(pointed.node);
  const lines = linesFor(
    plans,
    ({ athlete }) => athlete,
    ({ node, athlete }) => ruleInWords(ruleForAthlete(rule, context.policyOf(node), athlete)),
  );
  return ruleText(rule, lines, context);
}

/** A line of a policy: with what holds under it, for each back status. */
export function policyLineHover(pointed: Pointed, context: HoverContext): HoverPart[] | undefined {
  const line = pointed.node as ast.PolicyLine;
  if (pointed.property !== 'rule') return undefined;
  const policy = line.$container as ast.Policy;
  const settings = BACK_STATUSES.map((status) => {
    const who: AthleteProfile = { level: 'intermediate', back: status };
    return { status, text: ruleInWords(ruleForAthlete(line.rule, policy, who)) };
  });
  const lines = Map.groupBy(settings, ({ text }) => JSON.stringify(text));
  const told = [...lines.values()].map((same) => {
    const whom =
      same.length === settings.length ? undefined : same.map(({ status }) => backInWords(status)).join(', ');
    return say(...(whom ? [strong(whom), ' '] : []), same[0]?.text ?? '');
  });
  return ruleText(line.rule, told, context);
}

/** A parameter in a policy line, or its value. */
export function settingHover(pointed: Pointed): HoverPart[] | undefined {
  const { $container, parameter } = pointed.node as ast.Setting;
  const rule = ruleNamed(($container as ast.PolicyLine).rule);
  const about = rule?.parameters.find(({ name }) => name === parameter?.toLowerCase());
  if (!rule || !about || !pointed.property) return undefined;
  return [
    paragraph(dotted(strong(`${rule.id} ${about.name}`), `by default ${about.default.intermediate.healthy}`)),
    paragraph('The ', ...inline(about.meaning), '.'),
  ];
}

/** What a rule looks for, what holds here, how sure it is, and where there is more. */
export function ruleText(
  name: string | undefined,
  here: readonly Words[],
  context: HoverContext,
): HoverPart[] | undefined {
  const about = ruleNamed(name);
  if (!about) return undefined;
  const page = context.pageOf(about.id);
  const { injury, back } = about.evidence;
  return [
    paragraph(dotted(strong(about.id), about.group.replaceAll('-', ' '))),
    paragraph(inline(about.summary)),
    ...(here.length > 0 ? items(here.map((line) => say('Here: ', line))) : []),
    ...table(
      ['for', 'by default'],
      about.defaults.map((row) => row.map(inline)),
    ),
    ...(isStudied(about.evidence)
      ? items([
          say('Any running injury: ', inline(graded(injury))),
          say('The back in particular: ', inline(graded(back))),
        ])
      : []),
    ...(page ? [paragraph(link('Why, how sure, and what to do', page))] : []),
  ];
}

/** All about a rule; undefined for what is reported without being one. */
function ruleNamed(name: string | undefined): RuleDescription | undefined {
  const about = name === undefined ? undefined : explain(name)?.about;
  return about && 'group' in about ? (about as RuleDescription) : undefined;
}

/** `at least warning · limit 15%, set by policy "Club"`. */
function ruleInWords(found: RuleForAthlete | undefined): Words | undefined {
  if (!found) return undefined;
  const { rule, backFrom } = found;
  const { severity, always, from, parameters } = rule;
  const set = from ? `, set by policy "${from.policy}"` : '';
  return dotted(
    severity === 'off' ? `off${set}` : `${always ? 'always' : 'at least'} ${severity}${set}`,
    ...(severity === 'off'
      ? []
      : parameters.map(
          ({ name, value, from: by }) => `${name} ${value}${by ? `, set by policy "${by.policy}"` : ''}`,
        )),
    backFrom ? `limits of ${backInWords(found.back)}, set by policy "${backFrom.policy}"` : undefined,
  );
}
