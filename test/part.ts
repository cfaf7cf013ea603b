/**
 * How much the tests try that go through all that could be tried: what is alike is tried in part by `npm test`, and as a whole
 * where the environment variable `RUNPLAN_ALL` is set.
 */
const isAll = process.env.RUNPLAN_ALL !== undefined;

/** Every so-manieth of many alike, from one of the first on. */
export function part<Value>(nth: number, all: Iterable<Value>, first = 0): readonly Value[] {
  const values = [...all];
  return isAll ? values : values.filter((_, index) => index % nth === first % nth);
}

/** How often something random is tried: less often than the whole number. */
export function times(few: number, all: number): number {
  return isAll ? all : few;
}
