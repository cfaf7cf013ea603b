import { documentOf, sourceOf } from '../grammar/document.ts';
import * as ast from '../grammar/generated/ast.ts';
import { spanOf } from '../grammar/parts.ts';
import { onOneLine } from './lay-out.ts';
import { scaledRun } from './scaled.ts';

/** A session on one line, as a copy at a percentage has it. The steps of a named workout are not in it. */
export function copiedSession(session: ast.Session, scale: number): string {
  const span = spanOf(session);
  if (!span) return '';
  const { activity } = session;
  return onOneLine(
    sourceOf(documentOf(session)),
    span,
    ast.isRun(activity) ? scaledRun(activity, scale) : [],
  );
}
