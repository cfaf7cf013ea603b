import * as vscode from 'vscode';
import type { Finding } from '../questions.ts';
import { check } from './check.ts';

/** The URI of a file of the workspace, which holds a copy of the examples. */
export function uriOf(name: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  check(folder, 'No folder is open.');
  return vscode.Uri.joinPath(folder.uri, name);
}

/** Opens a file of the workspace in an editor. */
export async function open(name: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uriOf(name)));
}

/** Writes a new file into the workspace and opens it. */
export async function openNew(name: string, text: string): Promise<vscode.TextEditor> {
  await vscode.workspace.fs.writeFile(uriOf(name), new TextEncoder().encode(text));
  return open(name);
}

/** The place where a piece of text begins in a document, or where it ends. */
export function placeOf(
  document: vscode.TextDocument,
  text: string,
  where: 'start' | 'end' = 'start',
): vscode.Position {
  const offset = document.getText().indexOf(text);
  check(offset >= 0, `"${text}" is not in ${document.uri}.`);
  return document.positionAt(where === 'start' ? offset : offset + text.length);
}

/** Puts text in the place of other text. */
export async function replace(editor: vscode.TextEditor, old: string, text: string): Promise<void> {
  const { document } = editor;
  const range = new vscode.Range(placeOf(document, old), placeOf(document, old, 'end'));
  check(await editor.edit((edit) => edit.replace(range, text)), 'The edit was not made.');
}

/** How a finding shows in an editor. */
export interface Shown {
  readonly rule: string;
  readonly severity: string;
  /** Line and column of both ends, from 1 on. */
  readonly range: string;
}

const SEVERITIES = ['error', 'warning', 'info', 'hint'];

/** The findings that the editor shows in a file, sorted. */
export function findingsOf(uri: vscode.Uri): readonly Shown[] {
  return vscode.languages
    .getDiagnostics(uri)
    .map(({ code, severity, range: { start, end } }) => ({
      rule: String(typeof code === 'object' ? code.value : code),
      severity: SEVERITIES[severity] ?? '',
      range: `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`,
    }))
    .sort(inOrder);
}

/** How findings of the command line show in an editor, sorted. */
export function shown(findings: readonly Finding[]): readonly Shown[] {
  return findings
    .map(({ rule, severity, start, end }) => ({
      rule,
      severity,
      range: `${start.line}:${start.column}-${end.line}:${end.column}`,
    }))
    .sort(inOrder);
}

function inOrder(a: Shown, b: Shown): number {
  return `${a.range} ${a.rule}` < `${b.range} ${b.rule}` ? -1 : 1;
}
