import { ExportRefusal } from '@runplan/exchange';
import { printable } from '@runplan/report';
import { UsageError } from '../usage-error.ts';

/** Does what may be refused. @throws UsageError in place of the refusal */
export function orUsageError<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof ExportRefusal) throw new UsageError(printable(error.message));
    throw error;
  }
}
