/** The part of the suite that shows that the extension is complete when it is installed from its package. */
import './activation.ts';
import './commands.ts';
import './export.ts';
import './findings.ts';

export { run } from './run.ts';
