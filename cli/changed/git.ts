import { printable } from '@runplan/report';
import { childProcess } from '../parts-of-node.ts';
import { UsageError } from '../usage-error.ts';

/** Bytes that git may say: names of more files than anyone has. */
const MOST_OUTPUT = 1 << 30;
/** Nothing that a repository configures is run, and nothing in it is written. */
const QUIETLY = ['--no-optional-locks', '-c', 'core.fsmonitor=false'];

/** A call of git that failed: what it said. */
class GitFailure extends Error {}

/** A git repository. */
export class Repository {
  /** Absolute. */
  readonly root: string;

  constructor(root: string) {
    this.root = root;
  }

  /** @throws UsageError when git is missing, or does not read this repository */
  async expectReadable(): Promise<void> {
    await this.tell(['rev-parse', '--git-dir']);
  }

  /** The name of a commit by a ref; undefined when there is none. */
  async commitOf(ref: string): Promise<string | undefined> {
    // What begins with a dash is no ref, and git would take it for an option.
    if (ref === '' || ref.startsWith('-') || ref.includes('\0')) return undefined;
    return this.name(['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]);
  }

  /** The commit at which two parted; undefined when they have none in common. */
  async mergeBase(one: string, other: string): Promise<string | undefined> {
    return this.name(['merge-base', one, other]);
  }

  /** Whether it has only the newest commits. */
  async isShallow(): Promise<boolean> {
    return (await this.name(['rev-parse', '--is-shallow-repository'])) === 'true';
  }

  /**
   * The files that differ from a commit, whether committed, staged or not, with those that are gone and those that git
   * does not know yet; what it ignores is not among them. Paths from the root, with `/`.
   *
   * @throws UsageError when git fails
   */
  async changedSince(commit: string): Promise<readonly string[]> {
    const diff = [
      'diff',
      '--name-only',
      '-z',
      '--no-renames',
      '--no-relative',
      '--no-ext-diff',
      '--no-textconv',
    ];
    const changed = await this.tell([...diff, commit, '--']);
    const untracked = await this.tell(['ls-files', '-z', '--others', '--exclude-standard']);
    return [...changed.split('\0'), ...untracked.split('\0')].filter((name) => name !== '');
  }

  /** A line that git says; undefined when it says none, or fails, as it does where there is nothing. */
  private async name(args: readonly string[]): Promise<string | undefined> {
    const said = await git(this.root, args).catch((error) => {
      if (error instanceof GitFailure) return '';
      throw error;
    });
    return said.trim() || undefined;
  }

  private async tell(args: readonly string[]): Promise<string> {
    return git(this.root, args).catch((error) => {
      throw failed(this.root, error);
    });
  }
}

/** What git says. @throws GitFailure */
function git(root: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = { cwd: root, maxBuffer: MOST_OUTPUT, env: { ...process.env, LC_ALL: 'C' } };
    childProcess().execFile('git', [...QUIETLY, ...args], options, (error, stdout, stderr) => {
      if (!error) resolve(stdout);
      else if (error.code === ('ENOENT' as unknown))
        reject(new UsageError('--changed needs git: install it.'));
      else reject(new GitFailure(stderr.trim()));
    });
  });
}

function failed(root: string, error: unknown): unknown {
  if (!(error instanceof GitFailure)) return error;
  const [first = ''] = error.message.split('\n');
  return new UsageError(
    `git can't say what changed in ${printable(root)}: ${printable(first) || 'it failed'}.`,
  );
}
