/** The lines of a text, as findings count them: ended by LF, CRLF or CR. */
export class Lines {
  private readonly text: string;
  private readonly starts: number[] = [0];

  constructor(text: string) {
    this.text = text;
    for (const { index, 0: ending } of text.matchAll(/\r\n|\r|\n/g)) this.starts.push(index + ending.length);
  }

  /** A line without its ending, counted from 1; '' beyond the last. */
  line(number: number): string {
    const start = this.starts[number - 1];
    if (start === undefined) return '';
    let end = this.starts[number] ?? this.text.length;
    while (end > start && (this.text[end - 1] === '\n' || this.text[end - 1] === '\r')) end--;
    return this.text.slice(start, end);
  }
}
