/** Why activities can't be read: a sentence for whoever named the file. */
export class ActivityRefusal extends Error {}
