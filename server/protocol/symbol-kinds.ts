import type { NamedType } from '@runplan/language';
import { SymbolKind } from 'vscode-languageserver';

/** The sign that editors show beside what has a name. */
export const SYMBOL_KINDS: Readonly<Record<NamedType, SymbolKind>> = {
  Athlete: SymbolKind.Class,
  Block: SymbolKind.Array,
  Exercise: SymbolKind.Method,
  Pace: SymbolKind.Constant,
  PainRule: SymbolKind.String,
  Plan: SymbolKind.Module,
  Policy: SymbolKind.Interface,
  Shoes: SymbolKind.Property,
  Week: SymbolKind.Namespace,
  Workout: SymbolKind.Function,
};
