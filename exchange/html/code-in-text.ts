/** A part of a message. */
export interface TextPart {
  readonly text: string;
  /** Whether it is written in plans: it stands between backticks. */
  readonly isCode: boolean;
}

/** The parts of a message, without the backticks. */
export function textParts(message: string): readonly TextPart[] {
  return message
    .split(/(`[^`]+`)/)
    .map((part) =>
      /^`[^`]+`$/.test(part) ? { text: part.slice(1, -1), isCode: true } : { text: part, isCode: false },
    );
}
