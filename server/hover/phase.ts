/** Hover text of the phases of a plan. */
import { inline, PHASES } from '@runplan/language';
import { dotted, type Piece, paragraph, strong } from '../words/markup.ts';

const PHASE_TEXTS: Readonly<Record<(typeof PHASES)[number], string>> = {
  base: 'Easy distance and strength, the ground that the rest stands on.',
  build: 'More distance and more hard work, one at a time.',
  peak: 'The weeks with the most, and work at the pace of the race.',
  taper: 'Less before the race. Never what another week is compared with; one core session is enough.',
  recovery:
    'An easier week between harder ones. A week at 80% or less of the last normal one is a down week.',
  race: 'The week of the race. Never what another week is compared with; no core session is asked for.',
};

/** What a phase is; undefined for a word that is none. */
export function phaseText(word: string): Piece[] | undefined {
  const phase = PHASES.find((one) => one === word);
  return phase && [paragraph(dotted(strong(phase), 'phase')), paragraph(inline(PHASE_TEXTS[phase]))];
}
