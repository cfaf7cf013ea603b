import {
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  DefaultServiceRegistry,
  type FileSystemProvider,
  inject,
  type LangiumCoreServices,
  type LangiumSharedCoreServices,
  type Module,
  type PartialLangiumCoreServices,
} from 'langium';
import { PlanModels } from './check/plan-models.ts';
import { RunplanGeneratedModule, RunplanGeneratedSharedModule } from './grammar/generated/module.ts';
import { RunplanLexer } from './grammar/lexer.ts';
import { createRunplanParser } from './grammar/parser.ts';
import { RunplanLexerMessages, RunplanParserMessages } from './grammar/parser-messages.ts';
import { RunplanTokenBuilder } from './grammar/token-builder.ts';
import { RunplanValueConverter } from './grammar/value-converter.ts';
import { RunplanLinker } from './scope/linker.ts';
import { RunplanScopeProvider } from './scope/scope-provider.ts';

/** Langium's services, as Runplan sets them up. */
export const RunplanModule: Module<LangiumCoreServices, PartialLangiumCoreServices & RunplanAddedServices> = {
  check: {
    PlanModels: (services) => new PlanModels(services),
  },
  parser: {
    // The grammar needs one token of lookahead everywhere; saying so spares the general, slower analysis.
    ParserConfig: () => ({ maxLookahead: 1 }),
    TokenBuilder: () => new RunplanTokenBuilder(),
    Lexer: (services) => new RunplanLexer(services),
    ValueConverter: () => new RunplanValueConverter(),
    LexerErrorMessageProvider: () => new RunplanLexerMessages(),
    ParserErrorMessageProvider: () => new RunplanParserMessages(),
    LangiumParser: (services) => createRunplanParser(services),
  },
  references: {
    Linker: (services) => new RunplanLinker(services),
    ScopeProvider: (services) => new RunplanScopeProvider(services),
  },
};

/** What the language adds to Langium's services. */
export interface RunplanAddedServices {
  readonly check: {
    readonly PlanModels: PlanModels;
  };
  readonly parser: {
    readonly Lexer: RunplanLexer;
  };
  readonly references: {
    readonly Linker: RunplanLinker;
  };
}

export interface RunplanServices {
  readonly shared: LangiumSharedCoreServices;
  readonly language: LangiumCoreServices & RunplanAddedServices;
}

/** A text is a plan whatever its file is called: one that was never saved has no extension. */
class OneLanguage extends DefaultServiceRegistry {
  override getServices(): LangiumCoreServices {
    const [services] = this.all;
    if (!services) throw new Error('The language is not registered.');
    return services;
  }
}

/** Creates the services of the language on a file system. */
export function createRunplanServices(fileSystem: FileSystemProvider): RunplanServices {
  const shared = inject(
    createDefaultSharedCoreModule({ fileSystemProvider: () => fileSystem }),
    RunplanGeneratedSharedModule,
    { ServiceRegistry: () => new OneLanguage() },
  );
  const language = inject(createDefaultCoreModule({ shared }), RunplanGeneratedModule, RunplanModule);
  shared.ServiceRegistry.register(language);
  return { shared, language };
}
