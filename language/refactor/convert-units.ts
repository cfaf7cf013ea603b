import { AstUtils } from 'langium';
import { isAllAsWritten } from '../edit/as-written.ts';
import type { TreeEdit } from '../edit/tree-edit.ts';
import { TreeEditWriter } from '../edit/tree-edit-writer.ts';
import { respellings } from '../format/respelling.ts';
import { sourceOf } from '../grammar/document.ts';
import * as ast from '../grammar/generated/ast.ts';
import { spanOf } from '../grammar/parts.ts';
import { propertyOf } from '../grammar/property.ts';
import { parseDistance, type Units } from '../quantities/distance.ts';
import { formatPaceRange, formatSpeedRange, parsePace, parseSpeed } from '../quantities/pace.ts';
import type { Range } from '../quantities/range.ts';
import { METRES_PER_MILE } from '../quantities/units.ts';
import { applyEdits, type Edit, inOrder } from '../text/edit.ts';
import { paceOfClock } from '../training/targets/clock.ts';
import { KINDS } from '../vocabulary/kinds.ts';
import { hasNewMistakes, ifKept } from './keeps-training.ts';
import { composed } from './plan-edits/composed.ts';
import type { ReadPlans } from './plan-edits/editing.ts';
import { containerAt, type Refactoring, type RefactoringPlace } from './refactoring.ts';

const CALLED: Readonly<Record<Units, string>> = { km: 'kilometres', mi: 'miles' };

/**
 * Writes a plan in the other unit: amounts, totals and paces, and its `units` line. Metres, climbs and the distance of
 * a race stay, and so does what stands outside of the plan: athletes, workouts and blocks may be used elsewhere.
 * Asked for in the lines above the first week.
 */
export function unitConversion(place: RefactoringPlace): Refactoring | undefined {
  const plan = containerAt(place, ast.isWeek) ? undefined : containerAt(place, ast.isPlan);
  const model = place.plans.find(({ node }) => node === plan);
  if (!plan || !model) return undefined;
  const to = model.units === 'km' ? 'mi' : 'km';
  const title = `Write this plan in ${CALLED[to]}`;
  if (isAllAsWritten(place.document.parseResult.value))
    return { title, edits: () => written(plan, to) ?? [] };
  const edits = writtenInUsualForm(plan, to, place);
  return edits && ifKept({ title, edits: () => edits }, place, isWithinRounding);
}

function written(plan: ast.Plan, to: Units): readonly Edit[] | undefined {
  return new TreeEditWriter(plan.$container as ast.RunplanFile).write([
    unitsLine(plan, to),
    ...converted(plan, to),
  ]);
}

/** Of a plan in a coach's notation the usual form is converted: there several figures may stand in one word. */
function writtenInUsualForm(
  plan: ast.Plan,
  to: Units,
  { document, read }: RefactoringPlace,
): readonly Edit[] | undefined {
  const source = sourceOf(document);
  const span = spanOf(plan);
  if (!span) return undefined;
  const lines = { first: source.position(span.start).line, last: source.position(span.end).line };
  const first = inOrder(respellings(source.text, lines).flatMap(({ edits }) => edits));
  const { statements } = read(applyEdits(source.text, first)).document.parseResult.value;
  const next = written(statements[plan.$containerIndex ?? 0] as ast.Plan, to);
  return next && composed(source.text, first, next);
}

/** Whether the weeks are as long as before, but for figures that are rounded, and no line became one with a mistake. */
function isWithinRounding(before: ReadPlans, after: ReadPlans): boolean {
  const isSame = before.plans.every((plan, at) =>
    plan.weeks.every((week, index) => {
      const other = after.plans[at]?.weeks[index];
      return (
        other !== undefined &&
        other.sessions.length === week.sessions.length &&
        isNear(other.volume.distance.high, week.volume.distance.high) &&
        isNear(other.runSeconds, week.runSeconds) &&
        isNear(other.hardSeconds, week.hardSeconds)
      );
    }),
  );
  return isSame && !hasNewMistakes(before, after);
}

/** How far figures of a week may move, in metres or seconds, and as a share of it. */
const ROUNDING = { least: 600, share: 0.03 };

function isNear(figure: number, other: number): boolean {
  return Math.abs(figure - other) <= Math.max(ROUNDING.least, ROUNDING.share * other);
}

/** What a target holds that has a unit of distance; a difference in pace stays as it is written. */
const TARGET_PACES = ['pace', 'endPace', 'speed'] as const;

function unitsLine(plan: ast.Plan, to: Units): TreeEdit {
  const line = plan.attributes.find(ast.isUnitsChoice);
  if (line) return { replace: { from: line, property: 'units' }, text: to };
  const last = plan.attributes.at(-1);
  const model = last ?? plan.weeks[0];
  return { below: last ?? plan, text: `units ${to}`, ...(model && { indentedLike: model }) };
}

function converted(plan: ast.Plan, to: Units): TreeEdit[] {
  const edits: TreeEdit[] = [];
  const add = (from: ast.Week | ast.Run | ast.Piece | ast.ExerciseUse | ast.Target, property: string) => {
    const written = propertyOf(from, property);
    const text = typeof written === 'string' ? inUnits(written, to) : undefined;
    if (text !== undefined) edits.push({ replace: { from, property }, text });
  };
  for (const node of plan.weeks.flatMap((week) => [week, ...AstUtils.streamAllContents(week)])) {
    if (ast.isWeek(node)) add(node, 'total');
    else if (ast.isRun(node) && !KINDS.get(node.kind?.toLowerCase() ?? '')?.competes) add(node, 'amount');
    else if (ast.isPiece(node)) add(node, 'amount');
    else if (ast.isExerciseUse(node)) add(node, 'distance');
    else if (ast.isTarget(node)) {
      for (const property of TARGET_PACES) add(node, property);
      edits.push(...unitOfClock(node, to));
    }
  }
  return edits;
}

/** `@ 5:30`: a pace in the unit of the plan. */
function unitOfClock(target: ast.Target, to: Units): readonly TreeEdit[] {
  const pace = paceOfClock(target);
  if (pace === undefined) return [];
  const text = formatPaceRange({ low: pace, high: pace }, to);
  return [{ replace: { from: target, property: 'clock' }, text }];
}

/** A distance or a pace in another unit; undefined for what is in that unit already, or in metres. */
function inUnits(text: string, to: Units): string | undefined {
  const distance = parseDistance(text);
  if (typeof distance === 'object') {
    if (distance.unit === 'm' || distance.unit === to) return undefined;
    const { low, high } = distance.range;
    const [from, until] = [low, high].map((metres) =>
      figure(metres / (to === 'km' ? 1000 : METRES_PER_MILE)),
    );
    return `${from === until ? until : `${from}-${until}`} ${to}`;
  }
  const pace = parsePace(text);
  if (typeof pace === 'object') {
    if (pace.unit === to) return undefined;
    return pace.getsFaster ? fromSlowToFast(pace.range, to) : formatPaceRange(pace.range, to);
  }
  const speed = parseSpeed(text);
  return typeof speed === 'object' && speed.unit !== to ? formatSpeedRange(speed.range, to) : undefined;
}

function fromSlowToFast({ low, high }: Range, to: Units): string {
  return `${formatPaceRange({ low: high, high }, to).replace(/\/.*/, '')}-${formatPaceRange({ low, high: low }, to)}`;
}

/** One decimal, and two below 1: a tenth would be too coarse for strides. */
function figure(value: number): string {
  const decimals = value < 1 ? 100 : 10;
  return String(Math.round(value * decimals) / decimals);
}
