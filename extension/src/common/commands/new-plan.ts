import {
  NEW_PLAN,
  type NewPlanAnswered,
  type NewPlanQuestion,
  type NewPlanStep,
} from '@runplan/server/requests';
import {
  type InputBox,
  l10n,
  QuickInputButtons,
  type QuickPick,
  type QuickPickItem,
  window,
  workspace,
} from 'vscode';
import { activePlan } from '../active-plan.ts';
import type { Server } from '../server.ts';
import { AnswersSoFar } from './answers-so-far.ts';

/** What the user did with a question: answered it, went back, or left. */
type Reply = { readonly answer: string } | 'back' | 'left';

/** Asks what a first plan has to know, one question after the other, and opens the plan as a new file. */
export async function newPlan(server: Server): Promise<void> {
  await askAndOpen(server, l10n.t('New Plan'), {});
}

/** The same for a plan that is made from the active one: the same once more, or the block that comes after it. */
export async function newPlanFrom(server: Server): Promise<void> {
  const editor = activePlan();
  if (!editor) return;
  await askAndOpen(server, l10n.t('New Plan From This One'), {
    from: server.client.code2ProtocolConverter.asUri(editor.document.uri),
  });
}

async function askAndOpen(
  server: Server,
  title: string,
  about: Pick<NewPlanAnswered, 'from'>,
): Promise<void> {
  const answers = new AnswersSoFar();
  const next = (typed: Readonly<Record<string, string>>) => {
    const asked: NewPlanAnswered = { ...about, answers: typed, today: today() };
    return server.ask<NewPlanStep>(NEW_PLAN, asked);
  };
  for (;;) {
    const step = await next(answers.with());
    if (!step) return;
    if (step.kind === 'plan') {
      await open(step.text, step.notes);
      return;
    }
    const before = answers.before(step.name);
    const reply = step.choices
      ? await choose(step, before, { title, canGoBack: answers.canGoBack })
      : await type(step, before, { title, canGoBack: answers.canGoBack }, async (answer) => {
          const then = await next(answers.with(step.name, answer));
          return then?.kind === 'question' && then.name === step.name ? then.mistake : undefined;
        });
    if (reply === 'left') return;
    if (reply === 'back') answers.back();
    else answers.set(step.name, reply.answer);
  }
}

/** One of several answers, each with what it means. */
function choose(
  { text, otherwise, choices = [], mistake, step, steps }: NewPlanQuestion,
  before: string | undefined,
  asking: Asking,
): Promise<Reply> {
  const input = window.createQuickPick();
  input.placeholder = mistake ?? text;
  input.items = choices.map(({ word, about }) => ({
    label: word,
    ...(about && { detail: about }),
    ...(word === otherwise && { description: l10n.t('usual') }),
  }));
  const active = input.items.filter(({ label }) => label === (before ?? otherwise));
  if (active.length > 0) input.activeItems = active;
  return replyOf(input, { ...asking, step, steps }, (reply) => {
    input.onDidAccept(() => {
      const [chosen] = input.selectedItems;
      if (chosen) reply({ answer: chosen.label });
    });
  });
}

/** An answer that is typed, and checked while it is. */
function type(
  { text, otherwise, mistake, step, steps }: NewPlanQuestion,
  before: string | undefined,
  asking: Asking,
  mistakeIn: (answer: string) => Promise<string | undefined>,
): Promise<Reply> {
  const input = window.createInputBox();
  input.prompt = text;
  input.value = before ?? otherwise ?? '';
  // It takes the place of the question.
  const shown = (found: string | undefined) => found && `${found} ${text}`;
  input.validationMessage = shown(mistake);
  return replyOf(input, { ...asking, step, steps }, (reply) => {
    /** Shows what is wrong with what is typed, unless something else was typed in the meantime. Whether nothing is. */
    const isRight = async (typed: string) => {
      const found = typed.trim() === '' ? undefined : await mistakeIn(typed);
      if (input.value === typed) input.validationMessage = shown(found);
      return found === undefined;
    };
    input.onDidChangeValue(isRight);
    input.onDidAccept(async () => {
      const answer = input.value;
      if (await isRight(answer)) reply({ answer });
    });
  });
}

interface Asking {
  readonly title: string;
  readonly canGoBack: boolean;
}

interface Place extends Asking {
  readonly step: number;
  readonly steps: number;
}

function replyOf(
  input: InputBox | QuickPick<QuickPickItem>,
  { title, step, steps, canGoBack }: Place,
  listen: (reply: (reply: Reply) => void) => void,
): Promise<Reply> {
  input.title = title;
  input.step = step;
  input.totalSteps = steps;
  input.ignoreFocusOut = true;
  if (canGoBack) input.buttons = [QuickInputButtons.Back];
  return new Promise((resolve) => {
    const reply = (one: Reply) => {
      resolve(one);
      input.dispose();
    };
    listen(reply);
    input.onDidTriggerButton((button) => {
      if (button === QuickInputButtons.Back) reply('back');
    });
    input.onDidHide(() => reply('left'));
    input.show();
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
