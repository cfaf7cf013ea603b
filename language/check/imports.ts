import { URI } from 'langium';
import type { KnownDocuments, RunplanDocument } from '../grammar/document.ts';
import { placeOf } from '../grammar/place.ts';
import type { Finding } from '../rules/finding.ts';
import { importsOf, importTarget } from '../scope/names.ts';
import { MAXIMUM_BYTES } from '../text/size.ts';
import type { FileProblem, ImportProblems } from './import-problems.ts';

/** Imports that name nothing readable, leave the workspace, or run in a circle. */
export function checkImports(
  document: RunplanDocument,
  documents: KnownDocuments,
  problems: ImportProblems,
): Finding[] {
  const findings: Finding[] = [];
  const self = document.uri.toString();
  for (const node of importsOf(document.parseResult.value)) {
    if (node.path === undefined) continue;
    const target = importTarget(node);
    const message =
      target === undefined
        ? notAPath(node.path)
        : (failed(node.path, problems.get(target)) ??
          tooLarge(node.path, target, documents) ??
          circle(target, self, documents));
    if (!message) continue;
    findings.push({
      rule: 'import',
      severity: 'error',
      message,
      ...placeOf(node, 'path'),
      athletes: [],
      help: 'docs/rules/import.md',
    });
  }
  return findings;
}

function notAPath(path: string): string {
  return `"${path}" can't be imported. An import is the relative path of a \`.runplan\` file, such as "../club/library.runplan".`;
}

function failed(path: string, problem: FileProblem | undefined): string | undefined {
  switch (problem) {
    case 'missing':
      return `There is no file "${path}". The path is relative to this file.`;
    case 'outside':
      return `"${path}" lies outside of the workspace and was not opened. Move the file inside, or check from the folder that holds both.`;
    case 'unreadable':
      return `"${path}" can't be read. Check that it is a text file and that you may read it.`;
    default:
      return undefined;
  }
}

function tooLarge(path: string, target: string, documents: KnownDocuments): string | undefined {
  return documents.getDocument(URI.parse(target))?.isTooLarge
    ? `"${path}" is larger than ${MAXIMUM_BYTES / 1e6} MB and was not read. Split it: one file a plan is a good size.`
    : undefined;
}

function circle(target: string, self: string, documents: KnownDocuments): string | undefined {
  if (knownAs(target, documents) === self) return 'The file imports itself. Remove this line.';
  const way = wayBack(target, self, documents);
  if (!way) return undefined;
  const names = [self, ...way, self].map((uri) => uri.slice(uri.lastIndexOf('/') + 1));
  return `The imports run in a circle: ${names.map(decodeURIComponent).join(' → ')}. Move what both need into a file of its own.`;
}

/** The files on a shortest import way from one file to another, the first included, the last not. */
function wayBack(from: string, to: string, documents: KnownDocuments): readonly string[] | undefined {
  /** The files that were found, each with the one that imports it. Those that are found on the way come behind the others. */
  const importers = new Map<string, string | undefined>([[from, undefined]]);
  for (const [file, importer] of importers) {
    const document = documents.getDocument(URI.parse(file));
    if (document?.uri.toString() === to) return wayTo(importer, importers);
    for (const node of document ? importsOf(document.parseResult.value) : []) {
      const target = importTarget(node);
      if (target !== undefined && !importers.has(target)) importers.set(target, file);
    }
  }
  return undefined;
}

function wayTo(
  file: string | undefined,
  importers: ReadonlyMap<string, string | undefined>,
): readonly string[] {
  const way: string[] = [];
  for (let at = file; at !== undefined; at = importers.get(at)) way.push(at);
  return way.reverse();
}

/** What a file is known by that an import names, perhaps by another name of it. */
function knownAs(target: string, documents: KnownDocuments): string {
  return documents.getDocument(URI.parse(target))?.uri.toString() ?? target;
}
