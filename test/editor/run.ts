import { createWriteStream, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { runTests } from '@vscode/test-electron';
import { answer } from './answering.ts';
import { answersFor, TEST_RESULTS } from './answers.ts';
import type { Host } from './hosts.ts';
import { install } from './install.ts';
import type { Result } from './questions.ts';
import { putUp, type Stage } from './stage.ts';
import { Window } from './window.ts';

/** How the suite went in an editor. */
export interface Run {
  /** How its tests went, as far as it came. */
  readonly results: readonly Result[];
  /** Why the suite did not come to its end, with what the editor logged last. Missing when it did. */
  readonly problem?: string;
}

/** Which VS Code the tests run in: the one in a browser, or the one for desktops, which is downloaded when missing. */
export type Editor = 'served' | 'desktop';

/** An editor that says nothing for so long hangs. No test takes that long, see `suite/run.ts`. */
const MOST_SILENCE = 15 * 60_000;
const LINES_OF_LOG = 40;

/**
 * Runs the suite in VS Code. Everything that is started is ended, whatever happens.
 *
 * @param packed the extension's package, to be installed into the served editor; without it the extension runs from its folder
 * @param suite the file of another suite
 */
export async function runSuite(host: Host, editor: Editor, packed?: string, suite?: string): Promise<Run> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'runplan-editor-')));
  const port = await freePort();
  const results: Result[] = [];
  mkdirSync(TEST_RESULTS, { recursive: true });
  const logFile = join(TEST_RESULTS, `editor-${host}.log`);
  const extensions = join(folder, 'extensions');
  const log = createWriteStream(logFile);
  const ended = new AbortController();
  let stage: Stage;
  const window = Window.at(port, ended.signal);
  // Nobody may have asked for it when the editor ends.
  window.catch(() => {});
  let problem: string | undefined;
  const limit = setTimeout(async () => {
    problem = `VS Code said nothing for ${MOST_SILENCE / 60_000} minutes.`;
    await (await window).close();
  }, MOST_SILENCE);
  const answering = await answer(
    answersFor(
      host,
      () => stage,
      () => window,
      results,
      () => limit.refresh(),
    ),
  );
  try {
    const installed = packed && install(packed, extensions, join(folder, 'data'));
    stage = await putUp(folder, host, answering.address, installed, suite);
    await runTests({
      ...(editor === 'served' && { vscodeExecutablePath: process.execPath }),
      launchArgs: [
        ...(editor === 'served' ? [join(import.meta.dirname, 'launch.ts')] : []),
        stage.workspace,
        `--remote-debugging-port=${port}`,
        `--user-data-dir=${join(folder, 'user')}`,
        `--extensions-dir=${extensions}`,
      ],
      extensionDevelopmentPath: stage.inDevelopment,
      extensionTestsPath: stage.suite,
      stdout: log,
      stderr: log,
    });
  } catch (error) {
    problem ??= (error as Error).message;
  } finally {
    clearTimeout(limit);
    ended.abort();
    answering.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
  await finished(log.end());
  const last = readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-LINES_OF_LOG).join('\n');
  return problem === undefined
    ? { results }
    : { results, problem: `${problem} The end of ${logFile}:\n${last}` };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (!address || typeof address === 'string') throw new Error('No port is free.');
  return address.port;
}
