/**
 * Lets the editors have a processor whenever they want one: they wait most of the time, and take longest. The tests that compute
 * fill what is left.
 */
import { constants, setPriority } from 'node:os';

setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
