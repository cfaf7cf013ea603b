/** Reads what is done beside running that no kind of session has a word for: `tennis 90 min`, `45 min cardio`, `sports massage`. */
import { Phrases, phrasesOf } from '../phrases.ts';
import { type Rewriting, typeOfWord } from '../rewriting.ts';
import { ACTIVITIES, OF_ACTIVITY } from '../spellings/index.ts';
import { efforts, kinds, paces } from '../tables.ts';
import { addName } from './session-remarks.ts';
import { behindAmount, endsHere, OF_EXERCISES } from './session-start.ts';

const activities = new Phrases(ACTIVITIES);
const ofActivity = phrasesOf(OF_ACTIVITY);

/** What may be run or not: it is reported, with what it can be. */
const UNTOLD: ReadonlySet<string> = new Set(['stairs', 'HIIT']);

/**
 * Writes a session that is called by such an activity, which stands alone, in front of its amount or behind it. Whether it is.
 *
 * @param write the session in the order of the usual form
 */
export function writeActivity(line: Rewriting, write: (line: Rewriting) => void): boolean {
  const amount = behindAmount(line, 0);
  const found = line.find(activities, amount);
  // The kinds that they count as are no such activity themselves.
  if (!found || line.find(kinds, amount)) return false;
  const behind =
    amount + found.length + (ofActivity.at(line.tokens, line.at + amount + found.length)?.length ?? 0);
  // `tennis: 60 min`
  const sign = amount === 0 && line.is(':', behind) ? 1 : 0;
  const end = amount > 0 ? behind : behindAmount(line, behind + sign);
  // `climbing repeats 6 x 1 min`, `rehab: bird dog 3 x 8` are something else.
  if (end === behind + sign && sign > 0) return false;
  if (!endsHere(line, end) && !saysMore(line, end) && !saysHow(line, found.usual, end)) return false;
  if (found.usual === 'rest') return writeRestWith(line, end);
  const { at, tokens } = line;
  const isClass = behind > amount + found.length && UNTOLD.has(found.usual);
  const kind = isClass ? 'cross-training' : found.usual;
  if (UNTOLD.has(kind)) {
    const measured = amount > 0 ? tokens.slice(at, at + amount) : tokens.slice(at + behind + sign, at + end);
    line.put('WORD', [kind, ...measured.map(({ image }) => image)].join(' '), end);
    return true;
  }
  const word = line.made(typeOfWord(kind), kind, at + amount, at + behind);
  const ordered = line.with([word, ...tokens.slice(at, at + amount), ...tokens.slice(at + behind + sign)]);
  write(ordered);
  const said = `"${line.textOf(at + amount, at + behind)}"`;
  addName(ordered.out, line.made('TEXT', said, at + amount, at + behind));
  line.out.push(...ordered.out);
  line.at = tokens.length - (ordered.tokens.length - ordered.at);
  return true;
}

/** `massage 60 min`: a day of rest, with all that is said of it. */
function writeRestWith(line: Rewriting, length: number): boolean {
  const said = line.written(length);
  if (!endsHere(line, length) || said.includes('"')) return false;
  line.insert('rest', 'rest');
  line.put('TEXT', `"${said}"`, length);
  return true;
}

/** How hard it is, or a remark. */
function saysMore(line: Rewriting, ahead: number): boolean {
  const token = line.peek(ahead);
  return token !== undefined && (MORE.has(token.name) || /^(?:[@(,]|z\d.*)$/i.test(token.image));
}

/** `football 90 min easy`: it is not run, however hard it is. */
function saysHow(line: Rewriting, kind: string, ahead: number): boolean {
  if (OF_EXERCISES.has(kind) || kind === 'mobility' || UNTOLD.has(kind)) return false;
  return [paces, efforts].some((phrases) => line.find(phrases, ahead) !== undefined);
}

const MORE: ReadonlySet<string> = new Set(['TEXT', 'ZONE', 'RPE']);
