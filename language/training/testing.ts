import { EmptyFileSystem, type LangiumDocument, URI } from 'langium';
import type * as ast from '../grammar/generated/ast.ts';
import { STANDARD_LIBRARY } from '../library/generated/standard.ts';
import { createRunplanServices } from '../module.ts';
import { STANDARD_LIBRARY_URI } from '../scope/standard-library.ts';
import type { TrainingPlan } from './model.ts';

/** For tests: the training models of the plans in a text, one for each plan and athlete. */
export async function plansIn(text: string): Promise<readonly TrainingPlan[]> {
  const services = createRunplanServices(EmptyFileSystem.fileSystemProvider());
  const { LangiumDocumentFactory, LangiumDocuments, DocumentBuilder } = services.shared.workspace;
  const documents = [
    LangiumDocumentFactory.fromString(STANDARD_LIBRARY, URI.parse(STANDARD_LIBRARY_URI)),
    LangiumDocumentFactory.fromString(text, URI.parse('file:///test.runplan')),
  ] as LangiumDocument<ast.RunplanFile>[];
  for (const document of documents) LangiumDocuments.addDocument(document);
  await DocumentBuilder.build(documents, { validation: false });
  return services.language.check.PlanModels.of(documents[1] as LangiumDocument<ast.RunplanFile>).plans;
}

/** For tests: the only plan of a text. */
export async function planIn(text: string): Promise<TrainingPlan> {
  const [plan] = await plansIn(text);
  if (!plan) throw new Error('The text has no plan.');
  return plan;
}
