/** The options of formats as options of the command. */
import type { Format, FormatOption } from '@runplan/exchange';
import type { Option, Options } from '../options.ts';

/** The options of all formats, each with the formats that have it. */
export function optionsOfFormats(formats: readonly Format[]): Options {
  const declared = formats.flatMap((format) =>
    Object.entries(format.options).map(([name, option]) => ({ name, option, id: format.id })),
  );
  return Object.fromEntries(
    [...Map.groupBy(declared, ({ name }) => name)].map(([name, all]) => [
      name,
      commandOption(
        all.map(({ option }) => option),
        all.map(({ id }) => id),
      ),
    ]),
  );
}

/** @param declared of formats that share the name: they mean the same by it */
function commandOption(declared: readonly FormatOption[], ids: readonly string[]): Option {
  const [first] = declared as [FormatOption];
  const help = `${ids.join(', ')}: ${first.about}`;
  switch (first.kind) {
    case 'flag':
      return { help };
    case 'choice': {
      const choices = new Set(declared.flatMap((option) => (option.kind === 'choice' ? option.choices : [])));
      return { value: [...choices].join('|'), choices: [...choices], help };
    }
    case 'count':
      return { value: 'N', help };
  }
}

/** What was typed for the options of a format, as the format takes it. */
export function formatOptions(
  typed: Readonly<Record<string, unknown>>,
  formats: readonly Format[],
): Readonly<Record<string, unknown>> {
  const kinds = new Map(
    formats.flatMap(({ options }) =>
      Object.entries(options).map(([name, { kind }]) => [name, kind] as const),
    ),
  );
  return Object.fromEntries(
    Object.entries(typed).flatMap(([name, value]) => {
      const kind = kinds.get(name);
      return kind === undefined ? [] : [[name, kind === 'count' ? numberOr(value) : value]];
    }),
  );
}

/** A whole number; what is none stays as it was typed, and is refused as such. */
function numberOr(typed: unknown): unknown {
  return /^\d{1,15}$/.test(String(typed)) ? Number(typed) : typed;
}
