import { failureReason } from '@runplan/disk';
import type { CheckSettings } from '@runplan/language/internal';
import { asSuggested } from '@runplan/report';
import { checkFiles } from '../checking/check-files.ts';
import { complaintsOf } from '../checking/complaints-of.ts';
import { EXIT_CODE, type ExitCode } from '../exit-code.ts';
import type { Discovery } from '../files/discover.ts';
import { complain } from '../terminal/complain.ts';
import { createOutput } from '../terminal/output.ts';
import { leftSentence } from './left-sentence.ts';

/**
 * Shows what repairs would change, and writes nothing.
 *
 * @param over what counts more than the projects of the files
 * @param withSuggested whether suggested repairs are among them
 * @param jobs how many threads there may be; undefined for as many as pay off
 */
export async function showRepairs(
  { files, roots, problems }: Discovery,
  over: CheckSettings,
  withSuggested: boolean,
  jobs: number | undefined,
): Promise<ExitCode> {
  const output = createOutput(process.stdout);
  let [checked, changed, repairs, suggested, left] = [0, 0, 0, 0, 0];
  let failed = problems.length > 0;
  for await (const outcome of checkFiles(files, roots, { fix: 'show', withSuggested, over }, [], jobs)) {
    if ('findings' in outcome) {
      checked++;
      repairs += outcome.repaired;
      suggested += outcome.suggested;
      left += outcome.left;
      if (outcome.repaired > 0) changed++;
      await output.write(outcome.difference ?? '');
    } else {
      for (const sentence of complaintsOf(outcome)) complain(sentence);
      failed = true;
    }
  }
  if (checked > 0) complain(summary(repairs, suggested, changed, checked));
  if (left > 0) complain(leftSentence(left));
  try {
    await output.end();
  } catch (error) {
    complain(`Cannot write the output: ${failureReason(error)}.`);
    failed = true;
  }
  if (failed) return EXIT_CODE.couldNotRun;
  return repairs > 0 ? EXIT_CODE.errorsFound : EXIT_CODE.ok;
}

function summary(repairs: number, suggested: number, changed: number, checked: number): string {
  const files = checked === 1 ? 'the file' : `${checked} files`;
  if (repairs === 0) return `There is nothing to repair in ${files}.`;
  const where = checked === 1 ? files : `${changed} of ${files}`;
  const [what, them] = repairs === 1 ? ['1 finding', 'it'] : [`${repairs} findings`, 'them'];
  const command = `runplan check --fix${suggested > 0 ? ' --suggested' : ''}`;
  return `${what} in ${where} can be repaired${asSuggested(suggested, repairs)}. \`${command}\` repairs ${them}.`;
}
