import { URI } from 'langium';
import type { KnownDocuments } from '../grammar/document.ts';
import type * as ast from '../grammar/generated/ast.ts';
import { keyOfName } from '../grammar/key-of-name.ts';
import { CODES } from '../rules/codes.ts';
import { type Finding, SEVERITIES, type Severity } from '../rules/finding.ts';
import { namesOf } from '../scope/names.ts';
import { STANDARD_LIBRARY_URI } from '../scope/standard-library.ts';

/** A policy by its name: a built-in one, or one of a file. */
export interface PolicyReference {
  /** Of the file that defines it; absent for a built-in one. */
  readonly uri?: string;
  /** Absent where the file defines only this one. */
  readonly name?: string;
}

/** What is set from outside of a plan. */
export interface CheckSettings {
  /** The policy of plans that name none; without it, `standard`. */
  readonly policy?: PolicyReference;
  /** Severities that count more than what any policy sets, by the id of the rule. */
  readonly rules?: ReadonlyMap<string, Severity | 'off'>;
  /** The rules whose findings are told; without it, all. Mistakes that are no rule's are told in any case. */
  readonly only?: ReadonlySet<string>;
  /** Findings below this severity are not told. */
  readonly severity?: Severity;
}

/** The policies of a file that is known, by the keys of their names; empty for one that is not. */
export function policiesOf(
  { uri = STANDARD_LIBRARY_URI }: PolicyReference,
  documents: KnownDocuments,
): ReadonlyMap<string, ast.Policy> {
  const file = documents.getDocument(URI.parse(uri))?.parseResult.value;
  const named = file && namesOf(file).byType.get('Policy');
  return (named ?? new Map()) as ReadonlyMap<string, ast.Policy>;
}

/** The policy that is meant, if its file is known and defines it. */
export function referredPolicy(
  reference: PolicyReference | undefined,
  documents: KnownDocuments,
): ast.Policy | undefined {
  if (!reference) return undefined;
  const policies = policiesOf(reference, documents);
  if (reference.name !== undefined) return policies.get(keyOfName(reference.name));
  return policies.size === 1 ? [...policies.values()][0] : undefined;
}

/** The findings that are told. */
export function toldFindings<Some extends Finding>(
  findings: readonly Some[],
  { only, severity }: CheckSettings,
): readonly Some[] {
  if (!only && !severity) return findings;
  const mildest = severity === undefined ? SEVERITIES.length : SEVERITIES.indexOf(severity);
  return findings.filter(
    (finding) =>
      SEVERITIES.indexOf(finding.severity) <= mildest &&
      (!only || only.has(finding.rule) || isMistake(finding)),
  );
}

/** Whether a finding is about a text that could not be understood, or a check that failed. */
function isMistake({ rule }: Finding): boolean {
  return CODES.some(({ id }) => id === rule);
}
