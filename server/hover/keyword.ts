/** Hover text of the words of the language and of words that mean something only where they stand. */
import { BACK_STATUSES, backInWords, inline } from '@runplan/language/internal';
import { groupInWords, keywordInWords, movementInWords } from '../words/keywords.ts';
import { dotted, type Piece, paragraph, strong, type Words } from '../words/markup.ts';
import type { Pointed } from './pointed.ts';

/** Properties whose words stand for something else than themselves. */
const KEYWORD_OF_PROPERTY: Readonly<Record<string, string>> = {
  'Session.time': 'time',
  'Run.text': 'cue',
  'CueText.text': 'cue',
  'Piece.cue': 'cue',
  'Strength.cue': 'cue',
  'Rest.cue': 'cue',
  'ExerciseUse.cue': 'cue',
  'Form.value': 'form',
  'PainRule.text': 'pain rule',
  'PainRuleUse.text': 'pain rule',
  'WeekStart.day': 'weeks start on',
  'BlockRest.duration': 'BlockRest.rest',
  'SpineLoad.value': 'spine load',
  'Dose.text': 'dose',
  'Caution.text': 'caution',
  'Cue.text': 'Cue.cue',
  'Allow.reason': 'because',
  'PolicyLine.reason': 'because',
  'Version.number': 'runplan',
};

/** What a word means; nothing for names and figures. */
export function keywordHover({ node, property, word, token }: Pointed): Piece[] | undefined {
  const { $type } = node;
  if (property === 'groups') return aWord(word, 'muscle group', groupInWords(word));
  if ($type === 'Movement' && property) return aWord(word, 'movement', movementInWords(word));
  if ($type === 'UnitsChoice' && property)
    return aWord(`units ${word}`, undefined, keywordInWords(`units ${word}`));
  if (property === 'status') return statusText(word);
  if (property === 'severity' || property === 'half' || property === 'eachSide')
    return aWord(word, undefined, keywordInWords(word));
  const meant = property && KEYWORD_OF_PROPERTY[`${$type}.${property}`];
  if (meant) return aWord(meant.replace(/.*\./, ''), undefined, keywordInWords(meant));
  // Whatever else is held by a property is a name, a text or a figure.
  if (property || token === 'TEXT') return undefined;
  return aWord(word, undefined, keywordInWords(word, $type));
}

function statusText(word: string): Piece[] | undefined {
  const status = BACK_STATUSES.find((one) => one === word);
  return status && [paragraph(dotted(strong(status), backInWords(status)))];
}

function aWord(word: string, kind: Words | undefined, meaning: string | undefined): Piece[] | undefined {
  return meaning === undefined
    ? undefined
    : [paragraph(dotted(strong(word), kind)), paragraph(inline(meaning))];
}
