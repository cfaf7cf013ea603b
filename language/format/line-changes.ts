import type { Edit } from '../text/edit.ts';
import { WHITE } from './white-space.ts';

/** A stretch of a line: a blank one, or what stands between two of them. */
const STRETCH = new RegExp(`${WHITE.source}+|(?:(?!${WHITE.source})[^])+`, 'g');

/**
 * What has to change in one line to make it another: where both say the same, nothing but the white space, so that cursors
 * and marks stay where they are; else the words in which they differ.
 *
 * @param offset where the line begins in the text of the file
 */
export function lineChanges(before: string, after: string, offset: number): Edit[] {
  if (before === after) return [];
  if (!areSameStretches(before, after)) return whiteSpaceOrWords(before, after, offset);
  const [old, next] = [stretchesOf(before), stretchesOf(after)];
  return old.flatMap(({ start, text }, i) => change(text, next[i]?.text ?? '', offset + start));
}

interface Stretch {
  readonly start: number;
  readonly text: string;
  readonly isBlank: boolean;
}

/** The stretches of a line, blank ones and others in turn; the first one is blank, and may be empty. */
function stretchesOf(line: string): readonly Stretch[] {
  const found = Array.from(line.matchAll(STRETCH), ({ 0: text, index: start }) => ({
    start,
    text,
    isBlank: text.trim() === '' || /^[\u200B\u200E\u200F\u2060]+$/.test(text),
  }));
  return found[0]?.isBlank ? found : [{ start: 0, text: '', isBlank: true }, ...found];
}

/** Whether two lines say the same in the same words, however they are spaced. */
export function areSameWords(before: string, after: string): boolean {
  return before === after || withoutBlanks(before).text === withoutBlanks(after).text;
}

/** Whether two lines differ in nothing but how many blanks stand where there are some. */
export function areSameStretches(before: string, after: string): boolean {
  const [old, next] = [stretchesOf(before), stretchesOf(after)];
  return old.length === next.length && old.every(({ isBlank, text }, i) => isBlank || text === next[i]?.text);
}

/** The changes where blanks were put in or taken out, or words are others. */
function whiteSpaceOrWords(before: string, after: string, offset: number): Edit[] {
  const [was, is] = [withoutBlanks(before), withoutBlanks(after)];
  if (was.text !== is.text) return indentedChange(before, after, offset);
  const changes: Edit[] = [];
  for (let i = 0; i <= was.places.length; i++) {
    const [start, end] = [(was.places[i - 1] ?? -1) + 1, was.places[i] ?? before.length];
    const text = after.slice((is.places[i - 1] ?? -1) + 1, is.places[i] ?? after.length);
    changes.push(...change(before.slice(start, end), text, offset + start));
  }
  return changes;
}

/** The indentation for itself, so that a change of it is none of the words. */
function indentedChange(before: string, after: string, offset: number): Edit[] {
  const [old, next] = [stretchesOf(before)[0]?.text ?? '', stretchesOf(after)[0]?.text ?? ''];
  return [
    ...change(old, next, offset),
    ...change(before.slice(old.length), after.slice(next.length), offset + old.length),
  ];
}

/** What is no blank, and where it stands. */
function withoutBlanks(line: string): { readonly text: string; readonly places: readonly number[] } {
  const places = stretchesOf(line).flatMap(({ start, text, isBlank }) =>
    isBlank ? [] : Array.from({ length: text.length }, (_, i) => start + i),
  );
  return { text: places.map((place) => line[place]).join(''), places };
}

/** One text for another, without what both begin and end with. */
function change(before: string, after: string, offset: number): Edit[] {
  if (before === after) return [];
  let same = 0;
  while (same < before.length && before[same] === after[same]) same++;
  const most = Math.min(before.length, after.length) - same;
  let end = 0;
  while (end < most && before.at(-1 - end) === after.at(-1 - end)) end++;
  return [
    {
      start: offset + same,
      end: offset + before.length - end,
      text: after.slice(same, after.length - end),
    },
  ];
}
