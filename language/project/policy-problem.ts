import { type PolicyReference, policiesOf } from '../check/check-settings.ts';
import type { FileProblem, ImportProblems } from '../check/import-problems.ts';
import type { KnownDocuments } from '../grammar/document.ts';
import { keyOfName } from '../grammar/key-of-name.ts';
import { nearest } from '../grammar/nearest.ts';
import type { Finding } from '../rules/finding.ts';
import { folderOf, type Project } from './project.ts';

/** Whether the policy of a project is there, as a mistake of the project file; its file has been loaded. */
export function policyProblem(
  project: Project,
  documents: KnownDocuments,
  problems: ImportProblems,
): Finding | undefined {
  const { policy, policyPlace } = project;
  if (!policy || !policyPlace) return undefined;
  const problem = policy.uri === undefined ? undefined : problems.get(policy.uri);
  const message = problem ? unread(pathIn(project), problem) : missing(project, documents);
  return message === undefined
    ? undefined
    : { rule: 'unknown-name', severity: 'error', message, ...policyPlace, athletes: [] };
}

function missing(project: Project, documents: KnownDocuments): string | undefined {
  const { uri, name } = project.policy as PolicyReference;
  const policies = policiesOf(project.policy as PolicyReference, documents);
  if (name === undefined ? policies.size === 1 : policies.has(keyOfName(name))) return undefined;
  const names = [...policies.values()].map((policy) => policy.name);
  const path = uri === undefined ? undefined : pathIn(project);
  if (path !== undefined && names.length === 0) return `There is no policy in "${path}".`;
  const all = names.map((one) => `\`${one}\``).join(', ');
  if (name === undefined)
    return `"${path}" defines several policies: ${all}. Name one: "${path}#${names[0]}".`;
  const meant = nearest(name, names);
  const where = path === undefined ? `no built-in policy \`${name}\`` : `no policy \`${name}\` in "${path}"`;
  const otherwise =
    path === undefined ? `There are ${all}; for one of yours write "FILE#NAME".` : `It defines ${all}.`;
  return `There is ${where}. ${meant === undefined ? otherwise : `Did you mean \`${meant}\`?`}`;
}

function unread(path: string, problem: FileProblem): string {
  switch (problem) {
    case 'missing':
      return `There is no file "${path}". The path is relative to this file.`;
    case 'outside':
      return `"${path}" lies outside of the folder of this file and was not opened. Move it inside.`;
    case 'unreadable':
      return `"${path}" can't be read. Check that it is a text file and that you may read it.`;
  }
}

/** The file of the policy, from the folder of the project if it lies there. */
function pathIn(project: Project): string {
  const uri = project.policy?.uri ?? '';
  const folder = folderOf(project);
  const path = uri.startsWith(folder) ? uri.slice(folder.length) : uri.replace(/^file:\/\//, '');
  return decodeURIComponent(path);
}
