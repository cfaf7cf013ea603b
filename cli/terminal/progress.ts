/** How far something is that takes long. */
export interface Progress {
  step(): void;
  /** Takes the line away, so that something else can be said. */
  clear(): void;
}

/**
 * Shows in one line of a terminal how many of many are done; elsewhere nothing, so that logs stay short.
 *
 * @param from with fewer than so many it is over too soon to be worth a line
 */
export function createProgress(total: number, stream: NodeJS.WriteStream, from = 20): Progress {
  if (stream.isTTY !== true || total < from) return { step() {}, clear() {} };
  // A terminal is slow: a hundred lines say enough.
  const every = Math.max(1, Math.floor(total / 100));
  let done = 0;
  return {
    step() {
      done += 1;
      if (done % every === 0) stream.write(`\r${done} of ${total}`);
    },
    clear: () => void stream.write('\r\u001b[K'),
  };
}
