/** The suite that runs inside of VS Code, in Node as well as in a web worker. */
import './activation.ts';
import './commands.ts';
import './findings.ts';
import './language.ts';
import './large-file.ts';
import './preview.ts';
import './reload.ts';
import './server.ts';
import './status.ts';
import './tasks.ts';
import './walkthrough.ts';

export { run } from './run.ts';
