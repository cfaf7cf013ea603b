/** Lines of a policy, and `allow`. */
import {
  BACK_STATUS,
  daysOf,
  isSameName,
  numbersOf,
  type ParameterDescription,
  type RuleSummary,
  reasonToFillIn,
  ruleGroups,
  SEVERITY,
} from '@runplan/language/internal';
import { withUnits } from './figures.ts';
import { gap, NOTHING, needed, type Offer, type Offers, possible, snippetOf } from './offer.ts';
import type { Scene } from './scene.ts';
import type { Token } from './situation.ts';
import { firstSentence, phrase, value, wordsOf } from './words.ts';

const UNITS: Readonly<Record<ParameterDescription['unit'], readonly string[]>> = {
  percent: ['%'],
  distance: ['km', 'mi'],
  duration: ['min', 'h'],
  count: [],
};

const BECAUSE = phrase('because', `because "${gap(1, 'reason')}"`);

const RULES: readonly RuleSummary[] = ruleGroups().flatMap(({ rules }) => rules);

function rulesThatCanBeSet(): readonly RuleSummary[] {
  return RULES.filter(({ allowable }) => allowable);
}

/** The rules that a policy can still set. */
export function policyRules(used: readonly string[]): Offer[] {
  const taken = new Set(used.map((id) => id.toLowerCase()));
  return rulesThatCanBeSet()
    .filter(({ id }) => !taken.has(id))
    .map((rule) => ruleOffer(rule, rule.group));
}

function ruleOffer({ id }: RuleSummary, detail: string): Offer {
  return { label: id, kind: 'Rule', detail, about: { is: 'rule', id } };
}

/** What comes next in a line of a policy. */
export function policyLineOffers(scene: Scene, words: readonly Token[]): Offers {
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last) return NOTHING;
  if (first.type === 'back') return last === first ? needed(wordsOf(BACK_STATUS)) : NOTHING;
  const rule = rulesThatCanBeSet().find(({ id }) => id === first.text.toLowerCase());
  if (!rule || words.some(({ type }) => type === 'because')) return NOTHING;
  const set = words.slice(1).filter(({ type }) => type === 'WORD');
  const open = last !== first && last.type === 'WORD' ? parameterOf(rule, last) : undefined;
  if (open) return needed(withUnits(scene, UNITS[open.unit]), values(scene, open));
  if (last.type === 'NUMBER') {
    const before = words.at(-2);
    const parameter = before && parameterOf(rule, before);
    const figures = parameter ? withUnits(scene, UNITS[parameter.unit]) : [];
    if (figures.length > 0) return needed(figures);
  }
  const isFirst = words.length === 1;
  const severities = isFirst ? wordsOf(SEVERITY) : [];
  const parameters = rule.parameters
    .filter(({ name }) => !set.some(({ text }) => text.toLowerCase() === name))
    .map((parameter) => parameterOffer(scene, rule, parameter));
  return isFirst ? needed(parameters, severities, [BECAUSE]) : possible(parameters, [BECAUSE]);
}

function parameterOf({ parameters }: RuleSummary, { text }: Token): ParameterDescription | undefined {
  return parameters.find(({ name }) => name === text.toLowerCase());
}

function parameterOffer(scene: Scene, { id }: RuleSummary, parameter: ParameterDescription): Offer {
  const { name } = parameter;
  const standard = standardOf(scene, parameter);
  return {
    ...phrase(`${name} ${standard}`, `${name} ${gap(1, standard)}`, parameter.meaning),
    kind: 'Parameter',
    about: { is: 'parameter', rule: id, name },
  };
}

function values(scene: Scene, parameter: ParameterDescription): Offer[] {
  const standard = standardOf(scene, parameter);
  const all = Object.values(parameter.default).flatMap((byBack) => Object.values(byBack));
  return [standard, ...new Set(all.filter((one) => one !== standard))].map((one) =>
    value(one, one === standard ? 'the default' : 'the default for some athletes'),
  );
}

/** The default for the athletes of the file if there is one, else for the runner that is assumed without any. */
function standardOf(scene: Scene, { default: standard }: ParameterDescription): string {
  const [plan] = scene.session.workspace.model(scene.document).plans;
  return standard[plan?.athlete.level ?? 'intermediate'][plan?.athlete.back ?? 'healthy'];
}

/** What comes next behind `allow`: the rules with findings here first. */
export function allowOffers(scene: Scene, words: readonly Token[]): Offers {
  const [rule, ...rest] = words;
  if (rule) return rest.length === 0 ? needed([{ ...becauseOf(rule.text), isBest: true }]) : NOTHING;
  const firing = findingsHere(scene);
  const offers = rulesThatCanBeSet().map((one) => {
    const message = firing.get(one.id);
    const detail = message === undefined ? 'no finding here' : (firstSentence(message) ?? message);
    return { ...ruleOffer(one, detail), insert: `${one.id} ${because(one.group)}`, isSnippet: true };
  });
  const [best, ...more] = [...firing.keys()].flatMap((id) => offers.find(({ label }) => label === id) ?? []);
  const others = offers.filter(({ label }) => !firing.has(label));
  return needed(best ? [{ ...best, isBest: true }] : [], more, others);
}

/** The reason of an `allow`, left to its author: until there is one, it accepts nothing. */
function because(group?: RuleSummary['group']): string {
  return `because "${snippetOf(reasonToFillIn(group))}"`;
}

function becauseOf(name: string): Offer {
  const rule = RULES.find(({ id }) => id === name.toLowerCase());
  return phrase('because', because(rule?.group));
}

/** The rules that an `allow` here would silence, and what the first finding of each says. */
function findingsHere(scene: Scene): ReadonlyMap<string, string> {
  const { plan, week, day } = scene;
  const name = plan?.name;
  const found = new Map<string, string>();
  for (const finding of findingsWithoutLine(scene)) {
    if (!finding.allowable || !isSameName(finding.plan, name) || found.has(finding.rule)) continue;
    if (week && !numbersOf(week).some((number) => number === (finding.cycle ?? finding.week))) continue;
    if (day && !daysOf(day).some((name) => name === finding.day)) continue;
    found.set(finding.rule, finding.message);
  }
  return found;
}

/** The findings as they are without the line at the cursor: an unfinished one keeps rules silent. */
function findingsWithoutLine(scene: Scene) {
  const { workspace } = scene.session;
  const text = scene.document.textDocument.getText();
  const { typed, offset } = scene.situation;
  const start = scene.tokens[0]?.start ?? typed.start;
  const rest = text.slice(offset).search(/[\r\n]|$/);
  const end = offset + rest;
  const without = text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
  return workspace.checkWith(scene.document, without).findings;
}
