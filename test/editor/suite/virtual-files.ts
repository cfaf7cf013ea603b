import * as vscode from 'vscode';
import { check, checkSame, until } from './check.ts';
import { findingsOf, placeOf, replace } from './documents.ts';
import { test } from './test.ts';

const SCHEME = 'memory';

/** Files that are on no disk. */
class Memory implements vscode.FileSystemProvider {
  private readonly files: ReadonlyMap<string, Uint8Array>;
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;

  constructor(files: Readonly<Record<string, string>>) {
    this.files = new Map(
      Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)] as const),
    );
  }

  stat({ path }: vscode.Uri): vscode.FileStat {
    const isFolder = [...this.files.keys()].some((file) => file.startsWith(`${path}/`));
    const type = isFolder ? vscode.FileType.Directory : vscode.FileType.File;
    return {
      type,
      ctime: 0,
      mtime: 0,
      size: isFolder ? 0 : this.readFile(vscode.Uri.from({ scheme: SCHEME, path })).length,
    };
  }

  readFile(uri: vscode.Uri): Uint8Array {
    const bytes = this.files.get(uri.path);
    if (!bytes) throw vscode.FileSystemError.FileNotFound(uri);
    return bytes;
  }

  readDirectory = (): [string, vscode.FileType][] => [];
  watch = () => new vscode.Disposable(() => {});
  createDirectory = refuse;
  writeFile = refuse;
  delete = refuse;
  rename = refuse;
}

function refuse(uri: vscode.Uri): never {
  throw vscode.FileSystemError.NoPermissions(uri);
}

const LIBRARY = `athlete "Kim"
  recent volume 22 km
  recent longest 12 km

block "Basics"
  plank 3 x 30 s
  dead-bug 3 x 8
`;

const PLAN = `import "library.runplan"

plan "Spring" for "Kim"
  week 1
    tue core "Basics"
    sun long 12 km
`;

test('plans on a virtual file system find what they import', async () => {
  const files = new Memory({ '/plans/library.runplan': LIBRARY, '/plans/spring.runplan': PLAN });
  const registered = vscode.workspace.registerFileSystemProvider(SCHEME, files, { isReadonly: false });
  try {
    const uri = vscode.Uri.from({ scheme: SCHEME, path: '/plans/spring.runplan' });
    const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    const { document } = editor;
    const rules = () => findingsOf(uri).map(({ rule }) => rule);
    await until('the plan is checked', () => rules().length > 0, rules);
    checkSame(rules(), ['strength-coverage', 'strength-frequency'], 'What is found');
    const [found] = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      uri,
      placeOf(document, 'Basics'),
    );
    check(found, 'The block is not found.');
    checkSame(
      ('uri' in found ? found.uri : found.targetUri).toString(),
      'memory:/plans/library.runplan',
      'Where the block is defined',
    );
    await replace(editor, '"Basics"', '"Basiks"');
    await until('the mistake is found', () => rules().includes('unknown-name'), rules);
  } finally {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    registered.dispose();
  }
});
