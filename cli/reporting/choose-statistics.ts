import { statisticsIn } from '@runplan/report';
import { UsageError } from '../usage-error.ts';
import { type ChosenOutput, chooseOutputs } from './choose-outputs.ts';

/**
 * Which reports of numbers are written where; without a format the one for people.
 *
 * @throws UsageError as {@link chooseOutputs}, and for a format that has none
 */
export function chooseStatistics(
  formats: readonly string[],
  file: string | undefined,
): readonly ChosenOutput[] {
  return chooseOutputs(formats, file, {}).map((output) => {
    const reporter = statisticsIn(output.reporter);
    if (reporter) return { ...output, reporter };
    throw new UsageError(
      `--statistics is for pretty and json: ${output.reporter.id} has the findings alone.`,
    );
  });
}
