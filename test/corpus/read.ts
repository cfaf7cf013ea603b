import { plansIn } from '../plan-files.ts';

/** The plans of the corpus: in the shape of what is published, sound for the runners they are written for. */
export const CORPUS = plansIn(new URL('./plans/', import.meta.url));
