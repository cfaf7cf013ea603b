/** Puts what was done beside a plan, and looks at what is to come once more. */
import { failureReason } from '@runplan/disk';
import { choosePlans, matchActivities, plansOf } from '@runplan/exchange';
import {
  applyEdits,
  type ComparedWeek,
  checkDocument,
  comparedWeeks,
  type Finding,
  isMisread,
  mistakesIn,
  recordDone,
  settingsOf,
  type TrainingPlan,
  toldFindings,
} from '@runplan/language/internal';
import { printable } from '@runplan/report';
import { cannotWrite } from '../files/failure.ts';
import { openDocument } from '../files/open-document.ts';
import { uriOf } from '../files/plan-file.ts';
import { writeText } from '../files/write.ts';
import { orUsageError } from '../showing/or-usage-error.ts';
import { UsageError } from '../usage-error.ts';
import { activitiesIn } from './activity-files.ts';

export interface CompareRequest {
  /** The plan file, as it was typed. */
  readonly path: string;
  /** The files and folders that tell what was done. */
  readonly files: readonly string[];
  readonly plan?: string;
  readonly athlete?: string;
  readonly timeZone: string;
  readonly units?: 'km' | 'mi';
  /** The last day of which all is told. */
  readonly until?: number;
  readonly isWritten: boolean;
}

export interface Comparison {
  /** The file of the plan. */
  readonly name: string;
  readonly plan: TrainingPlan;
  /** Whether the plan is for others as well. */
  readonly isShared: boolean;
  readonly weeks: readonly ComparedWeek[];
  /** About the days that are to come, from what was done. */
  readonly findings: readonly Finding[];
  /** How many activities were read, and what became of them. */
  readonly activities: {
    readonly read: number;
    readonly duplicates: number;
    readonly known: number;
    readonly outside: number;
  };
  /** How many lines were written, or would be. */
  readonly lines: number;
  readonly isWritten: boolean;
  /** What the user should know, as sentences. */
  readonly notes: readonly string[];
}

/** @throws UsageError where there is nothing to compare, or a file can't be read or written */
export async function comparePlan(request: CompareRequest): Promise<Comparison> {
  const { file, bytes, text, document, documents, imports } = await openDocument(
    request.path,
    'runplan compare',
  );
  const { services } = documents;
  const name = printable(file.name);
  const plan = onePlan(plansOf(document, services), request, name);
  if (isMisread(plan.node))
    throw new UsageError(
      `A line of the plan "${printable(plan.name)}" could not be read. See runplan check ${name}`,
    );
  if (plan.date === undefined && request.files.length > 0)
    throw new UsageError(
      `The plan "${printable(plan.name)}" has no dates, so that nobody can tell which days were done. Give it its first day: starts 2026-10-12`,
    );
  const { activities, notes } = await activitiesIn(request.files, {
    timeZone: request.timeZone,
    units: request.units ?? plan.units,
  });
  const { lines, duplicates, known, outside } = matchActivities(plan, activities, request.until);
  const isShared = plansOf(document, services).some((other) => other !== plan && other.node === plan.node);
  const edits = recordDone(plan, lines, isShared);
  const told = applyEdits(text, edits);
  const uri = uriOf(file);
  documents.put(uri, told);
  const changed = documents.get(uri) ?? document;
  const [after] = choosePlans(plansOf(changed, services), { plan: plan.name, athlete: plan.athlete.name });
  if (
    !after ||
    mistakesIn(changed, services, imports).length > mistakesIn(document, services, imports).length
  )
    throw new UsageError(`What was done can't be written into ${name}: write the lines by hand.`);
  if (request.isWritten && told !== text) await write(file, told, bytes);
  const settings = settingsOf(file.project);
  const { findings } = checkDocument(changed, services, imports, settings);
  return {
    name: file.name,
    plan: after,
    isShared,
    weeks: comparedWeeks(after),
    findings: toldFindings(findings, settings).filter((finding) => isAbout(finding, after)),
    activities: { read: activities.length, duplicates, known, outside: outside.length },
    lines: lines.length,
    isWritten: request.isWritten && told !== text,
    notes,
  };
}

/** The plan that is meant, for one athlete. */
function onePlan(all: readonly TrainingPlan[], asked: CompareRequest, name: string): TrainingPlan {
  if (all.length === 0) throw new UsageError(`${name} has no plan.`);
  const chosen = orUsageError(() =>
    choosePlans(all, {
      ...(asked.plan !== undefined && { plan: asked.plan }),
      ...(asked.athlete !== undefined && { athlete: asked.athlete }),
    }),
  );
  const [first, second] = chosen as [TrainingPlan, TrainingPlan?];
  if (!second) return first;
  const names = (values: readonly string[], option: string) =>
    [...new Set(values)].map((value) => `${option} "${printable(value)}"`).join(' or ');
  throw new UsageError(
    first.node === second.node
      ? `The plan "${printable(first.name)}" is for several: choose one with ${names(
          chosen.map(({ athlete }) => athlete.name),
          '--athlete',
        )}.`
      : `${name} has several plans: choose one with ${names(
          chosen.map((plan) => plan.name),
          '--plan',
        )}.`,
  );
}

function isAbout({ plan, athletes, severity }: Finding, { name, athlete }: TrainingPlan): boolean {
  if (severity === 'hint') return false;
  return (plan === undefined || plan === name) && (athletes.length === 0 || athletes.includes(athlete.name));
}

async function write(
  file: Awaited<ReturnType<typeof openDocument>>['file'],
  text: string,
  bytes: Uint8Array,
): Promise<void> {
  if (file.isStdin) throw new UsageError('--write changes a file: name one.');
  try {
    await writeText(file.path, text, bytes);
  } catch (error) {
    throw new UsageError(cannotWrite(file.name, failureReason(error)));
  }
}
