import { ruleGroups } from '@runplan/language/internal';
import type { Feature } from '../feature.ts';
import { RULES, type RuleChoice } from '../requests.ts';

/** `runplan/rules`: the rules to choose from, with their pages. */
export const rules: Feature = {
  capabilities: () => ({}),
  register({ connection, builtIn }) {
    connection.onRequest(RULES, (): readonly RuleChoice[] =>
      ruleGroups().flatMap(({ title, rules: ones }) =>
        ones.flatMap(({ id, summary }) => {
          const page = builtIn.page(id);
          return page === undefined ? [] : [{ id, summary, group: title, page }];
        }),
      ),
    );
  },
};
