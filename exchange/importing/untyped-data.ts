/** Data of which nothing is known: what can be asked of it without knowing its types. */
import { ImportRefusal } from './import-refusal.ts';

/** Data whose keys may hold anything. */
export type Data = Readonly<Record<string, unknown>>;

/** @throws ImportRefusal where a text is no whole JSON */
export function dataIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ImportRefusal('This is not whole JSON: it breaks off, or has a sign where none can stand.');
  }
}

export function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The records of a list; none where it is none. */
export function recordsOf(value: unknown): readonly Data[] {
  return Array.isArray(value) ? value.filter(isData) : [];
}

/** A text as it is; empty for what is none. */
export function textIn(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
