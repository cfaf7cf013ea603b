import type { Edit, GappedText } from '@runplan/language/internal';

/** What `completionItem/resolve` tells about an offer; plain data that travels to the client and back. */
export type About =
  | { readonly is: 'definition'; readonly type: string; readonly name: string; readonly file: string }
  | { readonly is: 'rule'; readonly id: string }
  | { readonly is: 'parameter'; readonly rule: string; readonly name: string }
  | { readonly is: 'week'; readonly plan: string; readonly number: number }
  | { readonly is: 'file'; readonly file: string }
  /** A word of a list, by what one of its words is called. */
  | { readonly is: 'word'; readonly word: string; readonly list: string }
  /** A word of the grammar, and the type of the node that it belongs to. */
  | { readonly is: 'keyword'; readonly word: string; readonly type?: string };

const NAME_TYPES = [
  'Athlete',
  'Block',
  'Exercise',
  'Group',
  'PainRule',
  'Plan',
  'Policy',
  'Workout',
] as const;

/** The types of definitions that are offered by name. */
export type NameType = (typeof NAME_TYPES)[number];

/** Whether an offer of a kind is the name of a definition. */
export function isNameType(kind: OfferKind): kind is NameType {
  return (NAME_TYPES as readonly OfferKind[]).includes(kind);
}

/** What an offer is: editors show a sign for each. */
export type OfferKind =
  | NameType
  | 'File'
  | 'Keyword'
  | 'Kind'
  | 'Pace'
  | 'Parameter'
  | 'Rule'
  | 'Session'
  | 'Snippet'
  | 'Value'
  | 'Week';

/** Something that can stand at the cursor. */
export interface Offer {
  readonly label: string;
  readonly kind: OfferKind;
  /** What it means, in a few words. */
  readonly detail?: string;
  /** What is inserted where that is not the label; in the syntax of snippets where `isSnippet`. */
  readonly insert?: string;
  readonly isSnippet?: boolean;
  /** Where the replaced stretch begins, if not with the word that is being typed. */
  readonly from?: number;
  /** Evidently the best. */
  readonly isBest?: boolean;
  /** Changes elsewhere in the file. */
  readonly edits?: readonly Edit[];
  readonly about?: About;
}

/** What can stand at the cursor, best first. */
export interface Offers {
  readonly offers: readonly Offer[];
  /** Whether the statement can end here. Then nothing is offered unless it is asked for. */
  readonly canEnd: boolean;
  /** Whether what is typed next brings other offers. */
  readonly isPartial?: boolean;
}

export const NOTHING: Offers = { offers: [], canEnd: true };

/** What has to come next. */
export function needed(...offers: readonly (readonly Offer[])[]): Offers {
  return { offers: offers.flat(), canEnd: false };
}

/** What may follow. */
export function possible(...offers: readonly (readonly Offer[])[]): Offers {
  return { offers: offers.flat(), canEnd: true };
}

/** Each value once, for a figure that is typed may be one that is usual: the first of two, with what either tells. */
export function eachValueOnce(offers: readonly Offer[]): readonly Offer[] {
  const details = new Map<string, string | undefined>();
  for (const { kind, label, detail } of offers)
    if (kind === 'Value') details.set(label, details.get(label) ?? detail);
  return offers.flatMap((offer) => {
    if (offer.kind !== 'Value') return [offer];
    if (!details.has(offer.label)) return [];
    const detail = details.get(offer.label);
    details.delete(offer.label);
    return [{ ...offer, ...(detail !== undefined && { detail }) }];
  });
}

/** Text that stands in a snippet as it is. */
export function inSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** A placeholder of a snippet. */
export function gap(number: number, text: string): string {
  return `\${${number}:${inSnippet(text)}}`;
}

/** A text as a snippet, with a placeholder for each of its gaps. */
export function snippetOf({ text, gaps = [] }: GappedText): string {
  const ends = [0, ...gaps.map(({ end }) => end)];
  const filled = gaps.map(
    ({ start, end }, index) =>
      inSnippet(text.slice(ends[index], start)) + gap(index + 1, text.slice(start, end)),
  );
  return filled.join('') + inSnippet(text.slice(ends.at(-1)));
}

/** A placeholder of a snippet with values to choose from; the first is the one that it begins with. */
export function choice(number: number, words: readonly string[]): string {
  return `\${${number}|${words.join(',')}|}`;
}

/** The text of a snippet with its placeholders filled in. */
export function withoutGaps(snippet: string): string {
  return snippet
    .replace(/\$\{\d+\|([^,|]*)[^}]*\}/g, '$1')
    .replace(/\$\{\d+:((?:\\.|[^\\}])*)\}/g, '$1')
    .replace(/\$\d+|\$\{\d+\}/g, '')
    .replace(/\\([\\$}])/g, '$1');
}
