import { failureReason } from '@runplan/disk';
import { type CheckSettings, count } from '@runplan/language/internal';
import { printable } from '@runplan/report';
import { checkFiles } from '../checking/check-files.ts';
import { EXIT_CODE, type ExitCode } from '../exit-code.ts';
import type { Discovery } from '../files/discover.ts';
import { complain } from '../terminal/complain.ts';
import { explain, UsageError } from '../usage-error.ts';
import { Changes } from './changes.ts';
import { type Difference, KnownOutcomes } from './known-outcomes.ts';
import { pathsAbove } from './watched-paths.ts';

/** What is to be checked, and what is set for all of it. */
export interface Found {
  readonly discovery: Discovery;
  readonly over: CheckSettings;
  /** The problems of {@link Discovery.problems} that are about policies. */
  readonly ofPolicies: readonly string[];
}

/** Milliseconds that a file may be empty or gone while it is saved. */
const SAVING = 500;
/** So many files that were checked again are named. */
const MOST_NAMED = 3;
/** Empties the screen of a terminal; what was scrolled away stays. */
const CLEAR = '\u001b[2J\u001b[H';

/**
 * Checks files, and again when something changes, until the reader goes away or a signal ends the program. Only what is
 * affected is checked, and all is reported. What goes wrong after the first time is told, and the next change waited for.
 *
 * @param find finds what is to be checked
 * @param report checks with the given function, and reports
 */
export async function watchFiles(
  find: () => Promise<Found>,
  report: (found: Found, check: typeof checkFiles) => Promise<ExitCode>,
): Promise<ExitCode> {
  const changes = new Changes();
  const known = new KnownOutcomes();
  let told = '';

  async function look(): Promise<{ found: Found; difference: Difference & { take(): void } }> {
    const found = await find();
    return { found, difference: await known.compare(found.discovery, found.over) };
  }

  async function reportFound(found: Found, title: string): Promise<void> {
    told = problemsOf(found);
    if (process.stdout.isTTY) process.stdout.write(CLEAR);
    if (title !== '') complain(title);
    await report(found, known.checkWith(checkFiles));
    complain('Waiting for changes. Ctrl-C ends.');
    await changes.watch([...found.discovery.places, ...pathsAbove(found.discovery.places), ...known.needed]);
  }

  const { found, difference } = await look();
  difference.take();
  if (found.discovery.files.length === 0) return report(found, checkFiles);
  await reportFound(found, '');
  for (;;) {
    try {
      await changes.next();
    } catch (error) {
      throw new UsageError(`Cannot watch for changes: ${failureReason(error)}.`);
    }
    try {
      let now = await look();
      if (now.difference.isHalf) {
        await changes.next(SAVING);
        now = await look();
      }
      const title = titleOf(now.difference, now.found.discovery);
      if (title === '' && problemsOf(now.found) === told) continue;
      now.difference.take();
      await reportFound(now.found, title);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      told = await explain(error);
      complain(told);
    }
    if (process.stdout.errored) return EXIT_CODE.ok;
  }
}

function problemsOf({ discovery: { notes, problems } }: Found): string {
  return [...notes, ...problems].join('\n');
}

/** What happened, as a sentence; empty where nothing did. */
function titleOf({ affected, gone }: Difference, { files }: Discovery): string {
  const again =
    affected.length > 0
      ? `Checked ${affected.length} of ${count(files.length, 'file')}: ${named(affected.map(({ name }) => name))}.`
      : '';
  return [gone.length > 0 ? `Gone: ${named(gone)}.` : '', again].filter((part) => part !== '').join(' ');
}

function named(names: readonly string[]): string {
  const more = names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : '';
  return names.slice(0, MOST_NAMED).map(printable).join(', ') + more;
}
