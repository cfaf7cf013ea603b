import { expect, test } from 'vitest';
import { CancellationToken, CancellationTokenSource } from 'vscode-languageserver';
import { nextTurn } from '../turns.ts';
import { BackgroundCheck } from './background-check.ts';

test('is not finished before the files that are expected were found and looked at', async () => {
  const seen: string[] = [];
  const background = new BackgroundCheck(async (uri) => {
    await nextTurn();
    seen.push(uri);
  });
  let found: (uris: string[]) => void = () => {};
  background.expect(
    new Promise<string[]>((resolve) => {
      found = resolve;
    }).then((uris) => background.addAll(uris, CancellationToken.None, () => {})),
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
  const background = new BackgroundCheck(() => Promise.resolve());
  await background.finished();
  background.expect(Promise.reject(new Error('no folder')));
  await background.finished();
});

test('looks at files that the user did not want to wait for as soon as all are needed', async () => {
  const seen: string[] = [];
  const background = new BackgroundCheck(async (uri) => {
    seen.push(uri);
  });
  const source = new CancellationTokenSource();
  await background.addAll(['a', 'b', 'c'], source.token, () => source.cancel());
  expect(seen).toEqual(['a']);
  await background.finished();
  expect(seen).toEqual(['a', 'b', 'c']);
});

test('looks at what is added while it is about to end', async () => {
  const seen: string[] = [];
  const background = new BackgroundCheck(async (uri) => {
    seen.push(uri);
  });
  background.add([]);
  background.add(['a']);
  await nextTurn();
  expect(seen).toEqual(['a']);
});

test('typing has precedence over who has no haste, not over who needs all now', async () => {
  const seen: string[] = [];
  const background = new BackgroundCheck(async (uri) => {
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
  const background = new BackgroundCheck(() => Promise.resolve());
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
