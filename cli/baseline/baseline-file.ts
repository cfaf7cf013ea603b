import type { Stats } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { failureReason } from '@runplan/disk';
import { SEVERITIES, type Severity } from '@runplan/language/internal';
import { jsonText, printable } from '@runplan/report';
import { beginFile } from '../files/begin-file.ts';
import { UsageError } from '../usage-error.ts';

/** The version of the format that is read and written. Public: docs/ci.md describes it. */
const VERSION = 1;
const ANEW = 'Mend it, or delete it and write it anew with --write-baseline';
const FINGERPRINT = /^[0-9a-f]{16}$/;

/** A finding that is known. */
export interface KnownFinding {
  /** The path of its file, as reports for programs give it. */
  readonly file: string;
  readonly rule: string;
  /** The one that it had when it became known. */
  readonly severity: Severity;
  readonly fingerprint: string;
}

/**
 * The findings of a baseline; undefined when there is no such file.
 *
 * @param name as it was typed, for messages
 * @throws UsageError when it can't be read, or is no baseline of this version
 */
export async function readBaseline(name: string): Promise<readonly KnownFinding[] | undefined> {
  const bytes = await bytesOf(name);
  return bytes && findingsIn(bytes, name);
}

/**
 * Puts findings into a baseline, in the order of files, rules and fingerprints, one a line.
 *
 * @param target where it lies, without links
 * @throws the system's error when it can't be written; then it stays as it was
 */
export async function writeBaseline(target: string, findings: readonly KnownFinding[]): Promise<void> {
  const file = await beginFile(target);
  try {
    await file.write(textOf(findings));
  } catch (error) {
    await file.discard();
    throw error;
  }
  await file.finish();
}

function textOf(findings: readonly KnownFinding[]): string {
  const lines = findings.toSorted(byPlace).map((one) => `\n    ${jsonText(one)}`);
  return `{\n  "version": ${VERSION},\n  "findings": [${lines.join(',')}${lines.length > 0 ? '\n  ' : ''}]\n}\n`;
}

function byPlace(a: KnownFinding, b: KnownFinding): number {
  return compared(a.file, b.file) || compared(a.rule, b.rule) || compared(a.fingerprint, b.fingerprint);
}

function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

async function bytesOf(name: string): Promise<Uint8Array | undefined> {
  let stats: Stats;
  try {
    stats = await stat(name);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw unreadable(name, failureReason(error));
  }
  // A pipe or a device might never end.
  if (!stats.isFile()) throw unreadable(name, stats.isDirectory() ? 'it is a directory' : 'it is not a file');
  return readFile(name).catch((error) => {
    throw unreadable(name, failureReason(error));
  });
}

function findingsIn(bytes: Uint8Array, name: string): readonly KnownFinding[] {
  const value = jsonIn(bytes);
  if (value === undefined) throw notBaseline(name, `it is not JSON. ${ANEW}`);
  const { version, findings } = isObject(value) ? value : {};
  if (typeof version !== 'number' || !Array.isArray(findings)) {
    throw notBaseline(name, 'it is a file of another kind. Name another one');
  }
  if (version !== VERSION) {
    throw unreadable(
      name,
      `it has version ${version}, and this Runplan reads version ${VERSION}. Update Runplan`,
    );
  }
  const wrong = findings.findIndex((one) => !isKnownFinding(one));
  if (wrong >= 0) throw notBaseline(name, `finding ${wrong + 1} in it is broken. ${ANEW}`);
  return findings.map(({ file, rule, severity, fingerprint }) => ({ file, rule, severity, fingerprint }));
}

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

function isKnownFinding(value: unknown): value is KnownFinding {
  if (!isObject(value)) return false;
  const { file, rule, severity, fingerprint } = value;
  return (
    typeof file === 'string' &&
    typeof rule === 'string' &&
    SEVERITIES.some((one) => one === severity) &&
    typeof fingerprint === 'string' &&
    FINGERPRINT.test(fingerprint)
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function unreadable(name: string, reason: string): UsageError {
  return new UsageError(`Cannot read the baseline ${printable(name)}: ${reason}.`);
}

function notBaseline(name: string, reason: string): UsageError {
  return new UsageError(`${printable(name)} is no baseline: ${reason}.`);
}
