import type { CheckSettings, Severity } from '@runplan/language/internal';
import { printable } from '@runplan/report';
import { currentDirectory } from '../files/current-directory.ts';
import { uriOf } from '../files/plan-file.ts';
import { UsageError } from '../usage-error.ts';

/** What the command line sets about rules, as it was typed. */
export interface TypedSettings {
  readonly policy?: string;
  readonly rules: readonly string[];
  readonly only: readonly string[];
  readonly severity?: Severity;
}

/** What a rule can be set to. */
const WORDS = ['off', 'info', 'warning', 'error'] as const;
type Word = (typeof WORDS)[number];

/** Whom a policy is looked up for: which policy it is does not depend on it. */
const ANYONE = { level: 'intermediate', back: 'healthy' } as const;

/**
 * Reads what the command line sets about rules. Without any of it, nothing of the language is loaded.
 *
 * @throws UsageError when there is no such rule or policy, when a rule can't be set, or when options contradict each other
 */
export async function settingsFrom({ policy, rules, only, severity }: TypedSettings): Promise<CheckSettings> {
  const set = rules.length > 0 ? await readRules(rules) : undefined;
  const told = only.length > 0 ? await readOnly(only) : undefined;
  const switchedOff = [...(told ?? [])].find((id) => set?.get(id) === 'off');
  if (switchedOff !== undefined) {
    throw new UsageError(`--only asks for ${switchedOff}, and --rule switches it off: give one of them.`);
  }
  return {
    ...(policy !== undefined && { policy: await readPolicy(policy) }),
    ...(set && { rules: set }),
    ...(told && { only: told }),
    ...(severity && { severity }),
  };
}

async function readRules(typed: readonly string[]): Promise<ReadonlyMap<string, Severity | 'off'>> {
  const { whyFixed } = await import('@runplan/language/internal');
  const set = new Map<string, Word>();
  for (const one of typed) {
    const [, name = '', word = ''] = /^([^=]*)=(.*)$/s.exec(one) ?? [];
    if (name === '' || !isWord(word)) {
      const choices = WORDS.map((choice) => `RULE=${choice}`);
      throw new UsageError(
        `--rule takes ${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}, not "${printable(one)}".`,
      );
    }
    const { id } = await ruleCalled(name, false);
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

async function readOnly(typed: readonly string[]): Promise<ReadonlySet<string>> {
  const found = await Promise.all(typed.map((name) => ruleCalled(name, true)));
  return new Set(found.map(({ id }) => id));
}

/** @param orCode whether it may be a mistake that is no rule's, such as `syntax` */
async function ruleCalled(name: string, orCode: boolean): Promise<{ readonly id: string }> {
  const { codes, ruleGroups } = await import('@runplan/language/internal');
  const known = [...ruleGroups().flatMap(({ rules }) => rules), ...(orCode ? codes() : [])];
  const found = known.find(({ id }) => id === name.toLowerCase());
  if (found) return found;
  throw new UsageError(`There is no rule ${printable(name)}.`, {
    typed: name,
    candidates: known.map(({ id }) => id),
    otherwise: '`runplan explain` lists the rules.',
  });
}

async function readPolicy(typed: string): Promise<NonNullable<CheckSettings['policy']>> {
  const { findPolicy } = await import('../explaining/find-policy.ts');
  const { explanation, file } = await findPolicy(typed, ANYONE, currentDirectory());
  return { name: explanation.name, ...(file && { uri: uriOf(file) }) };
}

function isWord(word: string): word is Word {
  return (WORDS as readonly string[]).includes(word);
}

/** What a shell offers for `--policy`. */
export async function offeredPolicies(): Promise<readonly string[]> {
  const { Documents, policiesOf } = await import('@runplan/language/internal');
  return [...policiesOf({}, new Documents().services.documents).values()].map(({ name }) => name);
}

/** What a shell offers for `--rule`. */
export async function offeredRuleSettings(): Promise<readonly string[]> {
  const { ruleGroups } = await import('@runplan/language/internal');
  const settable = ruleGroups().flatMap(({ rules }) => rules.filter(({ allowable }) => allowable));
  return settable.flatMap(({ id }) => WORDS.map((word) => `${id}=${word}`));
}

/** What a shell offers for `--only`. */
export async function offeredRules(): Promise<readonly string[]> {
  const { ruleGroups } = await import('@runplan/language/internal');
  return ruleGroups().flatMap(({ rules }) => rules.map(({ id }) => id));
}
