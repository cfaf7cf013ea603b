/** An author at random, for searches: types, asks and changes its mind. */
import type { Position, Range } from 'vscode-languageserver';
import type { TestClient } from '../../server/testing/client.ts';
import type { Random } from './random.ts';

/** So many requests may wait for their answers. */
const MOST_WAITING = 40;

/** An answer that takes so many milliseconds is late: an author notices. */
const LATE = 1_000;

const CANCELLED = -32800;
/** The answer that says in a sentence why something can't be done, such as the rename of a keyword. */
const REFUSED = -32803;

const SCRAPS = [
  ...['\n', '\r\n', ' ', '"', '(', ')', ',', '@', '+', ':', '#', '5', '-', 'km', 'mi', 'é', '😀', '\u0000'],
  ...['\n    mon easy 5 km', '\n  week 9 like week 1 at 80%\n', ' 10 x (run 1 min, walk 1 min)', ' week 3'],
  ...['plan "X" for "Sam"\n', 'athlete "Sam"\n', 'import "club/library.runplan"\n', 'allow mileage-increase'],
];

/** The requests at a place of a file: method, and what it takes beside file and place. */
const AT_A_PLACE: readonly (readonly [method: string, more?: object])[] = [
  ['hover'],
  ['completion'],
  ['definition'],
  ['references', { context: { includeDeclaration: true } }],
  ['documentHighlight'],
  ['prepareRename'],
  ['rename', { newName: 'New name' }],
  ['prepareCallHierarchy'],
  ['onTypeFormatting', { ch: '\n', options: { tabSize: 2, insertSpaces: true } }],
];
const OF_A_RANGE: readonly (readonly [method: string, more?: object])[] = [
  ['codeAction', { context: { diagnostics: [] } }],
  ['inlayHint'],
  ['rangeFormatting', { options: { tabSize: 2, insertSpaces: true } }],
  ['semanticTokens/range'],
];
const OF_A_FILE: readonly (readonly [method: string, more?: object])[] = [
  ['documentSymbol'],
  ['foldingRange'],
  ['documentLink'],
  ['codeLens'],
  ['semanticTokens/full'],
  ['semanticTokens/full/delta', { previousResultId: '1' }],
  ['formatting', { options: { tabSize: 2, insertSpaces: true } }],
];

/** Types, asks and changes its mind at random, in files of the workspace. */
export class Typist {
  readonly failures: string[] = [];
  edits = 0;
  requests = 0;
  /** Answers that took longer than {@link LATE}, and the one that took longest. */
  late = 0;
  slowest = { ms: 0, method: '' };
  private readonly client: TestClient;
  private readonly files: Readonly<Record<string, string>>;
  private readonly random: Random;
  private readonly waiting = new Set<Promise<unknown>>();
  private readonly open = new Set<string>();

  constructor(client: TestClient, files: Readonly<Record<string, string>>, random: Random) {
    this.client = client;
    this.files = files;
    this.random = random;
  }

  openFiles(): readonly string[] {
    return [...this.open];
  }

  async settled(): Promise<void> {
    await Promise.all(this.waiting);
  }

  async step(): Promise<void> {
    const { random } = this;
    const path = random.oneOf(Object.keys(this.files));
    const what = random.share();
    if (!this.open.has(path)) {
      // Half of the time something is asked of a file that is not open.
      if (what < 0.5) return this.ask(random.share() < 0.2 ? 'nowhere.runplan' : path, false);
      this.open.add(path);
      await this.client.open(path, this.files[path] as string);
    } else if (what < 0.45) await this.edit(path);
    else if (what < 0.9) await this.ask(path, false);
    else if (what < 0.96) await this.ask(path, true);
    else if (what < 0.98) {
      this.open.delete(path);
      await this.client.closeFile(path);
    } else {
      const changes = [{ uri: this.client.uri(path), type: 1 + random.below(3) }];
      await this.client.notify('workspace/didChangeWatchedFiles', { changes });
    }
  }

  private answered(method: string, ms: number): void {
    if (ms > LATE) this.late += 1;
    if (ms > this.slowest.ms) this.slowest = { ms, method };
  }

  private async edit(path: string): Promise<void> {
    const { random, client } = this;
    this.edits += 1;
    const text = client.text(path);
    // Now and then all is undone, so that the text does not decay to nothing but mistakes.
    if (random.share() < 0.1) return client.setText(path, this.files[path] as string);
    const start = random.below(text.length + 1);
    const length = random.share() < 0.5 ? 0 : random.below(20);
    const range = { start: client.positionAt(path, start), end: client.positionAt(path, start + length) };
    await client.edit(path, range, random.share() < 0.3 ? '' : random.oneOf(SCRAPS));
  }

  private async ask(path: string, cancel: boolean): Promise<void> {
    const { random, client } = this;
    const [method, params] = this.request(path);
    this.requests += 1;
    const asked = performance.now();
    const answer = cancel ? client.cancelled(method, params) : client.request(method, params);
    const kept: Promise<unknown> = answer
      .catch((error: { code?: number; message?: string }) => {
        if (error.code !== CANCELLED && error.code !== REFUSED)
          this.failures.push(`${method}: ${error.code} ${error.message}`);
      })
      .finally(() => {
        this.waiting.delete(kept);
        this.answered(method, performance.now() - asked);
      });
    this.waiting.add(kept);
    if (this.waiting.size >= MOST_WAITING) await Promise.race(this.waiting);
    // Sometimes the typist waits and looks.
    if (random.share() < 0.2) await kept;
  }

  private request(path: string): [method: string, params: object] {
    const { random, client } = this;
    const textDocument = { uri: client.uri(path) };
    const kind = random.below(5);
    if (kind === 0) {
      const [method, more] = random.oneOf(OF_A_FILE);
      return [`textDocument/${method}`, { textDocument, ...more }];
    }
    if (kind === 1) {
      const [method, more] = random.oneOf(OF_A_RANGE);
      return [`textDocument/${method}`, { textDocument, range: this.range(path), ...more }];
    }
    if (kind === 2)
      return ['textDocument/selectionRange', { textDocument, positions: [this.position(path)] }];
    if (kind === 3 && random.share() < 0.1)
      return ['workspace/symbol', { query: random.oneOf(['', 'co', 'xyz']) }];
    const [method, more] = random.oneOf(AT_A_PLACE);
    return [`textDocument/${method}`, { textDocument, position: this.position(path), ...more }];
  }

  /** A place, now and then one that the text does not have. */
  private position(path: string): Position {
    if (!this.open.has(path) || this.random.share() < 0.05)
      return { line: this.random.below(1000), character: this.random.below(200) };
    return this.client.positionAt(path, this.random.below(this.client.text(path).length + 1));
  }

  private range(path: string): Range {
    const [one, other] = [this.position(path), this.position(path)];
    const isOrdered = one.line < other.line || (one.line === other.line && one.character <= other.character);
    return isOrdered ? { start: one, end: other } : { start: other, end: one };
  }
}
