/** Text of a program, line by line. */
export class Code {
  private readonly lines: string[] = [];
  private indent = 0;

  line(text: string): void {
    this.lines.push(text === '' ? '' : '  '.repeat(this.indent) + text);
  }

  /** Lines that stand inside of another one. */
  block(head: string, inside: () => void, tail = '}'): void {
    this.line(head);
    this.indent++;
    inside();
    this.indent--;
    this.line(tail);
  }

  toString(): string {
    return `${this.lines.join('\n')}\n`;
  }
}

/** A list as it is written in a program. */
export function listOf(items: readonly (string | number)[]): string {
  return `[${items.join(', ')}]`;
}

/** A string as it is written in a program, in ASCII. */
export function quoted(text: string): string {
  const escaped = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
  return `'${escaped.replaceAll(/[^ -~]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)}'`;
}
