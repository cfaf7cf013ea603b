/** The same plans in every format: what a reader of each gets, as a whole. */
import { join } from 'node:path';
import { REPORTERS } from '@runplan/report';
import { expect, test } from 'vitest';
import { checked, PLANS } from '../report/checked-plans.ts';
import { reportOf } from '../report/testing.ts';

/** The pages of rules have tests of their own. */
const PAGES = /(?<="(?:markdown|help":\{"text)":)"(?:[^"\\]|\\.)*"/g;

test.each(REPORTERS.map((reporter) => [reporter.id, reporter] as const))('%s', async (id, reporter) => {
  const text = (await reportOf(reporter, await checked(PLANS))).replace(PAGES, '"…"');
  await expect(text).toMatchFileSnapshot(join(import.meta.dirname, `reports/${id}.txt`));
});
