/**
 * The one place that writes Markdown: pages of rules, hovers, what completion tells. Text is never read as marks,
 * whoever wrote it.
 */
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
    case 'source':
      return `\`\`\`runplan\n${block.text}\n\`\`\``;
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
  return text.map(spanText).join('').replace(STARTS_BLOCK, '$1\\$2');
}

function spanText({ text, style, link }: Styled): string {
  const shown = styled(text, style);
  return link === undefined ? shown : `[${shown}](${PLAIN_TARGET.test(link) ? link : `<${link}>`})`;
}

function styled(text: string, style: Styled['style']): string {
  if (style === 'code') return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
  return style === 'strong' ? `**${escaped(text)}**` : escaped(text);
}

function escaped(text: string): string {
  return text.replace(MARKS, '\\$&');
}

/** What Markdown reads as a mark wherever it stands. */
const MARKS = /[\\`*_[\]<>~]|&(?=#?\w+;)/g;
/** What it reads as a heading, list or rule at the start of a line. */
const STARTS_BLOCK = /^(\d*)([-+#=.)](?=\s|$))/;
/** A link to another page of the documentation; addresses can have characters that would end it. */
const PLAIN_TARGET = /^[\w./#-]+$/;
