/** Symptoms that someone mentions in a text, in place of the line `symptoms` of the athlete. */
import type { LegSymptom, RedFlag } from './word-lists.ts';

export type MentionedSymptom = Exclude<RedFlag | LegSymptom, 'fever' | 'recent-trauma' | 'leg-pain'>;

/**
 * What is said of a symptom that is there. Fever, a fall and pain in a leg are left out: in the texts of plans they are
 * mostly a cold, a bruise or sore muscles.
 */
const PHRASES: ReadonlyMap<MentionedSymptom, RegExp> = new Map([
  [
    'saddle-numbness',
    /\b(?:saddle|groin|genital)\w* (?:area )?(?:is |goes |went )?(?:numb\w*|ana?esthesia)|\bnumb\w* (?:\w+ ){0,2}(?:between (?:\w+ )?legs|saddle|groin|genitals|buttocks)/i,
  ],
  [
    'bladder-or-bowel-change',
    // A bladder alone is what runners carry water in.
    /\bbowels?\b|\bincontinen\w*|\bbladder (?:(?:or|and) bowel|control|problems?|issues?|changes?|trouble|urgency|accidents?|weak\w*|leak\w*)\b|\b(?:control|loss|problems?|issues?|trouble|weakness|empty\w*|feel\w*) (?:(?:of|over|with|in) )?(?:(?:his|her|my|their|the) )?bladder\b/i,
  ],
  [
    'leg-weakness',
    /\bfoot[ -]?drop\b|\bdrop[ -]foot\b|\bweak\w* (?:in|of) (?:\w+ ){0,2}(?:legs?|foot|feet)\b|\bleg weakness\b|\blegs? (?:gives|gave|giving) way\b/i,
  ],
  [
    'both-legs',
    /\b(?:numb\w*|tingl\w*|weak\w*)\b.{0,40}\bboth (?:legs|feet)\b|\bboth (?:legs|feet)\b.{0,40}\b(?:numb|tingl|weak)\w*/i,
  ],
  [
    'night-pain',
    /\b(?:pain|ache)\w*\b.{0,40}\b(?:at|in the|all|every) night\b|\bnight pain\b|\b(?:at|in the|all|every) night\b.{0,40}\b(?:pain|ache)|\b(?:pain|ache|back) (?:wakes|woke)\b|\b(?:woken|awake) (?:by|with|from) (?:\w+ )?(?:back|pain)\b/i,
  ],
  [
    'weight-loss',
    /\bun(?:explained|intended|intentional) (?:weight[ -]?loss|loss of weight)\b|\b(?:lost|losing) (?:weight|\d+ ?(?:kg|kilos|lbs?|pounds)) unmeant\b/i,
  ],
  [
    'leg-numbness',
    /\b(?:numb\w*|tingl\w*|pins and needles) (?:in|down|into) (?!both)(?:\w+ ){0,2}(?:legs?|foot|feet|toes?|cal(?:f|ves)|shin|thigh)\b|\bnumb (?:legs?|foot|feet|toes?|calf|shin|thigh)\b|\b(?:legs?|foot|feet|toes?|calf|shin|thigh) (?:(?:is|are|goes|went|gone|felt|feels?|was|still|again|a bit|slightly) ){0,2}numb\b/i,
  ],
]);

/** Conditions that last, as they are told about an athlete; in a plan these words mean something else. */
const LASTING: ReadonlyMap<MentionedSymptom, RegExp> = new Map([
  ['cancer-history', /\bcancer\b/i],
  ['steroids', /\b(?:(?:cortico)?steroids?|cortisone|predniso(?:lo)?ne)\b/i],
  ['osteoporosis', /\bosteoporo\w*/i],
  ['fragility-fracture', /\bfragility fractures?\b/i],
]);

/** Any of them: most texts say nothing of the kind, and are looked at once. */
const ANY = new RegExp([...PHRASES.values(), ...LASTING.values()].map(({ source }) => source).join('|'), 'i');

/** Who says so does not say that it is there, but that it is not, or what to do if it comes. */
const UNSAID =
  /\b(?:no(?! better| change)|not|never|none|nor|without|denies|negative|if|should|unless|in case|stop|ring|call|see a|watch for|gone|resolved|ruled out|excluded)\b|n['’]t\b|^\s*when/i;

/** Its `without` denies nothing. */
const UNMEANT = /\bwithout (?:trying|wanting|meaning|a diet)\b/gi;

function meant(text: string): string {
  return text.replaceAll(UNMEANT, 'unmeant');
}

export interface Mention {
  readonly symptom: MentionedSymptom;
  /** The part of the text that says so. */
  readonly words: string;
}

/** The symptoms that a text mentions, each once; what it denies, or asks to look out for, is none. */
export function symptomsIn(text: string, isAboutAthlete: boolean): readonly Mention[] {
  if (!ANY.test(meant(text))) return [];
  const phrases = isAboutAthlete ? [...PHRASES, ...LASTING] : [...PHRASES];
  const clauses = text.split(/[.;!?\r\n]|,? but /);
  return phrases.flatMap(([symptom, phrase]) => {
    const clause = clauses.find((one) => {
      const said = meant(one);
      return phrase.test(said) && !UNSAID.test(said);
    });
    return clause === undefined ? [] : [{ symptom, words: clause.trim() }];
  });
}
