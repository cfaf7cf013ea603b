import type { FileRead, RunplanDocument } from '@runplan/language/internal';
import { beforeEach, expect, test } from 'vitest';
import type { WorkspaceFiles } from '../files/workspace-files.ts';
import { nextTurn } from '../turns.ts';
import { Workspace } from './workspace.ts';

const LIBRARY = 'file:///plans/library.runplan';
const PLAN = 'file:///plans/plan.runplan';

/** A disk whose answers wait until they are let go; each is what the file was when it was asked for. */
class SlowFiles implements WorkspaceFiles {
  readonly texts = new Map<string, string>();
  private readonly waiting: (() => void)[] = [];

  setFolders(): void {}

  readProject(): Promise<FileRead> {
    return Promise.resolve({ problem: 'missing' });
  }

  isTop(): boolean {
    return false;
  }

  ownName(uri: string): string {
    return uri;
  }

  isFolder(): boolean {
    return false;
  }

  isIgnored(): boolean {
    return false;
  }

  find(): Promise<readonly string[]> {
    return Promise.resolve([]);
  }

  read(uri: string): Promise<FileRead> {
    const text = this.texts.get(uri);
    return new Promise((resolve) => {
      this.waiting.push(() => resolve(text === undefined ? { problem: 'missing' } : { text }));
    });
  }

  /** Lets the first question that waits be answered. */
  answer(): void {
    this.waiting.shift()?.();
  }

  /** Answers whatever is asked until something is done. */
  async until<Result>(done: Promise<Result>): Promise<Result> {
    let isDone = false;
    const finish = () => {
      isDone = true;
    };
    done.then(finish, finish);
    while (!isDone) {
      this.answer();
      await nextTurn();
    }
    return done;
  }
}

let files: SlowFiles;
let workspace: Workspace;
beforeEach(() => {
  files = new SlowFiles();
  workspace = new Workspace(files);
});

function open(uri: string, text: string): void {
  workspace.open.open(uri, 1, text);
  workspace.textChanged(uri);
}

const textOf = (uri: string) => workspace.withDocument(uri, ({ textDocument }) => textDocument.getText());
const rulesOf = async (uri: string) => {
  const document = await workspace.document(uri);
  return document && workspace.check(document).findings.map(({ rule }) => rule);
};

test('a file that changes while it is read is read again', async () => {
  files.texts.set(PLAN, 'block "Old"\n');
  const text = textOf(PLAN);
  files.texts.set(PLAN, 'block "New"\n');
  workspace.fileChanged(PLAN, true);
  expect(await files.until(text)).toBe('block "New"\n');
});

test('a file that goes while it is read is gone', async () => {
  files.texts.set(PLAN, 'block "Old"\n');
  const text = textOf(PLAN);
  files.texts.delete(PLAN);
  workspace.fileChanged(PLAN, false);
  expect(await files.until(text)).toBeUndefined();
});

test('so is an import that changes while it is read', async () => {
  files.texts.set(LIBRARY, 'block "Old"\n  plank 30 s\n');
  open(PLAN, 'import "library.runplan"\nplan "P"\n  week 1\n    mon core "New"\n');
  const rules = rulesOf(PLAN);
  files.texts.set(LIBRARY, 'block "New"\n  plank 30 s\n');
  workspace.fileChanged(LIBRARY, true);
  expect(await files.until(rules)).not.toContain('unknown-name');
});

test('an import that is opened before the answer that there is no such file is known', async () => {
  open(PLAN, 'import "library.runplan"\nplan "P"\n  week 1\n    mon core "New"\n');
  const rules = rulesOf(PLAN);
  open(LIBRARY, 'block "New"\n  plank 30 s\n');
  const found = await files.until(rules);
  expect(found).not.toContain('import');
  expect(found).not.toContain('unknown-name');
});

test('two may look at a file that is not open at the same time', async () => {
  files.texts.set(PLAN, 'import "library.runplan"\n');
  files.texts.set(LIBRARY, 'block "Core"\n  plank 30 s\n');
  const both = Promise.all([textOf(PLAN), textOf(PLAN)]);
  expect(await files.until(both)).toEqual(['import "library.runplan"\n', 'import "library.runplan"\n']);
});

test('what an open file defines and names is worked out once for each of its versions', async () => {
  open(PLAN, 'block "Core"\n  plank 30 s\n');
  const first = (await workspace.allOutlines()).get(PLAN);
  expect((await workspace.allOutlines()).get(PLAN)).toBe(first);
  workspace.open.open(PLAN, 2, 'block "Other"\n  plank 30 s\n');
  workspace.textChanged(PLAN);
  expect((await workspace.allOutlines()).get(PLAN)?.definitions.map(({ name }) => name)).toEqual(['Other']);
});

test('what it names counts for the file that defines it now', async () => {
  files.texts.set(LIBRARY, 'block "Core"\n  plank 30 s\n');
  open(PLAN, 'import "library.runplan"\nplan "P"\n  week 1\n    mon core "Core"\n');
  const uses = async () =>
    (await files.until(workspace.allOutlines())).get(PLAN)?.usesOf.get(LIBRARY)?.get('Block core');
  expect(await uses()).toBe(1);
  files.texts.set(LIBRARY, 'block "Else"\n  plank 30 s\n');
  workspace.fileChanged(LIBRARY, true);
  expect(await uses()).toBeUndefined();
});

test.each(['untitled:Untitled-1', 'file:///plans/plan.txt', 'file:///plans/PLAN.RUNPLAN'])(
  'a text is a plan whatever its file is called: %s',
  async (uri) => {
    open(uri, 'plan "P"\n  week 1\n    mon esy 5 km\n');
    expect(await rulesOf(uri)).toContain('unknown-name');
  },
);

test('a document is linked anew when it is looked at after its import changed', async () => {
  open(LIBRARY, 'exercise hop\n');
  open(PLAN, 'import "library.runplan"\nblock "Unused"\n  hop 30 s\n');
  const document = (await workspace.document(PLAN)) as RunplanDocument;
  expect(workspace.check(document).findings.map(({ rule }) => rule)).not.toContain('unknown-name');
  open(LIBRARY, 'exercise jump\n');
  await workspace.document(LIBRARY);
  expect(workspace.check(document).findings.map(({ rule }) => rule)).toContain('unknown-name');
});
