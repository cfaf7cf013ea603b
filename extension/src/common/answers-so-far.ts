/** The answers to questions that are asked one after the other, with the way back. */
export class AnswersSoFar {
  readonly #answers = new Map<string, string>();
  /** The questions in the order in which they were answered. */
  readonly #answered: string[] = [];
  /** What was answered before one went back: it stands there again. */
  readonly #before = new Map<string, string>();

  get canGoBack(): boolean {
    return this.#answered.length > 0;
  }

  set(question: string, answer: string): void {
    this.#answers.set(question, answer);
    this.#before.set(question, answer);
    if (!this.#answered.includes(question)) this.#answered.push(question);
  }

  /** Takes the last answer back, so that its question is asked again. */
  back(): void {
    const last = this.#answered.pop();
    if (last !== undefined) this.#answers.delete(last);
  }

  /** What the question was answered with the last time. */
  before(question: string): string | undefined {
    return this.#before.get(question);
  }

  /** All answers by the name of their question, with one that is being typed. */
  with(question?: string, answer = ''): Readonly<Record<string, string>> {
    const answers = Object.fromEntries(this.#answers);
    return question === undefined ? answers : { ...answers, [question]: answer };
  }
}
