/** Hover text of the phases of a plan. */
import { inline, PHASE } from '@runplan/language/internal';
import { dotted, type HoverPart, paragraph, strong } from '../words/markup.ts';

/** What a phase is; undefined for a word that is none. */
export function phaseText(word: string): HoverPart[] | undefined {
  const about = PHASE.facts.get(word)?.about;
  return about === undefined
    ? undefined
    : [paragraph(dotted(strong(word), 'phase')), paragraph(inline(about))];
}
