/** Tells what is no remark of a line about the back or symptoms, since it says more than the line does. */
import { medicalWordsIn } from '../../medical-words.ts';
import type { Rewriting } from '../rewriting.ts';
import { symptoms } from '../tables.ts';

/** What says that it is not over: `back history, sore again`. */
const NOW =
  /\b(?:now|still|current(?:ly)?|again|today|ongoing|flar\w+|sore|painful|hurts?|hurting|ach(?:es?|ing)|stiff\w*|niggl\w*|twinges?)\b/i;

/** What says that it is: `back history, fine now`. */
const WELL = /\b(?:well|fine|ok|okay|good|free|healthy|recovered|resolved|gone|settled|symptomless)\b/i;
const NOT_WELL = /\b(?:not|never|hardly|isn't|almost)\b/i;

/**
 * Whether what is left of a line says more of the back than its status does: `back healthy (numb foot at times)`, `back history
 * but painful now`, `back disc with leg numbness`. As a remark nobody would look at it.
 *
 * @param word of the line, or the status of the back
 */
export function saysMoreThan(word: string, line: Rewriting): boolean {
  const said = line.textOf(line.at, line.tokens.length);
  switch (word.toLowerCase()) {
    case 'healthy':
    case 'symptoms':
      return medicalWordsIn(said) > 0;
    case 'history':
      return NOW.test(said) && (!WELL.test(said) || NOT_WELL.test(said));
    case 'disc':
      return /^and pain\b/i.test(said) || namesSymptom(line);
    case 'pain':
      return namesSymptom(line);
    default:
      return false;
  }
}

function namesSymptom(line: Rewriting): boolean {
  return line.tokens.some((_, at) => at >= line.at && symptoms.at(line.tokens, at) !== undefined);
}
