/** The suite that runs inside of VS Code, in Node as well as in a web worker. */
import './activation.ts';
import './coach.ts';
import './commands.ts';
import './export.ts';
import './findings.ts';
import './import.ts';
import './language.ts';
import './large-file.ts';
import './preview.ts';
import './preview-changes.ts';
import './server.ts';
import './status.ts';
import './tasks.ts';
import './walkthrough.ts';
// The last: what ended with the window before may still be ending in the next one.
import './reload.ts';

export { run } from './run.ts';
