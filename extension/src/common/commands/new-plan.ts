import {
  NEW_PLAN,
  type NewPlanAnswered,
  type NewPlanQuestion,
  type NewPlanStep,
} from '@runplan/server/requests';
import { l10n, window, workspace } from 'vscode';
import { activePlan } from '../active-plan.ts';
import { AnswersSoFar } from '../answers-so-far.ts';
import { askInBox, type Place, type Reply, replyOf } from '../questions.ts';
import type { Server } from '../server.ts';
import { today } from '../today.ts';

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
      : await askInBox(
          { ...step, title, canGoBack: answers.canGoBack, value: before ?? step.otherwise ?? '' },
          async (answer) => {
            if (answer.trim() === '') return undefined;
            const then = await next(answers.with(step.name, answer));
            return then?.kind === 'question' && then.name === step.name ? then.mistake : undefined;
          },
        );
    if (reply === 'left') return;
    if (reply === 'back') answers.back();
    else answers.set(step.name, reply.answer);
  }
}

/** One of several answers, each with what it means. */
function choose(
  { text, otherwise, choices = [], mistake, step, steps }: NewPlanQuestion,
  before: string | undefined,
  asking: Pick<Place, 'title' | 'canGoBack'>,
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

async function open(text: string, notes: readonly string[]): Promise<void> {
  const document = await workspace.openTextDocument({ language: 'runplan', content: text });
  await window.showTextDocument(document);
  if (notes.length > 0) void window.showInformationMessage(notes.join(' '));
}
