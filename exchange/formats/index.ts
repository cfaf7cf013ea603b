import type { Format } from '../define-format.ts';
import { csv } from './csv.ts';
import { fit } from './fit.ts';
import { html } from './html.ts';
import { ics } from './ics.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import { text } from './text.ts';
import { xlsx } from './xlsx.ts';
import { zwo } from './zwo.ts';

/** The formats that plans leave in, in the order in which they are offered. */
export const FORMATS: readonly Format[] = [html, ics, fit, text, zwo, xlsx, csv, markdown, json];
