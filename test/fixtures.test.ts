import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createChecker, type Finding } from '@runplan/language/internal';
import { describe, expect, test } from 'vitest';

/**
 * Every file in fixtures/ states all of its findings, each on its line as `#! severity rule "part of the message"`,
 * several joined by ` ; `. A finding that is not stated fails, and so does a stated one that is missing.
 */
const root = fileURLToPath(new URL('./fixtures/', import.meta.url));

const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.runplan'))
  .sort();

describe('fixtures state all findings', () => {
  test.each(files)('%s', async (name) => {
    const path = join(root, name);
    const text = readFileSync(path, 'utf8');
    const checker = createChecker({
      read: async (uri) => {
        const file = fileURLToPath(uri);
        if (!file.startsWith(root)) return { problem: 'outside' };
        try {
          return { text: readFileSync(file, 'utf8') };
        } catch {
          return { problem: 'missing' };
        }
      },
    });
    const { findings } = await checker.check(pathToFileURL(path).href, text);
    expect(findings.map(shown)).toEqual(stated(text, findings));
  });
});

interface Stated {
  readonly line: number;
  readonly head: string;
  readonly part: string;
}

function shown({ start, severity, rule, message }: Finding): string {
  return `${start.line}: ${severity} ${rule}: ${message}`;
}

/** What the marks say, in the wording of the findings where a finding matches the mark. */
function stated(text: string, findings: readonly Finding[]): string[] {
  const open = [...findings];
  return marks(text).map(({ line, head, part }) => {
    const index = open.findIndex(
      (finding) =>
        finding.start.line === line &&
        `${finding.severity} ${finding.rule}` === head &&
        finding.message.includes(part),
    );
    const [match] = index < 0 ? [] : open.splice(index, 1);
    return match ? shown(match) : `${line}: ${head}: …${part}…`;
  });
}

function marks(text: string): Stated[] {
  return text.split(/\r\n|\r|\n/).flatMap((content, index) => {
    const mark = content.split('#!')[1];
    if (mark === undefined) return [];
    return mark.split(' ; ').map((item) => {
      const [, head, part] = /^\s*(\S+ \S+)(?:\s+"(.*)")?\s*$/.exec(item) ?? [];
      if (head === undefined) throw new Error(`Unreadable mark in line ${index + 1}: ${item}`);
      return { line: index + 1, head, part: part ?? '' };
    });
  });
}
