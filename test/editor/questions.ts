/**
 * What the suite, inside of the editor, can ask the runner outside: things that an extension can't see or do. Types
 * only, because both sides share them.
 */
export interface Questions {
  /** Says that a test begins, and learns how often it has begun before; a window that is loaded again begins again. */
  begin(name: string): number;
  /** Says how a test went. */
  report(result: Result): void;
  /** The tests that have been reported. */
  reported(): readonly string[];
  /** The text of everything in the webview that matches, in the order of the page. */
  webviewTexts(selector: string): readonly string[];
  /** An attribute of everything in the webview that matches; null where it is missing. */
  webviewAttributes(selector: string, attribute: string): readonly (string | null)[];
  /** How far the page in the webview is scrolled, in pixels; scrolls there first if told to. */
  webviewScroll(to?: number): number;
  /** From now on it is known when the page in the webview changes. */
  watchWebview(): void;
  /** When the page in the webview changed first after a time; waits for it. Both as {@link press} tells them. */
  webviewChangeAfter(time: number): number;
  /** Clicks on the first element of the webview that matches. */
  webviewClick(selector: string): void;
  /** Gives the focus to the first element of the webview that matches. */
  webviewFocus(selector: string): void;
  /** Presses a key, such as `Tab`, where the focus is, and says when: in milliseconds since 1970. */
  press(key: string): number;
  /** Types text where the focus is. */
  type(text: string): void;
  /** Types a text at the pace of a person, into what has the focus. A line end is the key Enter. */
  typeSlowly(text: string): void;
  /** What the quick input asks; empty while none is open that can be answered. */
  quickInput(): string;
  /** Texts in the workbench itself: notifications, the status bar … */
  workbenchTexts(selector: string): readonly string[];
  /** Clicks on the first element of the workbench that matches. */
  workbenchClick(selector: string): void;
  /** Waits until the window shows again what was open when it was loaded. */
  restored(): void;
  /** What was logged as an error since the last question, but not by the workbench itself. */
  consoleErrors(): readonly string[];
  /** Keeps a picture of the window in test-results/. */
  screenshot(name: string): void;
  /** What `runplan check` finds in files of the workspace. */
  findings(file: string): readonly Finding[];
  /** Ends the process of the language server or lets it hang, and says whether there was one. */
  signalServer(signal: 'SIGKILL' | 'SIGSTOP'): boolean;
  /** How many processes of the language server there are. */
  serverCount(): number;
  /** From now on the language server begins and never answers, or is itself again. */
  muteServer(isMute: boolean): void;
}

/** How a test of the suite went. */
export interface Result {
  readonly name: string;
  readonly milliseconds: number;
  /** Why it failed. Missing when it passed. */
  readonly error?: string;
}

/** A finding of `runplan check --format json`, as far as tests look at it. */
export interface Finding {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly file: string;
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}

/** The same questions as functions that answer, now or later. */
export type Answers = {
  readonly [Name in keyof Questions]: (
    ...parameters: Parameters<Questions[Name]>
  ) => Promise<ReturnType<Questions[Name]>> | ReturnType<Questions[Name]>;
};
