import type { LangiumDocument } from 'langium';
import type * as ast from './generated/ast.ts';

/** A text as a tree. */
export type RunplanDocument = LangiumDocument<ast.RunplanFile>;
