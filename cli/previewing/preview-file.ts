import { failureReason } from '@runplan/disk';
import { printable } from '@runplan/report';
import { EXIT_CODE, type ExitCode } from '../exit-code.ts';
import { createOutput, isBroken } from '../terminal/output.ts';
import { explain, UsageError } from '../usage-error.ts';
import { Changes } from '../watching/changes.ts';
import { openBrowser } from './open-browser.ts';
import { pageOfFile } from './page-of-file.ts';
import { PreviewServer } from './preview-server.ts';

/** Milliseconds that a file may be gone while it is saved. */
const SAVING = 500;

/**
 * Shows a plan file in a browser, and anew when it or what it imports is saved, until the reader goes away or a signal ends
 * the program.
 *
 * @param port 0 for any that is free
 * @throws UsageError where the file can't be read, or the port not be used
 */
export async function previewFile(path: string, port: number, opens: boolean): Promise<ExitCode> {
  const first = await pageOfFile(path);
  const server = new PreviewServer(path.split(/[\\/]/).at(-1) ?? path);
  const changes = new Changes();
  try {
    const address = await server.listen(port).catch((error) => {
      throw new UsageError(`Port ${port} can't be used: ${failureReason(error)}.`);
    });
    server.show(first.page);
    const output = createOutput(process.stdout);
    await output.write(
      `${printable(path)} is shown on this machine at\n  ${address}\nThe page follows the file when it is saved. Ctrl-C ends.\n`,
    );
    await output.end();
    if (opens) openBrowser(address);
    await changes.watch(first.needs);
    while (!isBroken(process.stdout)) {
      await changes.next();
      await follow(path, server, changes);
    }
    return EXIT_CODE.ok;
  } finally {
    await changes.close();
  }
}

async function follow(path: string, server: PreviewServer, changes: Changes): Promise<void> {
  try {
    const { page, needs } = await pageOfFile(path).catch(async (error) => {
      if (!(error instanceof UsageError)) throw error;
      // Some editors save by putting another file into the place of the one that was.
      await changes.next(SAVING);
      return pageOfFile(path);
    });
    server.show(page);
    await changes.watch(needs);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    server.warn(explain(error));
  }
}
