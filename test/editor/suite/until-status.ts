import { until } from './check.ts';
import { outside } from './outside.ts';

/** What stands behind the braces of the status bar: a line for each thing, with its command. */
async function status(): Promise<readonly string[]> {
  await outside('workbenchClick', '#status\\.languageStatus a');
  const lines = await outside('workbenchTexts', '.hover-language-status .element');
  await outside('press', 'Escape');
  return lines.map((line) => line.replace(/\s+/g, ' ').trim());
}

/** Waits until exactly this stands behind the braces. */
export async function untilStatus(...lines: readonly string[]): Promise<void> {
  const wanted = JSON.stringify(lines);
  await until(`the status is ${wanted}`, async () => JSON.stringify(await status()) === wanted, status);
}
