/** Tells what limits a clearance, as somebody writes it: `pending MRI`, `if pain-free`, `for swimming`, `not for running yet`. */

const LIMITS =
  /\bno\b(?=.*\p{L})|\b(?:not|never|only|except|until|unless|pending|await\w*|needs?|due|to be|if|when|once|asked|unclear\w*)\b|\bwithout\b|\?/iu;

/** A purpose that is no running. What a house is for is none: `Hospital for Special Surgery`, `clinic for sports medicine`. */
const FOR_ANOTHER =
  /(?<!\b(?:hospital|clinic|cent(?:re|er)|institute|practice|unit|department) )\bfor (?!(?:an? |the )?(?:return|running|training|run|sports?|marathon|half|race|racing)\b)\p{Ll}/u;

/** What denies limits: `no restrictions`, `without further concerns`. */
const UNLIMITED =
  /\b(?:no|without)(?: (?:any|further|other|more))* (?:restrictions?|limits?|limitations?|concerns?|worries|issues|problems|contra-?indications?|red flags?|conditions?)\b/giu;

/** Whether what is said of a clearance limits it, or says that there is none: nobody can tell then whether this training is meant. */
export function limitsClearance(said: string): boolean {
  const rest = said.replace(UNLIMITED, '');
  return LIMITS.test(rest) || FOR_ANOTHER.test(rest);
}
