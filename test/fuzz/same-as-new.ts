import type { Diagnostic } from 'vscode-languageserver';
import { TestClient } from '../../server/testing/client.ts';

const PAUSE = 100;
const MOST_LOOKS = 100;

/**
 * Where the diagnostics of open files differ from those of a server that has only just been started with the same files
 * and texts.
 *
 * @param files what stands on the disk
 */
export async function differences(
  client: TestClient,
  files: Readonly<Record<string, string>>,
  open: readonly string[],
): Promise<readonly string[]> {
  const fresh = await TestClient.start({ files });
  for (const path of open) await fresh.open(path, client.text(path));
  const found: string[] = [];
  for (const path of open) {
    const there = plain(await fresh.diagnostics(path), fresh);
    let here = '';
    // What a change of another file brings is told later.
    for (let looks = MOST_LOOKS; looks > 0 && here !== there; looks--) {
      if (looks < MOST_LOOKS) await new Promise((resolve) => setTimeout(resolve, PAUSE));
      here = plain(await client.diagnostics(path), client);
    }
    if (here !== there) found.push(`${path}: ${here}\nand of a new server: ${there}`);
  }
  await fresh.stop();
  return found;
}

function plain(diagnostics: readonly Diagnostic[], { folder }: TestClient): string {
  return JSON.stringify(diagnostics).replaceAll(folder, '');
}
