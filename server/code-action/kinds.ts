import { type CodeActionContext, CodeActionKind, CodeActionTriggerKind } from 'vscode-languageserver';

/** All safe repairs of a file at once. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.runplan`;

/** What editors look for by themselves while the cursor moves; the others wait until someone asks. */
const OFFERED_UNASKED: readonly CodeActionKind[] = [
  CodeActionKind.QuickFix,
  CodeActionKind.RefactorExtract,
  CodeActionKind.RefactorInline,
];

/** Whether actions of a kind are asked for. A kind stands for all that are below it. */
export function isWanted(kind: CodeActionKind, { only, triggerKind }: CodeActionContext): boolean {
  if (only) return only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
  return triggerKind !== CodeActionTriggerKind.Automatic || OFFERED_UNASKED.includes(kind);
}
