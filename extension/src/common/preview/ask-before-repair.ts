import type { GapQuestion } from '@runplan/server/requests';
import { l10n } from 'vscode';
import { AnswersSoFar } from '../answers-so-far.ts';
import { askInBox } from '../questions.ts';
import { today } from '../today.ts';

/**
 * Asks what only the author knows before a repair is made.
 *
 * @returns the answers in the order of the questions; undefined where the user left
 */
export async function askBeforeRepair(
  title: string,
  questions: readonly GapQuestion[],
): Promise<readonly string[] | undefined> {
  const answers = new AnswersSoFar();
  for (;;) {
    const given = Object.values(answers.with());
    const question = questions[given.length];
    if (!question) return given;
    const asked = questionOf(question);
    const reply = await askInBox(
      {
        title,
        step: given.length + 1,
        steps: questions.length,
        canGoBack: answers.canGoBack,
        text: asked.text,
        value: answers.before(`${given.length}`) ?? asked.value,
      },
      async (answer) => (asked.isAnswer(answer) ? undefined : asked.mistake),
    );
    if (reply === 'left') return undefined;
    if (reply === 'back') answers.back();
    else answers.set(`${given.length}`, reply.answer);
  }
}

interface Question {
  readonly text: string;
  readonly value: string;
  readonly mistake: string;
  isAnswer(typed: string): boolean;
}

function questionOf(question: GapQuestion): Question {
  switch (question) {
    case 'why':
      return {
        text: l10n.t('Why is it right for this plan? It stands in the file.'),
        value: '',
        mistake: l10n.t('A few words are needed.'),
        isAnswer: hasWords,
      };
    case 'who':
      return {
        text: l10n.t('Who was it? For example a physician or a physiotherapist.'),
        value: '',
        mistake: l10n.t('A name is needed.'),
        isAnswer: hasWords,
      };
    case 'when':
      return {
        text: l10n.t('On which day?'),
        value: today(),
        mistake: l10n.t('A day is written like {0}.', today()),
        isAnswer: isDay,
      };
  }
}

function hasWords(typed: string): boolean {
  return /[\p{L}\p{N}]/u.test(typed);
}

function isDay(typed: string): boolean {
  const day = typed.trim();
  const date = /^\d{4}-\d{2}-\d{2}$/.test(day) ? new Date(`${day}T00:00:00Z`) : undefined;
  return date !== undefined && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}
