/** The door of the exchange package: the formats that plans leave in. */

export { type PageChanges, pageChanges, withChanges } from './html/page-changes.ts';
export { planPage } from './html/page-data.ts';
export type * from './html/plan-page.ts';
export { type PageAssets, standalonePage } from './html/standalone-page.ts';
