import { join } from 'node:path';
import { allowOf, explain } from '@runplan/language/internal';
import { colours, REPORTERS, startReport } from '@runplan/report';
import type { CachePlace } from '../caching/cache.ts';
import { checkFiles } from '../checking/check-files.ts';
import { discover } from '../files/discover.ts';
import { uriOf } from '../files/plan-file.ts';

const nameOf = (uri: string) => (uri.startsWith('file:') ? uri.slice(uri.lastIndexOf('/') + 1) : undefined);

/** What a check of a folder prints in each format: as the program does, but in this process. */
export async function reportsOf(
  folder: string,
  asked: { readonly cache?: CachePlace; readonly only?: string } = {},
): Promise<Readonly<Record<string, string>>> {
  const { cache, only } = asked;
  const { files, roots } = await discover(['.'], '<stdin>', folder);
  const environment = { version: '1.2.3', repairs: false, errorsOnly: false, commandLine: true, width: 100 };
  const reports = await Promise.all(
    REPORTERS.map(async (reporter) => ({
      id: reporter.id,
      report: await startReport(reporter, {
        ...environment,
        colours: colours(false),
        nameOf,
        pathOf: nameOf,
        explain,
        allowOf,
      }),
    })),
  );
  const run = {
    fix: false as const,
    withSuggested: false,
    over: only === undefined ? {} : { only: new Set([only]) },
    ...(cache && { cache }),
  };
  const pieces = reports.map(({ report }) => [report.begin()]);
  for await (const outcome of checkFiles(files, roots, run, ['error', 'warning', 'info', 'hint'])) {
    if (!('findings' in outcome)) throw new Error(JSON.stringify(outcome));
    const { file } = outcome;
    const told = { ...outcome, name: file.name, path: file.name, uri: uriOf(file) };
    for (const [index, { report }] of reports.entries()) pieces[index]?.push(report.file(told));
  }
  return Object.fromEntries(
    reports.map(({ id, report }, index) => [id, [...(pieces[index] ?? []), report.end()].join('')]),
  );
}

/** Where a cache of a test lies: beside what is checked. */
export function cachePlaceIn(folder: string, program = 'test'): CachePlace {
  return { folder: join(folder, '.kept'), program };
}
