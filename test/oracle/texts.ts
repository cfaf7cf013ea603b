/** The texts that our lexer and parser are compared with Langium's on. */
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FOLDERS = '{examples,language,test,docs,server,cli,exchange,extension}';

export interface OracleText {
  readonly name: string;
  readonly text: string;
}

/** Every plan file, every plan in the docs, and every plan in a test. */
export const TEXTS: readonly OracleText[] = [
  ...filesOf('runplan').map((name) => ({ name, text: read(name) })),
  ...[...filesOf('md'), 'README.md'].flatMap((name) => snippets(name, /```runplan\n(?<text>[\s\S]*?)```/g)),
  ...[...filesOf('test.ts'), ...filesOf('test-support.ts')].flatMap((name) =>
    snippets(name, /`(?<text>(?:athlete|plan|block|workout|exercise|policy) [^`]*\n[^`]*)`/g),
  ),
];

/** Of longer texts a part is changed, so that many changes fit into the time of a test. */
const LONGEST_CHANGED = 250;
const MOST_CHANGES = 4;
const SIGNS = [
  '"',
  '(',
  ')',
  ',',
  ':',
  '+',
  '@',
  '#',
  '%',
  '-',
  '\n',
  '\r\n',
  '\r',
  '\0',
  '\t',
  '\u00a0',
  '\ufeff',
];
const ODD = ['×', 'ÿ', 'Ā', '\u1fff', '\u2000', '\u2028', '–', '“', '”', 'ſ', 'K', '😀', '\ud83d', '½', '٣'];

/** So many changed texts are a test: it has to come to its end on a slow machine as well. */
export const IN_PART = 1_000;

/** The numbers of the parts; the environment variable RUNPLAN_CASES says how many texts there are. */
export const PARTS: readonly number[] = Array.from(
  { length: Math.ceil(Number(process.env.RUNPLAN_CASES ?? 5_000) / IN_PART) },
  (_, index) => index + 1,
);

/** Texts with mistakes: some words, signs or lines are added, left out, exchanged. Those of a part are always the same. */
export function* mutations(part: number): Iterable<string> {
  const random = randomNumbers(7 * part);
  const words = [...new Set(TEXTS.flatMap(({ text }) => text.split(/(\s+|[,:()@+"])/)))].filter(
    (word) => word,
  );
  const insertions = [words, words, words, SIGNS, ODD];
  for (let i = 0; i < IN_PART; i++) {
    let text = partOf((TEXTS[random(TEXTS.length)] as OracleText).text, random);
    for (let changes = random(MOST_CHANGES); changes >= 0; changes--) {
      const some = insertions[random(insertions.length)] as readonly string[];
      text = changed(text, some[random(some.length)] as string, random);
    }
    yield text;
  }
}

/** Some lines of a text, from the start of one on. */
function partOf(text: string, random: (below: number) => number): string {
  if (text.length <= LONGEST_CHANGED) return text;
  const start = text.lastIndexOf('\n', random(text.length - LONGEST_CHANGED)) + 1;
  return text.slice(start, start + LONGEST_CHANGED);
}

function changed(text: string, inserted: string, random: (below: number) => number): string {
  const at = random(text.length + 1);
  switch (random(6)) {
    case 0:
      return text.slice(0, at) + text.slice(at + random(12));
    case 1:
      return text.slice(0, at) + inserted + text.slice(at);
    case 2:
      return replaced(text, '\n', random, () => []);
    case 3:
      return replaced(text, '\n', random, (line, lines) => [lines[random(lines.length)] as string, line]);
    case 4:
      return replaced(text, ' ', random, () => [inserted]);
    default:
      return replaced(text, ' ', random, () => []);
  }
}

/** A text with one of its parts replaced. */
function replaced(
  text: string,
  separator: string,
  random: (below: number) => number,
  by: (part: string, parts: readonly string[]) => readonly string[],
): string {
  const parts = text.split(separator);
  const at = random(parts.length);
  return parts.toSpliced(at, 1, ...by(parts[at] as string, parts)).join(separator);
}

/** Numbers that look random, always the same ones: whole ones from 0 up to but without a limit. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function filesOf(extension: string): readonly string[] {
  const files = globSync(`${FOLDERS}/**/*.${extension}`, {
    cwd: ROOT,
    exclude: ['**/node_modules', '**/dist'],
  });
  return files.sort();
}

function snippets(name: string, pattern: RegExp): readonly OracleText[] {
  return [...read(name).matchAll(pattern)].map(({ groups }, i) => ({
    name: `${name} (${i + 1})`,
    text: groups?.text as string,
  }));
}

function read(name: string): string {
  return readFileSync(`${ROOT}${name}`, 'utf8');
}
