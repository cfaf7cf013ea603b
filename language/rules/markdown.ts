import type { Block, Inline, Page, Styled } from './content.ts';

/** A page as Markdown, as it stands in `docs/rules/`. */
export function toMarkdown({ title, blocks }: Page): string {
  return `${[`# ${title}`, ...blocks.map(blockText)].join('\n\n')}\n`;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `## ${block.text}`;
    case 'paragraph':
      return inlineText(block.text);
    case 'list':
      return block.items.map((item) => `- ${inlineText(item)}`).join('\n');
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
        .map(({ name, citation, note }) => `- **${name}** ${citation}${note ? `\\\n  ${note}` : ''}`)
        .join('\n');
  }
}

function tableLine(cells: readonly Inline[]): string {
  return `| ${cells.map((cell) => inlineText(cell).replaceAll('|', '\\|')).join(' | ')} |`;
}

function inlineText(text: Inline): string {
  return text.map(spanText).join('');
}

function spanText({ text, style, link }: Styled): string {
  if (link !== undefined) return `[${text}](${link})`;
  if (style === 'code') return `\`${text}\``;
  return style === 'strong' ? `**${text}**` : text;
}
