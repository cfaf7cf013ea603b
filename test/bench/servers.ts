/**
 * `npm run bench`, third part: how long an editor waits for the language server, over a real connection to the built
 * program; and next to it, how long it waits for `yaml-language-server` with the same plan as YAML and a schema.
 * Prints a table; asserts nothing.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Position } from 'vscode-languageserver/node';
import { LanguageClient, type Start } from './language-client.ts';
import { asRunplan, asYaml, PLAN_SCHEMA, samplePlan, writtenOutPlan } from './plans.ts';
import { p50p95, quantiles, row } from './table.ts';

const RUNPLAN = fileURLToPath(new URL('../../cli/bin/runplan.js', import.meta.url));
const YAML = createRequire(import.meta.url).resolve('yaml-language-server/bin/yaml-language-server');
const WEEKS = 52;
const OTHER_PLANS = 2000;
const OTHER_WEEKS = 16;
const STARTS = 9;
const WARM_UP = 60;
const EDITS = 200;

/** A text, and where one types and points at in it. */
interface Scene {
  readonly uri: string;
  readonly text: string;
  /** The first digits of amounts, all over the text. */
  readonly digits: readonly Position[];
  readonly completion: Position;
  readonly hover: Position;
}

function makeFolder(parent: string, name: string): string {
  const folder = join(parent, name);
  mkdirSync(folder);
  return folder;
}

function runplanIn(folder: string): Start {
  return { command: [RUNPLAN, 'lsp', '--stdio'], folder, languageId: 'runplan' };
}

function yamlIn(folder: string, schema: string): Start {
  return {
    command: [YAML, '--stdio'],
    folder,
    languageId: 'yaml',
    settings: {
      yaml: {
        validate: true,
        hover: true,
        completion: true,
        schemas: { [pathToFileURL(schema).href]: '*.yaml' },
        // Nothing is to be downloaded.
        schemaStore: { enable: false },
      },
    },
  };
}

function runplanScene(folder: string, plan = samplePlan(WEEKS)): Scene {
  const text = asRunplan(plan);
  return {
    uri: pathToFileURL(join(folder, 'bench.runplan')).href,
    text,
    digits: placesOf(text, /easy (?=\d)/g),
    completion: middle(placesOf(text, /@ (?=threshold)/g)),
    hover: middle(placesOf(text, /sun (?=long)/g)),
  };
}

function yamlScene(folder: string, plan = samplePlan(WEEKS)): Scene {
  const text = asYaml(plan);
  return {
    uri: pathToFileURL(join(folder, 'bench.yaml')).href,
    text,
    digits: placesOf(text, /kind: easy\n\s+amount: (?=\d)/g),
    completion: middle(placesOf(text, /day: (?=wed)/g)),
    hover: middle(placesOf(text, /(?=amount: )/g)),
  };
}

/** Where the matches of a pattern end. */
function placesOf(text: string, pattern: RegExp): Position[] {
  return [...text.matchAll(pattern)].map((match) => {
    const before = text.slice(0, match.index + match[0].length);
    return { line: before.split('\n').length - 1, character: before.length - before.lastIndexOf('\n') - 1 };
  });
}

function middle<Item>(items: readonly Item[]): Item {
  return items[Math.floor(items.length / 2)] as Item;
}

async function opened(start: Start, { uri, text }: Scene): Promise<LanguageClient> {
  const client = await LanguageClient.start(start);
  await client.open(uri, text);
  return client;
}

async function starts(start: Start, { uri, text }: Scene): Promise<void> {
  const started: number[] = [];
  const diagnosed: number[] = [];
  for (let i = 0; i < STARTS; i++) {
    const client = await LanguageClient.start(start);
    started.push(client.startTime);
    const begun = performance.now();
    await client.open(uri, text);
    diagnosed.push(performance.now() - begun);
    await client.stop();
  }
  row('  start → initialized', `${quantiles(started).p50.toFixed(0)} ms`, `median of ${STARTS}`);
  row('  open → first diagnostics', `${quantiles(diagnosed).p50.toFixed(0)} ms`, `median of ${STARTS}, cold`);
}

/** Measures what an editor asks while one types, prints it, and stops the server. */
async function answers(client: LanguageClient, scene: Scene): Promise<void> {
  const { uri, digits } = scene;
  const { completionProvider, hoverProvider, semanticTokensProvider } = client.capabilities;
  const textDocument = { uri };
  let edits = 0;
  /** Types another digit, each time in another week. */
  const type = () => {
    const place = digits[edits % digits.length] as Position;
    const digit = Math.floor(edits / digits.length) % 2 === 0 ? '8' : '7';
    edits += 1;
    return client.edit(uri, place, digit);
  };

  const diagnostics = await measure(() => type().diagnostics);
  row('  edit → diagnostics', p50p95(diagnostics));

  if (completionProvider) {
    const samples = await measure(
      () => client.request('textDocument/completion', { textDocument, position: scene.completion }),
      type,
    );
    row('  edit → completion', p50p95(samples));
  }
  if (hoverProvider) {
    const samples = await measure(() =>
      client.request('textDocument/hover', { textDocument, position: scene.hover }),
    );
    row('  hover', p50p95(samples));
  }
  if (semanticTokensProvider) {
    const full = await client.request<{ resultId: string }>('textDocument/semanticTokens/full', {
      textDocument,
    });
    let previousResultId = full.resultId;
    const samples = await measure(async () => {
      const delta = await client.request<{ resultId: string }>('textDocument/semanticTokens/full/delta', {
        textDocument,
        previousResultId,
      });
      previousResultId = delta.resultId;
    }, type);
    row('  edit → semantic tokens, the difference', p50p95(samples));
  }
  const memory = client.memory();
  if (memory !== undefined) row('  memory afterwards', `${memory.toFixed(0)} MB`);
  await client.stop();
}

/**
 * Milliseconds that something takes.
 *
 * @param type an edit right before it, which counts, while the wait for the diagnostics that follow does not
 */
async function measure(
  work: () => Promise<unknown>,
  type?: () => { readonly diagnostics: Promise<void> },
): Promise<readonly number[]> {
  const samples: number[] = [];
  for (let i = 0; i < WARM_UP + EDITS; i++) {
    const begun = performance.now();
    const edit = type?.();
    await work();
    samples.push(performance.now() - begun);
    await edit?.diagnostics;
  }
  return samples.slice(WARM_UP);
}

const folder = mkdtempSync(join(tmpdir(), 'runplan-bench-'));
try {
  const alone = makeFolder(folder, 'alone');
  const many = makeFolder(folder, 'many');
  const yaml = makeFolder(folder, 'yaml');
  for (let i = 1; i <= OTHER_PLANS; i++)
    writeFileSync(join(many, `${i}.runplan`), asRunplan(samplePlan(OTHER_WEEKS, i)));

  console.log(`\nLanguage server, ${WEEKS} weeks open (p50, p95 of ${EDITS})`);
  await starts(runplanIn(alone), runplanScene(alone));
  await answers(await opened(runplanIn(alone), runplanScene(alone)), runplanScene(alone));

  console.log('\nThe same plan with all written out');
  const long = runplanScene(alone, writtenOutPlan(WEEKS));
  await answers(await opened(runplanIn(alone), long), long);

  console.log(`\nThe first plan with ${OTHER_PLANS} other plans of ${OTHER_WEEKS} weeks in the folder`);
  const client = await LanguageClient.start(runplanIn(many));
  const begun = performance.now();
  await client.request('workspace/symbol', { query: 'Plan' });
  row('  names in all plans are known', `${((performance.now() - begun) / 1000).toFixed(2)} s`);
  await client.backgroundWork();
  row('  all plans checked in the background', `${((performance.now() - begun) / 1000).toFixed(2)} s`);
  await client.open(runplanScene(many).uri, runplanScene(many).text);
  await answers(client, runplanScene(many));

  console.log('\nyaml-language-server, the same plan as YAML with a schema');
  const schema = join(folder, 'plan.schema.json');
  writeFileSync(schema, JSON.stringify(PLAN_SCHEMA));
  const yamlStart = yamlIn(yaml, schema);
  await starts(yamlStart, yamlScene(yaml));
  await answers(await opened(yamlStart, yamlScene(yaml)), yamlScene(yaml));
  console.log('\nThe same with all written out');
  const longYaml = yamlScene(yaml, writtenOutPlan(WEEKS));
  await answers(await opened(yamlStart, longYaml), longYaml);
  console.log('  (it waits for a pause in typing before it validates; that is part of its figure)');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
