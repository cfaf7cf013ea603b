import { RULES, type RuleChoice } from '@runplan/server/requests';
import { commands, l10n, type QuickPickItem, QuickPickItemKind, Uri, window } from 'vscode';
import type { Server } from '../server.ts';

/**
 * Shows the page of a rule: what it looks for, why, and how sure anyone can be.
 *
 * @param id without it, the user chooses
 */
export async function openRulePage(server: Server, id: string | undefined): Promise<void> {
  const rules = (await server.ask<readonly RuleChoice[]>(RULES, {})) ?? [];
  const rule = rules.find((one) => one.id === id) ?? (await choose(rules));
  if (rule) await commands.executeCommand('markdown.showPreview', Uri.parse(rule.page));
}

async function choose(rules: readonly RuleChoice[]): Promise<RuleChoice | undefined> {
  const items: (QuickPickItem & { rule?: RuleChoice })[] = [];
  let group: string | undefined;
  for (const rule of rules) {
    if (rule.group !== group) items.push({ label: rule.group, kind: QuickPickItemKind.Separator });
    group = rule.group;
    items.push({ label: rule.id, detail: rule.summary, rule });
  }
  const chosen = await window.showQuickPick(items, {
    placeHolder: l10n.t('Which rule?'),
    matchOnDetail: true,
  });
  return chosen?.rule;
}
