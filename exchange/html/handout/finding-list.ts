import { capitalised } from '../../sessions/capitalised.ts';
import { textParts } from '../code-in-text.ts';
import { type Child, element, type Markup } from '../markup.ts';
import type { PageFinding } from '../plan-page.ts';

/** Findings for the coach, each with how sure it is and what can be done; nothing without any. */
export function findingList(findings: readonly PageFinding[]): Markup | undefined {
  if (findings.length === 0) return undefined;
  return element(
    'ul',
    { class: 'findings', 'aria-label': 'Findings' },
    findings.map(({ severity, about, message, evidence, rule, repairs = [] }) =>
      element(
        'li',
        { class: severity },
        element('strong', {}, `${capitalised(severity)}${about ? `, ${about}` : ''}: `),
        withCode(message),
        evidence && [' ', evidence],
        ' ',
        element('code', {}, rule),
        repairs.length > 0
          ? element(
              'ul',
              { 'aria-label': 'What can be done' },
              repairs.map((repair) => element('li', {}, withCode(repair))),
            )
          : undefined,
      ),
    ),
  );
}

function withCode(message: string): readonly Child[] {
  return textParts(message).map(({ text, isCode }) => (isCode ? element('code', {}, text) : text));
}
