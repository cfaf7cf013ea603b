import * as vscode from 'vscode';
import { outside } from './outside.ts';

/** What warnings and errors say. Progress stands among them, as information. */
export async function messages(): Promise<readonly string[]> {
  await vscode.commands.executeCommand('notifications.showList');
  return outside(
    'workbenchTexts',
    '.notification-list-item:not(:has(.codicon-info)) .notification-list-item-message',
  );
}
