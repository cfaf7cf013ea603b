import type { Format } from '../define-format.ts';
import { fit } from './fit.ts';
import { html } from './html.ts';
import { text } from './text.ts';

/** The formats that plans leave in, in the order in which they are offered. */
export const FORMATS: readonly Format[] = [html, fit, text];
