/** What can be wrong with a figure, and how it is reported. */
import { documentOf, sourceOf } from '../../../grammar/document.ts';
import { hasMistake } from '../../../grammar/mistakes.ts';
import { partOf } from '../../../grammar/parts.ts';
import { isMilesOrMinutes, type Units } from '../../../quantities/distance.ts';
import type { readFigure } from '../../../vocabulary/figures.ts';
import type { QuantityName } from '../../../vocabulary/quantities.ts';
import type { Report } from '../../define-rule.ts';
import type { Facts, Figure, FigureUnit, Subject } from '../../facts.ts';

/** What can't be meant; `text` is the figure as written. */
export type Problem =
  | (Compared<'metres'> & { readonly problem: 'week' | 'metres of steps' })
  | (Compared<'metres' | 'seconds'> & { readonly problem: 'sum' })
  | (Compared<'count'> & { readonly problem: 'repetitions' })
  | (Compared<FigureUnit> &
      Written & {
        readonly problem: 'outside';
        readonly quantity: QuantityName;
        /** What it is a figure of. */
        readonly of: string;
        readonly isLess: boolean;
        /** The unit in which it is written, where it has one of distance. */
        readonly units: Units;
        /** What may have been meant, as it would be written. */
        readonly meant: readonly string[];
      })
  | (Written & { readonly problem: 'nothing' | 'no repetition' | 'nobody' })
  | (Written & { readonly problem: 'held'; readonly exercise: string })
  | (Written & {
      readonly problem: 'best';
      readonly distance: string;
      readonly pace: Figure<'seconds/km'>;
      readonly isFast: boolean;
      readonly meant?: string;
    });

interface Compared<Unit extends FigureUnit> {
  readonly seen: Figure<Unit>;
  readonly limit: Figure<Unit>;
}

interface Written {
  readonly text: string;
}

export type Implausible = Facts & Problem;
type Where = Pick<Report, 'at' | 'property' | 'repairs'>;
/** Reports a problem of what is looked at. */
export type Say = (where: Where, problem: Problem) => void;
/** What holds figures. */
export type Holder = Parameters<typeof readFigure>[0] & Report['at'];

/** Reports about a subject. */
export function sayer(subject: Subject, report: (report: Report<Implausible>) => void): Say {
  return (where, problem) => {
    // It is asked back where it is read.
    if ('text' in problem && isMilesOrMinutes(problem.text)) return;
    if (isOnMisreadLine(where)) return;
    report({ ...where, facts: { subject, ...problem } });
  };
}

/** Whether a mistake of syntax stands on the line: what the rest of it seems to say is mostly its consequence. */
function isOnMisreadLine({ at, property }: Where): boolean {
  const part = partOf(at, property) ?? partOf(at);
  if (!part) return false;
  const document = documentOf(at);
  const source = sourceOf(document);
  return hasMistake(
    document.parseResult.value,
    source.lineStart(part.offset),
    source.lineStop(part.offset) + 1,
  );
}
