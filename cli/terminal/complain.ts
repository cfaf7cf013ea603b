/** Says a sentence on standard error. */
export function complain(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}
