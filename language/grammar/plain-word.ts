import { scan } from './lexer.ts';

/** Whether a name can stand without quotes: one word, and none of the words of the language. */
export function isPlainWord(name: string): boolean {
  const { tokens } = scan(name);
  return tokens.length === 1 && tokens[0]?.name === 'WORD' && tokens[0].image === name;
}

/** A name as it is written: in quotes where it needs them. */
export function nameInText(name: string): string {
  return isPlainWord(name) ? name : `"${name}"`;
}
