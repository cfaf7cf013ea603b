/** Questions that are asked one after the other, each with the number of its step and the way back. */
import { type InputBox, QuickInputButtons, type QuickPick, type QuickPickItem, window } from 'vscode';

/** What the user did with a question: answered it, went back, or left. */
export type Reply = { readonly answer: string } | 'back' | 'left';

/** Where a question stands among others. */
export interface Place {
  /** What all of them are for. */
  readonly title: string;
  readonly step: number;
  readonly steps: number;
  readonly canGoBack: boolean;
}

/** A question whose answer is typed. */
export interface BoxQuestion extends Place {
  readonly text: string;
  /** What stands in the box when it opens. */
  readonly value: string;
  /** What is wrong with it, if that is known. */
  readonly mistake?: string | undefined;
}

/** An answer that is typed, and checked while it is. */
export function askInBox(
  { text, value, mistake, ...place }: BoxQuestion,
  mistakeIn: (answer: string) => Promise<string | undefined>,
): Promise<Reply> {
  const input = window.createInputBox();
  input.prompt = text;
  input.value = value;
  // It takes the place of the question.
  const shown = (found: string | undefined) => found && `${found} ${text}`;
  input.validationMessage = shown(mistake);
  return replyOf(input, place, (reply) => {
    /** Shows what is wrong with what is typed, unless something else was typed in the meantime. Whether nothing is. */
    const isRight = async (typed: string) => {
      const found = await mistakeIn(typed);
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

/** Shows an input, and waits for what the user does with it. */
export function replyOf(
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
