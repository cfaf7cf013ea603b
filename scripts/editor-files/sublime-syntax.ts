/** The syntax file for Sublime Text: words by what they are; the language server colours the rest. */
import { DAY_WORDS, KIND_WORDS, OTHER_WORDS, PHRASE_PATTERN } from './word-groups.ts';

const re = String.raw;
const START = re`(?<![\w-])`;
const END = re`(?![\w-])`;

/** Patterns and their scopes; of those that fit at a place the first counts. */
const MATCHES: readonly (readonly [pattern: string, scope: string])[] = [
  [re`(?:#|//).*$`, 'comment.line.number-sign'],
  [re`"[^"\n]*"`, 'string.quoted.double'],
  [re`@\s*[a-z0-9][a-z0-9-]*`, 'variable.other'],
  [re`${START}\d{4}-\d\d-\d\d${END}`, 'constant.language'],
  [
    re`${START}\d+(?:[.:,]\d+)*(?:-\d+(?:[.:]\d+)*)?(?:\s*(?:km|mi|min|m|h|s|bpm|spm|kg|lb|w)${END}|%|${END})(?:/(?:km|mi)${END})?`,
    'constant.numeric',
  ],
  [`${START}(?:${PHRASE_PATTERN})${END}`, 'keyword.control'],
  [anyOf(DAY_WORDS), 'entity.name.label'],
  [anyOf(KIND_WORDS), 'support.type'],
  [anyOf(OTHER_WORDS), 'keyword.control'],
];

function anyOf(words: readonly string[]): string {
  return `${START}(?:${words.toSorted((one, other) => other.length - one.length).join('|')})${END}`;
}

/** The text of `sublime/Runplan.sublime-syntax`. */
export function sublimeSyntax(): string {
  const quoted = (pattern: string) => `'(?i)${pattern.replaceAll("'", "''")}'`;
  return `%YAML 1.2
---
# The colours of Runplan in Sublime Text. Made of the words of the language: node scripts/generate-sublime-syntax.ts
name: Runplan
scope: source.runplan
file_extensions: [runplan]
contexts:
  main:
${MATCHES.map(([pattern, scope]) => `    - match: ${quoted(pattern)}\n      scope: ${scope}.runplan`).join('\n')}
`;
}
