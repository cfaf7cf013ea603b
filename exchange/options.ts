/** The options of formats: how they are declared, and what a user gives for them. */
import { list } from '@runplan/language/internal';
import { ExportRefusal } from './export-refusal.ts';

/** An option that is on or off. */
export interface Flag {
  readonly kind: 'flag';
  /** What it does, as a phrase. */
  readonly about: string;
  readonly default: boolean;
}

/** An option with one of a few words. */
export interface Choice {
  readonly kind: 'choice';
  readonly about: string;
  readonly choices: readonly string[];
  readonly default: string;
}

/** An option with a whole number. */
export interface Count {
  readonly kind: 'count';
  readonly about: string;
  readonly least: number;
  readonly most: number;
  readonly default: number;
}

export type Option = Flag | Choice | Count;

/** By the words that a user sets them with. */
export type Options = Readonly<Record<string, Option>>;

type OptionValue<Declared extends Option> = Declared extends Flag
  ? boolean
  : Declared extends Choice
    ? Declared['choices'][number]
    : number;

/** The values of options by their words. */
export type OptionValues<Declared extends Options> = {
  readonly [id in keyof Declared]: OptionValue<Declared[id]>;
};

/**
 * What is given for the options of a format; the default where nothing is.
 *
 * @throws ExportRefusal for options that do not exist and values that they can't have
 */
export function optionValues(
  format: string,
  declared: Options,
  given: Readonly<Record<string, unknown>>,
): OptionValues<Options> {
  const unknown = Object.keys(given).find((id) => !Object.hasOwn(declared, id));
  if (unknown !== undefined) {
    const ids = Object.keys(declared);
    const there = ids.length > 0 ? `it has ${list(ids)}` : 'it has none';
    throw new ExportRefusal(`The format ${format} has no option "${unknown}"; ${there}.`);
  }
  const said = new Map(Object.entries(given));
  return Object.fromEntries(
    Object.entries(declared).map(([id, option]) => [
      id,
      said.has(id) ? accepted(id, option, said.get(id)) : option.default,
    ]),
  );
}

function accepted(id: string, option: Option, given: unknown): boolean | string | number {
  switch (option.kind) {
    case 'flag':
      if (typeof given === 'boolean') return given;
      throw refused(id, 'true or false', given);
    case 'choice': {
      const choice = option.choices.find((one) => one === given);
      if (choice !== undefined) return choice;
      throw refused(id, `one of ${list(option.choices)}`, given);
    }
    case 'count': {
      const { least, most } = option;
      if (typeof given === 'number' && Number.isInteger(given) && given >= least && given <= most)
        return given;
      throw refused(id, `a whole number from ${least} to ${most}`, given);
    }
  }
}

function refused(id: string, expected: string, given: unknown): ExportRefusal {
  return new ExportRefusal(`The option "${id}" is ${expected}, and not ${JSON.stringify(given)}.`);
}
