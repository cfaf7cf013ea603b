import { createImportAccess } from '@runplan/disk';
import { createChecker } from '@runplan/language/internal';
import { REPORTERS, startReport } from '@runplan/report';
import { z } from 'zod';
import { checkFile } from '../../checking/check-file.ts';
import { pathInRepository } from '../../files/path-in-repository.ts';
import { uriOf } from '../../files/plan-file.ts';
import { reportEnvironment } from '../../report-environment.ts';
import { UsageError } from '../../usage-error.ts';
import { defineTool } from '../define-tool.ts';
import { PLAIN_LOOK } from '../plain-look.ts';
import { PLAN_INPUT, planGiven } from '../plan-given.ts';

/** What the findings of a plan are told in; `json` is the same as `runplan check --format json`. */
const FORMATS = ['json', 'pretty', 'concise'] as const;

export const check = defineTool({
  name: 'check_plan',
  title: 'Check a plan',
  about:
    'Checks a training plan: mistakes in its text, and what in it would be hard on the back of the athlete, each with ' +
    'place, reason, evidence and repair. Check every plan before a person runs it. No findings means that nothing was ' +
    'found, not that the plan is right for this athlete.',
  input: {
    ...PLAN_INPUT,
    format: z
      .enum(FORMATS)
      .default('json')
      .describe('json: with repairs as edits; pretty: as people read it.'),
  },
  writes: false,
  async run({ format, ...asked }) {
    const { file, bytes, roots } = await planGiven(asked);
    const checker = createChecker(createImportAccess(roots));
    const outcome = await checkFile(checker, { file, bytes }, { fix: false, withSuggested: false, over: {} });
    if ('unread' in outcome) throw new UsageError(outcome.unread);
    if ('mistake' in outcome) throw new Error(outcome.mistake);
    const reporter = REPORTERS.find(({ id }) => id === format);
    if (!reporter) throw new UsageError(`There is no format ${format}.`);
    const report = await startReport(
      reporter,
      reportEnvironment({ look: PLAIN_LOOK, repairs: false, errorsOnly: false }),
    );
    const path = pathInRepository(process.cwd())(file.path);
    return [
      report.begin() + report.file({ ...outcome, name: file.name, path, uri: uriOf(file) }) + report.end(),
    ];
  },
});
