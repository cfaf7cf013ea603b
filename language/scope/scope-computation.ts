import { DefaultScopeComputation, type LocalSymbols, MultiMap } from 'langium';

/** Only what stands at the top of a file has a name to refer to: there are no local scopes to compute. */
export class RunplanScopeComputation extends DefaultScopeComputation {
  override async collectLocalSymbols(): Promise<LocalSymbols> {
    return new MultiMap();
  }
}
