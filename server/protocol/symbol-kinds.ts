import type { NamedType } from '@runplan/language/internal';
import { SymbolKind } from 'vscode-languageserver';

/** The sign that editors show beside a part of a file. */
export const SYMBOL_KINDS: Readonly<Record<NamedType | 'Day' | 'Import', SymbolKind>> = {
  Athlete: SymbolKind.Class,
  Block: SymbolKind.Array,
  Day: SymbolKind.Event,
  Exercise: SymbolKind.Method,
  Group: SymbolKind.Enum,
  Import: SymbolKind.File,
  Pace: SymbolKind.Constant,
  PainRule: SymbolKind.String,
  Plan: SymbolKind.Module,
  Policy: SymbolKind.Interface,
  Shoes: SymbolKind.Property,
  Week: SymbolKind.Namespace,
  Workout: SymbolKind.Function,
};
