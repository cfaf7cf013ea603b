/**
 * Writes docs/rules from the rules: a page for each, and the overview. Pages of rules that are gone are removed; the
 * hand-written pages of what is reported without being a rule are kept. With `--check` nothing is written: exits with
 * 1 and names the pages that differ.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CODES, ruleIndex, rulePage } from '../language/rules/page.ts';
import { RULES } from '../language/rules/registry.ts';

const FOLDER = fileURLToPath(new URL('../docs/rules/', import.meta.url));

const pages = new Map([['README.md', ruleIndex(RULES)]]);
for (const rule of RULES) pages.set(`${rule.id}.md`, rulePage(rule));
const kept = new Set([...pages.keys(), ...CODES.map(({ id }) => `${id}.md`)]);

mkdirSync(FOLDER, { recursive: true });
const there = new Set(readdirSync(FOLDER));
const changed = [...pages].filter(
  ([name, text]) => !there.has(name) || readFileSync(FOLDER + name, 'utf8') !== text,
);
const left = [...there].filter((name) => !kept.has(name));
const missing = [...kept].filter((name) => !there.has(name) && !pages.has(name));

if (process.argv.includes('--check')) {
  for (const [name] of changed) console.error(`docs/rules/${name} is not up to date.`);
  for (const name of left) console.error(`docs/rules/${name} belongs to no rule.`);
} else {
  for (const [name, text] of changed) writeFileSync(FOLDER + name, text);
  for (const name of left) rmSync(FOLDER + name);
}
for (const name of missing) console.error(`docs/rules/${name} is missing; it is written by hand.`);
const drifted = process.argv.includes('--check') && changed.length + left.length > 0;
if (drifted) console.error('Run `node scripts/generate-rule-pages.ts`.');
process.exitCode = drifted || missing.length > 0 ? 1 : 0;
