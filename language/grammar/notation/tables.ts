/** The tables of spellings that several readers look things up in, each made once. */
import { Phrases, phrasesOf } from './phrases.ts';
import {
  BOUNDS,
  COOL_DOWN,
  DAYS,
  EACH_SIDE,
  EFFORTS,
  FAILURE,
  IN_ALL,
  INCLUDING,
  KINDS,
  MANNERS,
  NAMES_OF_OTHERS,
  PACES,
  RACES,
  RECOVERIES,
  RESERVE,
  SURFACES,
  SYMPTOMS,
  UNCLEAR_PACES,
  WARM_UP,
} from './spellings/index.ts';

export const bounds = new Phrases(BOUNDS);
export const days = new Phrases(DAYS);
export const eachSide = phrasesOf(EACH_SIDE);
export const efforts = new Phrases(EFFORTS);
export const failure = phrasesOf(FAILURE);
export const inAll = phrasesOf(IN_ALL);
export const kinds = new Phrases(KINDS);
export const leads = phrasesOf(INCLUDING);
export const manners = new Phrases(MANNERS);
export const namesOfOthers = phrasesOf(NAMES_OF_OTHERS);
export const parts = new Phrases({ 'warm up': WARM_UP, 'cool down': COOL_DOWN });
export const paces = new Phrases(PACES);
export const races = new Phrases(RACES);
export const recoveries = phrasesOf(RECOVERIES);
export const reserves = phrasesOf(RESERVE);
export const surfaces = new Phrases(SURFACES);
export const symptoms = new Phrases(SYMPTOMS);
export const unclearPaces = new Phrases(UNCLEAR_PACES);
