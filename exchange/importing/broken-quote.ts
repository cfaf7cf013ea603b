/** What a reader of tables of plain text complains of. */
interface TableError {
  readonly type: string;
  /** From 0. */
  readonly row?: number | undefined;
}

/** Why a table can't be read as a whole, as a sentence: a quote in it is not closed. Undefined where all are. */
export function brokenQuote(errors: readonly TableError[]): string | undefined {
  const broken = errors.find(({ type }) => type === 'Quotes');
  return (
    broken &&
    `Row ${(broken.row ?? 0) + 1} has a quote that is not closed: is the file whole? Write \`""\` for a quote inside a cell.`
  );
}
