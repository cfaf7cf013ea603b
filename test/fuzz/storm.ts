/** Storms of events: a branch is switched, a folder is synchronised, a program writes many files at once. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestClient } from '../../server/testing/client.ts';
import { someText } from './grammar-texts.ts';
import type { Random } from './random.ts';

const CREATED = 1;
const CHANGED = 2;
const DELETED = 3;
/** So many files have something happen to them at once. */
const MOST_FILES = 60;

/** The files of a folder, as they stand there. */
export type FilesOnDisk = Record<string, string>;

/** Changes, deletes and makes files of the folder, and tells the server of it; of a few it tells what did not happen. */
export async function storm(
  client: TestClient,
  disk: FilesOnDisk,
  first: Readonly<FilesOnDisk>,
  random: Random,
): Promise<void> {
  const events: { uri: string; type: number }[] = [];
  for (let left = random.below(MOST_FILES); left > 0; left--) {
    const path =
      random.share() < 0.3 ? `storm/${random.below(20)}.runplan` : random.oneOf(Object.keys(first));
    const isThere = disk[path] !== undefined;
    const what = random.share();
    if (isThere && what < 0.2) {
      delete disk[path];
      rmSync(join(client.folder, path));
      events.push({ uri: client.uri(path), type: DELETED });
    } else if (what < 0.9) {
      const text = random.share() < 0.5 ? (first[path] ?? '') : someText(random);
      disk[path] = text;
      client.write(path, text);
      events.push({ uri: client.uri(path), type: isThere ? CHANGED : CREATED });
    } else events.push({ uri: client.uri(path), type: isThere ? CHANGED : DELETED });
  }
  await client.notify('workspace/didChangeWatchedFiles', { changes: events });
}
