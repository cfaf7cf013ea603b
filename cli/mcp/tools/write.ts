import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { failureReason } from '@runplan/disk';
import { printable } from '@runplan/report';
import { z } from 'zod';
import { cannotWrite } from '../../files/failure.ts';
import { writeText } from '../../files/write.ts';
import { UsageError } from '../../usage-error.ts';
import { defineTool } from '../define-tool.ts';
import { pathInside } from '../plan-given.ts';

export const write = defineTool({
  name: 'write_plan',
  title: 'Write a plan into a file',
  about:
    'Writes the text of a plan into a file below the folder that the server was started in. Check the plan first.',
  input: {
    path: z.string().describe('The file; its name ends in .runplan.'),
    text: z.string().describe('The whole text of the plan.'),
    overwrite: z.boolean().default(false).describe('Whether a file that is there may be replaced.'),
  },
  writes: true,
  async run({ path, text, overwrite }) {
    const target = pathInside(path);
    if (!overwrite && existsSync(target))
      throw new UsageError(`${printable(path)} is there already: choose another name, or set overwrite.`);
    try {
      await mkdir(dirname(target), { recursive: true });
      if (existsSync(target)) await writeText(target, text, await readFile(target));
      else await writeFile(target, text, { flag: 'wx' });
    } catch (error) {
      throw new UsageError(cannotWrite(path, failureReason(error)));
    }
    return [`Wrote ${path}.`];
  },
});
