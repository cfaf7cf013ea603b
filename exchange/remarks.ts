import type { ExportedFile } from './export-plans.ts';

/** What there is to say about the files of an export, each thing once, with the file or how many that is true of. */
export function remarksOn(files: readonly ExportedFile[]): readonly string[] {
  const namesOf = new Map<string, string[]>();
  for (const { name, remarks = [] } of files) {
    for (const text of remarks) namesOf.set(text, [...(namesOf.get(text) ?? []), name]);
  }
  return Array.from(namesOf, ([text, names]) =>
    names.length === 1 ? `${names[0]}: ${text}` : `${names.length} files: ${text}`,
  );
}
