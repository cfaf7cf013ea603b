import { codes, type Finding } from '@runplan/language/internal';
import { expect, test } from 'vitest';
import type { CompletionList, TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { PLAIN_CLIENT } from '../../server/completion/testing.ts';
import { TestClient } from '../../server/testing/client.ts';
import { checker, examples } from '../example-files.ts';
import { part } from '../part.ts';

const MISTAKES: ReadonlySet<string> = new Set(codes().map(({ id }) => id));

/** Where words begin, in the middle of them, and where they end. */
function placesIn(line: string): number[] {
  const words = [...line.matchAll(/[\p{L}\d]+|[^\p{L}\d\s]/gu)];
  return words.flatMap(({ index, 0: word }) => [index, index + (word.length >> 1), index + word.length]);
}

/** Lines of another form than those before them, without what stands in comments and texts. */
function newForms(text: string, seen: Set<string>): (readonly [number: number, line: string])[] {
  const lines = text.split('\n').map((line) => line.replace(/#.*/, '').trimEnd());
  return [...lines.entries()].filter(([, line]) => {
    const form = line.replace(/"[^"]*"/g, '""').replace(/\d+/g, '0');
    return form.trim() !== '' && !seen.has(form) && seen.add(form);
  });
}

test('the first suggestion anywhere in a written line makes no mistake', async () => {
  const files = Object.fromEntries(examples.map(({ name, text }) => [name, text]));
  const client = await TestClient.start({ files, capabilities: PLAIN_CLIENT });
  const check = checker();
  const seen = new Set<string>();
  const worse: unknown[] = [];
  for (const { name, text } of examples) {
    const uri = await client.open(name, text);
    const document = TextDocument.create(uri, 'runplan', 1, text);
    // Another name may be right on its own line, and wrong for the lines below.
    const mistakes = async (changed: string, line: number) =>
      (await check.check(uri, changed)).findings.filter(
        ({ rule, start }: Finding) => rule === 'syntax' || (MISTAKES.has(rule) && start.line === line + 1),
      ).length;
    for (const [number, line] of newForms(text, seen)) {
      const before = await mistakes(text, number);
      const places = placesIn(line);
      for (const character of part(8, new Set(places), number)) {
        if (character === line.length) continue;
        const position = { line: number, character };
        const { items } = await client.request<CompletionList>('textDocument/completion', {
          textDocument: { uri },
          position,
        });
        const [first] = items;
        if (!first) continue;
        const edits = [first.textEdit as TextEdit, ...(first.additionalTextEdits ?? [])];
        const changed = TextDocument.applyEdits(document, edits);
        if (changed === text || (await mistakes(changed, number)) <= before) continue;
        worse.push([`${line.slice(0, character)}|${line.slice(character)}`, first.label]);
      }
    }
    await client.closeFile(name);
  }
  await client.stop();
  expect(seen.size).toBeGreaterThan(300);
  expect(worse).toEqual([]);
});
