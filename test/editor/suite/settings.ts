import * as vscode from 'vscode';

/** Does something while a setting has a value; afterwards it is as before, whatever happens. */
export async function withSetting(
  name: string,
  value: unknown,
  target: vscode.ConfigurationTarget,
  work: () => Promise<void>,
): Promise<void> {
  const settings = vscode.workspace.getConfiguration();
  await settings.update(name, value, target);
  try {
    await work();
  } finally {
    await settings.update(name, undefined, target);
  }
}
