import type { RunplanDocument } from '../grammar/document.ts';
import { Documents } from '../workspace/documents.ts';
import type { TrainingPlan } from './model.ts';

const URI = 'file:///test.runplan';

/** For tests: the training models of the plans in a text, one for each plan and athlete. */
export async function plansIn(text: string): Promise<readonly TrainingPlan[]> {
  const documents = new Documents();
  documents.put(URI, text);
  return documents.services.models.of(documents.get(URI) as RunplanDocument).plans;
}

/** For tests: the only plan of a text. */
export async function planIn(text: string): Promise<TrainingPlan> {
  const [plan] = await plansIn(text);
  if (!plan) throw new Error('The text has no plan.');
  return plan;
}
