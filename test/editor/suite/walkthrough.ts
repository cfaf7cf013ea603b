import * as vscode from 'vscode';
import { checkSame, until } from './check.ts';
import { open } from './documents.ts';
import { outside } from './outside.ts';
import { withSetting } from './settings.ts';
import { test } from './test.ts';

/** The title of each step, and of its picture. */
const STEPS = [
  [
    'Write a first plan',
    'Lines of a plan: a week with an easy run, a tempo run, a core session and a long run',
  ],
  [
    'See what would be hard on the back',
    'A long run underlined in a plan, and below it the finding with its repair',
  ],
  [
    'Look at the plan as a calendar',
    'Bars for the volume of each week with a line for the limit, and a calendar of sessions below',
  ],
  [
    'Choose how strictly to check',
    'Three policies from which one is chosen: standard, cautious, return from pain',
  ],
] as const;
const [newPlan, findings, preview, policy] = STEPS.map(([title]) => title) as [
  string,
  string,
  string,
  string,
];
const TITLES = [newPlan, findings, preview, policy];

/** Opens the walkthrough in a window with place for its pictures, and waits for its steps. */
async function openWalkthrough(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeSidebar');
  await vscode.commands.executeCommand('workbench.action.closeAuxiliaryBar');
  await vscode.commands.executeCommand('workbench.action.closePanel');
  await vscode.commands.executeCommand('workbench.action.openWalkthrough', 'runplan.runplan-vscode#start');
  await until(
    'the steps are there',
    async () => (await titles('')).join() === TITLES.join(),
    () => titles(''),
  );
}

/** The titles of steps. */
function titles(which: string): Promise<readonly string[]> {
  return outside('workbenchTexts', `.getting-started-step${which} .step-title`);
}

/** Waits until exactly these steps are checked. */
async function untilChecked(...steps: readonly string[]): Promise<void> {
  const done = () => titles(':has(.complete)');
  await until(`${steps} are checked`, async () => (await done()).join() === steps.join(), done);
}

for (const [look, theme] of [
  ['light', 'Default Light Modern'],
  ['dark', 'Default Dark Modern'],
] as const) {
  test(`the walkthrough shows its steps with their pictures: ${look}`, () =>
    withSetting('workbench.colorTheme', theme, vscode.ConfigurationTarget.Global, async () => {
      await openWalkthrough();
      for (const [index, [title, picture]] of STEPS.entries()) {
        await outside('workbenchClick', `.step-title:text-is("${title}")`);
        checkSame(await titles('.expanded'), [title], 'The steps that are open');
        const pictures = () =>
          outside(
            'webviewAttributes',
            `body.vscode-${look} svg:has(title:text-is("${picture}"))`,
            'viewBox',
          ).catch(() => []);
        await until(
          `the picture of "${title}" is there`,
          async () => (await pictures()).length === 1,
          pictures,
        );
        await outside('screenshot', `walkthrough-${index + 1}-${look}`);
      }
    }));
}

test('steps of the walkthrough are checked when they are done, also from the walkthrough', async () => {
  await vscode.commands.executeCommand('resetGettingStartedProgress');
  const { document } = await open('first-5k.runplan');
  await vscode.window.showTextDocument(document, { preview: false });
  await openWalkthrough();
  await untilChecked();
  const press = async (title: string, button: string) => {
    await outside('workbenchClick', `.step-title:text-is("${title}")`);
    await outside('workbenchClick', `.getting-started-step.expanded :text-is("${button}")`);
  };
  const asked = (question: string) =>
    until(
      `"${question}" is asked`,
      async () => (await outside('quickInput')).includes(question),
      () => outside('quickInput'),
    );

  await press(newPlan, 'New plan');
  await asked('Name of the athlete');
  await outside('press', 'Escape');
  await untilChecked(newPlan);

  await vscode.commands.executeCommand('workbench.actions.view.problems');
  await untilChecked(newPlan, findings);

  await press(preview, 'Open the preview');
  const weeks = () => outside('webviewTexts', 'tbody.week').catch((): readonly string[] => []);
  await until('the preview of the plan is open', async () => (await weeks()).length === 11, weeks);
  await openWalkthrough();
  await untilChecked(newPlan, findings, preview);

  await press(policy, 'Choose a policy');
  await asked('is standard');
  await outside('press', 'Escape');
  await openWalkthrough();
  await untilChecked(...TITLES);
  await vscode.commands.executeCommand('resetGettingStartedProgress');
  await vscode.commands.executeCommand('workbench.action.closePanel');
});
