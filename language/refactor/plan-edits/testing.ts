/** For tests: plans that are changed as on the command line. */
import type { RunplanDocument } from '../../grammar/document.ts';
import { applyEdits } from '../../text/edit.ts';
import { Documents, readerOf } from '../../workspace/documents.ts';
import { planEditing } from './editing.ts';
import { editsOfPlan } from './edits-of-plan.ts';
import { PLAN_EDITS } from './plan-edits.ts';

const URI = 'file:///test.runplan';

/** The text after a change that is written as on the command line, or why it can't be made. */
export function after(text: string, command: string): string {
  const documents = new Documents();
  documents.put(URI, text);
  const document = documents.get(URI) as RunplanDocument;
  const { plans } = documents.services.models.of(document);
  const [id, ...words] = command.split(' ');
  const edits = PLAN_EDITS.find((edit) => edit.id === id)?.read(words);
  if (!edits) return 'not understood';
  const plan = plans[0]?.node;
  const editing = plan && planEditing(plan, { document, plans }, readerOf(documents.services, document));
  if (!editing) return 'no plan';
  if ('refused' in editing) return editing.refused;
  const made = editsOfPlan(editing, edits);
  return 'refused' in made ? made.refused : applyEdits(text, made);
}
