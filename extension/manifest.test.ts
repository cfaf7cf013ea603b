import { existsSync, globSync, readFileSync } from 'node:fs';
import { createChecker, SEVERITIES } from '@runplan/language/internal';
import { describe, expect, test } from 'vitest';
import { BUILT_IN_POLICIES, DEFAULT_SETTINGS } from '../server/settings.ts';
import keyed from './package.json' with { type: 'json' };
import texts from './package.nls.json' with { type: 'json' };

/** The manifest with the English texts in the places of their keys. */
const manifest = JSON.parse(
  JSON.stringify(keyed).replace(/"%([^%"]+)%"/g, (_, key: keyof typeof texts) => JSON.stringify(texts[key])),
) as typeof keyed;

const { contributes } = manifest;

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

describe('settings', () => {
  const properties = contributes.configuration.properties as Readonly<
    Record<string, { default: unknown; type: string; enum?: string[]; markdownDescription: string }>
  >;
  const names = Object.keys(properties);

  test('are those of the server, with its defaults', () => {
    const defaults = names.map((name) => [name, properties[name]?.default]);
    expect(defaults).toEqual(flat(DEFAULT_SETTINGS, 'runplan.'));
  });

  test('have the values that the server takes', () => {
    const choices: Readonly<Record<string, readonly string[]>> = {
      'runplan.policy': BUILT_IN_POLICIES,
      'runplan.minimumSeverity': SEVERITIES,
    };
    for (const [name, { type, enum: values }] of Object.entries(properties)) {
      expect(type, name).toBe(name in choices ? 'string' : 'boolean');
      expect(values?.toSorted(), name).toEqual(choices[name]?.toSorted());
    }
  });

  test.each([
    ['docs/editors.md', read('../docs/editors.md'), 3],
    ['README.md', read('README.md'), 2],
  ])('mean what %s says', (_, page, column) => {
    const described = rows(page)
      .map((row) => [`runplan.${row[0]?.replace(/^runplan\./, '')}`, row[column] ?? ''] as const)
      .filter(([name]) => name in properties);
    expect(described.map(([name]) => name)).toEqual(names);
    for (const [name, text] of described) {
      const [sentence = ''] = (properties[name]?.markdownDescription ?? '').split(/(?<=\.) /);
      expect(text.replace(/: `standard`.*/, ''), name).toBe(
        sentence.charAt(0).toLowerCase() + sentence.slice(1, -1),
      );
    }
  });
});

/** Settings by their dotted names. */
function flat(settings: object, path: string): [string, unknown][] {
  return Object.entries(settings).flatMap(([key, value]) =>
    typeof value === 'object' ? flat(value, `${path}${key}.`) : [[path + key, value]],
  );
}

/** The cells of the tables of a page; what stands in backticks in the first one without them. */
function rows(page: string): string[][] {
  return [...page.matchAll(/^\| `([^`]+)` \|(.*)\|$/gm)].map(([, name = '', rest = '']) => [
    name,
    ...rest.split('|').map((cell) => cell.trim()),
  ]);
}

describe('commands', () => {
  const commands = contributes.commands.map(({ command }) => command);

  test('are those that the README lists', () => {
    const listed = [...read('README.md').matchAll(/^\| (`Runplan: .*?) \|/gm)]
      .flatMap(([, cell = '']) => [...cell.matchAll(/`([^`]+)`/g)])
      .map(([, title]) => title);
    expect(contributes.commands.map(({ category, title }) => `${category}: ${title}`)).toEqual(listed);
  });

  test('exist in the code', () => {
    const code = globSync('src/**/*.ts', { cwd: new URL('.', import.meta.url) })
      .map((path) => read(path))
      .join('\n');
    const isRegistered = (command: string) => code.includes(`register('${command.replace('runplan.', '')}'`);
    expect(commands.filter((command) => !isRegistered(command))).toEqual([]);
  });

  test('stand in menus, keys and the walkthrough under the names that they have', () => {
    const { menus, keybindings, walkthroughs } = contributes;
    const named = [...Object.values(menus).flat(), ...keybindings].map(({ command }) => command);
    const linked = JSON.stringify(walkthroughs).matchAll(/(?:command:|onCommand:)([\w.]+)/g);
    for (const command of [...named, ...[...linked].map(([, name = '']) => name)])
      expect([...commands, 'runplan.showPlan', 'workbench.actions.view.problems']).toContain(command);
  });

  test('that act on a plan are offered where one is', () => {
    const { commandPalette } = contributes.menus;
    const onPlans = commandPalette.filter(({ when }) => when.startsWith('editorLangId == runplan'));
    expect(onPlans.map(({ command }) => command)).toEqual([
      'runplan.newPlanFrom',
      'runplan.openPreviewToSide',
      'runplan.fixAll',
      'runplan.export',
      'runplan.print',
    ]);
    for (const { when } of contributes.keybindings) expect(when).toContain('editorLangId == runplan');
  });
});

test('nothing but its language, its commands and its task starts the extension', () => {
  expect(manifest.activationEvents).toEqual([]);
});

describe('walkthrough', () => {
  const steps = contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps);

  test('has four steps that can be completed', () => {
    expect(steps).toHaveLength(4);
    for (const { id, completionEvents } of steps) expect(completionEvents, id).not.toEqual([]);
    const settings = JSON.stringify(steps).matchAll(/onSettingChanged:([\w.]+)/g);
    for (const [, name = ''] of settings) expect(contributes.configuration.properties).toHaveProperty([name]);
  });

  test.each(steps)('the picture of $id has the colours of the theme', ({ media }) => {
    const picture = read(media.svg);
    const colours = [...picture.matchAll(/(?:fill|stroke)="([^"]*)"/g)].map(([, colour = '']) => colour);
    expect(colours.filter((colour) => colour !== 'none' && !colour.startsWith('var(--vscode-'))).toEqual([]);
    expect(picture).not.toMatch(/<script|<image|href=|#[\da-f]{3,8}\b/i);
    expect(media.altText).toMatch(/\.$/);
  });
});

test('the icon has the size that the Marketplace asks for', () => {
  const png = readFileSync(new URL(manifest.icon, import.meta.url));
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([128, 128]);
});

test('the licence is that of the project', () => {
  expect(read('LICENSE')).toBe(read('../LICENSE'));
  expect(existsSync(new URL('CHANGELOG.md', import.meta.url))).toBe(true);
});

test('the version is that of the command line', () => {
  expect(manifest.version).toBe(JSON.parse(read('../cli/package.json')).version);
});

test('the plan of the README gives no findings', async () => {
  const [, plan = ''] = /^```runplan\n([\s\S]*?)^```/m.exec(read('README.md')) ?? [];
  const { findings } = await createChecker({ read: async () => ({ problem: 'missing' }) }).check(
    'file:///plan.runplan',
    plan,
  );
  expect(findings.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
});
