import * as vscode from 'vscode';
import { until } from './check.ts';
import { outside } from './outside.ts';

/**
 * What a command asks, by a piece of its words, and what a user types: behind what stands there, or in its place. Nothing takes
 * what is proposed.
 */
type Answered = readonly [question: string, answer: string, how?: 'in its place'];

/** Runs a command, and answers what it asks as a user does. */
export async function run(command: string, ...answers: readonly Answered[]): Promise<void> {
  await answering(Promise.resolve(vscode.commands.executeCommand(command)), ...answers);
}

/** Answers what something asks that is under way. */
export async function answering(done: Promise<unknown>, ...answers: readonly Answered[]): Promise<void> {
  for (const [question, answer, how] of answers) {
    await until(
      `"${question}" is asked`,
      async () => (await outside('quickInput')).includes(question),
      () => outside('quickInput'),
    );
    if (how) await outside('press', 'ControlOrMeta+a');
    if (answer !== '') await outside('type', answer);
    await outside('press', 'Enter');
  }
  await done;
}
