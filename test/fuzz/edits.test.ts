import { expect, test } from 'vitest';
import { EditedTexts } from './edited-texts.ts';
import { Random } from './random.ts';

/** More of them with `RUNPLAN_STEPS`. */
const EDITS = Number(process.env.RUNPLAN_STEPS ?? 400);

test(`after each of ${EDITS} edits all is as if the text had just been opened`, { timeout: 600_000 }, () => {
  const texts = new EditedTexts(new Random(20261129));
  for (let edit = 0; edit < EDITS; edit++) expect(texts.edit()).toBeUndefined();
});
