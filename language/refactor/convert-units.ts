import { AstUtils } from 'langium';
import type { TreeEdit } from '../edit/tree-edit.ts';
import { TreeEditWriter } from '../edit/tree-edit-writer.ts';
import * as ast from '../grammar/generated/ast.ts';
import { propertyOf } from '../grammar/property.ts';
import { parseDistance, type Units } from '../quantities/distance.ts';
import { formatPaceRange, formatSpeedRange, parsePace, parseSpeed } from '../quantities/pace.ts';
import type { Range } from '../quantities/range.ts';
import { METRES_PER_MILE } from '../quantities/units.ts';
import { KINDS } from '../vocabulary/kinds.ts';
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
  return {
    title,
    edits: () => {
      const edits = [unitsLine(plan, to), ...converted(plan, to)];
      return new TreeEditWriter(place.document.parseResult.value).write(edits) ?? [];
    },
  };
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
    else if (ast.isTarget(node)) for (const property of TARGET_PACES) add(node, property);
  }
  return edits;
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
