import { type PlanPolicy, POLICIES, type PolicyChoices } from '@runplan/server/requests';
import { l10n, type QuickPickItem, WorkspaceEdit, window, workspace } from 'vscode';
import { activePlan } from '../active-plan.ts';
import type { Server } from '../server.ts';

/** Lets the user choose the policy of a plan, and writes it into the plan. */
export async function choosePolicy(server: Server): Promise<void> {
  const editor = activePlan();
  if (!editor) return;
  const { document } = editor;
  const uri = server.client.code2ProtocolConverter.asUri(document.uri);
  const choices = await server.ask<PolicyChoices>(POLICIES, { uri });
  if (!choices || choices.plans.length === 0) {
    void window.showInformationMessage(l10n.t('This file has no plan.'));
    return;
  }
  const plan = await choosePlan(choices.plans);
  if (!plan) return;
  const policy = await window.showQuickPick(
    choices.policies.map(({ name, from, about }) => ({
      label: name,
      ...(from && { description: from }),
      ...(about && { detail: about }),
    })),
    { placeHolder: l10n.t('The policy of "{0}" is {1}. Which one should it be?', plan.plan, plan.policy) },
  );
  if (!policy) return;
  const edit = new WorkspaceEdit();
  const range = server.client.protocol2CodeConverter.asRange(plan.range);
  edit.replace(document.uri, range, plan.before + policy.label);
  await workspace.applyEdit(edit);
}

async function choosePlan(plans: readonly PlanPolicy[]): Promise<PlanPolicy | undefined> {
  if (plans.length === 1) return plans[0];
  const items: (QuickPickItem & { plan: PlanPolicy })[] = plans.map((plan) => ({
    label: plan.plan,
    description: plan.policy,
    plan,
  }));
  return (await window.showQuickPick(items, { placeHolder: l10n.t('The policy of which plan?') }))?.plan;
}
