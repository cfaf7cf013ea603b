/** What is used of the reference implementation of CommonMark, which has no types of its own. */
declare module 'commonmark' {
  interface MarkdownNode {
    readonly type: string;
    readonly destination: string | null;
  }
  class Parser {
    parse(text: string): {
      walker(): { next(): { readonly node: MarkdownNode; readonly entering: boolean } | null };
    };
  }
}
