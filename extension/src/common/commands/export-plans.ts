import {
  EXPORT,
  type ExportChoices,
  type ExportedPlans,
  type ExportParams,
  FORMATS,
} from '@runplan/server/requests';
import { env, l10n, type Uri, window } from 'vscode';
import { activePlan } from '../active-plan.ts';
import type { Server } from '../server.ts';
import { saveFiles } from './save-files.ts';

type Format = ExportChoices['formats'][number];
type Plan = ExportChoices['plans'][number];

/** Lets the user choose a format, a plan and an athlete where there are several, and where the files go. */
export async function exportPlans(server: Server): Promise<void> {
  await exportAs(server, chooseFormat, chooseOptions);
}

/** Writes the page of an athlete, and opens it in the browser, which prints. */
export async function printPlan(server: Server): Promise<void> {
  const written = await exportAs(
    server,
    async (formats) => formats.find(({ id }) => id === 'html'),
    async () => ({}),
  );
  for (const file of written) await env.openExternal(file);
}

/** @returns the files that were written */
async function exportAs(
  server: Server,
  choose: typeof chooseFormat,
  optionsOf: typeof chooseOptions,
): Promise<readonly Uri[]> {
  const editor = activePlan();
  if (!editor) return [];
  const { uri } = editor.document;
  const file = { uri: server.client.code2ProtocolConverter.asUri(uri) };
  const choices = await server.ask<ExportChoices>(FORMATS, file);
  const format = choices && (await choose(choices.formats));
  if (!format) return [];
  const plan = await choosePlan(choices.plans);
  const athlete = plan && (await chooseAthlete(plan.athletes));
  const options = athlete && (await optionsOf(format));
  if (!options) return [];
  const asked: ExportParams = { ...file, format: format.id, ...plan.asked, ...athlete.asked, options };
  const exported = await server.ask<ExportedPlans | null>(EXPORT, asked);
  if (!exported) return [];
  for (const remark of exported.remarks) void window.showWarningMessage(remark);
  return saveFiles(exported.files, uri, { [format.title]: [format.extension] });
}

async function chooseFormat(formats: readonly Format[]): Promise<Format | undefined> {
  const items = formats.map((format) => ({ label: format.title, detail: format.about, format }));
  return (await window.showQuickPick(items, { placeHolder: l10n.t('In which format?') }))?.format;
}

/**
 * What the user wants of the options of a format, one question for each that is a choice; the usual answer stands first. Numbers are
 * for those who write commands. Undefined if the user has changed their mind.
 */
async function chooseOptions({ options }: Format): Promise<Readonly<Record<string, unknown>> | undefined> {
  const chosen = new Map<string, unknown>();
  for (const option of options) {
    if (option.kind === 'count') continue;
    const yes = l10n.t('Yes');
    const words = option.kind === 'flag' ? [l10n.t('No'), yes] : option.choices;
    const usual = option.kind === 'flag' ? words[Number(option.default)] : option.default;
    const items = [...words]
      .sort((a, b) => Number(b === usual) - Number(a === usual))
      .map((label) => ({ label, ...(label === usual && { description: l10n.t('usual') }) }));
    const answer = await window.showQuickPick(items, { placeHolder: option.about });
    if (!answer) return undefined;
    chosen.set(option.id, option.kind === 'flag' ? answer.label === yes : answer.label);
  }
  return Object.fromEntries(chosen);
}

/** One plan or all of them, and for whom that is; undefined if the user has changed their mind. */
async function choosePlan(plans: readonly Plan[]) {
  const all = {
    label: l10n.t('All plans'),
    asked: {},
    athletes: [...new Set(plans.flatMap((plan) => plan.athletes))],
  };
  if (plans.length < 2) return all;
  const items = plans.map(({ name, athletes }) => ({
    label: name,
    description: athletes.join(', '),
    asked: { plan: name },
    athletes,
  }));
  return window.showQuickPick([all, ...items], { placeHolder: l10n.t('Which plan?') });
}

/** One athlete or all of them; undefined if the user has changed their mind. */
async function chooseAthlete(athletes: readonly string[]) {
  const all = { label: l10n.t('All athletes'), asked: {} };
  if (athletes.length < 2) return all;
  const items = athletes.map((name) => ({ label: name, asked: { athlete: name } }));
  return window.showQuickPick([all, ...items], { placeHolder: l10n.t('For whom?') });
}
