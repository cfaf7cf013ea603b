/** Where an extension runs: beside the files in Node, or in the browser in a web worker. */
export const HOSTS = ['desktop', 'web'] as const;
export type Host = (typeof HOSTS)[number];
