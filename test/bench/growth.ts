/**
 * `npm run bench`, second part: how the time of a check grows with a text. An exponent of 1 is in step with the text, 2
 * with its square. Processor time of one check each, the least of a few. Prints a table; asserts nothing.
 *
 * With words behind it, only the shapes whose names hold one of them.
 */
import { createChecker } from '@runplan/language/internal';
import { type GrowingText, SHAPES } from './growth-shapes.ts';
import { ms, row } from './table.ts';

const ROUNDS = 3;
/** What takes so long is not measured again. */
const ONCE = 1000;
/** Where one check takes so long already, larger ones are not tried. */
const TOO_LONG = 5000;

async function timeOf({ text, files = {} }: GrowingText): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const checker = createChecker({
      read: async (uri) => {
        const found = files[uri.replace('file:///', '')];
        return found === undefined ? { problem: 'missing' } : { text: found };
      },
    });
    await checker.check('file:///warm.runplan', '');
    const began = process.cpuUsage();
    await checker.check('file:///growth.runplan', text);
    const { user, system } = process.cpuUsage(began);
    least = Math.min(least, (user + system) / 1000);
    if (least > ONCE) break;
  }
  return least;
}

const wanted = process.argv.slice(2);
console.log('\nGrowth of a check (processor time at n, 2n, 4n; exponents of the two doublings)');
for (const { name, size, make } of SHAPES) {
  if (wanted.length > 0 && !wanted.some((word) => name.includes(word))) continue;
  await timeOf(make(size));
  const times: number[] = [];
  for (const factor of [1, 2, 4]) {
    times.push(await timeOf(make(size * factor)));
    if ((times.at(-1) as number) > TOO_LONG) break;
  }
  const exponents = times
    .slice(1)
    .map((time, index) => Math.log2(time / (times[index] as number)).toFixed(2));
  row(`  ${name}, ${size}`, times.map(ms).join(', '), exponents.join(', '));
}
