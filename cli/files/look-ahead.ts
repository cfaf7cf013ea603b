/**
 * Starts a task for the next few items while the caller is busy with the present one, and gives the results in order.
 *
 * @param width how many tasks may be under way
 */
export async function* lookAhead<Item, Result>(
  items: Iterable<Item>,
  width: number,
  task: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const underWay: Promise<Result>[] = [];
  for (const item of items) {
    const started = task(item);
    // Whoever awaits it gets the error; until then it must not count as unhandled.
    started.catch(() => {});
    underWay.push(started);
    if (underWay.length >= width) yield underWay.shift() as Promise<Result>;
  }
  while (underWay.length > 0) yield underWay.shift() as Promise<Result>;
}
