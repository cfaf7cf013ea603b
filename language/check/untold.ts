/** What a mistake hides of athletes is said with the mistake: nothing medical goes missing without a word. */
import { type RunplanDocument, sourceOf } from '../grammar/document.ts';
import * as ast from '../grammar/generated/ast.ts';
import type { Finding } from '../rules/finding.ts';
import { list } from '../rules/words.ts';
import { athletesOf } from '../scope/runners.ts';

/** The mistakes of syntax; the first that lies in no week says whom the plans miss because of it. */
export function withUntold(mistakes: readonly Finding[], document: RunplanDocument): readonly Finding[] {
  const hiding = mistakes.findIndex(({ week }) => week === undefined);
  const missed = hiding < 0 ? [] : missedIn(document);
  if (missed.length === 0) return mistakes;
  const names = list(missed.map(({ name }) => `"${name}"`));
  const mistake = mistakes[hiding] as Finding;
  const message = `${mistake.message} Until this is corrected, no plan of this file is checked for ${names}, and nothing is told of their back and symptoms.`;
  return mistakes.with(hiding, { ...mistake, message });
}

/** The athletes of a file with plans for whom there is none, although there is something medical to tell of them. */
function missedIn(document: RunplanDocument): readonly ast.Athlete[] {
  if (!/^\s*(?:week|cycle)\b/im.test(sourceOf(document).text)) return [];
  const { statements } = document.parseResult.value;
  const told = new Set(statements.filter(ast.isPlan).flatMap(athletesOf));
  return statements
    .filter(ast.isAthlete)
    .filter((athlete) => athlete.name && !told.has(athlete) && athlete.attributes.some(isMedical));
}

function isMedical(line: ast.AthleteAttribute): boolean {
  return ast.isSymptoms(line) || (ast.isBack(line) && line.status?.toLowerCase() !== 'healthy');
}
