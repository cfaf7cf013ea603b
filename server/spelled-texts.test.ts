/** Whatever answers say about places of texts that are written as coaches write them, the places are in the text. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type {
  CodeLens,
  DocumentHighlight,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InlayHint,
  Location,
  LocationLink,
  Position,
  Range,
  SelectionRange,
  SemanticTokens,
} from 'vscode-languageserver';
import { TestClient } from './testing/client.ts';
import { athleteWith, COACH_ATHLETE_LINES, COACH_DAYS, planWith } from './testing/coach-lines.ts';

let client: TestClient;
beforeAll(async () => {
  client = await TestClient.start();
});
afterAll(async () => {
  const mistakes = client.messages.filter((message) => message.includes('mistake'));
  await client.stop();
  expect(mistakes).toEqual([]);
});

const PATH = 'spelled.runplan';

const TEXTS = [
  ...COACH_DAYS.map((day) => [day, planWith(day)] as const),
  ...COACH_ATHLETE_LINES.map((line) => [line, athleteWith(line)] as const),
];

/** Of the places in a line so many are passed over; in the next line others are. */
const STEP = 5;

test.each(TEXTS)('%j', async (_, text) => {
  for (const written of [text, text.replaceAll('\n', '\r\n')]) {
    await client.open(PATH, written);
    expect(await tokenFaults(written)).toEqual([]);
    expect(await rangeFaults(written)).toEqual([]);
    await client.closeFile(PATH);
  }
});

function ask<Answer>(method: string, more: object = {}): Promise<Answer> {
  return client.request<Answer>(`textDocument/${method}`, {
    textDocument: { uri: client.uri(PATH) },
    ...more,
  });
}

function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/);
}

/** Tokens that are empty, go beyond their lines, or begin before the one in front of them ends. */
async function tokenFaults(text: string): Promise<readonly string[]> {
  const { data } = await ask<SemanticTokens>('semanticTokens/full');
  const lines = linesOf(text);
  const faults: string[] = [];
  let [line, end, start] = [0, 0, 0];
  for (let i = 0; i < data.length; i += 5) {
    const [down = 0, along = 0, length = 0] = data.slice(i, i + 3);
    if (down > 0) end = 0;
    line += down;
    start = down > 0 ? along : start + along;
    if (down < 0 || start < end || length <= 0 || start + length > (lines[line]?.length ?? -1))
      faults.push(`${line}:${start}+${length}`);
    end = start + length;
  }
  return faults;
}

/** Ranges that are no part of the text, or end before they begin. */
async function rangeFaults(text: string): Promise<readonly string[]> {
  const lines = linesOf(text);
  const faults: string[] = [];
  const isPlace = ({ line, character }: Position) =>
    line >= 0 && character >= 0 && character <= (lines[line]?.length ?? -1);
  const isSorted = (one: Position, other: Position) =>
    one.line < other.line || (one.line === other.line && one.character <= other.character);
  const isInside = (inner: Range, outer: Range) =>
    isSorted(outer.start, inner.start) && isSorted(inner.end, outer.end);
  const look = (what: string, range: Range | undefined, within?: Range) => {
    if (!range) return;
    const isSound =
      isPlace(range.start) &&
      isPlace(range.end) &&
      isSorted(range.start, range.end) &&
      (!within || isInside(range, within));
    if (!isSound) faults.push(`${what} ${JSON.stringify(range)}`);
  };
  const whole = {
    start: { line: 0, character: 0 },
    end: { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 },
  };

  const lookAtSymbols = (symbols: readonly DocumentSymbol[], within: Range) => {
    for (const { range, selectionRange, children } of symbols) {
      look('symbol', range, within);
      look('name', selectionRange, range);
      lookAtSymbols(children ?? [], range);
    }
  };
  lookAtSymbols(await ask<DocumentSymbol[]>('documentSymbol'), whole);
  for (const { startLine, endLine } of await ask<FoldingRange[]>('foldingRange'))
    if (startLine < 0 || endLine <= startLine || endLine >= lines.length) faults.push(`fold ${startLine}`);
  for (const { position } of await ask<InlayHint[]>('inlayHint', { range: whole }))
    look('hint', { start: position, end: position });
  for (const { range } of await ask<CodeLens[]>('codeLens')) look('lens', range);

  for (const [line, content] of lines.entries()) {
    for (let character = line % STEP; character <= content.length; character += STEP) {
      const position = { line, character };
      const here = { start: position, end: position };
      const [grown, hover, marks, target, uses, renamed] = await Promise.all([
        ask<SelectionRange[]>('selectionRange', { positions: [position] }),
        ask<Hover | null>('hover', { position }),
        ask<DocumentHighlight[] | null>('documentHighlight', { position }),
        ask<(LocationLink | Location)[] | null>('definition', { position }),
        ask<Location[] | null>('references', { position, context: { includeDeclaration: true } }),
        ask<{ range: Range } | null>('prepareRename', { position }).catch(() => null),
      ]);
      let inner: Range = here;
      for (let next: SelectionRange | undefined = grown[0]; next; next = next.parent) {
        look('selection', next.range);
        if (!isInside(inner, next.range)) faults.push(`selection shrinks ${JSON.stringify(next.range)}`);
        inner = next.range;
      }
      if (hover?.range) {
        look('hover', hover.range);
        if (!isInside(here, hover.range)) faults.push(`hover elsewhere ${JSON.stringify(hover.range)}`);
      }
      for (const { range } of marks ?? []) look('mark', range);
      for (const one of target ?? [])
        look('definition', 'originSelectionRange' in one ? one.originSelectionRange : undefined);
      for (const { uri, range } of uses ?? []) if (uri === client.uri(PATH)) look('use', range);
      look('name', renamed?.range);
    }
  }
  return [...new Set(faults)];
}
