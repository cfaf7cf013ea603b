import { type CstNode, DefaultValueConverter, type GrammarAST, type ValueType } from 'langium';

/** Strips the quotes of texts; every other token stays as the author wrote it. */
export class RunplanValueConverter extends DefaultValueConverter {
  protected override runConverter(rule: GrammarAST.AbstractRule, input: string, _node: CstNode): ValueType {
    return rule.name === 'TEXT'
      ? input.slice(1, input.endsWith('"') && input.length > 1 ? -1 : undefined)
      : input;
  }
}
