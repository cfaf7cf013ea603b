/** What can be said once in one place, and what of it counts that is said twice. */

import { type Intensity, type RunplanAstType, reflection } from '../grammar/generated/ast.ts';
import { keyOfName } from '../grammar/key-of-name.ts';
import { propertyOf } from '../grammar/property.ts';
import type { Detail } from './detail.ts';
import { detailOf } from './details.ts';
import { readFigure, valuesOf } from './figures.ts';
import { heldBy } from './holdings.ts';
import type { Line } from './line.ts';
import { lineOf } from './lines.ts';

interface Said {
  readonly $type: string;
}

/** Lines and parts of lines that stand beside each other: by the type of what they stand in, the property that holds them. */
export const STAND_TOGETHER = {
  Athlete: 'attributes',
  Exercise: 'attributes',
  Plan: 'attributes',
  PlanRace: 'details',
  Week: 'allows',
  Day: 'allows',
  Run: 'details',
  WorkoutUse: 'details',
  DoneLine: 'details',
  ExerciseUse: 'intensities',
  Policy: 'lines',
  PolicyLine: 'settings',
} as const;

/** What lines of policies are about: one each. */
const OF_POLICIES: ReadonlyMap<string, string | undefined> = new Map([
  ['PolicyBack', undefined],
  ['PolicyLine', 'rule'],
  ['Setting', 'parameter'],
]);

/** Lists of words and of names, in which each stands once. */
export const LIST_PROPERTIES: readonly { readonly type: keyof RunplanAstType; readonly property: string }[] =
  Object.values(reflection.types).flatMap(({ name, properties }) =>
    Object.values<PropertyMetaData>(properties).flatMap(({ name: property, referenceType, defaultValue }) =>
      Array.isArray(defaultValue) && (referenceType !== undefined || areNamed(name, property))
        ? [{ type: name as keyof RunplanAstType, property }]
        : [],
    ),
  );

interface PropertyMetaData {
  readonly name: string;
  readonly referenceType?: string;
  readonly defaultValue?: unknown;
}

function areNamed(type: string, property: string): boolean {
  const held = heldBy(type, property);
  return held?.is === 'name' || (held?.is === 'word' && held.areSeveral === true);
}

/** The ways to say how hard an exercise is. */
const INTENSITIES = ['share', 'effort', 'reserve'] as const;

/**
 * What a line, a detail or a setting says something of, where only one in its place can: two of the same key contradict or
 * repeat each other. Undefined where there can be several, or where it is not written yet.
 */
export function saidOnce(node: Said): string | undefined {
  if (node.$type === 'Intensity')
    return withKey(
      node,
      INTENSITIES.find((way) => way in node && (node as Intensity)[way]),
    );
  if (OF_POLICIES.has(node.$type)) return keyed(node, OF_POLICIES.get(node.$type));
  const detail = detailOf(node.$type) as Detail<Said, object> | undefined;
  if (detail?.aspectOf) return withKey(node, detail.aspectOf(node));
  const line = lineOf(node.$type);
  if (line?.oncePer) return keyed(node, line.oncePer);
  if (line?.aspectOf) return withKey(node, line.aspectOf(valuesOf(node, line.holds)));
  return (line ?? detail)?.isRepeated ? undefined : node.$type;
}

/**
 * Those that count, in their order: of several that say something of the same, the one that asks for more care, or else the
 * first.
 */
export function thatCount<Node extends Said>(nodes: readonly Node[]): readonly Node[] {
  if (nodes.length < 2) return nodes;
  const counting = new Map<string, Node>();
  for (const node of nodes) {
    const key = saidOnce(node);
    const other = key === undefined ? undefined : counting.get(key);
    if (key !== undefined && (!other || isMoreCareful(node, other))) counting.set(key, node);
  }
  return nodes.filter((node) => {
    const key = saidOnce(node);
    return key === undefined || counting.get(key) === node;
  });
}

/** Whether it is judged by the care that it asks for which of two contradicting ones counts. */
export function isAboutCare(node: Said): boolean {
  return lineSaying(node)?.isMoreCareful !== undefined;
}

function isMoreCareful(node: Said, than: Said): boolean {
  const line = lineSaying(node);
  return line?.isMoreCareful?.(valuesOf(node, line.holds), valuesOf(than, line.holds)) ?? false;
}

/** A policy has the back status of an athlete. */
function lineSaying({ $type }: Said): Line | undefined {
  return $type === 'PolicyBack' ? lineOf('Back') : lineOf($type);
}

type Written = string | { readonly $refText: string } | undefined;

function keyed(node: Said, property: string | undefined): string | undefined {
  if (property === undefined) return node.$type;
  const written = propertyOf(node, property) as Written;
  const text = typeof written === 'object' ? written.$refText : written;
  if (!text) return undefined;
  const held = heldBy(node.$type, property);
  const value = held?.is === 'figure' ? readFigure(node, property) : undefined;
  return withKey(node, value === undefined ? keyOfName(text) : JSON.stringify(value));
}

function withKey({ $type }: Said, key: string | undefined): string | undefined {
  return key && `${$type} ${key}`;
}
