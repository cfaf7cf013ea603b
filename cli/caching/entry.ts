import { pathOf } from '@runplan/disk';
import {
  type AllowedFinding,
  DAYS,
  type Figure,
  type Finding,
  type Gap,
  type Place,
  type Position,
  SEVERITIES,
  type Subject,
  type TextRepair,
} from '@runplan/language/internal';
import { digestOf } from '../digest.ts';
import type { NeededFile } from './needed-files.ts';
import { anyOf, listOf, objectOf, oneOf, type Shape, text, truth, whole } from './shape.ts';

/** What is kept of the check of a file. */
export interface Entry {
  /** The digest of its bytes. */
  readonly bytes: string;
  readonly needed: readonly NeededFile[];
  readonly plans: number;
  readonly findings: readonly Finding[];
  readonly allowed: readonly AllowedFinding[];
}

/** The entry as it is written: a line with the digest of the rest, then JSON. */
export function writtenEntry(entry: Entry): string {
  const body = JSON.stringify(entry);
  return `${digestOf(body)}\n${body}`;
}

/**
 * Reads a written entry. What is damaged, or has another form, is none: files of a cache come from outside.
 */
export function entryIn(written: string): Entry | undefined {
  const end = written.indexOf('\n');
  const body = written.slice(end + 1);
  if (written.slice(0, end) !== digestOf(body)) return undefined;
  try {
    return entryShape(JSON.parse(body));
  } catch {
    return undefined;
  }
}

/** An address that can be told: of a file on this disk, or of what is no file. */
const uri: Shape<string> = (value) =>
  typeof value === 'string' && (!value.startsWith('file:') || pathOf(value) !== undefined)
    ? value
    : undefined;

/** JSON has no numbers beyond all figures; it writes `null`. */
const number: Shape<number> = (value) =>
  typeof value === 'number' ? value : value === null ? Number.POSITIVE_INFINITY : undefined;

/** A name of the program's own: it stands in reports as it is. */
const id: Shape<string> = (value) =>
  typeof value === 'string' && /^[\w./-]+$/.test(value) ? value : undefined;

const fromOne: Shape<number> = (value) => whole(value) || undefined;

const day = oneOf(...(DAYS as readonly NonNullable<Finding['day']>[]), 'any');
const position = objectOf<Position>({ line: fromOne, column: fromOne }, {});
const place = { uri, start: position, end: position };
const figure = objectOf<Figure>(
  {
    value: number,
    unit: oneOf(
      'metres',
      'seconds',
      'seconds/km',
      'fraction',
      'ratio',
      'count',
      'days',
      'steps/min',
      'beats/min',
      'kg',
    ),
    estimated: truth,
  },
  { low: number },
);

type SubjectOf<Kind extends Subject['kind']> = Extract<Subject, { readonly kind: Kind }>;

const subject = anyOf<Subject>(
  objectOf<SubjectOf<'plan' | 'athlete'>>({ kind: oneOf('plan', 'athlete') }, {}),
  objectOf<SubjectOf<'week'>>({ kind: oneOf('week'), week: whole }, {}),
  objectOf<SubjectOf<'weeks'>>({ kind: oneOf('weeks'), weeks: listOf(whole) }, {}),
  objectOf<SubjectOf<'exercise'>>({ kind: oneOf('exercise'), name: text, weeks: listOf(whole) }, {}),
  objectOf<SubjectOf<'day'>>({ kind: oneOf('day'), week: whole, day }, {}),
  objectOf<SubjectOf<'session'>>({ kind: oneOf('session'), activity: text, week: whole, day }, {}),
  objectOf<SubjectOf<'shoes'>>({ kind: oneOf('shoes'), name: text }, {}),
  objectOf<SubjectOf<'rule'>>({ kind: oneOf('rule'), name: text }, {}),
  objectOf<SubjectOf<'definition'>>(
    {
      kind: oneOf('definition'),
      definition: oneOf('athlete', 'exercise', 'block', 'workout', 'pace', 'policy'),
      name: text,
    },
    {},
  ),
);

const span = { start: whole, end: whole };
const repair = objectOf<TextRepair>(
  {
    kind: oneOf('safe', 'suggested', 'asks'),
    title: text,
    edits: listOf(
      objectOf<TextRepair['edits'][number]>(
        { ...span, text },
        { gaps: listOf(objectOf<Gap>(span, { asks: oneOf('why', 'who', 'when') })) },
      ),
    ),
  },
  {},
);

const grade = oneOf('A', 'B', 'C', 'D', 'consensus', 'none');

const findingRequired = {
  ...place,
  rule: id,
  severity: oneOf(...SEVERITIES),
  message: text,
  athletes: listOf(text),
};
const findingOptional = {
  plan: text,
  week: whole,
  cycle: whole,
  day,
  subject,
  seen: figure,
  limit: figure,
  evidence: objectOf<NonNullable<Finding['evidence']>>({ injury: grade, back: grade }, {}),
  help: id,
  fixable: truth,
  repairs: listOf(repair),
  allowable: truth,
  related: listOf(objectOf<Place & { readonly message: string }>({ ...place, message: text }, {})),
  also: listOf(
    objectOf<NonNullable<Finding['also']>[number]>(
      { ...place, message: text, subject },
      { seen: figure, limit: figure },
    ),
  ),
};

const entryShape = objectOf<Entry>(
  {
    bytes: text,
    needed: listOf(objectOf<NeededFile>({ uri, seen: text }, {})),
    plans: whole,
    findings: listOf(objectOf<Finding>(findingRequired, findingOptional)),
    allowed: listOf(
      objectOf<AllowedFinding>(
        { ...findingRequired, allow: objectOf<AllowedFinding['allow']>({ ...place, reason: text }, {}) },
        findingOptional,
      ),
    ),
  },
  {},
);
