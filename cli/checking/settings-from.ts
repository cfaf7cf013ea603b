import { type CheckSettings, codes, ruleGroups, type Severity, whyFixed } from '@runplan/language/internal';
import { printable } from '@runplan/report';
import { findPolicy } from '../explaining/find-policy.ts';
import { currentDirectory } from '../files/current-directory.ts';
import { uriOf } from '../files/plan-file.ts';
import { UsageError } from '../usage-error.ts';
import { ANYONE, mistakesOfPolicy } from './policy-problems.ts';
import { RULE_WORDS, type RuleWord } from './rule-words.ts';

/** What the command line sets about rules, as it was typed. */
export interface TypedSettings {
  readonly policy?: string;
  readonly rules: readonly string[];
  readonly only: readonly string[];
  readonly severity?: Severity;
}

/** What is set, and the mistakes in the policy as sentences. */
export interface ReadSettings {
  readonly over: CheckSettings;
  readonly problems: readonly string[];
}

/**
 * Reads what the command line sets about rules.
 *
 * @throws UsageError when there is no such rule or policy, when a rule can't be set, or when options contradict each other
 */
export async function settingsFrom({ policy, rules, only, severity }: TypedSettings): Promise<ReadSettings> {
  const set = rules.length > 0 ? readRules(rules) : undefined;
  const told = only.length > 0 ? readOnly(only) : undefined;
  const switchedOff = [...(told ?? [])].find((id) => set?.get(id) === 'off');
  if (switchedOff !== undefined) {
    throw new UsageError(`--only asks for ${switchedOff}, and --rule switches it off: give one of them.`);
  }
  const named = policy === undefined ? undefined : await readPolicy(policy);
  return {
    over: {
      ...(named && { policy: named.reference }),
      ...(set && { rules: set }),
      ...(told && { only: told }),
      ...(severity && { severity }),
    },
    problems: named?.problems ?? [],
  };
}

function readRules(typed: readonly string[]): ReadonlyMap<string, Severity | 'off'> {
  const set = new Map<string, RuleWord>();
  for (const one of typed) {
    const [, name = '', word = ''] = /^([^=]*)=(.*)$/s.exec(one) ?? [];
    if (name === '' || !isWord(word)) {
      const choices = RULE_WORDS.map((choice) => `RULE=${choice}`);
      throw new UsageError(
        `--rule takes ${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}, not "${printable(one)}".`,
      );
    }
    const { id } = ruleCalled(name, false);
    const why = whyFixed(id);
    if (why !== undefined) throw new UsageError(why);
    const before = set.get(id);
    if (before !== undefined && before !== word) {
      throw new UsageError(`--rule says both ${before} and ${word} about ${id}: give one of them.`);
    }
    set.set(id, word);
  }
  return set;
}

function readOnly(typed: readonly string[]): ReadonlySet<string> {
  return new Set(typed.map((name) => ruleCalled(name, true).id));
}

/** @param orCode whether it may be a mistake that is no rule's, such as `syntax` */
function ruleCalled(name: string, orCode: boolean): { readonly id: string } {
  const known = [...ruleGroups().flatMap(({ rules }) => rules), ...(orCode ? codes() : [])];
  const found = known.find(({ id }) => id === name.toLowerCase());
  if (found) return found;
  throw new UsageError(`There is no rule ${printable(name)}.`, {
    typed: name,
    candidates: known.map(({ id }) => id),
    otherwise: '`runplan explain` lists the rules.',
  });
}

async function readPolicy(typed: string): Promise<{
  readonly reference: NonNullable<CheckSettings['policy']>;
  readonly problems: readonly string[];
}> {
  const { explanation, file, mistakes } = await findPolicy(typed, ANYONE, currentDirectory());
  return {
    reference: { name: explanation.name, ...(file && { uri: uriOf(file) }) },
    problems: mistakesOfPolicy(mistakes),
  };
}

function isWord(word: string): word is RuleWord {
  return (RULE_WORDS as readonly string[]).includes(word);
}
