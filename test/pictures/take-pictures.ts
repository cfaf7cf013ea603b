/**
 * Takes the pictures of the extension's README anew, from VS Code as users see it: `npm run pictures`, or some of them:
 * `npm run pictures -- typing finding`.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/root.ts';
import { SCENES } from './scenes.ts';
import { Editor } from './workbench.ts';

const FOLDER = join(ROOT, 'extension/media/screenshots');

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !SCENES.some((scene) => scene.name === name));
if (unknown.length > 0) {
  console.error(
    `There is no picture "${unknown[0]}". There are: ${SCENES.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(2);
}
await Editor.with(async (editor) => {
  for (const { name, kind, take } of SCENES) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const file = join(FOLDER, `${name}.${kind}`);
    writeFileSync(file, await take(editor));
    console.log(`Took ${file}.`);
  }
});
