import { printable } from '@runplan/report';
import { UsageError } from '../usage-error.ts';
import type { Repository } from './git.ts';

/** The branches from which others part, the likeliest first. */
const DEFAULT_BRANCHES = [
  ['origin/HEAD', 'the default branch'],
  ['origin/main', 'origin/main'],
  ['origin/master', 'origin/master'],
  ['@{upstream}', 'the upstream branch'],
  ['main', 'main'],
  ['master', 'master'],
] as const;

/** A commit that files are compared with. */
export interface BaseCommit {
  readonly commit: string;
  /** What it is called in messages. */
  readonly name: string;
}

/**
 * The commit since which files count as touched: where the present branch left another one.
 *
 * @param ref of that branch or commit, as it was typed; without it the default branch, or the last commit where there is
 * none
 * @returns undefined when nothing was committed yet
 * @throws UsageError when there is no such ref, or not known where the branch left it
 */
export async function baseCommit(
  repository: Repository,
  ref: string | undefined,
): Promise<BaseCommit | undefined> {
  await repository.expectReadable();
  const head = await repository.commitOf('HEAD');
  if (ref !== undefined) {
    const commit = await repository.commitOf(ref);
    if (!commit) throw new UsageError(unknownRef(ref, head !== undefined));
    const parted = head && (await repository.mergeBase(commit, head));
    return { commit: parted || commit, name: printable(ref) };
  }
  if (!head) return undefined;
  for (const [branch, name] of DEFAULT_BRANCHES) {
    const commit = await repository.commitOf(branch);
    if (!commit) continue;
    const parted = await repository.mergeBase(commit, head);
    if (!parted) throw new UsageError(`${capital(name)} and this one have no commit in common. ${NAME_ONE}`);
    return { commit: parted, name };
  }
  if (await repository.isShallow()) {
    throw new UsageError(`Here are only the newest commits, and no default branch. ${NAME_ONE}`);
  }
  return { commit: head, name: 'the last commit' };
}

const NAME_ONE = 'Fetch the whole history, or say since when: --changed=REF.';

function unknownRef(ref: string, hasCommits: boolean): string {
  const sentence = `git knows no commit "${printable(ref)}"`;
  return hasCommits
    ? `${sentence}. \`git branch --all\` and \`git tag\` list names.`
    : `${sentence}: nothing was committed yet. Without it everything is checked: --changed.`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
