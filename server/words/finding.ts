import { evidenceSentence, type Finding, list } from '@runplan/language/internal';
import { inPlainText } from './plain-text.ts';

/** What was found, for whom, and how sure that is. */
export function findingInWords({ message, athletes, evidence }: Finding): string {
  const whom = athletes.length > 0 ? [`For ${list(athletes)}.`] : [];
  const sure = evidence ? [evidenceSentence(evidence)] : [];
  const about = [...whom, ...sure].join(' ');
  return inPlainText(about === '' ? message : `${message}\n${about}`);
}
