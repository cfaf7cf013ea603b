import { missingDefinition } from '@runplan/language/internal';
import type { ActionSource } from './action.ts';
import { unknownNames } from './unknown-names.ts';

/** Defines a name that is not known. */
export const defineName: ActionSource = {
  kinds: ['quickfix'],
  offer: (request) =>
    unknownNames(request).flatMap(({ mention, problem }) => {
      const definition = missingDefinition(mention);
      return definition ? [{ ...definition, kind: 'quickfix', problems: [problem], isCheap: true }] : [];
    }),
};
