/** The comparison of the bench: parses every YAML file of a folder with js-yaml and validates it with ajv. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { load } from 'js-yaml';
import { PLAN_SCHEMA } from './plans.ts';

const folder = process.argv[2] as string;
const validate = new Ajv().compile(PLAN_SCHEMA);
let invalid = 0;
for (const name of readdirSync(folder)) {
  if (!validate(load(readFileSync(join(folder, name), 'utf8')))) invalid++;
}
if (invalid > 0) throw new Error(`${invalid} files are invalid.`);
