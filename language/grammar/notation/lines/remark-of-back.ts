/** Tells what is no remark of a line about an athlete, since it says more of the back or of symptoms than the line does. */
import { COMPLAINTS, medicalWordsIn } from '../../medical-words.ts';
import type { Rewriting } from '../rewriting.ts';
import { symptoms } from '../tables.ts';

/** What says that it is not over: `back history, sore again`. */
const NOW = new RegExp(
  `\\b(?:now|still|current(?:ly)?|again|today|at (?:the moment|present|times)|presently|ongoing|painful|${COMPLAINTS.join('|')}|recover(?:ing)|heal(?:ing)|persist\\w*|remain\\w*|chronic|recurr\\w*|daily|often|sometimes|occasional(?:ly)?|on and off)\\b`,
  'i',
);

/** What says that it is: `fine now`, `no pain at the moment`. */
const WELL =
  /(?<!\b(?:not|never|hardly|almost)\b(?: \w+)?|n['\u2019]t(?: \w+)?) ?\b(?:(?:pain[- ]?free|well|fine|ok|okay|good|free|healthy|recovered|resolved|gone|settled|symptomless)\b|(?:no|without) (?:more )?(?:pain|symptoms?|problems?|issues?)\b)(?:,? (?:right )?(?:now|currently|today|again|at (?:the moment|present)))?/gi;

/**
 * Whether what is left of a line says more of the back than its status does: `back healthy (numb foot at times)`, `back history
 * but painful now`, `back disc with leg numbness`, `age 45 (back pain)`. As a remark nobody would look at it.
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
      return isNotOver(said);
    case 'disc':
      return /\bpain(?:s|ful)?\b/i.test(said.replaceAll(WELL, '')) || isNotOver(said) || namesSymptom(line);
    case 'pain':
      return namesSymptom(line);
    case 'cleared_by':
      return false;
    default:
      return medicalWordsIn(said) > 0;
  }
}

/** Whether the last that is said is not that all is well: `fine last year, sore again`. */
function isNotOver(said: string): boolean {
  const well = [...said.matchAll(WELL)].at(-1);
  const since = well ? said.slice(well.index + well[0].length) : said;
  return NOW.test(since);
}

function namesSymptom(line: Rewriting): boolean {
  return line.tokens.some((_, at) => at >= line.at && symptoms.at(line.tokens, at) !== undefined);
}
