import { colours, type Look } from '@runplan/report';

/** Texts for a program: no colours, no lines broken. */
export const PLAIN_LOOK: Look = { colours: colours(false), width: Number.POSITIVE_INFINITY };
