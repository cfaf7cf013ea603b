import {
  NEW_PLAN,
  type NewPlanAnswered,
  type NewPlanQuestion,
  type NewPlanStep,
} from '@runplan/server/requests';
import { window, workspace } from 'vscode';
import type { Server } from '../server.ts';

/** Asks what a first plan has to know, and opens the plan as a new file that is not saved yet. */
export async function newPlan(server: Server): Promise<void> {
  const answers = new Map<string, string>();
  for (;;) {
    const asked: NewPlanAnswered = { answers: Object.fromEntries(answers), today: today() };
    const step = await server.ask<NewPlanStep>(NEW_PLAN, asked);
    if (!step) return;
    if (step.kind === 'plan') {
      await open(step.text, step.notes);
      return;
    }
    const answer = await ask(step, answers.get(step.name));
    // The user has changed their mind.
    if (answer === undefined) return;
    answers.set(step.name, answer);
  }
}

/** @param before the answer that could not be used */
async function ask(question: NewPlanQuestion, before: string | undefined): Promise<string | undefined> {
  const { text, otherwise, choices, mistake } = question;
  const title = 'New Plan';
  if (choices) {
    const items = choices.map((label) => ({ label, ...(label === otherwise && { description: 'usual' }) }));
    const chosen = await window.showQuickPick(items, {
      title,
      placeHolder: mistake ?? text,
      ignoreFocusOut: true,
    });
    return chosen?.label;
  }
  return window.showInputBox({
    title,
    prompt: mistake === undefined ? text : `${mistake} ${text}`,
    value: before ?? otherwise ?? '',
    ignoreFocusOut: true,
  });
}

async function open(text: string, notes: readonly string[]): Promise<void> {
  const document = await workspace.openTextDocument({ language: 'runplan', content: text });
  await window.showTextDocument(document);
  if (notes.length > 0) void window.showInformationMessage(notes.join(' '));
}

/** The date where the user is. */
function today(): string {
  const now = new Date();
  const pad = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
