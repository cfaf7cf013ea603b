/**
 * The door of the published package `@runplan/language`: read, check, repair, format and explain plans. Everything else
 * is private. Distances are metres, durations seconds, paces seconds per kilometre, dates whole days since 1970-01-01;
 * places count lines and columns from 1, edits are offsets in UTF-16 units.
 */
import { type CheckResult, checkDocument } from './check/check-document.ts';
import { type FixedText, fixText } from './fix/fix-text.ts';
import { formatted } from './format/format.ts';
import type * as ast from './grammar/generated/ast.ts';
import type { Finding } from './rules/finding.ts';
import type { TrainingPlan } from './training/model.ts';
import { Documents } from './workspace/documents.ts';
import { type FileRead, ImportedFiles } from './workspace/imported-files.ts';

export type { CheckResult } from './check/check-document.ts';
export type { FileProblem } from './check/import-problems.ts';
export type { FixedText } from './fix/fix-text.ts';
export type * as ast from './grammar/generated/ast.ts';
export {
  type Explanation,
  explain,
  type GroupDescription,
  type RuleDescription,
  type RuleSummary,
  ruleGroups,
} from './rules/describe.ts';
export type { AllowedFinding, Evidence, Finding, Grade, Severity, TextRepair } from './rules/finding.ts';
export { applyEdits, type Edit } from './text/edit.ts';
export type { Place, Position } from './text/place.ts';
export type * from './training/model.ts';
export type { FileRead } from './workspace/imported-files.ts';

/** What a text is read with. */
export interface ReadOptions {
  /** URI of the file; imports are relative to it. Without it `file:///plan.runplan`. */
  readonly uri?: string;
  /**
   * Reads a file that the text imports, by its URI. Without it nothing is read, and imports are reported as missing.
   * Nothing else is ever read, and nothing is written or sent.
   */
  readonly read?: (uri: string) => Promise<FileRead>;
}

/** What a text is checked with. */
export interface CheckOptions extends ReadOptions {
  /** The built-in policy of plans that name none: `standard` (the default), `cautious` or `return-from-pain`. */
  readonly policy?: string;
}

/** A text as a tree. */
export interface ParsedText {
  /** The tree; what could not be understood is missing in it. */
  readonly file: ast.RunplanFile;
  /** The mistakes of syntax, in the order of their places. */
  readonly mistakes: readonly Finding[];
}

/** Checks a text: everything there is to say about it, for all of its athletes. Never throws, whatever the text. */
export async function check(text: string, options: CheckOptions = {}): Promise<CheckResult> {
  const { document, documents, imported } = await load(text, options);
  return checkDocument(document, documents.services, imported.problems, {
    ...(options.policy !== undefined && { policy: { name: options.policy } }),
  });
}

/** Makes the repairs that leave the training as it is, until there are none left. */
export function fix(text: string, options: CheckOptions = {}): Promise<FixedText> {
  const { uri = DEFAULT_URI } = options;
  return fixText({ check: (_, changed) => check(changed, options) }, uri, text);
}

/** The text as it is formatted. Never throws; what can't be read stays as it is. */
export function format(text: string): string {
  return formatted(text);
}

/** Reads a text as a tree. Names are resolved as far as what it imports can be read. */
export async function parse(text: string, options: ReadOptions = {}): Promise<ParsedText> {
  const { document, documents } = await load(text, options);
  const { syntax } = documents.services.models.of(document);
  return { file: document.parseResult.value, mistakes: syntax.findings };
}

/** What the plans of a text mean: weeks, days and sessions with their amounts and paces, once for each athlete. */
export async function model(text: string, options: ReadOptions = {}): Promise<readonly TrainingPlan[]> {
  const { document, documents } = await load(text, options);
  return documents.services.models.of(document).plans;
}

const DEFAULT_URI = 'file:///plan.runplan';

async function load(text: string, { uri = DEFAULT_URI, read }: ReadOptions) {
  const documents = new Documents();
  const imported = new ImportedFiles(documents, { read: read ?? (async () => ({ problem: 'missing' })) });
  documents.put(uri, text);
  await imported.load(uri);
  const document = documents.get(uri);
  if (!document) throw new Error(`\`${uri}\` is not a URI that a plan can have.`);
  return { document, documents, imported };
}
