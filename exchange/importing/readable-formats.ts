import { FORMATS } from '../formats/index.ts';
import { calendarHack } from './calendar-hack.ts';
import { plain } from './plain.ts';
import type { ReadableFormat } from './reader.ts';

/** What plans can be read from, in the order in which it is offered; plain text comes last, for any text is that. */
export const READABLE: readonly ReadableFormat[] = [
  ...FORMATS.flatMap(({ id, read }) => (read ? [{ id, read }] : [])),
  calendarHack,
  plain,
];
