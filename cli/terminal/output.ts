const CHUNK = 1 << 16;

/** Writes long texts to a stream in large pieces and waits when the reader is slow. */
export interface Output {
  write(text: string): Promise<void>;
  /**
   * Hands over what is left.
   *
   * @throws the stream's error. A reader that went away (`| head`) is no error: the rest is not written.
   */
  end(): Promise<void>;
}

interface Failure {
  error?: NodeJS.ErrnoException;
}

const failures = new WeakMap<NodeJS.WriteStream, Failure>();

/** What a stream failed with first: from then on nothing is written to it. */
function failureOf(stream: NodeJS.WriteStream): Failure {
  const known = failures.get(stream);
  if (known) return known;
  const failure: Failure = {};
  failures.set(stream, failure);
  stream.on('error', (error: NodeJS.ErrnoException) => {
    failure.error ??= error;
  });
  return failure;
}

/** Whether nothing can be written to a stream any more, because its reader went away or for another reason. */
export function isBroken(stream: NodeJS.WriteStream): boolean {
  return failures.get(stream)?.error !== undefined;
}

/** Whether an error is the one that a stream failed with. */
export function isFailureOf(stream: NodeJS.WriteStream, error: unknown): boolean {
  return error !== undefined && failures.get(stream)?.error === error;
}

/** An output for a stream such as `process.stdout`. */
export function createOutput(stream: NodeJS.WriteStream): Output {
  let pending: string[] = [];
  let pendingLength = 0;
  const failed = failureOf(stream);

  async function flush(): Promise<void> {
    const text = pending.join('');
    pending = [];
    pendingLength = 0;
    if (failed.error || text === '') return;
    await new Promise<void>((resolve) => {
      stream.write(text, (error) => {
        failed.error ??= error ?? undefined;
        resolve();
      });
    });
  }

  return {
    async write(text) {
      pending.push(text);
      pendingLength += text.length;
      if (pendingLength >= CHUNK) await flush();
    },
    async end() {
      await flush();
      if (failed.error && failed.error.code !== 'EPIPE') throw failed.error;
    },
  };
}
