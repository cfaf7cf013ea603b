import { codes, type Finding } from '@runplan/language/internal';
import { expect, test } from 'vitest';
import type { CompletionList, TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { PLAIN_CLIENT } from '../../server/completion/testing.ts';
import { TestClient } from '../../server/testing/client.ts';
import { checker, examples } from '../example-files.ts';
import { part } from '../part.ts';

const MISTAKES: ReadonlySet<string> = new Set(codes().map(({ id }) => id));

/** What is a mistake wherever it is found. */
const ALWAYS_MISTAKES: ReadonlySet<string> = new Set(['syntax', 'said-twice']);

/** Lines of many kinds, each of which something can be said twice in or lost from. */
const DENSE = `athlete "Sam"
  born 1992
  level intermediate
  best 10k in 55:00
  max hr 184 bpm
  zone 2 130-145 bpm
  shoes "Road" 120 km
  shoes Racer
  pace brisk 5:30-5:50/km

block "Core A"
  squat 3 x 5 @ 80% 1rm
  bird-dog 3 x 8 each side
  2 rounds

workout "Tempo 20"
  warm up 2 km, 20 min @ threshold, cool down 2 km

policy "Own"
  mileage-increase limit 15%
  rest-days error

plan "Autumn" for "Sam"
  race half-marathon on 2027-01-10 "City" A goal 1:45:00
  race 10k on 2026-12-06 B
  race 10k on 2026-11-22 "Town" C goal finish
  allow long-run-share because "it fits"
  week 1 base total 40 km
    mon core "Core A" 20 min
    tue easy 7 km @ easy in Racer climb 100 m "with Ann"
    wed strength: squat 3 x 5 @ 80% 1rm, deadlift 3 x 5 60 kg, plank 3 x 30 s
    thu tempo: warm up 2 km,
      20 min @ threshold, cool down 2 km
    sat am easy 7 km surface trail + strides 6 x 20 s
    sun long 12 km @ zone 2 cadence 170 spm
  week 2: same as week 1 +10%
    allow core-session because "other work"
    mon workout "Tempo 20" @ easy
    wed easy 45 min @ rpe 4 with 2 kg
    thu intervals: 6 x (800 m @ 5k, jog 400 m)
    sat intervals 6 x 400 m @ 5k recover jog 200 m
    sun long 18 km w/ 4 km @ marathon
  week 3 recovery like week 1 at 75% total 30 km
  week 4-5 build like week 1
  week 6 holiday "on skis"
`;

const WORDS = /"[^"]*"|[\p{L}\d:.%/-]+|[^\s]/gu;

/** In front of the line, where words begin, in the middle of them, and where they end. */
function placesIn(line: string): number[] {
  const words = [...line.matchAll(/[\p{L}\d]+|[^\p{L}\d\s]/gu)];
  const inWords = words.flatMap(({ index, 0: word }) => [
    index,
    index + (word.length >> 1),
    index + word.length,
  ]);
  return [0, ...inWords];
}

/** The words of a line that a changed text has no longer, but for the one at the cursor. */
function lostWords(line: string, cursor: number, changed: string): string[] {
  const left: string[] = [...(changed.match(WORDS) ?? [])];
  return [...line.matchAll(WORDS)].flatMap(({ index, 0: word }) => {
    const place = left.indexOf(word);
    if (place >= 0) left.splice(place, 1);
    return place >= 0 || (index <= cursor && cursor <= index + word.length) ? [] : [word];
  });
}

/** Lines of another form than those before them, without what stands in comments and texts. */
function newForms(text: string, seen: Set<string>): (readonly [number: number, line: string])[] {
  const lines = text.split('\n').map((line) => line.replace(/#.*/, '').trimEnd());
  return [...lines.entries()].filter(([, line]) => {
    const form = line.replace(/"[^"]*"/g, '""').replace(/\d+/g, '0');
    return form.trim() !== '' && !seen.has(form) && seen.add(form);
  });
}

test('the first suggestion anywhere in a written line makes no mistake, and nothing gets lost', async () => {
  const texts = [...examples, { name: 'dense.runplan', text: DENSE }];
  const files = Object.fromEntries(texts.map(({ name, text }) => [name, text]));
  const client = await TestClient.start({ files, capabilities: PLAIN_CLIENT });
  const check = checker();
  const seen = new Set<string>();
  const worse: unknown[] = [];
  for (const { name, text } of texts) {
    const uri = await client.open(name, text);
    const document = TextDocument.create(uri, 'runplan', 1, text);
    // Another name may be right on its own line, and wrong for the lines below.
    const mistakes = async (changed: string, line: number) =>
      (await check.check(uri, changed)).findings.filter(
        ({ rule, start }: Finding) =>
          ALWAYS_MISTAKES.has(rule) || (MISTAKES.has(rule) && start.line === line + 1),
      ).length;
    for (const [number, line] of newForms(text, seen)) {
      const before = await mistakes(text, number);
      const places = placesIn(line);
      for (const character of part(8, new Set(places), number)) {
        // A line may go on behind what closes something, and what begins there may need more.
        if (character === line.length && /[")]$/.test(line)) continue;
        const position = { line: number, character };
        const { items } = await client.request<CompletionList>('textDocument/completion', {
          textDocument: { uri },
          position,
        });
        const [first] = items;
        if (!first) continue;
        const edits = [first.textEdit as TextEdit, ...(first.additionalTextEdits ?? [])];
        const changed = TextDocument.applyEdits(document, edits);
        if (changed === text) continue;
        const lost = lostWords(line, character, changed);
        if (lost.length === 0 && (await mistakes(changed, number)) <= before) continue;
        worse.push([`${line.slice(0, character)}|${line.slice(character)}`, first.label, lost]);
      }
    }
    await client.closeFile(name);
  }
  await client.stop();
  expect(seen.size).toBeGreaterThan(300);
  expect(worse).toEqual([]);
});
