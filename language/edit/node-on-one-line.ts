import type { AstNode } from 'langium';
import { spaced } from '../format/spacing.ts';
import { documentOf, sourceOf } from '../grammar/document.ts';
import { EOL, WORD } from '../grammar/generated/tokens.ts';
import { partOf, spanOf } from '../grammar/parts.ts';
import { Token } from '../grammar/token.ts';
import { isAsWritten } from './as-written.ts';
import { onOneLine } from './lay-out.ts';
import type { TokenEdit } from './token-edit.ts';

/**
 * A node on one line, without its comments, and with edits made to it. What is written in another way than the usual form
 * gets that: there words stand elsewhere or go without saying, and some mean what another line says.
 */
export function nodeOnOneLine(node: AstNode, edits: readonly TokenEdit[] = []): string {
  const span = spanOf(node);
  if (!span) return '';
  if (isAsWritten(node)) return onOneLine(sourceOf(documentOf(node)), span, edits);
  return inUsualForm(tokensOf(node), edits);
}

/** Words and figures in the usual form, on one line and with edits made to them. */
export function inUsualForm(tokens: readonly Token[], edits: readonly TokenEdit[] = []): string {
  return spaced(
    tokens.flatMap((token) => {
      const own = edits.filter((edit) => edit.token === token);
      const instead = own.find(({ isBehind }) => !isBehind);
      const more = own.filter(({ isBehind }) => isBehind);
      return [
        instead ? withText(token, token.type, instead.text) : token,
        ...more.map(({ text }) => withText(token, WORD, text.trim())),
      ];
    }),
  );
}

/** The words and figures of a node as they are read. */
export function tokensOf(node: AstNode): readonly Token[] {
  return Array.from(partOf(node)?.tokens() ?? [], ({ read }) => read).filter(({ type }) => type !== EOL);
}

function withText({ home, column, length }: Token, type: number, text: string): Token {
  return new Token(type, text, home, column, length);
}
