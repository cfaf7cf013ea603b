import type { Questions } from '../questions.ts';

/** The address of the runner, set when the suite is bundled. */
declare const OUTSIDE: string;

/** Asks the runner outside of the editor. */
export async function outside<Name extends keyof Questions>(
  question: Name,
  ...parameters: Parameters<Questions[Name]>
): Promise<ReturnType<Questions[Name]>> {
  // As plain text, so that a web worker may ask without asking whether it may.
  const response = await fetch(OUTSIDE, { method: 'POST', body: JSON.stringify({ question, parameters }) });
  const { answer, error } = (await response.json()) as {
    answer: ReturnType<Questions[Name]>;
    error?: string;
  };
  if (error !== undefined) throw new Error(`${question}: ${error}`);
  return answer;
}
