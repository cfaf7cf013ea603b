import type { Feature } from '../feature.ts';
import { BUILT_IN_SCHEME, builtInText } from '../files/built-in-files.ts';

/** `workspace/textDocumentContent`: the built-in library and the pages of the rules, for editors that ask. */
export const textDocumentContent: Feature = {
  capabilities: (client) =>
    client.workspace?.textDocumentContent
      ? { workspace: { textDocumentContent: { schemes: [BUILT_IN_SCHEME] } } }
      : {},
  register({ connection }) {
    connection.workspace.textDocumentContent.on(({ uri }) => ({ text: builtInText(uri) ?? '' }));
  },
};
