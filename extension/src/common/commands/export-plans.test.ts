import { FORMATS as ALL_FORMATS } from '@runplan/exchange';
import { URI } from 'langium';
import { beforeEach, expect, test, vi } from 'vitest';
import { describeFormat } from '../../../../exchange/describe-format.ts';
import { exportPlans } from './export-plans.ts';

/** The questions, each with its answers, the usual one marked; and what the user takes of them, the first where nothing is said. */
const asked: unknown[] = [];
let taken: readonly (string | undefined)[] = [];

interface Item {
  readonly label: string;
  readonly description?: string;
}

vi.mock('../active-plan.ts', () => ({
  activePlan: () => ({ document: { uri: URI.parse('file:///plans/spring.runplan') } }),
}));
vi.mock('./save-files.ts', () => ({ saveFiles: async () => undefined }));
vi.mock('vscode', () => ({
  l10n: {
    t: (text: string, ...words: unknown[]) =>
      text.replace(/\{(\d)\}/g, (_, index) => String(words[Number(index)])),
  },
  window: {
    showQuickPick: async (items: readonly Item[], { placeHolder }: { placeHolder: string }) => {
      const labels = items.map(({ label, description }) =>
        description === 'usual' ? `${label} (usual)` : label,
      );
      asked.push([placeHolder, ...labels]);
      const wanted = asked.length > taken.length ? items[0]?.label : taken[asked.length - 1];
      return items.find(({ label }) => label === wanted);
    },
    showWarningMessage: async () => undefined,
  },
}));

let sent: unknown;
const server = {
  client: { code2ProtocolConverter: { asUri: String } },
  ask: async (method: string, params: unknown) => {
    if (method === 'runplan/formats') return { formats: ALL_FORMATS.map(describeFormat), plans: [] };
    sent = params;
    return { files: [], remarks: [] };
  },
};

async function run(...answers: readonly (string | undefined)[]): Promise<readonly unknown[]> {
  taken = answers;
  await exportPlans(server as unknown as Parameters<typeof exportPlans>[0]);
  return asked.slice(1);
}

beforeEach(() => {
  asked.length = 0;
  sent = undefined;
});

test('a format without options asks nothing more', async () => {
  expect(await run('Markdown')).toEqual([]);
  expect(sent).toMatchObject({ format: 'markdown', options: {} });
});

test('an option is a question, and its usual answer is the first', async () => {
  expect(await run('Web page', 'Yes')).toEqual([
    ['Tell what was found in the plan as well: the copy for the coach.', 'No (usual)', 'Yes'],
  ]);
  expect(sent).toMatchObject({ format: 'html', options: { findings: true } });
});

test('numbers are not asked for', async () => {
  expect(await run('Calendar', 'day', 'evening')).toEqual([
    ['An event for each session, or one for each day.', 'session (usual)', 'day'],
    [
      'A reminder at 20:00 the evening before, or an hour before sessions that have a time.',
      'none (usual)',
      'evening',
      'hour',
    ],
  ]);
  expect(sent).toMatchObject({ format: 'ics', options: { per: 'day', alarm: 'evening' } });
});

test('nothing is exported when the user changes their mind', async () => {
  await run('Calendar', undefined);
  expect(sent).toBeUndefined();
});
