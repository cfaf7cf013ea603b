import { formatDate, parseDate } from '@runplan/language/internal';

/**
 * For whom the plans of the corpus are checked. Each plan brings the runner that it is written for; the others take that
 * runner's recent running and race against a level and a back status of their own, with a best time and a maximum heart
 * rate, so that every pace and zone can be resolved.
 */
export const OTHER_RUNNERS = {
  'healthy novice': ['level novice', 'back healthy', 'best 10k in 1:02:00', 'max hr 185 bpm'],
  'healthy intermediate': ['level intermediate', 'back healthy', 'best 10k in 50:00', 'max hr 185 bpm'],
  'healthy advanced': ['level advanced', 'back healthy', 'best 10k in 40:00', 'max hr 185 bpm'],
  history: ['level intermediate', 'back history', 'best 10k in 50:00', 'max hr 185 bpm'],
  disc: [
    'level intermediate',
    'back disc',
    'cleared by "Ruth, physiotherapist" on CLEARED',
    'best 10k in 50:00',
    'max hr 185 bpm',
  ],
} as const;

/** The runner that a plan is written for, or another one. */
export type Runner = 'intended' | keyof typeof OTHER_RUNNERS;

export const RUNNERS: readonly Runner[] = ['intended', ...(Object.keys(OTHER_RUNNERS) as Runner[])];

/** The lines of an athlete that a runner brings along. */
const OWN_LINE = /^\s*(?:level|back|symptoms|cleared|best|max hr)\b/;

/** The text of a plan, written for a runner. Those with a back status get a stop rule too, as a coach would give one. */
export function writtenFor(text: string, runner: Runner): string {
  if (runner === 'intended') return text;
  const lines = OTHER_RUNNERS[runner].map((line) => `  ${line.replace('CLEARED', clearedIn(text))}`);
  const needsStopRule = runner === 'history' || runner === 'disc';
  let inAthlete = false;
  return text
    .split('\n')
    .flatMap((line) => {
      if (line.startsWith('athlete ')) {
        inAthlete = true;
        return [line, ...lines];
      }
      if (line.trim() === '') inAthlete = false;
      if (inAthlete && OWN_LINE.test(line)) return [];
      if (needsStopRule && line.startsWith('plan ') && !/^ {2}pain rule /m.test(text)) {
        return [line, '  pain rule standard'];
      }
      return [line];
    })
    .join('\n');
}

/** Two weeks before the plan starts. */
function clearedIn(text: string): string {
  const start = parseDate(/^ {2}starts (\S+)/m.exec(text)?.[1] ?? '');
  if (start === undefined) throw new Error('A plan of the corpus says when it starts.');
  return formatDate(start - 14);
}
