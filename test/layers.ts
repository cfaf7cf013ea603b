import { dirname, join, normalize } from 'node:path/posix';

const TREE = ['language/text', 'language/grammar', 'language/scope'];
const VOCABULARY = [...TREE, 'language/quantities', 'language/vocabulary'];
const TRAINING = [...VOCABULARY, 'language/training'];

/**
 * What the code of each folder, or of a single file, may import beside its own: other folders, and packages by name. The
 * longest path counts; `*` stands for one name. What is not listed may not be imported, and a folder that is not listed
 * may import nothing.
 */
export const LAYERS: Readonly<Record<string, readonly string[]>> = {
  'language/text': [],
  'language/quantities': [],
  'language/grammar': ['language/text', 'language/quantities', 'langium'],
  'language/library': [],
  'language/scope': ['language/text', 'language/grammar', 'langium'],
  'language/vocabulary': ['language/grammar', 'language/quantities'],
  'language/training': [...VOCABULARY, 'langium'],
  'language/edit': [...TRAINING, 'language/format/spacing.ts', 'langium'],
  'language/words': [...TRAINING, 'language/edit', 'langium'],
  'language/rules': [...TRAINING, 'language/edit', 'langium'],
  'language/refactor': [...TRAINING, 'language/edit', 'language/format', 'language/write', 'langium'],
  'language/new-plan': [...VOCABULARY, 'language/training', 'language/rules', 'language/format', 'langium'],
  'language/check': [...TRAINING, 'language/edit', 'language/rules', 'langium'],
  'language/cheat-sheet': ['language/rules'],
  'language/workspace': [...TREE, 'language/library', 'language/rules', 'language/check', 'langium'],
  'language/project': [
    'language/grammar',
    'language/rules',
    'language/scope',
    'language/text',
    'language/check',
    'language/workspace',
    'ignore',
    'langium',
    'toml-eslint-parser',
  ],
  'language/format': [...TREE, 'language/rules', 'language/check', 'language/workspace'],
  'language/write': ['language/text', 'language/quantities', 'language/format'],
  'language/fix': ['language/rules', 'language/check', 'language/format'],
  'language/index.ts': ['language'],
  'language/internal.ts': ['language'],
  exchange: ['@runplan/language/internal', '@observablehq/plot'],
  'exchange/formats/csv.ts': ['exchange', '@runplan/language/internal', 'papaparse'],
  'exchange/importing/csv-table.ts': ['exchange', '@runplan/language/internal', 'papaparse'],
  'exchange/importing/xlsx-cells.ts': ['exchange', '@runplan/language/internal', 'fflate'],
  'exchange/xml': ['saxen'],
  'exchange/importing/calendar-hack.ts': ['exchange', '@runplan/language/internal', 'yaml'],
  'exchange/activities/log-activities.ts': ['exchange', '@runplan/language/internal', 'papaparse'],
  'exchange/formats/xlsx.ts': ['exchange', '@runplan/language/internal', 'write-excel-file/universal'],
  'exchange/formats/ics.ts': ['exchange', '@runplan/language/internal', 'ical-generator'],
  report: ['@runplan/language/internal'],
  'report/statistics': [
    'report/define-reporter.ts',
    'report/totals.ts',
    'report/layout',
    '@runplan/language/internal',
  ],
  'report/layout': ['@runplan/language/internal'],
  'report/reporters': [
    'report/define-reporter.ts',
    'report/totals.ts',
    'report/layout',
    '@runplan/language/internal',
    'sarif',
  ],
  disk: ['@runplan/language/internal', 'ignore', 'node:*'],
  server: ['@runplan/language/internal', 'langium'],
  'server/*.ts': ['server', '@runplan/language/internal', '@runplan/exchange', 'vscode-languageserver'],
  'server/*/feature.ts': ['server', '@runplan/language/internal', 'vscode-languageserver'],
  'server/files': ['server', '@runplan/language/internal', 'vscode-languageserver'],
  'server/lifecycle': ['server', '@runplan/language/internal', 'langium', 'vscode-languageserver'],
  'server/protocol': ['server', '@runplan/language/internal', 'vscode-languageserver'],
  'server/runplan': [
    'server',
    '@runplan/language/internal',
    '@runplan/exchange',
    '@runplan/report',
    'langium',
    'vscode-languageserver',
  ],
  'server/workspace': [
    'server',
    '@runplan/language/internal',
    'langium',
    'vscode-languageserver-textdocument',
  ],
  'server/collector.ts': ['node:*'],
  'server/browser.ts': ['server', 'vscode-languageserver', 'vscode-languageserver/browser'],
  'server/main.ts': ['server', 'node:*'],
  'server/message-headers.ts': ['node:*'],
  'server/standard-streams.ts': ['server', 'vscode-languageserver/node'],
  'server/node.ts': ['server', 'vscode-languageserver', 'vscode-languageserver/node', 'node:*'],
  'server/files/disk-files.ts': ['server', '@runplan/language/internal', '@runplan/disk', 'node:*'],
  cli: [
    '@runplan/language/internal',
    '@runplan/disk',
    '@runplan/exchange',
    '@runplan/report',
    '@runplan/server/node',
    'node:*',
  ],
  'cli/mcp': [
    'cli',
    '@runplan/language/internal',
    '@runplan/disk',
    '@runplan/report',
    '@modelcontextprotocol/sdk/server/mcp.js',
    '@modelcontextprotocol/sdk/server/stdio.js',
    '@modelcontextprotocol/sdk/types.js',
    'zod',
    'node:*',
  ],
  'cli/merging': [
    'cli/usage-error.ts',
    '@runplan/language/internal',
    '@runplan/disk',
    '@runplan/report',
    'zod',
    'node:*',
  ],
  'cli/previewing': [
    'cli',
    '@runplan/language/internal',
    '@runplan/disk',
    '@runplan/exchange',
    '@runplan/report',
    'node:*',
  ],
  'cli/watching': [
    'cli',
    '@runplan/language/internal',
    '@runplan/disk',
    '@runplan/report',
    'chokidar',
    'node:*',
  ],
  'extension/src/common': [
    '@runplan/exchange',
    '@runplan/server/requests',
    'vscode',
    'vscode-languageclient',
  ],
  'extension/src/browser': ['extension/src/common', 'vscode', 'vscode-languageclient/browser'],
  'extension/src/node': ['extension/src/common', 'vscode', 'vscode-languageclient/node', 'node:*'],
  playground: [
    '@runplan/server/requests',
    '@codemirror/autocomplete',
    '@codemirror/commands',
    '@codemirror/language',
    '@codemirror/lint',
    '@codemirror/lsp-client',
    '@codemirror/search',
    '@codemirror/state',
    '@codemirror/view',
  ],
  'playground/preview.ts': [
    'playground',
    '@runplan/exchange/page',
    '@runplan/server/requests',
    '@codemirror/lsp-client',
    '@codemirror/view',
  ],
  'extension/src/node/server-host.ts': ['@runplan/server/collector', 'node:*'],
  'extension/src/webview': [
    'extension/src/common',
    '@runplan/exchange',
    '@runplan/exchange/page',
    '@runplan/server/requests',
  ],
};

/** Whether a file of the project may import something, by the path or name that the import gives. */
export function mayImport(file: string, imported: string): boolean {
  const layer = layerOf(file);
  if (layer === undefined) return false;
  const allowed = LAYERS[layer] as readonly string[];
  if (!imported.startsWith('.')) {
    return allowed.some((name) => name === imported || (name === 'node:*' && imported.startsWith('node:')));
  }
  const target = normalize(join(dirname(file), imported));
  return isWithin(target, layer) || allowed.some((path) => isWithin(target, path));
}

function layerOf(file: string): string | undefined {
  return Object.keys(LAYERS)
    .filter((path) => isWithin(file, path))
    .sort((a, b) => b.length - a.length)[0];
}

function isWithin(file: string, path: string): boolean {
  const names = file.split('/');
  return path.split('/').every((name, index) => {
    const [before = '', behind] = name.split('*');
    const own = names[index] ?? '';
    return behind === undefined ? own === name : own.startsWith(before) && own.endsWith(behind);
  });
}
