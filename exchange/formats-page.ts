/** The page about formats, `docs/formats.md`. */
import { inline, list, type Page, type PageBlock } from '@runplan/language/internal';
import type { Each, Format } from './define-format.ts';
import { NEEDS } from './needs.ts';
import type { Option } from './options.ts';

const FILES: Readonly<Record<Each, string>> = {
  file: 'one for all plans that are asked for',
  plan: 'one for each plan and athlete',
  week: 'one for each week',
  session: 'one for each session',
};

export function formatsPage(formats: readonly Format[]): Page {
  return {
    title: 'Formats',
    blocks: [
      paragraph(
        'Plans leave Runplan in these formats: with [`runplan export`](ci.md#runplan-export) in a terminal, with **Export…** ' +
          'in VS Code, and in other editors with the request [`runplan/export`](editors.md#beyond-the-protocol). What plans come in ' +
          'from stands in [Importing plans](import.md).',
      ),
      paragraph(
        "Sessions are told in the usual form: what a coach's own notation leaves to be understood is written out, as `runplan fmt` " +
          'does.',
      ),
      ...formats.flatMap(section),
    ],
  };
}

function section(format: Format): readonly PageBlock[] {
  const { id, title, about, extension, mediaType, each, needs, options, loses, docs, read } = format;
  return [
    { kind: 'heading', text: title },
    paragraph(about),
    table(
      ['name', 'files', 'type', 'needs'],
      [
        [
          `\`${id}\``,
          `\`.${extension}\`, ${FILES[each]}`,
          `\`${mediaType}\``,
          list(needs.map((need) => NEEDS[need].about)) || 'nothing',
        ],
      ],
    ),
    ...(Object.keys(options).length > 0 ? [optionsTable(options)] : []),
    paragraph(docs),
    ...(loses.length > 0 ? [paragraph(`The files do not hold ${list(loses)}.`)] : []),
    ...(read ? [paragraph(`[\`runplan import --from ${id}\`](import.md) reads: ${read.about}`)] : []),
  ];
}

function optionsTable(options: Format['options']): PageBlock {
  return table(
    ['option', 'values', 'default', 'meaning'],
    Object.entries(options).map(([id, option]) => [
      `\`${id}\``,
      valuesOf(option),
      `\`${option.default}\``,
      option.about,
    ]),
  );
}

function valuesOf(option: Option): string {
  switch (option.kind) {
    case 'flag':
      return '`true`, `false`';
    case 'choice':
      return option.choices.map((choice) => `\`${choice}\``).join(', ');
    case 'count':
      return `${option.least} to ${option.most}`;
  }
}

function paragraph(text: string): PageBlock {
  return { kind: 'paragraph', text: inline(text) };
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): PageBlock {
  return { kind: 'table', head: head.map(inline), rows: rows.map((row) => row.map(inline)) };
}
