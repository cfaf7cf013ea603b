import { TestClient } from '../../server/testing/client.ts';

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
    const here = JSON.stringify(await client.diagnostics(path)).replaceAll(client.folder, '');
    const there = JSON.stringify(await fresh.diagnostics(path)).replaceAll(fresh.folder, '');
    if (here !== there) found.push(`${path}: ${here}\nand of a new server: ${there}`);
  }
  await fresh.stop();
  return found;
}
