import { commands, type Disposable, type LogOutputChannel } from 'vscode';
import type { Position } from 'vscode-languageclient';
import type { Previews } from '../preview/previews.ts';
import type { Server } from '../server.ts';
import { checkWorkspace } from './check-workspace.ts';
import { choosePolicy } from './choose-policy.ts';
import { exportPlans, printPlan } from './export-plans.ts';
import { fixAll } from './fix-all.ts';
import { importPlan } from './import-plan.ts';
import { newPlan, newPlanFrom } from './new-plan.ts';
import { onPlan } from './on-plan.ts';
import { openRulePage } from './open-rule-page.ts';
import { showReferences } from './show-references.ts';

/** What the commands work with. */
export interface Parts {
  readonly server: Server;
  readonly previews: Previews;
  readonly log: LogOutputChannel;
}

/** Registers every command that the manifest names, and those that code lenses call. */
export function registerCommands({ server, previews, log }: Parts): Disposable[] {
  const register = (name: string, run: (...given: never[]) => unknown) =>
    commands.registerCommand(`runplan.${name}`, run);
  return [
    register('newPlan', () => newPlan(server)),
    register('newPlanFrom', () => onPlan(previews, () => newPlanFrom(server))),
    register('checkWorkspace', () => checkWorkspace()),
    register('fixAll', () => onPlan(previews, fixAll)),
    register('openRulePage', (rule?: string) => openRulePage(server, rule)),
    register('choosePolicy', () => onPlan(previews, () => choosePolicy(server))),
    register('export', () => onPlan(previews, () => exportPlans(server))),
    register('print', () => onPlan(previews, () => printPlan(server))),
    register('import', () => importPlan(server, log)),
    register('openPreviewToSide', () => onPlan(previews, () => previews.openBesideEditor())),
    register('showPlan', (uri: string, plan?: string) => previews.openFor(uri, plan)),
    register('showReferences', (uri: string, position: Position) => showReferences(server, uri, position)),
    register('restartServer', () => server.restart()),
    register('showLog', () => log.show()),
  ];
}
