import { formatted, type RunplanDocument, type RunplanServices } from '@runplan/language/internal';

/**
 * The document of a file as the formatter would write it: in a coach's notation words stand elsewhere than they are read,
 * or go without saying, and what is made of a plan does not depend on that. Lines that could not be read stay as they are.
 */
export function inUsualForm(document: RunplanDocument, services: RunplanServices): RunplanDocument {
  const text = document.textDocument.getText();
  const usual = formatted(text);
  return usual === text ? document : services.imagine(document.uri.toString(), usual);
}
