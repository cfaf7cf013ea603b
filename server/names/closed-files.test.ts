/** References, callers and renames in files that are not open: as if each of them were parsed. */

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { FileRead, RunplanDocument } from '@runplan/language/internal';
import { mentionsIn } from '@runplan/language/internal';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CancellationToken, type Connection, type Location, type WorkspaceEdit } from 'vscode-languageserver';
import { usersOf } from '../call-hierarchy/calls.ts';
import { ClientSession } from '../client-session.ts';
import { BuiltInFiles } from '../files/built-in-files.ts';
import type { WorkspaceFiles } from '../files/workspace-files.ts';
import { Messages } from '../messages.ts';
import { referencesTo } from '../references/references.ts';
import { renameTo } from '../rename/renaming.ts';
import { TestClient } from '../testing/client.ts';
import { placeInShort } from '../testing/places.ts';
import { nextTurn } from '../turns.ts';
import { Workspace } from '../workspace/workspace.ts';

type Texts = ReadonlyMap<string, string>;

class Disk implements WorkspaceFiles {
  readonly texts = new Map<string, string>();

  setFolders(): void {}

  isTop(): boolean {
    return true;
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

  readProject(): Promise<FileRead> {
    return Promise.resolve({ problem: 'missing' });
  }

  find(): Promise<readonly string[]> {
    return Promise.resolve([...this.texts.keys()]);
  }

  read(uri: string): Promise<FileRead> {
    const text = this.texts.get(uri);
    return Promise.resolve(text === undefined ? { problem: 'missing' } : { text });
  }
}

/** A session whose files were all looked at, and some of them opened with other texts. */
async function sessionOver(onDisk: Texts, open: Texts): Promise<ClientSession> {
  const disk = new Disk();
  for (const [uri, text] of onDisk) disk.texts.set(uri, text);
  const session = new ClientSession(
    {} as Connection,
    new Messages(),
    {},
    new Workspace(disk),
    new BuiltInFiles({}, undefined),
    () => Promise.reject(new Error('Nothing is read here.')),
    '0',
  );
  session.settings = { ...session.settings, checkWorkspace: false };
  session.background.add(onDisk.keys());
  await session.background.finished();
  for (const [uri, text] of open) openIn(session, uri, text);
  return session;
}

function openIn({ workspace }: ClientSession, uri: string, text: string): void {
  workspace.open.open(uri, 1, text);
  workspace.textChanged(uri);
}

/** What is answered for each name of an open file: where it is used, by whom, and what renaming it changes or is refused with. */
async function answers(session: ClientSession, uri: string, newNames: readonly string[]): Promise<unknown[]> {
  const token = CancellationToken.None;
  const found: unknown[] = [];
  const document = async () => (await session.workspace.document(uri)) as RunplanDocument;
  const mentions = mentionsIn(await document(), session.workspace.knownDocuments);
  for (const { part, type, name } of mentions) {
    const at = mentionsIn(await document(), session.workspace.knownDocuments).find(
      (one) => one.part.offset === part.offset && one.type === type,
    );
    if (!at) throw new Error(`${name} is gone`);
    const places = await referencesTo(at, await document(), session, token);
    const users = await usersOf({ uri, offsetIn: () => part.offset }, session, token);
    found.push({ type, name, at: part.offset, places, users });
    for (const newName of newNames) {
      const edits = await renameTo(session, await document(), part.offset, newName, token).then(
        (files) => files.map((file) => ({ uri: file.uri, text: file.source.text, edits: file.edits })),
        (refusal: Error) => refusal.message,
      );
      found.push({ newName, edits });
    }
  }
  return found;
}

const uriOf = (index: number) => `file:///plans/${index < 4 ? 'lib' : 'plan'}-${index}.runplan`;

const NAMES = ['Ann', 'Bo', '"Cé line"', '"ce\u0301 Line"', '"é"', 'ann'];
const name = fc.constantFrom(...NAMES);
const word = fc.constantFrom('swing', 'swings', 'Swings', 'hop', 'plank');

const definition = fc.oneof(
  fc
    .tuple(name, name, name)
    .map(
      ([athlete, pace, shoes]) =>
        `athlete ${athlete}\n  born 1984\n  pace ${pace} 5:00/km\n  shoes ${shoes} 100 km\n`,
    ),
  fc.tuple(name, name, name).map(([group, one, other]) => `group ${group} ${one}, ${other}\n`),
  fc.tuple(name, word).map(([block, exercise]) => `block ${block}\n  ${exercise} 3 x 40 s\n`),
  fc.tuple(word, name).map(([exercise, also]) => `exercise ${exercise}\n  also ${also}\n`),
  name.map((pace) => `pace ${pace} 4:30/km\n`),
  name.map((workout) => `workout ${workout}\n  warm up 2 km\n  tempo 4 km\n`),
  fc.tuple(name, name).map(([policy, base]) => `policy ${policy} extends ${base}\n`),
);

const session = fc.oneof(
  name.map((block) => `core ${block}`),
  name.map((pace) => `easy 5 km @ ${pace}`),
  fc.tuple(name, name).map(([pace, shoes]) => `tempo 5 km @ ${pace} in ${shoes}`),
  fc.constant('workout Ann'),
  // Half written, a name in a line that is not understood.
  name.map((one) => `easy km ${one} ((`),
);

const DAYS = ['mon', 'tue', 'wed'];
const plan = fc
  .tuple(name, fc.option(name), fc.option(name), fc.array(session, { maxLength: 3 }))
  .map(([title, runner, like, sessions]) => {
    const days = sessions.map((line, index) => `    ${DAYS[index]} ${line}\n`).join('');
    return `plan ${title}${runner ? ` for ${runner}` : ''}${like ? ` like plan ${like}` : ''}\n  week 1\n${days}`;
  });

/** @param index which file; what it imports are mostly the first ones */
const text = fc
  .tuple(
    fc.uniqueArray(fc.oneof(fc.nat(3), fc.nat(3), fc.nat(24)), { maxLength: 3 }),
    fc.array(definition, { maxLength: 4 }),
    fc.array(plan, { maxLength: 2 }),
  )
  .map(([imports, definitions, plans]) => {
    const head = imports.map((index) => `import "${uriOf(index).slice('file:///plans/'.length)}"\n`);
    return [...head, ...definitions, ...plans].join('');
  });

test('what outlines tell is what trees tell', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(text, { minLength: 20, maxLength: 25 }),
      fc.array(fc.tuple(fc.nat(19), fc.option(text, { freq: 2 })), { minLength: 1, maxLength: 3 }),
      fc.nat(19),
      fc.uniqueArray(fc.constantFrom('Bo', 'fresh', 'Cé line', 'swing'), { minLength: 1, maxLength: 2 }),
      async (texts, opened, closedAgain, newNames) => {
        const onDisk = new Map(texts.map((one, index) => [uriOf(index), one]));
        const open = new Map(
          opened.map(([index, unsaved]) => [uriOf(index), unsaved ?? (texts[index] as string)]),
        );
        const real = await sessionOver(onDisk, open);
        // One that was edited and is closed without saving is what it is on the disk.
        const again = uriOf(closedAgain);
        if (!open.has(again)) {
          openIn(real, again, 'athlete Other\n');
          await real.workspace.document(again);
          real.workspace.open.close(again);
          real.workspace.textClosed(again);
          real.diagnostics.settled(again);
        }
        const parsing = await sessionOver(onDisk, new Map([...onDisk, ...open]));
        for (const uri of open.keys())
          expect(await answers(real, uri, newNames)).toEqual(await answers(parsing, uri, newNames));
      },
    ),
    { seed: 13, numRuns: 60 },
  );
});

test('the tree of a file that is not open is not kept, whatever was found in it', async () => {
  const uri = uriOf(5);
  const growing = 'plan P\n  week 1\n    mon easy 10 km\n  week 2\n    mon easy 30 km\n';
  const session = await sessionOver(new Map([[uri, growing]]), new Map());
  session.settings = { ...session.settings, checkWorkspace: true };
  const { workspace, background, diagnostics } = session;
  const keepOutline = workspace.keepOutline.bind(workspace);
  let tree: WeakRef<RunplanDocument> | undefined;
  workspace.keepOutline = (document) => {
    tree = new WeakRef(document);
    keepOutline(document);
  };
  background.add([uri]);
  await background.finished();
  await nextTurn();
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  expect(diagnostics.reports.get(uri)?.findings.map(({ rule }) => rule)).toContain('mileage-increase');
  expect(tree).toBeDefined();
  expect(tree?.deref()).toBeUndefined();
});

describe('of many plans that are not open', () => {
  const LIBRARY =
    'block "Shared"\n  plank 3 x 40 s\nathlete "Sam"\n  pace strong 5:00/km\n  shoes "Daily" 100 km\n';
  const planOf = (index: number) =>
    `import "library.runplan"\nplan "P ${index}" for "Sam"\n  week 1\n    mon core "Shared"\n` +
    '    tue easy 5 km @ strong in "Daily"\n';
  const library = 'file:///plans/library.runplan';
  const plans = Array.from({ length: 30 }, (_, index) => [uriOf(index), planOf(index)] as const);

  /** What a request answers while the library is open with another text, and how many closed files are parsed for it. */
  async function parsedFor<Answer>(
    edited: string,
    ask: (session: ClientSession) => Promise<Answer>,
  ): Promise<[answer: Answer, parsed: number]> {
    const session = await sessionOver(new Map([...plans, [library, LIBRARY]]), new Map([[library, LIBRARY]]));
    openIn(session, library, edited);
    const parsed = vi.spyOn(session.workspace.documents, 'put');
    const answer = await ask(session);
    return [answer, parsed.mock.calls.filter(([uri]) => uri !== library).length];
  }

  const parsedToRename = (edited: string, word: string) =>
    parsedFor(edited, async (session) => {
      const document = (await session.workspace.document(library)) as RunplanDocument;
      const { length } = await renameTo(
        session,
        document,
        edited.indexOf(word),
        'Fresh',
        CancellationToken.None,
      );
      return length;
    });

  test.each(['Shared', 'Sam', 'strong', 'Daily'])('none is parsed to rename %s', async (word) => {
    expect(await parsedToRename(LIBRARY, word)).toEqual([31, 0]);
  });

  test('nor to tell who uses a block', async () => {
    const [users, parsed] = await parsedFor(LIBRARY, (session) =>
      usersOf({ uri: library, offsetIn: () => LIBRARY.indexOf('Shared') }, session, CancellationToken.None),
    );
    expect(users.map(({ member: { title, detail } }) => `${title} of ${detail}`).toSorted()).toEqual(
      plans.map((_, index) => `week 1 of P ${index}`).toSorted(),
    );
    expect(parsed).toBe(0);
  });

  test('nor after the text was edited, unless the athletes may be others now', async () => {
    const edited = `# Edited\n${LIBRARY}`;
    expect(await parsedToRename(edited, 'Shared')).toEqual([31, 0]);
    expect(await parsedToRename(edited, 'strong')).toEqual([31, 30]);
  });
});

describe('in an editor', () => {
  const LIBRARY =
    'group "Club" "Sam", "Bo"\nathlete "Sam"\n  pace strong 5:00/km\nathlete "Bo"\nexercise hop\n  also bounce\n';
  const FILES = {
    'library.runplan': LIBRARY,
    'one.runplan':
      'import "library.runplan"\nplan “One” for „club“\n  week 1\n    mon easy 5 km @ strong\nblock B\n  bounce 30 s\n',
    // Means its own athlete.
    'own.runplan': 'import "library.runplan"\nathlete sam\nplan "Own" for "Sam"\n',
  };
  let client: TestClient;
  beforeEach(async () => {
    client = await TestClient.start({ files: FILES });
    await client.open('library.runplan', LIBRARY);
  });
  afterEach(() => client.stop());

  const at = (words: string) => ({
    textDocument: { uri: client.uri('library.runplan') },
    position: client.at('library.runplan', words),
  });

  async function references(words: string): Promise<string[]> {
    const context = { includeDeclaration: false };
    const found = await client.request<Location[]>('textDocument/references', { ...at(words), context });
    return found.map(placeInShort);
  }

  test('references are found by what names mean there', async () => {
    expect(await references('"|Club')).toEqual(['one.runplan 2:16-21']);
    expect(await references('athlete "|Sam')).toEqual(['library.runplan 1:14-18']);
    expect(await references('pace |strong')).toEqual(['one.runplan 4:21-26']);
  });

  test('they follow what is typed in the file that is imported', async () => {
    await client.replace('library.runplan', 'group "Club" "Sam", "Bo"', '# Nobody\ngroup "Team" "Sam"');
    await client.replace('library.runplan', 'athlete "Bo"', 'athlete "Club"\n  pace strong 4:00/km');
    expect(await references('athlete "|Club')).toEqual(['one.runplan 2:16-21']);
    expect(await references('"|Team')).toEqual([]);
    expect(await references('strong 4')).toEqual(['one.runplan 4:21-26']);
    expect(await references('strong 5')).toEqual([]);
  });

  test('a file that changed without a word of it is read as it is', async () => {
    client.write('one.runplan', `# New\n\n${FILES['one.runplan']}`);
    expect(await references('"|Club')).toEqual(['one.runplan 4:16-21']);
  });

  test('a rename writes into the quotes that stand there', async () => {
    const edit = await client.request<WorkspaceEdit>('textDocument/rename', {
      ...at('"|Club'),
      newName: 'Evening club',
    });
    const range = (line: number, start: number, end: number) => ({
      start: { line, character: start },
      end: { line, character: end },
    });
    expect(edit).toEqual({
      documentChanges: [
        {
          textDocument: { uri: client.uri('library.runplan'), version: 1 },
          edits: [{ range: range(0, 7, 11), newText: 'Evening club' }],
        },
        {
          textDocument: { uri: client.uri('one.runplan'), version: null },
          edits: [{ range: range(1, 15, 21), newText: '"Evening club"' }],
        },
      ],
    });
  });

  test('a name that is taken in a file that is not open is refused', async () => {
    client.write('two.runplan', 'import "library.runplan"\nathlete "Cy"\nplan "Two" for "Cy", "Sam"\n');
    const changes = [{ uri: client.uri('two.runplan'), type: 1 }];
    await client.notify('workspace/didChangeWatchedFiles', { changes });
    const asked = client.request('textDocument/rename', { ...at('athlete "|Sam'), newName: 'Cy' });
    await expect(asked).rejects.toThrow(
      '"Cy" is already the name of another athlete (two.runplan, line 2). Choose another one.',
    );
  });
});

test('an exercise that a file defines itself is meant there by its other names as well', async () => {
  const library = 'file:///plans/library.runplan';
  const text = 'exercise swing\nblock A\n  swings 30 s\n';
  const plan = `import "library.runplan"\n${text}`;
  const files = new Map([
    [library, text],
    [uriOf(5), plan],
  ]);
  const session = await sessionOver(files, new Map([[library, text]]));
  const parsing = await sessionOver(files, files);
  expect(await answers(session, library, [])).toEqual(await answers(parsing, library, []));
});
