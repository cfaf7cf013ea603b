import { l10n, TabInputText, type TextEditor, type Uri, type ViewColumn, window, workspace } from 'vscode';
import type { Previews } from '../preview/previews.ts';

/** Runs a command for plans; on a plan behind when something else is in front, such as the walkthrough or a preview. */
export async function onPlan(previews: Previews, run: () => unknown): Promise<void> {
  const isInFront = window.activeTextEditor?.document.languageId === 'runplan';
  if (isInFront || (await bringToFront(previews.activeFile))) await run();
}

/**
 * Goes to the plan whose preview is in front, to the one that is open, or to the one that the user chooses. False if the
 * user chooses none.
 */
async function bringToFront(previewed: Uri | undefined): Promise<boolean> {
  const isPlan = ({ document }: TextEditor) => document.languageId === 'runplan';
  const visible = window.visibleTextEditors.filter(isPlan).map(placeOfEditor);
  const all = [...visible, ...placesOfTabs()];
  const places = previewed
    ? [all.find(({ uri }) => `${uri}` === `${previewed}`) ?? { uri: previewed, column: undefined }]
    : onePerFile(visible.length > 0 ? visible : all);
  const place = places.length > 1 ? await choose(places) : places[0];
  if (place) await window.showTextDocument(place.uri, { viewColumn: place.column });
  return place !== undefined || places.length === 0;
}

/** Where a plan is open. */
interface EditorPlace {
  readonly uri: Uri;
  readonly column: ViewColumn | undefined;
}

function placeOfEditor({ document, viewColumn }: TextEditor): EditorPlace {
  return { uri: document.uri, column: viewColumn };
}

function placesOfTabs(): readonly EditorPlace[] {
  const plans = new Set(
    workspace.textDocuments.filter(({ languageId }) => languageId === 'runplan').map(({ uri }) => `${uri}`),
  );
  return window.tabGroups.all.flatMap(({ tabs, viewColumn }) =>
    tabs
      .map(({ input }) => input)
      .filter((input) => input instanceof TabInputText)
      .filter(({ uri }) => uri.path.endsWith('.runplan') || plans.has(`${uri}`))
      .map(({ uri }) => ({ uri, column: viewColumn })),
  );
}

function onePerFile(places: readonly EditorPlace[]): readonly EditorPlace[] {
  return [...new Map(places.map((place) => [`${place.uri}`, place])).values()];
}

async function choose(places: readonly EditorPlace[]): Promise<EditorPlace | undefined> {
  const items = places.map((place) => ({ label: workspace.asRelativePath(place.uri), place }));
  return (await window.showQuickPick(items, { placeHolder: l10n.t('Which plan?') }))?.place;
}
