/** Reads exercises: rounds of them, and one after the other. */
import { ROUNDS, TEXT } from '../../generated/tokens.ts';
import type { Token } from '../../token.ts';
import { putInFront, type Rewriting } from '../rewriting.ts';
import { doseLength, isDose, writeDose } from './doses.ts';
import { writeDetails } from './exercise-details.ts';
import { beginsExercises, nameAt, writeName } from './exercise-names.ts';

type EndsSession = (line: Rewriting) => boolean;

/** Writes exercises up to the end of the session, or of the parentheses that they stand in. */
export function writeExercises(line: Rewriting, endsSession: EndsSession): void {
  const rounds = roundsAt(line);
  if (rounds > 0) {
    writeRounds(line, rounds, endsSession);
    if (!line.is(',')) return;
    line.keep();
  }
  for (;;) {
    const before = line.at;
    writeExercise(line);
    while (!line.isAtEnd && !line.is(',') && !line.is(')') && !endsSession(line)) {
      if (line.peek()?.type === TEXT || line.at === before) line.keep();
      else if (line.is('(')) line.keep();
      else break;
    }
    // `A1 squat 4 x 5; B1 lunge 3 x 8`
    if (line.is(';') && /^[A-F]\d$/.test(line.peek(1)?.image ?? '')) {
      line.put(',', ',', 1);
      continue;
    }
    // `squats 3 x 10 lunges 3 x 10`
    if (!line.is(',') && line.at > before && isDose(line.tokens[line.at - 1]) && beginsExercises(line, 0)) {
      line.insert(',', ',');
      continue;
    }
    if (!line.is(',')) return;
    line.keep();
  }
}

/** How many tokens say how many rounds there are: `3 rounds`, `3 rounds of`, `3 rounds:`. */
function roundsAt(line: Rewriting): number {
  if (line.peek()?.type !== ROUNDS) return 0;
  return line.is('of', 1) || line.is(':', 1) ? 2 : 1;
}

/** `3 rounds: squat 10, plank 30 s`: up to the end of the session, in parentheses where there are none. */
function writeRounds(line: Rewriting, length: number, endsSession: EndsSession): void {
  const { image } = line.peek() as Token;
  line.put(ROUNDS, image, length);
  if (line.is('(')) {
    line.keep();
    writeExercises(line, () => false);
    if (line.is(')')) line.keep();
    return;
  }
  if (line.isAtEnd) return;
  line.insert('(', '(');
  writeExercises(line, endsSession);
  line.insert(')', ')');
}

/** Writes one exercise, what stands behind it in the usual order. */
export function writeExercise(line: Rewriting): void {
  // `A1 box jump 4 x 3`: which of a pair it is, as a remark.
  const pair = /^[A-F]\d$/.test(line.peek()?.image ?? '') && nameAt(line, 1) > 0 ? line.peek() : undefined;
  if (pair) line.drop();
  writeNamed(line);
  if (pair)
    putInFront(
      line.out,
      line.made(TEXT, `"${pair.image}"`, line.tokens.indexOf(pair), line.tokens.indexOf(pair) + 1),
    );
}

function writeNamed(line: Rewriting): void {
  if (line.is('rest') && isDose(line.peek(1))) {
    line.keep(2);
    return;
  }
  if (roundsAt(line) > 0 && line.at === 0) {
    const { image } = line.peek() as Token;
    line.put(ROUNDS, image, roundsAt(line));
    return;
  }
  // `3 x 10 pogo hops`, `10 squats`: the name comes first.
  const lead = doseLength(line);
  if (lead > 0 && nameAt(line, lead) > 0) {
    const from = line.at;
    line.at += lead;
    writeName(line);
    const behind = line.at;
    line.at = from;
    writeDose(line);
    line.at = behind;
  } else {
    writeName(line);
    writeDose(line);
  }
  writeDetails(line);
}
