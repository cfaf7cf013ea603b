/** The grades of evidence in words. */
import type { Evidence, Grade } from './finding.ts';

export const GRADES: Readonly<Record<Grade, string>> = {
  A: 'consistent meta-analyses or trials',
  B: 'one trial or a large cohort',
  C: 'small, observational or mechanistic studies',
  D: 'convention or precaution, not tested',
  consensus: 'consensus of experts',
  none: 'not studied',
};

export function isStudied({ injury, back }: Evidence): boolean {
  return injury !== 'none' || back !== 'none';
}

/** `C for any running injury, D for the back`. */
export function gradesInShort({ injury, back }: Evidence): string {
  return injury === 'consensus' && back === injury
    ? 'consensus'
    : `${short(injury)} for any running injury, ${short(back)} for the back`;
}

/** `C / D`. */
export function gradesInCell(evidence: Evidence): string {
  const { injury, back } = evidence;
  if (!isStudied(evidence)) return '–';
  return injury === back && injury === 'consensus' ? 'consensus' : `${short(injury)} / ${short(back)}`;
}

/** A grade and what it means: `**C**, small, observational or mechanistic studies`. */
export function graded(grade: Grade): string {
  return grade.length === 1 ? `**${grade}**, ${GRADES[grade]}` : `**${GRADES[grade]}**`;
}

function short(grade: Grade): string {
  return grade === 'none' ? '–' : grade;
}
