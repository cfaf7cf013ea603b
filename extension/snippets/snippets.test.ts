import { createChecker, formatted } from '@runplan/language/internal';
import { expect, test } from 'vitest';
import snippets from './runplan.json' with { type: 'json' };

type SnippetName = keyof typeof snippets;

const HEALTHY = `athlete "Sam"
  level intermediate
  recent volume 32 km
  recent longest 12 km
  best 10k in 52:30
`;
const HEAD = `${HEALTHY}
plan "Base" for "Sam"
  starts 2026-09-21
  pain rule standard
`;
const WEEK = `  week 1 base
    mon core "Core Basics"
    tue easy 7 km
    thu easy 6 km
    fri core "Core and Hips"
    sat easy 6 km
    sun long 9 km
`;
/** Weeks 2 to 11, each third one lighter. */
const MORE_WEEKS = Array.from(
  { length: 10 },
  (_, index) => `  week ${index + 2} like week 1${index % 3 === 0 ? ' at 70%' : ''}
`,
).join('');

/** Where each snippet belongs, as a file that is complete with it: it goes where `…` stands. */
const PLACES: Readonly<Record<SnippetName, string>> = {
  Athlete: '…',
  Plan: `${HEALTHY}\n…`,
  // The race is on a Monday, the day of the test.
  'Plan for a race': `${HEALTHY}\n…week 1 race\n    mon race\n      allow long-run-spike because "a race is longer than what came before"`,
  Week: `${HEAD}\n  …`,
  'Week like an earlier one': `${HEAD}\n${WEEK}  …`,
  'Down week': `${HEAD}\n${WEEK}  week 2 base like week 1\n  week 3 base like week 1\n  …`,
  'Race week': `${HEAD.replace('starts 2026-09-21', 'race 10k on 2026-12-13')}
${WEEK}${MORE_WEEKS}  …
      allow long-run-spike because "a race is longer than what came before"`,
  'Easy run': day('tue'),
  'Recovery run': day('tue'),
  'Long run': day('sun'),
  'Long run with a faster end': day('sun'),
  'Steady run': day('tue'),
  Progression: day('tue'),
  'Tempo run': day('tue'),
  'Threshold intervals': day('tue'),
  Intervals: day('tue'),
  Hills: day('tue'),
  Fartlek: day('tue'),
  Strides: day('tue easy 5 km +'),
  'Run and walk': day('tue'),
  Race: day('sun'),
  'Time trial': day('tue'),
  'Core session': day('mon'),
  'Core session with exercises': day('mon'),
  'Strength session': day('mon'),
  'Cross-training': day('tue easy 5 km +'),
  Repetitions: day('tue easy: 2 km,'),
  Block: '…',
  Workout: '…',
  Exercise: '…',
  Policy: '…',
  'Accept a finding': `${HEAD.replace('longest 12 km', 'longest 7 km')}\n${WEEK}      …`,
  'Pace of the athlete': `${HEALTHY}  …`,
  Shoes: `${HEALTHY}  …`,
  Clearance: `${HEALTHY}  back disc\n  …`,
  'Rule for pain': `${HEALTHY}\nplan "Base" for "Sam"\n  starts 2026-09-21\n  …\n${WEEK}`,
  Import: '…\nplan "Base" for "Sam"\n',
};

/** A week with the snippet as the session of a day. The other days leave room for any. */
function day(start: string): string {
  const [name = ''] = start.split(' ');
  const roomy = WEEK.replaceAll('6 km', '8 km').replace('9 km', '8 km');
  return `${HEAD}\n${roomy.replace(new RegExp(`${name} .*`), `${start} …`)}`;
}

const VARIABLES: Readonly<Record<string, string>> = {
  CURRENT_YEAR: '2026',
  CURRENT_MONTH: '09',
  CURRENT_DATE: '21',
};

/** What stands in the editor when nothing of a snippet is changed. */
function expanded(body: string | readonly string[]): string {
  return [body]
    .flat()
    .join('\n')
    .replace(/\$([A-Z_]+)/g, (_, name: string) => VARIABLES[name] ?? '?')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\$\{\d+\|([^,|]*)[^}]*\|\}/g, '$1')
    .replace(/\$\d/g, '');
}

/** The text of a snippet in its place, indented as an editor does. */
function inPlace(name: SnippetName): string {
  const place = PLACES[name];
  const [indentation = ''] = /(?<=^|\n) *(?=\S*…)/.exec(place) ?? [];
  return place.replace('…', expanded(snippets[name].body).replaceAll('\n', `\n${indentation}`));
}

async function findingsIn(text: string) {
  const read = async () => ({ text: HEALTHY });
  return (await createChecker({ read }).check('file:///plans/plan.runplan', text)).findings;
}

const names = Object.keys(snippets) as SnippetName[];

test.each(names)('%s checks clean as it is inserted', async (name) => {
  const findings = (await findingsIn(inPlace(name))).filter(({ severity }) => severity !== 'hint');
  expect(findings.map(({ start, rule, message }) => `${start.line}: ${rule}: ${message}`)).toEqual([]);
});

test.each(names)('%s is formatted', (name) => {
  const text = `${inPlace(name).replace(/[ \n]+$/, '')}\n`.replace(/^ +$/gm, '');
  expect(formatted(text)).toBe(text);
});

test.each(names)('each choice of %s is understood', async (name) => {
  for (const [all, list = ''] of expandable(name)) {
    for (const choice of list.split(',')) {
      const body = [snippets[name].body].flat().join('\n').replace(all, choice);
      const text = PLACES[name].replace('…', expanded(body));
      const mistakes = (await findingsIn(text)).filter(
        ({ rule }) => rule === 'syntax' || rule.startsWith('unknown'),
      );
      expect(
        mistakes.map(({ message }) => message),
        choice,
      ).toEqual([]);
    }
  }
});

function expandable(name: SnippetName) {
  return [
    ...[snippets[name].body]
      .flat()
      .join('\n')
      .matchAll(/\$\{\d+\|([^}]*)\|\}/g),
  ];
}
