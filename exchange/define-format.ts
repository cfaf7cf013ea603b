/**
 * The shape of a format. A format is one file that says everything about itself; what programs offer, check and tell
 * about it, and its documentation, derive from it.
 */
import type {
  Finding,
  PolicyReference,
  RunplanDocument,
  RunplanServices,
  TrainingPlan,
  TrainingSession,
  TrainingWeek,
} from '@runplan/language/internal';
import type { Reader } from './importing/reader.ts';
import type { Need } from './needs.ts';
import type { Options, OptionValues } from './options.ts';

/** What one written file is about. */
export interface Subjects {
  /** All plans that are asked for, each once for each of its athletes. */
  readonly file: readonly TrainingPlan[];
  /** A plan as it is for one athlete. */
  readonly plan: TrainingPlan;
  readonly week: TrainingWeek;
  readonly session: TrainingSession;
}

export type Each = keyof Subjects;

/** Where the plans come from. */
export interface ExportSource {
  readonly document: RunplanDocument;
  readonly services: RunplanServices;
  /** The policy of plans that name none; without it, `standard`. */
  readonly defaultPolicy?: PolicyReference;
  /** What of the file could not be understood, whatever the user wants to see. */
  mistakes(): readonly Finding[];
  /**
   * What is found in the file, as far as the user wants to see it. A function, because few formats ask.
   *
   * @param document that of the file, or of its text in the usual form
   */
  findings(document: RunplanDocument): readonly Finding[];
  /** Reads a text that lies beside the program, where the build puts it. */
  readAsset(name: string): Promise<string>;
}

/** What a format writes from, beside the subject. */
export interface WriteContext<Declared extends Options> extends ExportSource {
  readonly options: OptionValues<Declared>;
  /** Tells the user of something that whoever takes the file may not make of it what is meant, as a whole sentence. */
  remark(text: string): void;
}

/** A text, or bytes. */
export type Content = string | Uint8Array;

/** A format that writes a file for each subject of one type. */
export interface FormatOf<E extends Each, Declared extends Options = Options> {
  /** The word that a user chooses it by. */
  readonly id: string;
  /** Its name in a list: `Web page`. */
  readonly title: string;
  /** One sentence: what one gets, and what it is for. */
  readonly about: string;
  /** Of its files, without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** What each file is about. */
  readonly each: E;
  /** What a plan must have. */
  readonly needs: readonly Need[];
  readonly options: Declared;
  /** What a plan has and the files do not, as phrases that continue "They do not hold …". */
  readonly loses: readonly string[];
  /** What else a user should know: a paragraph, marked like the texts of rules. */
  readonly docs: string;
  /**
   * Makes the content of a file: the same one whenever the plan and the options are the same.
   *
   * @returns undefined where the format has nothing to say about a subject
   */
  write(
    subject: Subjects[E],
    context: WriteContext<Declared>,
  ): Content | undefined | Promise<Content | undefined>;
  /** How plans are read in it, where they can be. */
  readonly read?: Reader;
}

/** Any format; `each` tells which subjects it takes. */
export type Format = { readonly [E in Each]: FormatOf<E> }[Each];

/** Defines a format; `each` and the options give the types of what it writes from. */
export function defineFormat<const E extends Each, const Declared extends Options>(
  format: FormatOf<E, Declared>,
): FormatOf<E, Declared> {
  return format;
}
