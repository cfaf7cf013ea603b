/**
 * Writes docs/rules from the rules: a page for each, one for each code that is reported without being a rule, and the
 * overview. Pages of rules that are gone are removed. With `--check` nothing is written: exits with 1 and names the
 * pages that differ.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CODES, codePage } from '../language/rules/codes.ts';
import { toMarkdown } from '../language/rules/markdown.ts';
import { ruleIndex } from '../language/rules/overview.ts';
import { rulePage } from '../language/rules/page.ts';
import { RULES } from '../language/rules/registry.ts';

const FOLDER = fileURLToPath(new URL('../docs/rules/', import.meta.url));

const pages = new Map([['README.md', toMarkdown(ruleIndex(RULES))]]);
for (const rule of RULES) pages.set(`${rule.id}.md`, toMarkdown(rulePage(rule)));
for (const code of CODES) pages.set(`${code.id}.md`, toMarkdown(codePage(code)));

mkdirSync(FOLDER, { recursive: true });
const there = new Set(readdirSync(FOLDER));
const changed = [...pages].filter(
  ([name, text]) => !there.has(name) || readFileSync(FOLDER + name, 'utf8') !== text,
);
const left = [...there].filter((name) => !pages.has(name));

if (process.argv.includes('--check')) {
  for (const [name] of changed) console.error(`docs/rules/${name} is not up to date.`);
  for (const name of left) console.error(`docs/rules/${name} belongs to no rule.`);
} else {
  for (const [name, text] of changed) writeFileSync(FOLDER + name, text);
  for (const name of left) rmSync(FOLDER + name);
}
const drifted = process.argv.includes('--check') && changed.length + left.length > 0;
if (drifted) console.error('Run `node scripts/generate-rule-pages.ts`.');
process.exitCode = drifted ? 1 : 0;
