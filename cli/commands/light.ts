/**
 * The commands that need the language only once they run. They are in one piece, so that a mistake in their arguments is
 * told without it.
 */
export { checkCommand } from './check.ts';
export { completionCommand } from './completion.ts';
export { explainCommand } from './explain.ts';
export { fmtCommand } from './fmt.ts';
export { lspCommand } from './lsp.ts';
export { mcpCommand } from './mcp.ts';
export { previewCommand } from './preview.ts';
