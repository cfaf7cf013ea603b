import type { AstNode } from 'langium';
import type { ClientCapabilities, CodeLens, Command } from 'vscode-languageserver';

/**
 * Commands that the client has. They are used only where the client says so, in `capabilities.experimental`, since a
 * server can't ask for them: `runplanShowPlan: true` stands for both.
 */
export interface ClientCommands {
  /** Shows a plan; its arguments are the URI of the file and the name of the plan. */
  readonly showPlan?: 'runplan.showPlan';
  /** Shows where a name is used; its arguments are the URI of the file and the position of the name. */
  readonly showReferences?: 'runplan.showReferences';
}

export function commandsOf(client: ClientCapabilities): ClientCommands {
  const { runplanShowPlan } = (client.experimental ?? {}) as { readonly runplanShowPlan?: unknown };
  return runplanShowPlan === true
    ? { showPlan: 'runplan.showPlan', showReferences: 'runplan.showReferences' }
    : {};
}

/** A lens that only tells something. */
export function wordsOnly(title: string): Command {
  return { title, command: '' };
}

/** A lens above something; none where it has no place in the text. */
export function lensAbove({ $cstNode }: AstNode, command: Command): CodeLens[] {
  if (!$cstNode) return [];
  const { start } = $cstNode.range;
  return [{ range: { start, end: start }, command }];
}
