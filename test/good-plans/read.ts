import { plansIn } from '../plan-files.ts';

/** The plans of this folder: sound training for people with a healthy back. */
export const GOOD_PLANS = plansIn(new URL('./', import.meta.url));
