/** For tests: what hovers show in the files of a club. */
import { afterAll, beforeAll, expect } from 'vitest';
import type { Hover, MarkupContent } from 'vscode-languageserver/node';
import { PUSH_CLIENT, TestClient } from '../testing/client.ts';

const ATHLETES = `
# Runs with us since 2019.
athlete "Sam"
  level intermediate
  back history
  symptoms leg-pain, weight-loss
  cleared by "J. Ortiz, PT" on 2026-08-20
  recent volume 26 km
  recent longest 11 km
  cadence 164 spm
  max hr 186 bpm
  best 5k in 27:00
  best 10k in 52:30
  pace easy 6:10-6:50/km
  shoes "Daily A" 320 km
  wakes 06:30

athlete "Alex"
  level novice
`;

/** What several plans of a club use. */
export const SHARED = `${ATHLETES}
# For every Wednesday:
# - no equipment
# - about *ten* minutes
block "At home"
  side-plank 2 x 20 s each side
  good-morning 2 x 8 10 kg
  rest 45 s

# Twenty minutes, not more.
workout "Tempo 20"
  warm up 2 km
  20 min @ threshold
  cool down 2 km

policy "Club" extends cautious
  mileage-increase limit 15%
  long-run-share off because "ultra squad"
`;

export const PLAN = `import "shared.runplan"

# Twelve weeks in the book, three here.
plan "Autumn half" for "Sam"
  race half-marathon on 2026-12-13 "City Half"
  policy "Club"
  units km
  pain rule standard
  allow mileage-increase because "short weeks"

  week 1 base total 28 km
    mon rest
    tue easy 6 km + strides 6 x 20 s
    wed core "At home"
    thu workout "Tempo 20"
    sun long 11 km @ easy cadence 172 spm climb 150 m in "Daily A" "soft paths"
  week 2 build
    tue intervals: warm up 15 min, 6 x (800 m @ 5k, jog 400 m), cool down 10 min
    wed core "At home"
    thu intervals: 2 x (4 x 400 m @ 5k recover jog 200 m, walk until lap)
    sat easy 40-50 min @ zone 2
    any bike 45 min
  week 3 race like week 1 at 50%
    thu threshold 6 km: 6 x 800 m @ 145-150 bpm recover jog 400 m
    sun race half-marathon
`;

/** A plan for two athletes. */
const TWO = `import "shared.runplan"

plan "Together" for "Sam", "Alex"
  starts 2026-09-21
  units mi
  allow rest-days because ""

  week 1
    tue easy 40 min
    thu core: side-plank 2 x 20 s
    sat easy 5 mi @ 9:00/mi
    sun long
`;

export interface Hovers {
  /** Not before the tests run. */
  readonly client: TestClient;
  /** What shows where the cursor, `|`, stands, and what it is about. */
  hoverAt(path: string, words: string): Promise<string | null>;
  inPlan(words: string): Promise<string | null>;
  inShared(words: string): Promise<string | null>;
  inTwo(words: string): Promise<string | null>;
}

/** Starts a server with the files of the club open, for the tests of the file that calls it. */
export function startHovers(): Hovers {
  let client: TestClient;
  beforeAll(async () => {
    const textDocumentContent = { dynamicRegistration: false };
    const capabilities = { ...PUSH_CLIENT, workspace: { ...PUSH_CLIENT.workspace, textDocumentContent } };
    client = await TestClient.start({ files: { 'shared.runplan': SHARED }, capabilities });
    await client.open('plan.runplan', PLAN);
    await client.open('shared.runplan', SHARED);
    await client.open('two.runplan', TWO);
  });
  afterAll(async () => {
    const mistakes = client.messages.filter((message) => message.includes('mistake'));
    await client.stop();
    expect(mistakes).toEqual([]);
  });

  async function hoverAt(path: string, words: string): Promise<string | null> {
    const hover = await client.request<Hover | null>('textDocument/hover', {
      textDocument: { uri: client.uri(path) },
      position: client.at(path, words),
    });
    if (!hover) return null;
    const { start, end } = hover.range as NonNullable<Hover['range']>;
    const line = client.text(path).split('\n')[start.line] as string;
    return `[${line.slice(start.character, end.character)}]\n${(hover.contents as MarkupContent).value}`;
  }

  return {
    get client() {
      return client;
    },
    hoverAt,
    inPlan: (words) => hoverAt('plan.runplan', words),
    inShared: (words) => hoverAt('shared.runplan', words),
    inTwo: (words) => hoverAt('two.runplan', words),
  };
}
