import { type AST, ParseError, parseTOML } from 'toml-eslint-parser';
import type { PolicyReference } from '../check/check-settings.ts';
import { nearest } from '../grammar/nearest.ts';
import { type Finding, SEVERITIES, type Severity } from '../rules/finding.ts';
import type { Place } from '../text/place.ts';
import type { Project } from './project.ts';

/** A project file as it was read. */
export interface ReadProject {
  readonly project: Project;
  /** What could not be understood in it; that does not count. */
  readonly mistakes: readonly Finding[];
}

type Value = AST.TOMLContentNode;

const EXAMPLE = 'A line is written as `policy = "cautious"`.';

/** What one line of the file says; a sentence where it can't be that. */
interface Key {
  /** What its value is, as it continues "`key` is …". */
  readonly is: string;
  read(
    value: Value,
    project: { -readonly [Name in keyof Project]: Project[Name] },
    place: Place,
    fileAt: FileAt,
  ): boolean;
}

/** The URI of a file by its path from the project file. */
export type FileAt = (path: string) => string;

const KEYS: ReadonlyMap<string, Key> = new Map<string, Key>([
  [
    'policy',
    {
      is: 'the name of a built-in policy such as "cautious", or a file and the name of a policy in it: "club.runplan#Club"',
      read(value, project, place, fileAt) {
        const text = textOf(value)?.trim();
        const policy = text && policyIn(text, fileAt);
        if (!policy) return false;
        project.policy = policy;
        project.policyPlace = place;
        return true;
      },
    },
  ],
  [
    'exclude',
    {
      is: 'a list of patterns as in a .gitignore: ["archive/", "*-draft.runplan"]',
      read(value, project) {
        if (value.type !== 'TOMLArray') return false;
        const patterns = value.elements.map(textOf);
        project.exclude = patterns.filter((pattern) => pattern !== undefined);
        return project.exclude.length === patterns.length;
      },
    },
  ],
  [
    'severity',
    {
      is: `${SEVERITIES.slice(0, -1)
        .map((one) => `"${one}"`)
        .join(', ')} or "${SEVERITIES.at(-1)}"`,
      read(value, project) {
        const severity = textOf(value) as Severity;
        if (!SEVERITIES.includes(severity)) return false;
        project.severity = severity;
        return true;
      },
    },
  ],
]);

/**
 * Reads the text of a project file. Never throws, whatever the text: what is understood counts.
 *
 * @param fileAt reckons with addresses; passed in, because the library that can is not to be a part of this module, which is
 *   loaded by itself
 */
export function readProject(uri: string, text: string, fileAt: FileAt): ReadProject {
  const project: { -readonly [Name in keyof Project]: Project[Name] } = { uri, exclude: [] };
  const mistakes: Finding[] = [];
  const report = (rule: string, place: Place, message: string) =>
    mistakes.push({ rule, severity: 'error', message, ...place, athletes: [] });
  let body: AST.TOMLTopLevelTable['body'];
  try {
    body = parseTOML(text.replace(/^\ufeff/, '')).body[0].body;
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    const start = { line: error.lineNumber, column: error.column + 1 };
    const place = { uri, start, end: { ...start, column: start.column + 1 } };
    const reason = error.message.replace(/\.$/, '');
    report('syntax', place, `This is not TOML, and nothing in the file counts: ${reason}. ${EXAMPLE}`);
    return { project, mistakes };
  }
  for (const line of body) {
    const name = line.key.keys.map(nameOf).join('.');
    const key = KEYS.get(name);
    if (!key || line.type === 'TOMLTable') {
      report('unknown-name', placeOf(line.key, uri), unknownKey(name, key));
      continue;
    }
    const place = placeOf(line.value, uri);
    if (!key.read(line.value, project, place, fileAt)) report('syntax', place, `\`${name}\` is ${key.is}.`);
  }
  return { project, mistakes };
}

function unknownKey(name: string, key: Key | undefined): string {
  if (key) return `\`${name}\` is ${key.is}.`;
  const meant = nearest(name, KEYS.keys());
  const keys = [...KEYS.keys()].map((one) => `\`${one}\``);
  const otherwise = `There are ${keys.slice(0, -1).join(', ')} and ${keys.at(-1)}.`;
  return `There is no key \`${name}\`. ${meant ? `Did you mean \`${meant}\`?` : otherwise}`;
}

/** `cautious`, `club.runplan#Club`, or `club.runplan` where that file defines only one policy. */
function policyIn(text: string, fileAt: FileAt): PolicyReference | undefined {
  const mark = text.indexOf('#');
  const path = (mark < 0 ? text : text.slice(0, mark)).trim();
  const name = mark < 0 ? '' : text.slice(mark + 1).trim();
  if (mark < 0 && !path.includes('/') && !path.toLowerCase().endsWith('.runplan')) return { name: path };
  if (path === '' || (mark >= 0 && name === '')) return undefined;
  return { uri: fileAt(path.replaceAll('\\', '/')), ...(name && { name }) };
}

function textOf(value: Value): string | undefined {
  return value.type === 'TOMLValue' && value.kind === 'string' ? value.value : undefined;
}

function nameOf(key: AST.TOMLBare | AST.TOMLQuoted): string {
  return key.type === 'TOMLBare' ? key.name : key.value;
}

function placeOf({ loc: { start, end } }: AST.TOMLNode, uri: string): Place {
  return {
    uri,
    start: { line: start.line, column: start.column + 1 },
    end: { line: end.line, column: end.column + 1 },
  };
}
