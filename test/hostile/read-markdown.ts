/** Reads Markdown as those who show it do: as the reference implementation of CommonMark, and as VS Code. */
import { Parser } from 'commonmark';
import { lexer, walkTokens } from 'marked';

export interface ReadMarkdown {
  /** What texts of plans may not become: pictures, HTML, headings and other blocks of their own. */
  readonly marks: readonly string[];
  /** Where links lead. */
  readonly links: readonly string[];
}

const OWN_BLOCKS: ReadonlySet<string> = new Set([
  ...['image', 'html', 'html_inline', 'html_block', 'heading', 'thematic_break', 'hr', 'code_block'],
  ...['block_quote', 'blockquote', 'def'],
]);

export function readMarkdown(text: string): ReadMarkdown {
  const found: { type: string; link: string | null }[] = [];
  const walker = new Parser().parse(text).walker();
  for (let step = walker.next(); step; step = walker.next())
    if (step.entering) found.push({ type: step.node.type, link: step.node.destination });
  walkTokens(lexer(text, { gfm: true }), (token) => {
    const isBlock = token.type === 'code' && 'raw' in token;
    found.push({
      type: isBlock ? 'code_block' : token.type,
      link: token.type === 'link' ? token.href : null,
    });
  });
  return {
    marks: found.flatMap(({ type }) => (OWN_BLOCKS.has(type) ? type : [])),
    links: found.flatMap(({ type, link }) => (type === 'link' && link !== null ? link : [])),
  };
}
