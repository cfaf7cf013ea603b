/** Hover text of the words of the language and of words that mean something only where they stand. */
import {
  BACK_STATUS,
  BACK_STATUSES,
  backInWords,
  detailOf,
  type Held,
  heldBy,
  heldFacts,
  inline,
  keywordFacts,
  lineOf,
  terminalFacts,
  UNIT_OF_DISTANCE,
} from '@runplan/language/internal';
import { dotted, type HoverPart, paragraph, strong, type Words } from '../words/markup.ts';
import type { Pointed } from './pointed.ts';

/** What a word means, or a text or figure by the word that it belongs to; nothing for names. */
export function keywordHover({ node, property, word, token }: Pointed): HoverPart[] | undefined {
  const { $type } = node;
  const held = property === undefined ? undefined : heldBy($type, property);
  const told = (held && wordHover(held, word)) ?? (property && aboutHeld($type, property));
  if (told) return told;
  // Whatever else is written is a name or a figure.
  const look = terminalFacts(token)?.look;
  return look === undefined || look === 'phrase' ? aboutWord(word, $type) : undefined;
}

/** What a word of a list means. */
function wordHover(held: Held, word: string): HoverPart[] | undefined {
  if (!('list' in held) || !held.list) return undefined;
  const { list } = held;
  if (list === BACK_STATUS) {
    const status = BACK_STATUSES.find((one) => one === word);
    return status && [paragraph(dotted(strong(status), backInWords(status)))];
  }
  const about = list.facts.get(word)?.about;
  if (list === UNIT_OF_DISTANCE) return aWord(`units ${word}`, undefined, about);
  return aWord(word, held.is === 'word' ? list.called : undefined, about);
}

/** What a text or figure is for. */
function aboutHeld(type: string, property: string): HoverPart[] | undefined {
  const told = heldFacts(type, property);
  return told && aWord(told.word, undefined, told.about);
}

/** What a word of the grammar means; of a line or detail without more to say, what it is. */
function aboutWord(word: string, type: string): HoverPart[] | undefined {
  const { short, about } = keywordFacts(word, type) ?? {};
  const isBeginning = (lineOf(type) ?? detailOf(type))?.words === word;
  return (
    aWord(word, undefined, about) ?? (isBeginning ? [paragraph(dotted(strong(word), short))] : undefined)
  );
}

function aWord(word: string, kind: Words | undefined, meaning: string | undefined): HoverPart[] | undefined {
  return meaning === undefined
    ? undefined
    : [paragraph(dotted(strong(word), kind)), paragraph(inline(meaning))];
}
