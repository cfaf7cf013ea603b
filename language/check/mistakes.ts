import type { RunplanDocument } from '../grammar/document.ts';
import type { Finding } from '../rules/finding.ts';
import { ruleNamed } from '../rules/registry.ts';
import type { Position } from '../text/place.ts';
import { withShortWords } from '../text/short-words.ts';
import type { ImportProblems } from './import-problems.ts';
import { checkImports } from './imports.ts';
import { checkNames } from './names.ts';
import { checkPolicies } from './policy-mistakes.ts';
import type { RunplanServices } from './services.ts';
import { withUntold } from './untold.ts';
import { apartFromHalfWritten } from './unwritten-names.ts';

/**
 * What of a linked document could not be understood, or names what is not there: no matter of any rule. In the order in
 * which it was looked for.
 */
export function mistakesIn(
  document: RunplanDocument,
  services: RunplanServices,
  imports: ImportProblems,
): readonly Finding[] {
  const { syntax, tooLarge } = services.models.of(document);
  const mistakeLines = new Set(syntax.findings.map((finding) => finding.start.line));
  // On a line that was not understood, the names are guesses.
  const isOnReadLine = ({ start }: { readonly start: Position }) => !mistakeLines.has(start.line);
  const names = checkNames(document, services.documents, ruleNamed).filter(isOnReadLine);
  const { told, explained } = apartFromHalfWritten(syntax.findings, names, document);
  const policies = checkPolicies(document.parseResult.value, ruleNamed).filter(isOnReadLine);
  const found = [
    ...withUntold(explained, document).map((finding) => ({ ...finding })),
    ...told.map((mistake) => mistake.told()),
    ...policies,
    ...tooLarge,
    ...checkImports(document, services.documents, imports).filter(isOnReadLine),
  ];
  return found.map((finding) => {
    const message = withShortWords(finding.message);
    return message === finding.message ? finding : { ...finding, message };
  });
}
