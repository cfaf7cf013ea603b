import { setImmediate } from 'node:timers/promises';

/** How long a search for faults goes on, and with which choices. */
export interface Search {
  readonly minutes: number;
  /** The same seed makes the same choices. */
  readonly seed: number;
  /** Whether the time is over, or someone pressed Ctrl-C: then the figures so far are told. Pressed again it ends at once. */
  isOver(): Promise<boolean>;
}

/** Reads `--minutes N` and `--seed S`; of what is missing the seed is another one each time. Ends with 2 for anything else. */
export function readSearch(program: string, args: readonly string[]): Search {
  const given = new Map<string, number>();
  for (let at = 0; at < args.length; at += 2) {
    const [name = '', text = ''] = args.slice(at, at + 2);
    const value = Number(text);
    const isRight =
      name === '--minutes'
        ? text !== '' && value > 0 && value < 10_000
        : name === '--seed' && /^\d{1,9}$/.test(text);
    if (!isRight) {
      console.error(
        `Usage: npm run ${program} -- [--minutes N] [--seed S], S a whole number of up to 9 digits.`,
      );
      process.exit(2);
    }
    given.set(name, value);
  }
  const minutes = given.get('--minutes') ?? 1;
  const end = performance.now() + minutes * 60_000;
  let isStopped = false;
  process.once('SIGINT', () => {
    isStopped = true;
  });
  return {
    minutes,
    seed: given.get('--seed') ?? Math.floor(Math.random() * 1e9),
    async isOver() {
      // A signal is heard between turns.
      await setImmediate();
      return isStopped || performance.now() >= end;
    },
  };
}

/** Prints one figure of what a search found. */
export function figure(title: string, value: string | number): void {
  console.log(`${title.padEnd(44)} ${typeof value === 'number' ? value.toLocaleString('en') : value}`);
}
