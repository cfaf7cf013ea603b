import { readline } from '../parts-of-node.ts';
import { UsageError } from '../usage-error.ts';

/** Asks someone at a terminal. */
export interface Asker {
  /**
   * @returns what was typed, without blanks around it
   * @throws UsageError when the input ends
   */
  ask(question: string): Promise<string>;
  say(sentence: string): void;
  close(): void;
}

/** An asker on streams: questions go to the output, each answer is a line of the input. */
export function createAsker(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Asker {
  const terminal = readline().createInterface({ input, output });
  // Lines that are typed or pasted ahead are kept for the questions to come.
  const lines = terminal[Symbol.asyncIterator]();
  let isOpen = true;
  terminal.on('close', () => {
    isOpen = false;
  });
  return {
    async ask(question) {
      terminal.setPrompt(`${question}: `);
      // A closed terminal takes no prompt, but may have left lines.
      if (isOpen) terminal.prompt();
      else output.write(terminal.getPrompt());
      const line = await lines.next();
      if (line.done)
        throw new UsageError('\nThe answers ended before the plan was complete. Nothing was written.');
      return line.value.trim();
    },
    say(sentence) {
      output.write(`${sentence}\n`);
    },
    close: () => terminal.close(),
  };
}
