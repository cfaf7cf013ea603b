import { count } from '@runplan/language/internal';

/** What is said of findings whose repair was wanted and not made. */
export function leftSentence(left: number): string {
  const [were, one] = left === 1 ? ['was', 'its repair'] : ['were', 'their repairs'];
  return `${count(left, 'finding')} ${were} left: ${one} can't be told from others that may be meant, or would bring errors. Choose by hand.`;
}
