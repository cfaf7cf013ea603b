/**
 * The one place that writes Markdown: pages of rules, hovers, what completion tells. Text is never read as marks,
 * whoever wrote it.
 */
import { visible } from '../text/visible.ts';
import type { Inline, Page, PageBlock, Styled } from './content.ts';

/** A page as Markdown, as it stands in `docs/rules/`. */
export function toMarkdown({ title, blocks }: Page): string {
  return `# ${escaped(title)}\n\n${markdownOf(blocks)}\n`;
}

/** Blocks as Markdown, without a line end behind the last one. */
export function markdownOf(blocks: readonly PageBlock[]): string {
  return blocks.map((block, index) => blockText(block, blocks[index - 1])).join('\n\n');
}

/** @param before what stands before it: a list behind a list needs another bullet, or Markdown makes them one */
function blockText(block: PageBlock, before: PageBlock | undefined): string {
  switch (block.kind) {
    case 'heading':
      return `## ${escaped(block.text)}`;
    case 'paragraph':
      return inlineText(block.text);
    case 'list': {
      const bullet = before?.kind === 'list' ? '*' : '-';
      return block.items.map((item) => `${bullet} ${inlineText(item)}`).join('\n');
    }
    case 'table':
      return [
        tableLine(block.head),
        `|${' --- |'.repeat(block.head.length)}`,
        ...block.rows.map(tableLine),
      ].join('\n');
    case 'source': {
      const fence = '`'.repeat(Math.max(3, longestRun(block.text) + 1));
      return `${fence}runplan\n${block.text}\n${fence}`;
    }
    case 'references':
      return block.items
        .map(
          ({ name, citation, note }) =>
            `- **${escaped(name)}** ${escaped(citation)}${note ? `\\\n  ${escaped(note)}` : ''}`,
        )
        .join('\n');
  }
}

function tableLine(cells: readonly Inline[]): string {
  return `| ${cells.map((cell) => inlineText(cell).replaceAll('|', '\\|')).join(' | ')} |`;
}

function inlineText(text: Inline): string {
  return text.map(spanText).join('').trimStart().replace(STARTS_BLOCK, '$1\\$2');
}

function spanText({ text, style, link }: Styled): string {
  const shown = styled(visible(text.replaceAll('\n', ' ')), style);
  return link === undefined ? shown : `[${shown}](${PLAIN_TARGET.test(link) ? link : `<${link}>`})`;
}

function styled(text: string, style: Styled['style']): string {
  if (text.trim() === '') return text;
  if (style === 'code') return codeSpan(text);
  return style === 'strong' ? `**${escaped(text)}**` : escaped(text);
}

/** The fence is longer than any in the text; blanks part them. */
function codeSpan(text: string): string {
  const fence = '`'.repeat(longestRun(text) + 1);
  const blank = /^`|`$|^ .* $/.test(text) ? ' ' : '';
  return fence + blank + text + blank + fence;
}

/** How many backticks stand together, at most. */
function longestRun(text: string): number {
  return Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
}

function escaped(text: string): string {
  return text.replace(MARKS, '\\$&');
}

/** What Markdown reads as a mark wherever it stands; some readers take addresses without marks for links as well. */
const MARKS = /[\\`*_[\]<>~]|&(?=#?\w+;)|:(?=\/\/)|@(?=[\w.-])|(?<=\bwww)\./gi;
/** What it reads as a heading, list or rule at the start of a line. */
const STARTS_BLOCK = /^(\d*)([-+#=.)](?=\s|$|[-=]*\s*$|#))/;
/** A link to another page of the documentation; addresses can have characters that would end it. */
const PLAIN_TARGET = /^[\w./#-]+$/;
