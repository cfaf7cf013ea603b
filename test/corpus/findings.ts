/** `npm run findings`: what the rules say of the corpus, and which mistakes they find in it. Prints; asserts nothing. */
import { type Finding, SEVERITIES } from '@runplan/language/internal';
import { findingsOf } from '../plan-files.ts';
import { RUNNERS, writtenFor } from './athletes.ts';
import { aboveHint, byRule, distributionOf, figures } from './distribution.ts';
import { type Outcome, outcomesIn } from './mistake.ts';
import { MISTAKES } from './mistakes/all.ts';
import { CORPUS } from './read.ts';

const SIGNS: Readonly<Record<Outcome, string>> = {
  found: '+',
  missed: '-',
  unreadable: '?',
  'not here': '.',
};

function heading(title: string): void {
  console.log(`\n${title}\n${'='.repeat(title.length)}`);
}

function percent(part: number, whole: number): string {
  return `${whole === 0 ? 0 : Math.round((part / whole) * 100)}%`;
}

const checked = new Map<string, readonly (readonly Finding[])[]>();
for (const runner of RUNNERS) {
  const findings: (readonly Finding[])[] = [];
  for (const { text } of CORPUS) findings.push(await findingsOf(writtenFor(text, runner)));
  checked.set(runner, findings);
}
const intended = checked.get('intended') ?? [];

heading(
  `${CORPUS.length} plans, each for the runner it is meant for: findings above hint (${SEVERITIES.join('/')} a rule)`,
);
for (const [index, { name }] of CORPUS.entries()) {
  const findings = intended[index] ?? [];
  const rules = byRule(findings).map(([rule, counts]) => `${rule} ${figures(counts)}`);
  console.log(`${String(aboveHint(findings).length).padStart(3)}  ${name}: ${rules.join(', ') || 'nothing'}`);
}

heading('Findings above hint a plan, by runner');
console.log('median  90th  most  errors  runner');
for (const runner of RUNNERS) {
  const { median, ninth, most, errors } = distributionOf(checked.get(runner) ?? []);
  const columns = [
    String(median).padStart(6),
    String(ninth).padStart(5),
    String(most).padStart(5),
    String(errors).padStart(7),
  ];
  console.log(`${columns.join(' ')}  ${runner}`);
}

heading(`Each rule in all plans, by runner (${SEVERITIES.join('/')})`);
const totals = RUNNERS.map((runner) => new Map(byRule((checked.get(runner) ?? []).flat())));
const rules = byRule([...checked.values()].flat(2)).map(([rule]) => rule);
console.log(`${'rule'.padEnd(26)}${RUNNERS.map((runner) => runner.padStart(21)).join('')}`);
for (const rule of rules) {
  const columns = totals.map((total) => {
    const counts = total.get(rule);
    return (counts ? figures(counts) : '–').padStart(21);
  });
  console.log(`${rule.padEnd(26)}${columns.join('')}`);
}

heading('Mistake x plan (+ found, - missed, ? unreadable, . not applicable)');
console.log(`The columns are the plans 01 to ${CORPUS.length}.`);
let madeInAll = 0;
let foundInAll = 0;
for (const mistake of MISTAKES) {
  const outcomes = await outcomesIn(mistake, CORPUS);
  const found = [...outcomes.values()].filter((outcome) => outcome === 'found').length;
  madeInAll += outcomes.size;
  foundInAll += found;
  const signs = CORPUS.map(({ name }) => SIGNS[outcomes.get(name) ?? 'not here']).join('');
  const share = percent(found, outcomes.size).padStart(4);
  console.log(`${signs} ${share} ${mistake.what} (${mistake.rules.join(', ')}: ${mistake.severity})`);
}
console.log(
  `\n${MISTAKES.length} kinds, made ${madeInAll} times, found ${foundInAll} times (${percent(foundInAll, madeInAll)}).`,
);
