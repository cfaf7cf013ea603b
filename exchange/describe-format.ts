/** Formats as plain data, for whoever offers them. */
import type { Each, Format } from './define-format.ts';
import { NEEDS, type Need } from './needs.ts';
import type { Option } from './options.ts';

export interface FormatDescription {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  /** Without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** What each written file is about. */
  readonly each: Each;
  readonly needs: readonly { readonly id: Need; readonly about: string }[];
  readonly options: readonly ({ readonly id: string } & Option)[];
  readonly loses: readonly string[];
}

export function describeFormat(format: Format): FormatDescription {
  const { id, title, about, extension, mediaType, each, needs, options, loses } = format;
  return {
    id,
    title,
    about,
    extension,
    mediaType,
    each,
    needs: needs.map((need) => ({ id: need, about: NEEDS[need].about })),
    options: Object.entries(options).map(([word, option]) => ({ id: word, ...option })),
    loses,
  };
}
