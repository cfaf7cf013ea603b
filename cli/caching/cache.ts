import { join } from 'node:path';
import { decode, failureReason } from '@runplan/disk';
import {
  asPlainData,
  type CheckSettings,
  type FileAccess,
  type Severity,
  settingsOf,
} from '@runplan/language/internal';
import { type CheckedFile, type FileOutcome, type ReadFile, UNREPAIRED } from '../checking/check-file.ts';
import { digestOf } from '../digest.ts';
import { type PlanFile, uriOf } from '../files/plan-file.ts';
import { markUsed } from './cache-folder.ts';
import { entryIn, writtenEntry } from './entry.ts';
import { readEntryFile, writeEntryFile } from './entry-file.ts';
import { PresentFiles } from './needed-files.ts';

/** Where results are kept, and of which program. Plain data: it is sent to threads. */
export interface CachePlace {
  /** Absolute. */
  readonly folder: string;
  /** What tells the program from others that may find something else. */
  readonly program: string;
}

/** What is asked of each file. */
export interface CacheQuestion {
  /** What counts more than the project of a file. */
  readonly over: CheckSettings;
  /** The severities of findings that are kept with their first repair. */
  readonly repairsFor: readonly Severity[];
}

/**
 * Keeps what is found in files: an entry for each file and question. It counts as long as the file, what it imports, and
 * the file of its policy are the same.
 */
export class Cache {
  private readonly place: CachePlace;
  private readonly question: CacheQuestion;
  private readonly present: PresentFiles;
  /** Why nothing can be written any more. */
  private unwritable: string | undefined;

  constructor(place: CachePlace, question: CacheQuestion, access: FileAccess) {
    this.place = place;
    this.question = question;
    this.present = new PresentFiles(access);
  }

  /** What is kept of a file, or what its check gives, which is kept from then on. Standard input is not. */
  async outcomeOf(read: ReadFile, check: (read: ReadFile) => Promise<FileOutcome>): Promise<FileOutcome> {
    const kept = await this.kept(read);
    if (kept) return kept;
    const outcome = await check(read);
    if ('unread' in read || read.file.isStdin || !('findings' in outcome) || !isKept(outcome)) return outcome;
    this.keep(this.pathOf(read.file), digestOf(read.bytes), outcome);
    return this.unwritable === undefined ? outcome : { ...outcome, unkept: this.unwritable };
  }

  /** What is kept of a file. */
  async kept(read: ReadFile): Promise<CheckedFile | undefined> {
    if ('unread' in read || read.file.isStdin) return undefined;
    const { file, bytes } = read;
    const path = this.pathOf(file);
    const found = readEntryFile(path);
    const entry = found && entryIn(found.text);
    if (!entry || entry.bytes !== digestOf(bytes) || !(await this.present.areAsSeen(entry.needed)))
      return undefined;
    markUsed(path, found.lastUsed);
    const { bytes: _, ...result } = entry;
    return { ...result, file, text: decode(bytes, uriOf(file)).text, ...UNREPAIRED };
  }

  private keep(path: string, bytes: string, { needed, plans, findings, allowed }: CheckedFile): void {
    if (this.unwritable !== undefined) return;
    const { repairsFor } = this.question;
    const plain = findings.map((one) => asPlainData(one, repairsFor.includes(one.severity)));
    try {
      writeEntryFile(path, writtenEntry({ bytes, needed, plans, findings: plain, allowed }));
    } catch (error) {
      this.unwritable = failureReason(error);
    }
  }

  /** The name rests on what is asked, so that the next answer takes the place of the one before. */
  private pathOf(file: PlanFile): string {
    const { over, repairsFor } = this.question;
    const { policy, rules, only, severity } = settingsOf(file.project, over);
    const asked = [
      this.place.program,
      uriOf(file),
      [policy?.uri, policy?.name],
      [...(rules ?? [])].sort(),
      only && [...only].sort(),
      severity,
      [...repairsFor].sort(),
    ];
    return join(this.place.folder, digestOf(JSON.stringify(asked)));
  }
}

/** What was not parsed is told at once; a mistake of the program may be mended. */
function isKept({ text, findings }: CheckedFile): boolean {
  return text !== undefined && !findings.some(({ rule }) => rule === 'internal');
}
