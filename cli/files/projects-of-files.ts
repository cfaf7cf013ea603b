import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { diskProjects } from '@runplan/disk';
import {
  type Finding,
  type FoundProject,
  isLeftOut,
  type Project,
  Projects,
} from '@runplan/language/internal';
import { printable } from '@runplan/report';
import { currentDirectory } from './current-directory.ts';
import { type PlanFile, uriOf } from './plan-file.ts';

/** Finds the projects that files belong to. */
export class ProjectsOfFiles {
  private readonly projects = new Projects(diskProjects);
  private readonly seen = new Set<FoundProject>();

  /** The file with the project that it belongs to. */
  async withProject(file: PlanFile): Promise<PlanFile> {
    const found = await this.projectOf(file);
    return found ? { ...file, project: found } : file;
  }

  /** Whether the project of a file leaves it out. */
  async leavesOut(file: PlanFile): Promise<boolean> {
    const project = await this.projectOf(file);
    return project !== undefined && isLeftOut(project, uriOf(file));
  }

  /** Those that were found. */
  get found(): readonly Project[] {
    return [...this.seen].map(({ project }) => project);
  }

  /** The folders that they are about. */
  get folders(): readonly string[] {
    return this.found.map(({ uri }) => fileURLToPath(new URL('.', uri)));
  }

  /** The mistakes in their files, as sentences. */
  get mistakes(): readonly string[] {
    return [...this.seen].flatMap(({ mistakes }) => mistakes.map(withPlace));
  }

  private async projectOf(file: PlanFile): Promise<Project | undefined> {
    const found = await this.projects.of(uriOf(file));
    if (found) this.seen.add(found);
    return found?.project;
  }
}

/** A mistake with its place as a sentence: `runplan.toml:1:10: There is …`. */
export function withPlace({ uri, start, message }: Finding): string {
  const name = relative(currentDirectory(), fileURLToPath(uri));
  return `${printable(name)}:${start.line}:${start.column}: ${printable(message)}`;
}
