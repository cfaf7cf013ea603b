import * as ast from '../grammar/generated/ast.ts';
import { nodeOnOneLine } from './node-on-one-line.ts';
import { scaledRun } from './scaled.ts';

/** A session on one line, as a copy at a percentage has it. The steps of a named workout are not in it. */
export function copiedSession(session: ast.Session, scale: number): string {
  const { activity } = session;
  return nodeOnOneLine(session, ast.isRun(activity) ? scaledRun(activity, scale) : []);
}
