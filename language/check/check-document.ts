import { URI } from 'langium';
import type { RunplanDocument } from '../grammar/document.ts';
import type * as ast from '../grammar/generated/ast.ts';
import { keyOfName } from '../grammar/key-of-name.ts';
import type { AllowedFinding, Finding } from '../rules/finding.ts';
import { RULES, ruleNamed } from '../rules/registry.ts';
import { namesOf } from '../scope/names.ts';
import { STANDARD_LIBRARY_URI } from '../scope/standard-library.ts';
import { offerCorrections } from './corrections.ts';
import type { ImportProblems } from './import-problems.ts';
import { checkImports } from './imports.ts';
import { checkNames } from './names.ts';
import { policyOf } from './policy.ts';
import { checkPolicies } from './policy-mistakes.ts';
import { RepairTrial } from './repair-trial.ts';
import { runRules } from './run-rules.ts';
import type { RunplanServices } from './services.ts';
import { withUntold } from './untold.ts';

/** What a check of one file found. */
export interface CheckResult {
  /** In the order of their places. */
  readonly findings: readonly Finding[];
  /** How many plans were checked. */
  readonly plans: number;
  /** What `allow` lines accept, in the order of the places. */
  readonly allowed: readonly AllowedFinding[];
}

/**
 * Checks a document that is linked: everything there is to say about it, for all athletes.
 *
 * @param defaultPolicy the built-in policy of plans that name none; without it, `standard`
 */
export function checkDocument(
  document: RunplanDocument,
  services: RunplanServices,
  imports: ImportProblems,
  defaultPolicy?: string,
): CheckResult {
  const file = document.parseResult.value;
  const otherwise = defaultPolicy === undefined ? undefined : builtInPolicy(defaultPolicy, services);
  const { syntax, plans, tooLarge } = services.models.of(document);
  const run = runRules(
    file,
    plans.map((plan) => ({ plan, policy: policyOf(plan.node, ruleNamed, otherwise) })),
    RULES,
    new RepairTrial(document, services, otherwise).passes,
  );
  const mistakeLines = new Set(syntax.findings.map((finding) => finding.start.line));
  // On a line that was not understood, the names are guesses.
  const names = [
    ...checkNames(document, services.documents, ruleNamed),
    ...checkPolicies(file, ruleNamed),
  ].filter((finding) => !mistakeLines.has(finding.start.line));
  const imported = checkImports(document, services.documents, imports);
  const mistakes = [...withUntold(syntax.findings, document).map((finding) => ({ ...finding })), ...names];
  offerCorrections(mistakes, document, services, ruleNamed);
  const findings = [...mistakes, ...tooLarge, ...imported, ...run.findings].sort(byPlace);
  const allowed = [...run.allowed].sort(byPlace);
  return { findings, plans: new Set(plans.map((plan) => plan.node)).size, allowed };
}

/** A policy of the built-in library. */
export function builtInPolicy(name: string, services: RunplanServices): ast.Policy | undefined {
  const library = services.documents.getDocument(URI.parse(STANDARD_LIBRARY_URI));
  const names = library && namesOf(library.parseResult.value as ast.RunplanFile);
  return names?.byType.get('Policy')?.get(keyOfName(name)) as ast.Policy | undefined;
}

function byPlace(a: Finding, b: Finding): number {
  return (
    a.start.line - b.start.line ||
    a.start.column - b.start.column ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
  );
}
