import { checkSame } from './check.ts';
import { findingsOf, open, replace } from './documents.ts';
import { test } from './test.ts';
import { untilStatus } from './until-status.ts';

test('the status tells the policy and the number of findings, and follows edits', async () => {
  const editor = await open('first-5k.runplan');
  await untilStatus('No findings Show', 'Policy: standard Choose…');
  await replace(editor, 'level novice', 'level novize');
  await untilStatus('1 finding Show', 'Policy: standard Choose…');
  checkSame(findingsOf(editor.document.uri).length, 1, 'The number of findings');
  await replace(editor, 'level novize', 'level novice');
  await replace(editor, 'for "Mia"\n', 'for "Mia"\n  policy cautious\n');
  await untilStatus('No findings Show', 'Policy: cautious Choose…');
});
