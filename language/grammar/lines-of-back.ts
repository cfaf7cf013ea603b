/** Tells where something medical belongs that stands among the lines of an athlete without its word: `saddle-numbness`, `lower back pain`. */
import type { Correction } from './correction.ts';
import { Phrases } from './notation/phrases.ts';
import { symptoms } from './notation/tables.ts';
import type { Token } from './token.ts';

/** What people call it, and the lines that may be meant: which of them is never guessed. */
const OF_BACK = new Phrases({
  'back pain': [
    'back-pain',
    'backpain',
    'lower back pain',
    'low back pain',
    'lumbar pain',
    'bad back',
    'sore back',
    'LBP',
  ],
  'back disc': [
    'disc herniation',
    'disc hernia',
    'disc prolapse',
    'disc bulge',
    'herniated disc',
    'slipped disc',
    'bulging disc',
    'prolapsed disc',
  ],
});

const READINGS: ReadonlyMap<string, readonly string[]> = new Map([
  ['back pain', ['back pain', 'back history']],
  ['back disc', ['back disc']],
]);

/** A line that says nothing but a symptom, or what a back has. */
export function lineOfBack(
  line: readonly Token[],
): { readonly message: string; readonly corrections: readonly Correction[] } | undefined {
  const [start, end] = [(line[0] as Token).offset, (line.at(-1) as Token).end];
  const symptom = symptoms.at(line, 0);
  const back = OF_BACK.at(line, 0);
  const isWhole = (symptom ?? back)?.length === line.length;
  if (!isWhole) return undefined;
  const readings = symptom ? [`symptoms ${symptom.usual}`] : (READINGS.get(back?.usual ?? '') ?? []);
  return {
    message: symptom
      ? `Symptoms stand behind their word: \`symptoms ${symptom.usual}\`.`
      : 'Of a back its status is told: `back pain` where it hurts now, `back history` where it did, `back disc` with a diagnosed disc.',
    corrections: readings.map((written) => ({
      title: `Write \`${written}\``,
      edits: [{ start, end, text: written }],
    })),
  };
}
