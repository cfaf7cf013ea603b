import { createImportAccess, type Roots } from '@runplan/disk';
import { Documents, ImportedFiles, type Project, policyProblem } from '@runplan/language/internal';
import { inProjectFile } from '../files/projects-of-files.ts';

/** The policies of projects that are not there, as sentences. */
export async function policyProblems(projects: readonly Project[], roots: Roots): Promise<readonly string[]> {
  const named = projects.filter(({ policy }) => policy);
  if (named.length === 0) return [];
  const documents = new Documents();
  const imported = new ImportedFiles(documents, createImportAccess(roots));
  const problems: string[] = [];
  for (const project of named) {
    documents.setPolicyFile(project.uri, project.policy?.uri);
    await imported.load(project.uri);
    const problem = policyProblem(project, documents.services.documents, imported.problems);
    if (problem) problems.push(inProjectFile(problem));
  }
  return problems;
}
