import { createImportAccess, type Roots } from '@runplan/disk';
import {
  createChecker,
  Documents,
  type Finding,
  ImportedFiles,
  type Project,
  policyProblem,
} from '@runplan/language/internal';
import { withPlace } from '../files/projects-of-files.ts';

/** For whom a policy is looked at: what it is and what is wrong with it depends on nobody. */
export const ANYONE = { level: 'intermediate', back: 'healthy' } as const;

/** The policies of projects that are not there, and the mistakes in those that are, as sentences. */
export async function policyProblems(projects: readonly Project[], roots: Roots): Promise<readonly string[]> {
  const named = projects.filter(({ policy }) => policy);
  if (named.length === 0) return [];
  const documents = new Documents();
  const access = createImportAccess(roots);
  const imported = new ImportedFiles(documents, access);
  const problems = new Set<string>();
  for (const project of named) {
    documents.setPolicyFile(project.uri, project.policy?.uri);
    await imported.load(project.uri);
    const problem = policyProblem(project, documents.services.documents, imported.problems);
    if (problem) problems.add(withPlace(problem));
    const { uri, name } = project.policy ?? {};
    const text = uri === undefined ? undefined : documents.textOf(uri);
    if (problem || uri === undefined || text === undefined) continue;
    const { mistakes } = await createChecker(access).explainPolicy({ uri, text }, name, ANYONE);
    for (const sentence of mistakesOfPolicy(mistakes)) problems.add(sentence);
  }
  return [...problems];
}

/** The mistakes that keep a policy from being what is written, as sentences. */
export function mistakesOfPolicy(mistakes: readonly Finding[]): readonly string[] {
  return mistakes.filter(({ severity }) => severity === 'error').map(withPlace);
}
