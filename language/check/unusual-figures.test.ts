/** What a policy sets is shown as it sets it, whatever figures it chooses. */
import { describe, expect, it, test } from 'vitest';
import { createChecker } from '../internal.ts';
import { type Parameter, type ParameterUnit, type Rule, valueFor } from '../rules/define-rule.ts';
import { RULES } from '../rules/registry.ts';
import { readValue } from './policy.ts';

const checker = createChecker({ read: async () => ({ problem: 'missing' }) });
const WITH_PARAMETERS = RULES.filter(({ parameters }) => Object.keys(parameters).length > 0);

/** A figure beside the default that no one would choose, and that the failing example of the rule still fails. */
function unusual(name: string, { unit, default: usual }: Parameter): string {
  const sign = name === 'minimum' ? 1 : -1;
  const value = valueFor(usual, { level: 'novice', back: 'healthy' });
  switch (unit) {
    case 'percent':
      return `${Math.round((value + sign * 0.0025) * 1e4) / 100}%`;
    case 'distance':
      return metresInWords(value + sign * 125);
    case 'duration':
      return printed(value + sign * 30);
    case 'count':
      return `${value + sign * 0.25}`;
  }
}

function metresInWords(metres: number): string {
  return metres < 1000 ? `${metres} m` : `${metres / 1000} km`;
}

function printed(seconds: number): string {
  const [h, min, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return [h && `${h} h`, min && `${min} min`, s && `${s} s`].filter(Boolean).join(' ');
}

function settings({ parameters }: Rule): [string, string][] {
  return Object.entries(parameters).map(([name, parameter]) => [name, unusual(name, parameter)]);
}

/** The failing example of a rule under a policy with unusual figures for it. */
function underPolicy(rule: Rule): string {
  const { failing } = rule.docs.examples;
  const set = settings(rule).flat().join(' ');
  if (failing.includes(`  ${rule.id} `)) return failing.replace(`  ${rule.id} info`, `$& ${set}`);
  return `policy "Odd"\n  ${rule.id} ${set}\n\n${failing.replace(/^plan .*\n/m, '$&  policy "Odd"\n')}`;
}

test('in the explanation of a policy', async () => {
  const lines = WITH_PARAMETERS.map((rule) => `  ${rule.id} ${settings(rule).flat().join(' ')}\n`);
  const text = `policy "Odd"\n${lines.join('')}`;
  const who = { level: 'intermediate', back: 'healthy' } as const;
  const { explanation, mistakes } = await checker.explainPolicy(
    { uri: 'file:///odd.runplan', text },
    'Odd',
    who,
  );
  expect(mistakes).toEqual([]);
  const shown = explanation?.rules
    .filter(({ parameters }) => parameters.length > 0)
    .map(({ id, parameters }) => [id, parameters.map(({ name, value }) => [name, value])]);
  expect(shown).toEqual(WITH_PARAMETERS.map((rule) => [rule.id, settings(rule)]));
});

describe('in messages', () => {
  /** The parameter of which the failing example is about; the others are not looked at. */
  const TOLD: Readonly<Record<string, readonly string[]>> = {
    'bone-load-balance': ['limit', 'minimum'],
    'downhill-introduction': ['limit'],
    'intensity-increase': ['limit'],
    'long-run-duration': ['limit'],
    'long-run-spike': ['limit', 'warning-limit'],
    'mileage-increase': ['limit', 'warning-limit'],
    'missing-down-week': ['maximum', 'limit'],
    'novice-dose': ['limit'],
    'run-walk-return': ['maximum'],
    'strength-progression': ['limit'],
  };

  // With four runs a week the limit of `long-run-share` follows from their number.
  it.each(
    WITH_PARAMETERS.filter(({ id }) => id !== 'long-run-share').map((rule) => [rule.id, rule] as const),
  )('%s', async (id, rule) => {
    const { findings } = await checker.check('file:///odd.runplan', underPolicy(rule));
    const messages = findings.filter((finding) => finding.rule === id).map(({ message }) => message);
    expect(messages).not.toEqual([]);
    for (const [name, text] of settings(rule)) {
      if (TOLD[id]?.includes(name) === false) continue;
      expect(messages[0]).toContain(text);
    }
  });

  test('long-run-share', async () => {
    const rule = RULES.find(({ id }) => id === 'long-run-share') as Rule;
    const text = underPolicy(rule).replace('limit 29.75%', 'limit 35.25%');
    const { findings } = await checker.check('file:///odd.runplan', text);
    expect(findings.find((finding) => finding.rule === rule.id)?.message).toContain(
      'more than 35.25% is reported',
    );
  });
});

describe('read again they are the same', () => {
  it.each<[ParameterUnit, readonly string[]]>([
    ['percent', ['7.25%', '0.1%', '33.333%', '105%', '0%']],
    ['distance', ['3 km', '600 km', '3.25 km', '450 m', '450.5 m', '5 mi', '31.1 mi', '0 km', '12.345 km']],
    ['duration', ['45 s', '7.5 s', '1 h 30 min', '2 min 30 s', '0 s']],
    ['count', ['3', '1.5', '0', '2.75']],
  ])('%s', async (unit, texts) => {
    const rule = WITH_PARAMETERS.find(({ parameters }) =>
      Object.values(parameters).some((one) => one.unit === unit),
    ) as Rule;
    const [name = ''] = Object.entries(rule.parameters).find(([, one]) => one.unit === unit) ?? [];
    const who = { level: 'intermediate', back: 'healthy' } as const;
    for (const text of texts) {
      const policy = { uri: 'file:///odd.runplan', text: `policy "Odd"\n  ${rule.id} ${name} ${text}\n` };
      const { explanation } = await checker.explainPolicy(policy, 'Odd', who);
      const value = explanation?.rules
        .find(({ id }) => id === rule.id)
        ?.parameters.find((one) => one.name === name)?.value;
      expect(value).toBe(text);
      expect(readValue(value, unit)).toBe(readValue(text, unit));
    }
  });
});
