import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { CODES, codePage } from '../language/rules/codes.ts';
import { toMarkdown } from '../language/rules/markdown.ts';
import { ruleIndex } from '../language/rules/overview.ts';
import { rulePage } from '../language/rules/page.ts';
import { RULES } from '../language/rules/registry.ts';

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

describe('docs/rules', () => {
  it.each([
    ['README', ruleIndex(RULES)] as const,
    ...RULES.map((rule) => [rule.id, rulePage(rule)] as const),
    ...CODES.map((code) => [code.id, codePage(code)] as const),
  ])('%s.md is up to date (else: node scripts/generate-rule-pages.ts)', (name, page) => {
    expect(readFileSync(at(`docs/rules/${name}.md`), 'utf8')).toBe(toMarkdown(page));
  });

  it('holds these pages and no others', () => {
    const names = ['README', ...RULES.map((rule) => rule.id), ...CODES.map((code) => code.id)];
    expect(readdirSync(at('docs/rules')).sort()).toEqual(names.map((name) => `${name}.md`).sort());
  });

  it('has no link that leads nowhere', () => {
    for (const name of readdirSync(at('docs/rules'))) {
      const text = readFileSync(at(`docs/rules/${name}`), 'utf8');
      for (const [, target = ''] of text.matchAll(/\]\(([^)#]+\.md)/g)) {
        expect(readdirSync(at('docs/rules')), `${name} links ${target}`).toContain(target);
      }
    }
  });

  it('is what `--check` compares', () => {
    const run = spawnSync(process.execPath, [at('scripts/generate-rule-pages.ts'), '--check'], {
      encoding: 'utf8',
    });
    expect(run.stderr).toBe('');
    expect(run.status).toBe(0);
  });
});

describe('language/rules', () => {
  it.each(RULES.map((rule) => [rule.id, rule] as const))('%s stands in the file of its name', (id, rule) => {
    expect(readFileSync(at(`language/rules/${rule.group}/${id}.ts`), 'utf8')).toContain(`id: '${id}'`);
  });

  it('registers every file that defines a rule', () => {
    const folders = readdirSync(at('language/rules'), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    const defined = folders.flatMap(({ name }) =>
      readdirSync(at(`language/rules/${name}`)).filter(
        (file) =>
          file.endsWith('.ts') &&
          /= defineRule\(/.test(readFileSync(at(`language/rules/${name}/${file}`), 'utf8')),
      ),
    );
    expect(defined.sort()).toEqual(RULES.map((rule) => `${rule.id}.ts`).sort());
  });
});
