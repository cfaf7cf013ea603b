import { printable } from '@runplan/report';
import { cannotRead } from '../files/failure.ts';
import type { FailedFile, UnreadFile } from './check-file.ts';

/** The sentences about a file that could not be checked. */
export function complaintsOf(outcome: UnreadFile | FailedFile): readonly string[] {
  const { name } = outcome.file;
  if ('unread' in outcome) return [cannotRead(name, outcome.unread)];
  const sentence = `The check of ${printable(name)} stopped because of a mistake in Runplan. Please report it.`;
  return [sentence, outcome.mistake];
}
