/** What `editor.ts` measures, inside of VS Code. Each time goes out as the report of a test. */
import * as vscode from 'vscode';
import { findingsOf, open, openNew, placeOf, replace } from '../editor/suite/documents.ts';
import { largeText } from '../editor/suite/large-text.ts';
import { outside } from '../editor/suite/outside.ts';
import { asRunplan, samplePlan } from './plans.ts';

const EXAMPLE = 'half-marathon-back-history.runplan';
const FINDINGS = 'what-goes-wrong.runplan';
const WEEKS = 52;
const WARM_UP = 20;
const KEYS = 100;
/** In milliseconds, after the preview has shown the one before: the pace of someone who types quickly. */
const BETWEEN_KEYS = 100;
/** In milliseconds: who asks without a pause keeps the editor from drawing. */
const BETWEEN_QUESTIONS = 50;
/** Characters: more than 1 MB is not read. */
const NEARLY_TOO_LARGE = 900_000;
const RUN = 'easy 9 km';

/** VS Code calls this. */
export async function run(): Promise<void> {
  await report('first findings', async () => {
    const editor = await open(FINDINGS);
    while (findingsOf(editor.document.uri).length === 0) await pause();
  });
  await open(EXAMPLE);
  const editor = await openNew('bench.runplan', asRunplan(samplePlan(WEEKS)));
  await vscode.commands.executeCommand('runplan.openPreviewToSide');
  await replace(editor, RUN, `${RUN} "A"`);
  await shows('A');
  const shown = await vscode.window.showTextDocument(editor.document, editor.viewColumn);
  const place = placeOf(shown.document, `${RUN} "A`, 'end');
  const placed = new Promise<void>((resolve) => {
    const listener = vscode.window.onDidChangeTextEditorSelection(({ selections: [selection] }) => {
      if (!selection?.active.isEqual(place)) return;
      listener.dispose();
      resolve();
    });
  });
  shown.selection = new vscode.Selection(place, place);
  await placed;
  await outside('watchWebview');
  for (let i = 0; i < WARM_UP + KEYS; i++) {
    const told = nextChange();
    const began = await outside('press', 'a');
    const milliseconds = (await outside('webviewChangeAfter', began)) - began;
    const toldAfter = (await told) - began;
    await outside('report', { name: i < WARM_UP ? 'warm-up' : 'preview', milliseconds });
    await outside('report', { name: i < WARM_UP ? 'warm-up' : 'told', milliseconds: toldAfter });
    await shows(`A${'a'.repeat(i + 1)}`);
    await pause(BETWEEN_KEYS);
  }
  await reportPause();
}

/** When VS Code tells extensions of the next change of a text, in milliseconds since 1970. */
function nextChange(): Promise<number> {
  return new Promise((resolve) => {
    const listener = vscode.workspace.onDidChangeTextDocument(() => {
      listener.dispose();
      resolve(Date.now());
    });
  });
}

/** The longest time that the extension host can do nothing else while a file of 0.9 MB is opened and changed. */
async function reportPause(): Promise<void> {
  const text = await largeText(NEARLY_TOO_LARGE);
  let last = performance.now();
  let longest = 0;
  const ticking = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 20);
  const editor = await openNew('large.runplan', text);
  await replace(editor, 'level novice', 'level novize');
  while (!findingsOf(editor.document.uri).some(({ rule }) => rule === 'unknown-name')) await pause(20);
  clearInterval(ticking);
  await outside('report', { name: 'pause', milliseconds: longest });
}

/** Waits until the preview shows a text for the athlete in week 2. */
async function shows(cue: string): Promise<void> {
  const cues = 'tbody.week:nth-of-type(2) .cue';
  while (!(await outside('webviewTexts', cues).catch((): readonly string[] => [])).includes(cue))
    await pause(BETWEEN_QUESTIONS);
}

async function report(name: string, work: () => Promise<void>): Promise<void> {
  const began = performance.now();
  await work();
  await outside('report', { name, milliseconds: performance.now() - began });
}

function pause(milliseconds = 1): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
