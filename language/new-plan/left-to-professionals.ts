/** What the check of a first plan reports and only a doctor or physiotherapist can answer. */
import { type DayNumber, formatDate } from '../quantities/date.ts';
import { DAYS } from '../quantities/weekday.ts';
import { list } from '../rules/words.ts';
import {
  type ClearanceState,
  clearanceStateOn,
  coversSymptom,
  type Examined,
  legSymptomsOf,
} from '../training/clearance.ts';
import type { TrainingDays } from '../training/training-days.ts';
import { RED_FLAGS, SYMPTOM, URGENT_RED_FLAGS } from '../vocabulary/word-lists.ts';
import type { PlanDraft } from './plan-text.ts';
import { REST } from './week.ts';

/** A rule with a finding that is left in the plan, and what to say of it: sentences. */
export interface LeftFinding {
  readonly rule: 'clearance' | 'leg-symptoms' | 'red-flag';
  readonly note: string;
}

const WEEK = 7;

/** The most urgent first. */
export function leftToProfessionals(draft: PlanDraft): readonly LeftFinding[] {
  const { back, clearance, symptoms = [] } = draft.answers;
  const athlete: Examined = { symptoms, ...(clearance && { clearance }) };
  const days = trainingDays(draft);
  const state = clearanceStateOn(athlete, days);
  const findings: LeftFinding[] = [];
  const flags = RED_FLAGS.filter((flag) => symptoms.some(({ word }) => word === flag));
  if (flags.length > 0) {
    const when = flags.some((flag) => URGENT_RED_FLAGS.includes(flag)) ? 'at once' : 'first';
    findings.push({
      rule: 'red-flag',
      note: `${has(flags)}: nothing that a training plan can answer, and an error of the check. See a doctor ${when}.`,
    });
  }
  if ((back === 'disc' || back === 'pain') && state !== 'valid')
    findings.push({ rule: 'clearance', note: clearanceNote(state, clearance?.on, days.first) });
  const inLegs = legSymptomsOf(athlete).filter((symptom) => !coversSymptom({ athlete }, state, symptom));
  if (inLegs.length > 0)
    findings.push({
      rule: 'leg-symptoms',
      note: `${has(inLegs.map(({ word }) => word))}, and no clearance counts for that. The check reports it until a doctor or physiotherapist has looked at it and the plan says who and when.`,
    });
  return findings;
}

function trainingDays({ weeks, start }: PlanDraft): TrainingDays {
  const first = DAYS.findIndex((day) => (weeks[0]?.days[day] ?? REST).text !== REST.text);
  return { first: start + first, last: start + weeks.length * WEEK - 1 };
}

function clearanceNote(state: ClearanceState, on: DayNumber | undefined, begins: DayNumber): string {
  if (on === undefined || state === 'missing' || state === 'empty')
    return (
      'Nobody is named who has cleared the athlete for running. The check reports that as an error until a doctor or ' +
      'physiotherapist has agreed and the plan says who and when.'
    );
  if (state === 'limited')
    return (
      'The clearance tells a limit, and a plan is not weighed against it. The check reports that as an error until a doctor or ' +
      'physiotherapist has agreed to the plan and it says who and when.'
    );
  return state === 'old'
    ? `The clearance of ${formatDate(on)} is more than 12 months older than the first day of training, ${formatDate(begins)}. ` +
        'The check warns of that until a doctor or physiotherapist has agreed once more and the plan says when.'
    : `The clearance of ${formatDate(on)} comes only after the first day of training, ${formatDate(begins)}. The check ` +
        'reports that as an error: let the plan begin after it.';
}

function has(words: readonly string[]): string {
  return `The athlete has ${list([...new Set(words)].map((word) => SYMPTOM.facts.get(word)?.short ?? word))}`;
}
