/** Fails with a message unless something is true. */
export function check(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(message);
}

/** Fails unless two values look the same as JSON. */
export function checkSame(actual: unknown, expected: unknown, what = 'The value'): void {
  const [is, wanted] = [actual, expected].map((value) => JSON.stringify(value, null, 2));
  check(is === wanted, `${what} is\n${is}\ninstead of\n${wanted}`);
}

/** How long things may take to come about. Long, because no test says how fast something is, and machines are busy. */
const PATIENCE = 4 * 60_000;

/** Waits until something comes true, and returns it. */
export async function until<T>(
  what: string,
  look: () => T | undefined | false | PromiseLike<T | undefined | false>,
  last: () => unknown = () => undefined,
): Promise<T> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const seen = await look();
    if (seen) return seen;
    if (Date.now() > end) {
      throw new Error(`Waited in vain until ${what}. At the end: ${JSON.stringify(await last())}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
