import { evidenceSentence, type Finding, list } from '@runplan/language/internal';

/** What was found, for whom, and how sure that is. */
export function findingInWords({ message, athletes, evidence }: Finding): string {
  const whom = athletes.length > 0 ? [`For ${list(athletes)}.`] : [];
  const sure = evidence ? [evidenceSentence(evidence)] : [];
  const about = [...whom, ...sure].join(' ');
  return about === '' ? message : `${message}\n${about}`;
}
