/** For tests: what is offered where the cursor, `|`, stands. */
import { afterAll, beforeAll, expect } from 'vitest';
import {
  type ClientCapabilities,
  type CompletionItem,
  type CompletionList,
  CompletionTriggerKind,
  type MarkupContent,
  type TextEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { PUSH_CLIENT, TestClient } from '../testing/client.ts';

/** A file of the workspace that no plan imports. */
const LIBRARY = `# Every Monday.
block "Club Core"
  plank 3 x 40 s
  bird-dog 3 x 8 each side

workout "Tempo 30"
  warm up 2 km
  30 min @ threshold
  cool down 2 km

athlete "Alex"
  level novice

policy Club extends cautious
  rest-days error
`;

/** An athlete with a block of their own. */
export const ATH = `athlete "Sam"
  back history
  recent volume 34 km
  recent longest 12 km
  cadence 164 spm
  best 10k in 52:30
  shoes "Daily A" 320 km
  shoes Racer

block "Core A"
  plank 3 x 40 s

`;

export const PLAN = `${ATH}plan "Autumn" for "Sam"
  starts 2026-09-21
  week 1 base
    mon core "Core A"
    tue easy 7 km
    thu tempo: warm up 2 km, 20 min @ threshold, cool down 2 km
    sat easy 7 km
    sun long 12 km
  week 2 base
    mon core "Core A"
    tue easy 7.5 km + strides 6 x 20 s
    thu tempo: warm up 2 km, 20 min @ threshold, cool down 2 km
    sat easy 7 km
    sun long 13 km
`;

export const WEEK = `${PLAN}  week 3 build
    mon core "Core A"
`;

export const TWO = `athlete Ann
  back disc
  best 5k in 24:00

athlete "Bo B"
  level novice

plan "Two" for Ann, "Bo B"
  units mi
  week 1
    tue easy 3 mi
    sun long 5 mi
  week 2
    `;

/** A client that can fill in no placeholders and shows no Markdown. */
export const PLAIN_CLIENT: ClientCapabilities = {
  ...PUSH_CLIENT,
  textDocument: { completion: { completionItem: {} } },
};

export interface Asked {
  readonly text: string;
  readonly cursor: number;
  readonly list: CompletionList;
  /** Those that an editor shows. */
  readonly shown: readonly CompletionItem[];
}

export interface Completions {
  /** Not before the tests run. */
  readonly client: TestClient;
  /** The path of another file; the one before is closed, so that it offers no names. */
  nextFile(): Promise<string>;
  /**
   * Opens a text and asks at its `|`.
   *
   * @param trigger the character that makes the editor ask, where the user does not
   */
  ask(marked: string, trigger?: string): Promise<Asked>;
  documentation(asked: Asked, label: string): Promise<string | undefined>;
}

/** Starts a server for the tests of the file that calls it. */
export function startCompletions(capabilities = PUSH_CLIENT): Completions {
  let client: TestClient;
  let files = 0;
  let open: string | undefined;

  beforeAll(async () => {
    client = await TestClient.start({ files: { 'club/library.runplan': LIBRARY }, capabilities });
    // The library is known once the files of the workspace were looked at.
    while ((await ask('plan "A" for |')).list.items.length === 0)
      await new Promise((resolve) => setTimeout(resolve, 20));
  });
  afterAll(async () => {
    const mistakes = client.messages.filter((message) => message.includes('mistake'));
    await client.stop();
    expect(mistakes).toEqual([]);
  });

  async function nextFile(): Promise<string> {
    if (open) await client.closeFile(open);
    files += 1;
    open = `plans/${files}.runplan`;
    return open;
  }

  async function ask(marked: string, trigger?: string): Promise<Asked> {
    const path = await nextFile();
    const uri = await client.open(path, marked.replace('|', ''));
    const list = await client.request<CompletionList>('textDocument/completion', {
      textDocument: { uri },
      position: client.at(path, marked),
      context: trigger
        ? { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: trigger }
        : { triggerKind: CompletionTriggerKind.Invoked },
    });
    const text = marked.replace('|', '');
    const document = TextDocument.create(uri, 'runplan', 1, text);
    const cursor = marked.indexOf('|');
    const shown = list.items.filter(({ label, filterText = label, textEdit }) => {
      const typed = text.slice(document.offsetAt((textEdit as TextEdit).range.start), cursor);
      return filterText.toLowerCase().startsWith(typed.toLowerCase());
    });
    return { text, cursor, list, shown };
  }

  return {
    get client() {
      return client;
    },
    nextFile,
    ask,
    async documentation(asked, label) {
      const item = await client.request<CompletionItem>('completionItem/resolve', itemOf(asked, label));
      return (item.documentation as MarkupContent | undefined)?.value;
    },
  };
}

export function itemOf({ list }: Asked, label: string): CompletionItem {
  const item = list.items.find((one) => one.label === label);
  if (!item) throw new Error(`There is no ${label} among ${list.items.map((one) => one.label)}.`);
  return item;
}

/** The text after an offer was accepted. */
export function accepted(asked: Asked, label: string): string {
  const { textEdit, additionalTextEdits = [] } = itemOf(asked, label);
  const document = TextDocument.create('file:///x', 'runplan', 1, asked.text);
  return TextDocument.applyEdits(document, [textEdit as TextEdit, ...additionalTextEdits]);
}
