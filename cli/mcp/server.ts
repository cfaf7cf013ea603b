import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { cheatSheet, toMarkdown } from '@runplan/language/internal';
import { z } from 'zod';
import { explain as explained, UsageError } from '../usage-error.ts';
import type { Input, Tool } from './define-tool.ts';
import { check } from './tools/check.ts';
import { explain } from './tools/explain.ts';
import { format } from './tools/format.ts';
import { language } from './tools/language.ts';
import { newPlan } from './tools/new.ts';
import { show } from './tools/show.ts';
import { write } from './tools/write.ts';

const TOOLS: readonly Tool[] = [language, newPlan, check, show, format, explain, write];

const INSTRUCTIONS =
  'Runplan checks training plans for runners, written as plain text, with regard to the back. Read language_of_plans ' +
  'before you write a plan, and check every plan with check_plan before a person runs it. Runplan makes no diagnosis; ' +
  'what a finding says about symptoms goes to a professional.';

/**
 * The tools and resources for assistants that speak the Model Context Protocol.
 *
 * @param version of the program
 * @param writes whether tools that change files are among them
 */
export function assistantServer(version: string, writes: boolean): McpServer {
  const server = new McpServer({ name: 'runplan', version }, { instructions: INSTRUCTIONS });
  for (const tool of TOOLS) if (writes || !tool.writes) register(server, tool);
  const about = {
    title: 'How plans are written',
    description: 'The language of plans, on one page.',
    mimeType: 'text/markdown',
  };
  server.registerResource('language', 'runplan://language', about, (uri) => ({
    contents: [{ uri: uri.href, mimeType: about.mimeType, text: toMarkdown(cheatSheet()) }],
  }));
  return server;
}

function register(server: McpServer, { name, title, about, input, writes, run }: Tool): void {
  const annotations = {
    readOnlyHint: !writes,
    destructiveHint: writes,
    idempotentHint: true,
    openWorldHint: false,
  };
  const description = about;
  const inputSchema = askedWith(name, input);
  server.registerTool(name, { title, description, inputSchema, annotations }, async (asked) => {
    try {
      return { content: (await run(asked)).map(asText) };
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      return { content: [asText(await explained(error))], isError: true };
    }
  });
}

/**
 * What a tool may be asked with, and nothing else: an answer under another name, `long_day`, would be left out without a word. A
 * tool that is asked with nothing takes anything; some programs send one of their own.
 */
function askedWith(name: string, input: Input) {
  const names = Object.keys(input);
  if (names.length === 0) return z.object(input);
  return z.strictObject(input, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `${name} takes no ${issue.keys.join(' and no ')}. It takes ${names.join(', ')}.`
        : undefined,
  });
}

function asText(text: string) {
  return { type: 'text' as const, text };
}
