import type { Inline, Page, PageBlock } from '@runplan/language/internal';
import type { Colours, Look } from '@runplan/report';
import { columnWidths, rowLines, type StyledText, textOf, wrapStyled } from '@runplan/report';

const INDENT = 2;
const SOURCE_INDENT = 6;

/** A page of documentation as lines of a terminal: headings at the margin, what belongs to them indented. */
export function pageLines({ title, blocks }: Page, { colours, width }: Look): string[] {
  const lines = [colours.bold(title)];
  let indent = 0;
  let last: PageBlock | undefined;
  for (const block of blocks) {
    // What a heading stands above follows it at once.
    if (last?.kind !== 'heading') lines.push('');
    last = block;
    if (block.kind === 'heading') {
      lines.push(colours.bold(block.text));
      indent = INDENT;
    } else {
      lines.push(...indented(blockLines(block, colours, width - indent), indent));
    }
  }
  return lines;
}

function blockLines(
  block: Exclude<PageBlock, { kind: 'heading' }>,
  colours: Colours,
  width: number,
): string[] {
  switch (block.kind) {
    case 'paragraph':
      return wrapped(styled(block.text, colours), width);
    case 'list':
      return block.items.flatMap((item) => hanging('- ', styled(item, colours), width));
    case 'table':
      return tableLines(block, colours, width);
    case 'source':
      return indented(block.text.split('\n'), SOURCE_INDENT - INDENT);
    case 'references': {
      const names = Math.max(...block.items.map(({ name }) => name.length)) + 2;
      return block.items.flatMap(({ name, citation, note }) => [
        ...hanging(name.padEnd(names), citation, width),
        ...(note ? indented(wrapped(note, width - names), names) : []),
      ]);
    }
  }
}

function tableLines(
  { head, rows }: Extract<PageBlock, { kind: 'table' }>,
  colours: Colours,
  width: number,
): string[] {
  const headings = head.map((cell) => [{ text: textOf(styled(cell, colours)), style: colours.dim }]);
  const body = rows.map((row) => row.map((cell) => styled(cell, colours)));
  const widths = columnWidths([headings, ...body], width);
  const rule = widths.map((one) => [{ text: '─'.repeat(one), style: colours.dim }]);
  return [headings, rule, ...body].flatMap((row) => rowLines(row, widths));
}

/** Code keeps its backticks, as in findings: not every terminal shows colours. */
function styled(text: Inline, colours: Colours): StyledText {
  return text.map(({ text: words, style }) => {
    if (style === 'code') return { text: `\`${words}\``, style: colours.cyan };
    return style === 'strong' ? { text: words, style: colours.bold } : { text: words };
  });
}

function wrapped(text: StyledText, width: number): string[] {
  return wrapStyled(text, width).map((line) => line.text);
}

function hanging(label: string, text: StyledText, width: number): string[] {
  return wrapped(text, width - label.length).map(
    (line, index) => (index === 0 ? label : ' '.repeat(label.length)) + line,
  );
}

function indented(lines: readonly string[], by: number): string[] {
  return lines.map((line) => (line === '' ? '' : ' '.repeat(by) + line));
}
