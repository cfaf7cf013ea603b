import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';

/** The rules of one folder, and those of the folders above up to the root of the repository. */
interface Rules {
  readonly folder: string;
  /** Later ones count more. */
  readonly matchers: readonly Ignore[];
  readonly above: Rules | undefined;
}

/**
 * What git ignores below a folder: by the `.gitignore` files of the repository that it lies in, and by its `.git/info/exclude`.
 * Settings of the machine don't count, so that everyone gets the same. A folder that is ignored itself is looked at as if
 * it were not: someone named it.
 */
export class GitIgnore {
  private readonly start: string;
  private readonly rules = new Map<string, Rules | undefined>();

  /** @param start absolute, without symbolic links */
  constructor(start: string) {
    this.start = start;
  }

  /** Whether git ignores an entry of a folder that it does not ignore. */
  ignores(folder: string, name: string, isDirectory: boolean): boolean {
    const rules = this.rulesIn(folder);
    return rules !== undefined && isIgnoredBy(rules, join(folder, name), isDirectory);
  }

  /** Whether git ignores a file, or a folder that it lies in. */
  ignoresPath(path: string): boolean {
    for (
      let [at, isDirectory] = [path, false];
      this.rulesIn(dirname(at));
      at = dirname(at), isDirectory = true
    ) {
      if (this.ignores(dirname(at), basename(at), isDirectory)) return true;
    }
    return false;
  }

  private rulesIn(folder: string): Rules | undefined {
    if (!this.rules.has(folder)) this.rules.set(folder, this.readRules(folder));
    return this.rules.get(folder);
  }

  private readRules(folder: string): Rules | undefined {
    const isRoot = existsSync(join(folder, '.git'));
    const parent = dirname(folder);
    if (!isRoot && parent === folder) return undefined;
    const above = isRoot ? undefined : this.rulesIn(parent);
    if (!isRoot && !above) return undefined;
    const files = [...(isRoot ? [excludeFile(folder)] : []), join(folder, '.gitignore')];
    const matchers = files.flatMap((file) => matcherOf(file) ?? []);
    const isNamed = folder === this.start && above && isIgnored(above, folder);
    return { folder, matchers, above: isNamed ? undefined : above };
  }
}

/** Whether git ignores a file, or a folder that it lies in. @param path absolute */
export function isIgnoredByGit(path: string): boolean {
  return new GitIgnore('').ignoresPath(path);
}

/** Whether a folder, or one that it lies in, is ignored. */
function isIgnored(rules: Rules, folder: string): boolean {
  for (let at: Rules | undefined = rules; at; at = at.above) {
    for (let inner = folder; inner !== at.folder; inner = dirname(inner)) {
      if (verdict(at, inner, true) === true) return true;
    }
  }
  return false;
}

/** The nearest rules that say something about a path decide. */
function isIgnoredBy(rules: Rules, path: string, isDirectory: boolean): boolean {
  for (let at: Rules | undefined = rules; at; at = at.above) {
    const said = verdict(at, path, isDirectory);
    if (said !== undefined) return said;
  }
  return false;
}

function verdict({ folder, matchers }: Rules, path: string, isDirectory: boolean): boolean | undefined {
  const below = relative(folder, path).split(sep).join('/') + (isDirectory ? '/' : '');
  for (const matcher of matchers.toReversed()) {
    const { ignored, unignored } = matcher.test(below);
    if (ignored || unignored) return ignored;
  }
  return undefined;
}

function matcherOf(file: string): Ignore | undefined {
  try {
    // What is no file, such as a pipe, is not waited for.
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return undefined;
    return ignore({ ignorecase: false }).add(readFileSync(file, 'utf8').replace(/^\ufeff/, ''));
  } catch {
    // One that can't be read says nothing, as for git.
    return undefined;
  }
}

/** Where a repository keeps the patterns that are not shared; of a further working tree, where the first one does. */
function excludeFile(root: string): string {
  const git = join(root, '.git');
  const exclude = (folder: string) => join(folder, 'info', 'exclude');
  try {
    if (statSync(git).isDirectory()) return exclude(git);
    const own = resolve(
      root,
      readFileSync(git, 'utf8')
        .replace(/^gitdir:/, '')
        .trim(),
    );
    const common = join(own, 'commondir');
    return exclude(existsSync(common) ? resolve(own, readFileSync(common, 'utf8').trim()) : own);
  } catch {
    return exclude(git);
  }
}
