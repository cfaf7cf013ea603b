/** `npm run edits`: edits at random, each compared with the same text read anew, until the time is over. */
import { figure, readSearch } from './command-line.ts';
import { EditedTexts } from './edited-texts.ts';
import { Random } from './random.ts';

const search = readSearch('edits', process.argv.slice(2));
const { seed } = search;
const texts = new EditedTexts(new Random(seed));
let edits = 0;
let fault: string | undefined;
for (; fault === undefined && !(await search.isOver()); edits++) fault = texts.edit();

figure('seed', String(seed));
figure('edits', edits);
figure('memory at the end', `${Math.round(process.memoryUsage.rss() / 1e6)} MB`);
if (fault !== undefined) console.error(fault);
process.exitCode = fault === undefined ? 0 : 1;
