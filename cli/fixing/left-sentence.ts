import { count } from '@runplan/language/internal';

/** What is said of findings whose repair was wanted and not made. */
export function leftSentence(left: number): string {
  const [have, was] = left === 1 ? ['has a repair', 'was'] : ['have repairs', 'were'];
  return `${count(left, 'finding')} ${have} that ${was} not made: several may be meant, or nothing would be won. Choose by hand.`;
}
