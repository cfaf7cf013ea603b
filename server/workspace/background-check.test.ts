import { expect, test } from 'vitest';
import { CancellationToken, CancellationTokenSource } from 'vscode-languageserver';
import { nextTurn } from '../turns.ts';
import { BackgroundCheck } from './background-check.ts';

function checking(all: (uri: string) => Promise<void>): BackgroundCheck {
  return new BackgroundCheck({ names: () => Promise.reject(new Error('Nobody asked for names.')), all });
}

test('is not finished before the files that are expected were found and looked at', async () => {
  const seen: string[] = [];
  const background = checking(async (uri) => {
    await nextTurn();
    seen.push(uri);
  });
  let found: (uris: string[]) => void = () => {};
  background.expect(
    new Promise<string[]>((resolve) => {
      found = resolve;
    }).then((uris) => background.addAll(uris, CancellationToken.None, () => {}, false)),
  );
  let isFinished = false;
  const finished = background.finished().then(() => {
    isFinished = true;
  });
  await nextTurn();
  expect(isFinished).toBe(false);
  found(['a', 'b']);
  await finished;
  expect(seen).toEqual(['a', 'b']);
});

test('is finished where nothing is expected, and where finding failed', async () => {
  const background = checking(() => Promise.resolve());
  await background.finished();
  background.expect(Promise.reject(new Error('no folder')));
  await background.finished();
});

test('looks at files that the user did not want to wait for as soon as all are needed', async () => {
  const seen: string[] = [];
  const background = checking(async (uri) => {
    seen.push(uri);
  });
  const source = new CancellationTokenSource();
  await background.addAll(['a', 'b', 'c'], source.token, () => source.cancel(), false);
  expect(seen).toEqual(['a']);
  await background.finished();
  expect(seen).toEqual(['a', 'b', 'c']);
});

test('looks at what is added while it is about to end', async () => {
  const seen: string[] = [];
  const background = checking(async (uri) => {
    seen.push(uri);
  });
  background.add([]);
  background.add(['a']);
  await nextTurn();
  expect(seen).toEqual(['a']);
});

test('typing has precedence over who has no haste, not over who needs all now', async () => {
  const seen: string[] = [];
  const background = checking(async (uri) => {
    seen.push(uri);
  });
  background.userTypes();
  background.add(['a']);
  const patient = background.atRest();
  await nextTurn();
  await nextTurn();
  expect(seen).toEqual([]);
  await background.finished();
  expect(seen).toEqual(['a']);
  await patient;
});

test('files that are looked at again are not waited for by who needs what there was', async () => {
  const background = checking(() => Promise.resolve());
  background.userTypes();
  background.add(['a']);
  let isKnown = false;
  const known = background.everythingSeen().then(() => {
    isKnown = true;
  });
  await nextTurn();
  expect(isKnown).toBe(true);
  await known;
  await background.finished();
});

/** Reads names first, and notes what is done; the checks wait until they may go on. */
function readingFirst() {
  const done: string[] = [];
  let goOn = () => {};
  const mayCheck = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const background = new BackgroundCheck({
    names: async (uri) => void done.push(`read ${uri}`),
    all: async (uri) => {
      await mayCheck;
      done.push(`check ${uri}`);
    },
  });
  return { done, background, goOn };
}

test('who needs names does not wait for findings, where all are read first', async () => {
  const { done, background, goOn } = readingFirst();
  const told: string[] = [];
  const checked = background.addAll(
    ['a', 'b'],
    CancellationToken.None,
    (work, count, all) => told.push(`${work} ${count} of ${all}`),
    true,
  );
  await background.everythingSeen();
  await background.finished();
  expect(done).toEqual(['read a', 'read b']);
  goOn();
  await checked;
  expect(done.slice(2)).toEqual(['check a', 'check b']);
  expect(told).toEqual(['read 1 of 2', 'read 2 of 2', 'checked 1 of 2', 'checked 2 of 2']);
});

test('a file that changes before it was checked comes first, and its names are waited for', async () => {
  const { done, background, goOn } = readingFirst();
  const checked = background.addAll(['a', 'b'], CancellationToken.None, () => {}, true);
  await background.finished();
  background.add(['b']);
  const known = background.finished();
  goOn();
  await known;
  await checked;
  expect(done).toEqual(['read a', 'read b', 'check b', 'check a']);
});

test('what is put off while names are read is checked when someone needs names', async () => {
  const { done, background, goOn } = readingFirst();
  const source = new CancellationTokenSource();
  goOn();
  await background.addAll(['a', 'b'], source.token, () => source.cancel(), true);
  expect(done).toEqual(['read a']);
  await background.finished();
  expect(done).toEqual(['read a', 'check b', 'check a']);
});
