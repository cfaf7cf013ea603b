/** Keeps what a line about an athlete says of the back from being hidden by a mistake in it. */
import { type RunplanDocument, sourceOf } from '../grammar/document.ts';
import * as ast from '../grammar/generated/ast.ts';
import { beginsMedicalLine, medicalWordsIn } from '../grammar/medical-words.ts';
import { partOf } from '../grammar/parts.ts';
import type { TextRepair } from '../rules/finding.ts';
import { applyEdits } from '../text/edit.ts';

/** Whether a place lies in the lines about an athlete. */
export function isOfAthlete(document: RunplanDocument, offset: number): boolean {
  const { statements } = document.parseResult.value;
  const statement = statements.findLast((one) => (partOf(one)?.offset ?? Number.POSITIVE_INFINITY) <= offset);
  return ast.isAthlete(statement);
}

/** Whether a place lies in a line about an athlete that says something of the back, of symptoms or of a clearance. */
export function isMedicalLine(document: RunplanDocument, offset: number): boolean {
  if (!isOfAthlete(document, offset)) return false;
  const { text } = sourceOf(document);
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const line = /^[^\r\n]*/.exec(text.slice(start))?.[0] ?? '';
  return medicalWordsIn(line) > 0;
}

/** Whether a line says something medical of an athlete, and belongs to none: `back disc` among the lines of a plan. */
export function isStrayMedicalLine(document: RunplanDocument, offset: number): boolean {
  const { text } = sourceOf(document);
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const line = /^[^\r\n]*/.exec(text.slice(start))?.[0] ?? '';
  return beginsMedicalLine(line) || OF_BACK.test(line);
}

/** What nobody says but of a back. */
const OF_BACK =
  /\bback (?:pain|ache|spasm)|\b(?:sore|bad) back\b|\bdis[ck] (?:herni|bulg|prolaps|protru)|\b(?:herniated|slipped|bulging) dis[ck]|\bsciatica\b/i;

/** Whether a repair puts into quotes, or into a comment, what a text says of a back, or what limits a clearance: there nobody looks at it. */
export function hidesMedicalWords({ edits }: TextRepair, text: string): boolean {
  const isLine = edits.some((edit) => /^(?:back|symptoms) /.test(edit.text));
  const isBehindStatus = edits.some(({ start, text: written }) => {
    const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
    const isDenied = /^\s*back\b/i.test(before) && /\b(?:not|never|hardly|worse\w*)\b/i.test(written);
    return /^\s*"/.test(written) && (isDenied || /^\s*cleared by\b/i.test(before));
  });
  // `cleared by "Ruth" on 2027-01-12 walking only`, `back history, not fine`
  return isBehindStatus || (!isLine && medicalWordsIn(applyEdits(text, edits)) < medicalWordsIn(text));
}
