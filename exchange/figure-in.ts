/** Beyond what any workout has of anything: ten thousand kilometres in metres, a hundred days in seconds. */
const MOST = 1e7;

/** A figure as files write it, from 0; undefined for what is none, and for what no workout can have. */
export function figureIn(text: string): number | undefined {
  const figure = text.trim() === '' ? Number.NaN : Number(text);
  return figure >= 0 && figure <= MOST ? figure : undefined;
}
