/** How ESLint is set up for YAML: as its plug-in for YAML says, and with the ten rules. */
import type { ESLint, Linter } from 'eslint';
import yml from 'eslint-plugin-yml';
import { RULES } from './rules.ts';

/** ESLint's cache asks for name and version. */
const plans: ESLint.Plugin = { meta: { name: 'plans', version: '1.0.0' }, rules: RULES };

const config: Linter.Config[] = [
  ...yml.configs.base,
  {
    files: ['**/*.yaml'],
    plugins: { plans },
    rules: Object.fromEntries(Object.keys(RULES).map((id) => [`plans/${id}`, 'warn'])),
  },
];
export default config;
