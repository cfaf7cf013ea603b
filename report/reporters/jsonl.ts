import { Source } from '@runplan/language/internal';
import { defineReporter } from '../define-reporter.ts';
import { jsonText } from '../layout/json-text.ts';
import { reportedFinding } from './json.ts';
import { shardFile } from './shard-file.ts';

/**
 * The findings of the JSON format, version 1, as objects of their own. Public: docs/ci.md describes it.
 *
 * The report of a shard has all that a merge needs for any format. It is this one because it can be read line by line,
 * however long it is, and half of it is seen to be half.
 */
export const jsonl = defineReporter({
  id: 'jsonl',
  about: 'For programs that read while Runplan writes: one object a line',
  mediaType: 'application/jsonl',
  hints: true,
  repairsFor: ['error', 'warning', 'info', 'hint'],
  create: (environment) => {
    const { shard, version } = environment;
    return {
      begin: () => (shard ? line({ type: 'run', version: 1, runplan: version, ...shard }) : ''),
      file(file) {
        const source = new Source(file.text ?? '');
        const findings = file.findings.map((finding) => reportedFinding(finding, file, source, environment));
        const about = shard ? line({ type: 'file', ...shardFile(file, source, environment) }) : '';
        return about + findings.map((finding) => line({ type: 'finding', ...finding })).join('');
      },
      end: (summary, isComplete) =>
        line({ type: 'summary', version: 1, ...summary, ...(shard && { complete: isComplete }) }),
    };
  },
});

function line(value: unknown): string {
  return `${jsonText(value)}\n`;
}
