import { spawn } from 'node:child_process';

/** Asks the desktop to open an address; where there is none, nothing happens. */
export function openBrowser(address: string): void {
  const [program, ...args] = COMMANDS[process.platform] ?? ['xdg-open'];
  const opener = spawn(program as string, [...args, address], { stdio: 'ignore', detached: true });
  // Without such a program the address stands in the terminal.
  opener.on('error', () => {});
  opener.unref();
}

const COMMANDS: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: ['open'],
  win32: ['explorer.exe'],
};
