/**
 * The requests that are Runplan's own, beside those of the protocol: between the server and a client that knows it, such
 * as the VS Code extension.
 */

import type {
  ExportAsked,
  FormatDescription,
  PageChanges,
  PlanChoice,
  PlanPage,
  SessionChange,
} from '@runplan/exchange';
import type { GapQuestion } from '@runplan/language/internal';
import type { Range } from 'vscode-languageserver';

export type { GapQuestion, NewPlanQuestion, NewPlanStep } from '@runplan/language/internal';

/** The server asks for the text of a file: `{ uri }` gives the text, or null where it can't be read. */
export const READ_FILE = 'runplan/readFile';
/** The server asks for the plan files below folders: `{ folders }` gives their URIs. */
export const FIND_FILES = 'runplan/findFiles';
/** The server asks for a text that belongs to the program: `{ name }` gives it, or null where it can't be read. */
export const READ_ASSET = 'runplan/readAsset';

/** The client asks for the rules: `{}` gives a {@link RuleChoice} for each. */
export const RULES = 'runplan/rules';
/** The client asks which policies a file can name: `{ uri }` gives {@link PolicyChoices}. */
export const POLICIES = 'runplan/policies';
/** The client asks for the page of an open file: {@link PlanPageAsked} gives a {@link PlanPageAnswer}, or null. */
export const PLAN_PAGE = 'runplan/planPage';
/** The client asks in which formats the plans of an open file can leave: `{ uri }` gives {@link ExportChoices}. */
export const FORMATS = 'runplan/formats';
/** The client asks for plans of an open file in a format: {@link ExportParams} gives {@link ExportedPlans}, or null. */
export const EXPORT = 'runplan/export';
/** The client asks in which formats plans can come in: `{}` gives an {@link ImportFormat} for each. */
export const IMPORT_FORMATS = 'runplan/importFormats';
/** The client asks for the plan that files become: {@link ImportParams} gives an {@link ImportedFile}. */
export const IMPORT = 'runplan/import';
/** The client has all files of a folder checked: `{ folder }`, its URI, gives a {@link CheckedFolder}, or null. */
export const CHECK_FOLDER = 'runplan/checkFolder';

/** The client asks what comes next on the way to a first plan: {@link NewPlanAnswered} gives a `NewPlanStep`. */
export const NEW_PLAN = 'runplan/newPlan';

/** The client asks how the text of an open file is changed: {@link SessionChangeAsked} gives the edits. */
export const CHANGE_SESSION = 'runplan/changeSession';

/** The client asks what can be done about a finding: {@link RepairsAsked} gives a {@link RepairOffer} for each. */
export const REPAIRS = 'runplan/repairs';
/** The client asks how the text of an open file is repaired: {@link RepairAsked} gives the edits. */
export const REPAIR = 'runplan/repair';

export interface RepairsAsked {
  readonly uri: string;
  /** Where the finding is. */
  readonly range: Range;
  readonly rule: string;
}

/** What can be done about a finding, and what only the author knows that has to be asked before. */
export interface RepairOffer {
  readonly title: string;
  readonly asks: readonly GapQuestion[];
}

export interface RepairAsked extends RepairsAsked {
  readonly title: string;
  /** In the order of what is asked. */
  readonly answers?: readonly string[];
}

export interface SessionChangeAsked extends SessionChange {
  readonly uri: string;
}

export interface PlanPageAsked {
  readonly uri: string;
  /** The state of the page that the client shows; what is the same is not sent again. */
  readonly known?: string;
}

/** The page as a whole, or what changed in the page of the known state; neither where nothing did. */
export interface PlanPageAnswer {
  readonly state: string;
  readonly page?: PlanPage;
  readonly changes?: PageChanges;
}

export interface ExportChoices {
  readonly formats: readonly FormatDescription[];
  /** The plans of the file; none where it is not open. */
  readonly plans: readonly PlanChoice[];
}

export interface ExportParams extends ExportAsked {
  readonly uri: string;
}

export interface ExportedPlans {
  readonly files: readonly SentFile[];
  /** What the user should know about them, as whole sentences. */
  readonly remarks: readonly string[];
}

/** A file to write. Its name is safe, and has no folder. */
export type SentFile = { readonly name: string; readonly mediaType: string } & (
  | { readonly text: string }
  | { readonly base64: string }
);

export interface ImportFormat {
  readonly id: string;
  /** One sentence: what is read. */
  readonly about: string;
  /** What the names of its files end in, without the dot. */
  readonly endings: readonly string[];
  /** Of a format in which each file is a session, several files become one plan. */
  readonly each: 'plan' | 'session';
}

export interface ImportParams {
  /** With names without folders. */
  readonly files: readonly { readonly name: string; readonly base64: string }[];
  /** The id of a format; without it, what names and contents say. */
  readonly format?: string;
  /** `km` or `mi`, for distances that are written without a unit. */
  readonly unit?: 'km' | 'mi';
}

export interface ImportedFile {
  /** The plan, formatted. */
  readonly text: string;
  /** How much was understood, as a sentence or more, and a line for each entry that was not. */
  readonly summary: readonly string[];
  /** In how many sessions that are not understood a distance has no unit. */
  readonly withoutUnit: number;
}

export interface NewPlanAnswered {
  /** What was typed, by the name of the question. */
  readonly answers: Readonly<Record<string, string>>;
  /** `2026-11-23`. */
  readonly today: string;
  /** The URI of an open file whose plan the new one is made from. */
  readonly from?: string;
}

export interface RuleChoice {
  readonly id: string;
  readonly summary: string;
  readonly group: string;
  /** Where its page is found. */
  readonly page: string;
}

export interface PolicyChoices {
  /** The policies in view, nearest first. */
  readonly policies: readonly PolicyChoice[];
  readonly plans: readonly PlanPolicy[];
}

export interface PolicyChoice {
  /** As a plan writes it, in quotes where it needs them. */
  readonly name: string;
  /** The path of the file that defines it; absent for a built-in policy. */
  readonly from?: string;
  /** The comment above its definition. */
  readonly about?: string;
}

/** A plan, the policy in force, and where another one is written. */
export interface PlanPolicy {
  readonly plan: string;
  readonly policy: string;
  /** What the name of another policy replaces, as the protocol counts. */
  readonly range: Range;
  /** What stands before the name: the line begins here where the plan has none. */
  readonly before: string;
}

export interface CheckedFolder {
  /** What `runplan check` would write for people; names of files are relative to the folder. */
  readonly report: string;
  /** How many errors there are. */
  readonly errors: number;
}
