import type { Units } from '../../quantities/distance.ts';
import { type Figure, figure } from '../facts.ts';
import { asSet } from '../words.ts';

/** The fact from where on a finding is at least a warning, where that is later than where it is reported. */
export function warningStep(values: { readonly limit: number; readonly 'warning-limit': number }): {
  readonly warning?: Figure<'fraction'>;
} {
  const warning = values['warning-limit'];
  return warning > values.limit ? { warning: figure(warning, 'fraction') } : {};
}

/**
 * `, more than 30% as a warning`.
 *
 * @param metres an excess that is a warning too
 */
export function asWarning(warning: Figure<'fraction'> | undefined, units: Units, metres?: number): string {
  if (!warning) return '';
  const orMetres = metres === undefined ? '' : ` or ${asSet(figure(metres, 'metres'), units)}`;
  return `, more than ${asSet(warning, units)}${orMetres} as a warning`;
}
