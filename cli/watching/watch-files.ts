import { failureReason } from '@runplan/disk';
import { type CheckSettings, count } from '@runplan/language/internal';
import { printable } from '@runplan/report';
import { checkFiles } from '../checking/check-files.ts';
import { EXIT_CODE, type ExitCode } from '../exit-code.ts';
import type { Discovery } from '../files/discover.ts';
import { complain } from '../terminal/complain.ts';
import { isBroken } from '../terminal/output.ts';
import { explain, UsageError } from '../usage-error.ts';
import { Changes } from './changes.ts';
import { type Comparison, KnownOutcomes } from './known-outcomes.ts';
import { pathsAbove } from './watched-paths.ts';

/** What is to be checked, and what is set for all of it. */
export interface Found {
  readonly discovery: Discovery;
  readonly over: CheckSettings;
  /** The problems of {@link Discovery.problems} that are about policies. */
  readonly ofPolicies: readonly string[];
}

/** What was found, and how it differs from what is known. */
interface Look {
  readonly found: Found;
  readonly difference: Comparison;
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
  try {
    return await new Watch(changes, find, report).run();
  } finally {
    await changes.close();
  }
}

class Watch {
  private readonly changes: Changes;
  private readonly find: () => Promise<Found>;
  private readonly report: (found: Found, check: typeof checkFiles) => Promise<ExitCode>;
  private readonly known = new KnownOutcomes();
  /** The problems that the last report told. */
  private told = '';

  constructor(changes: Changes, find: Watch['find'], report: Watch['report']) {
    this.changes = changes;
    this.find = find;
    this.report = report;
  }

  async run(): Promise<ExitCode> {
    const first = await this.look();
    if (first.found.discovery.files.length === 0) return this.report(first.found, checkFiles);
    await this.tell(first, '');
    while (!isBroken(process.stdout)) {
      await this.changes.next().catch((error) => {
        throw new UsageError(`Cannot watch for changes: ${reasonOf(error)}.`);
      });
      try {
        await this.tellWhatChanged();
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        this.told = explain(error);
        complain(this.told);
      }
    }
    return EXIT_CODE.ok;
  }

  private async look(): Promise<Look> {
    const found = await this.find();
    return { found, difference: await this.known.compare(found.discovery, found.over) };
  }

  private async tellWhatChanged(): Promise<void> {
    let look = await this.look();
    if (look.difference.isHalf) {
      await this.changes.next(SAVING);
      look = await this.look();
    }
    const title = titleOf(look.difference, look.found.discovery);
    if (title !== '' || problemsOf(look.found) !== this.told) await this.tell(look, title);
  }

  private async tell({ found, difference }: Look, title: string): Promise<void> {
    difference.take();
    this.told = problemsOf(found);
    if (process.stdout.isTTY) process.stdout.write(CLEAR);
    if (title !== '') complain(title);
    await this.report(found, this.known.checkWith(checkFiles));
    complain('Waiting for changes. Ctrl-C ends.');
    const { places } = found.discovery;
    await this.changes.watch([...places, ...pathsAbove(places), ...this.known.needed]);
  }
}

function reasonOf(error: NodeJS.ErrnoException): string {
  // Of files the same code says that the disk is full.
  return error.code === 'ENOSPC'
    ? 'the system lets no more files be watched. Name fewer folders, or raise fs.inotify.max_user_watches'
    : failureReason(error);
}

function problemsOf({ discovery: { notes, problems } }: Found): string {
  return [...notes, ...problems].join('\n');
}

/** What happened, as a sentence; empty where nothing did. */
function titleOf({ affected, gone }: Comparison, { files }: Discovery): string {
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
