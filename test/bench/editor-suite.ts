/** What `editor.ts` measures, inside of VS Code. Each time goes out as the report of a test. */
import * as vscode from 'vscode';
import { findingsOf, open, openNew, replace } from '../editor/suite/documents.ts';
import { outside } from '../editor/suite/outside.ts';
import { asRunplan, samplePlan } from './plans.ts';

const EXAMPLE = 'half-marathon-back-history.runplan';
const FINDINGS = 'what-goes-wrong.runplan';
const WEEKS = 52;
const WARM_UP = 20;
const EDITS = 100;
/** Two amounts of the same run, which the edits change to and fro. */
const AMOUNTS = ['9 km', '8.5 km'] as const;

/** VS Code calls this. */
export async function run(): Promise<void> {
  await report('first findings', async () => {
    const editor = await open(FINDINGS);
    while (findingsOf(editor.document.uri).length === 0) await pause();
  });
  await open(EXAMPLE);
  const editor = await openNew('bench.runplan', asRunplan(samplePlan(WEEKS)));
  await vscode.commands.executeCommand('runplan.openPreviewToSide');
  await shows(AMOUNTS[0]);
  await outside('watchWebview');
  for (let i = 0; i < WARM_UP + EDITS; i++) {
    const [from, to] = i % 2 === 0 ? AMOUNTS : [AMOUNTS[1], AMOUNTS[0]];
    const began = Date.now();
    await replace(editor, `easy ${from}`, `easy ${to}`);
    const milliseconds = (await outside('webviewChangeAfter', began)) - began;
    await outside('report', { name: i < WARM_UP ? 'warm-up' : 'preview', milliseconds });
    await shows(to);
  }
}

/** Waits until the preview shows the changed run of week 2. */
async function shows(amount: string): Promise<void> {
  for (;;) {
    const texts = await outside('webviewTexts', 'tbody.week:nth-of-type(2)').catch(() => []);
    if (texts.some((text) => text.includes(`easy ${amount}`))) return;
  }
}

async function report(name: string, work: () => Promise<void>): Promise<void> {
  const began = performance.now();
  await work();
  await outside('report', { name, milliseconds: performance.now() - began });
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 1));
}
