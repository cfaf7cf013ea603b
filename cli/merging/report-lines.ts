/** What the lines of a shard's report hold. docs/ci.md describes them; nothing else is understood. */
import { SEVERITIES } from '@runplan/language/internal';
import { z } from 'zod';

/** The version of the lines that are written and read. */
export const VERSION = 1;

const count = z.int().min(0);
/** Far behind the last line and column of whatever is checked. */
const position = z.object({
  line: z.int().min(1).max(10_000_000),
  column: z.int().min(1).max(10_000_000),
});
const place = { start: position, end: position };
const figure = z.object({
  value: z.number(),
  low: z.number().optional(),
  unit: z.string(),
  estimated: z.boolean(),
});
/** It is told as it is. */
const subject = z.record(z.string(), z.unknown());
const measured = { subject, seen: figure.optional(), limit: figure.optional() };

const finding = z.object({
  rule: z.string(),
  severity: z.enum(SEVERITIES),
  message: z.string(),
  ...place,
  plan: z.string().optional(),
  week: z.number().optional(),
  cycle: z.number().optional(),
  day: z.string().optional(),
  athletes: z.array(z.string()).optional(),
  ...measured,
  subject: subject.optional(),
  also: z.array(z.object({ ...place, message: z.string(), ...measured })).optional(),
  evidence: z.object({ injury: z.string(), back: z.string() }).optional(),
  help: z.string().optional(),
  fixable: z.boolean().optional(),
  allowable: z.boolean().optional(),
  related: z.array(z.object({ file: z.string().optional(), ...place, message: z.string() })).optional(),
  repair: z
    .object({
      kind: z.enum(['safe', 'suggested']),
      title: z.string(),
      edits: z.array(z.object({ ...place, text: z.string() })),
    })
    .optional(),
  fingerprint: z.string(),
});

export const runLine = z.object({
  type: z.literal('run'),
  version: z.literal(VERSION),
  runplan: z.string(),
  shard: z.int().min(1),
  shards: z.int().min(1),
  files: count,
  names: z.string(),
  settings: z.looseObject({
    quiet: z.literal(true).optional(),
    fix: z.literal(true).optional(),
    suggested: z.literal(true).optional(),
    strict: z.literal(true).optional(),
    'max-warnings': count.optional(),
    baseline: z.string().optional(),
  }),
});

export const fileLine = z.object({
  type: z.literal('file'),
  file: z.string(),
  path: z.string(),
  plans: count,
  repaired: count,
  suggested: count.optional(),
  findings: count,
  allowed: z.array(finding.extend({ allow: z.object({ ...place, reason: z.string() }) })),
  lines: z.array(z.tuple([position.shape.line, z.string()])).optional(),
  paths: z.array(z.tuple([z.string(), z.string()])),
});

export const findingLine = finding.extend({ type: z.literal('finding'), file: z.string() });

export const summaryLine = z.object({
  type: z.literal('summary'),
  version: z.literal(VERSION),
  files: count,
  plans: count,
  errors: count,
  warnings: count,
  infos: count,
  hints: count,
  allowed: count,
  repaired: count.optional(),
  suggested: count.optional(),
  known: count.optional(),
  complete: z.boolean(),
});

export type RunLine = z.infer<typeof runLine>;
export type FileLine = z.infer<typeof fileLine>;
export type SummaryLine = z.infer<typeof summaryLine>;
/** What is written of a finding, whether it is accepted or not. */
export type WrittenFinding = z.infer<typeof finding>;
