import * as vscode from 'vscode';
import { checkSame, until } from './check.ts';
import { findingsOf, openNew } from './documents.ts';
import { outside } from './outside.ts';
import { test } from './test.ts';

const BEGINNING = `athlete "Amy"
  level intermediate
  best 10k in 45:00

plan "Spring" for "Amy"
  starts 2027-01-18

  week 1
    `;

/** A week as a coach types it, a line for each day. */
const TYPED = ['Monday: rest', 'Tue 6x400m @ 5k w/ 200 jog', 'wed 10k easy', 'Sun LR 18k, last 5k @ MP'];

/** What the formatter makes of it. */
const USUAL = `${BEGINNING}mon rest
    tue run: 6 x 400 m @ 5k recover jog 200 m
    wed easy 10 km
    sun long 18 km: 13 km, 5 km @ marathon
`;

test.inWeb(
  'a week that is typed as coaches write it is understood, and formatted as the usual form',
  async () => {
    const editor = await openNew('coach.runplan', BEGINNING);
    const { document } = editor;
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    await vscode.commands.executeCommand('cursorBottom');
    const end = document.positionAt(document.getText().length);
    await until('the cursor is at the end', () => editor.selection.active.isEqual(end));
    for (const [index, line] of TYPED.entries()) {
      // Whatever is offered meanwhile, Enter ends the line.
      if (index > 0) await outside('press', 'Enter');
      await outside('type', line);
      await until(
        `"${line}" is typed`,
        () => document.getText().endsWith(`    ${line}`),
        () => document.getText(),
      );
    }
    await until(
      'the plan was checked',
      () => findingsOf(document.uri).some(({ rule }) => rule === 'core-session'),
      () => findingsOf(document.uri),
    );
    checkSame(
      findingsOf(document.uri).filter(({ rule }) => rule === 'syntax' || rule === 'unknown-name'),
      [],
    );
    await vscode.commands.executeCommand('editor.action.formatDocument');
    await until(
      'the usual form stands there',
      () => document.getText() === USUAL,
      () => document.getText(),
    );
  },
);

/** Twelve weeks as someone types them who looks at the keys: no blanks before a line, whatever is offered meanwhile. */
const TWELVE_WEEKS = [
  'plan "Spring"',
  ...Array.from({ length: 12 }, (_, index) => [
    `week ${index + 1}`,
    `tue easy ${8 + (index % 3)} km`,
    index % 2 === 0 ? 'wed core 20 min' : 'wed rest',
    `sun long ${12 + index} km`,
  ]).flat(),
];

test.inWeb('a plan of twelve weeks stands there as it was typed, key by key', async () => {
  const { document } = await openNew('typed.runplan', '');
  await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
  await outside('typeSlowly', TWELVE_WEEKS.join('\n'));
  const typed = () =>
    document
      .getText()
      .split('\n')
      .map((line) => line.trim());
  await until(
    'the last line is typed',
    () => typed().join('\n').length >= TWELVE_WEEKS.join('\n').length,
    typed,
  );
  checkSame(typed(), TWELVE_WEEKS);
});
