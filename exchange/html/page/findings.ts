import { textParts } from '../code-in-text.ts';
import type { PageFinding } from '../plan-page.ts';
import { count } from './count.ts';
import { type Child, element } from './dom.ts';
import { icon } from './icons.ts';

/**
 * Findings as a list, each with its repairs.
 *
 * @param key what the keys of the findings are unique in
 */
export function findingList(findings: readonly PageFinding[], key: string): HTMLElement | undefined {
  if (findings.length === 0) return undefined;
  return element(
    'ul',
    { class: 'findings', 'aria-label': count(findings.length, 'finding') },
    findings.map((finding) =>
      element(
        'li',
        { class: `finding ${finding.severity}`, 'data-key': `${key}/${finding.key}` },
        icon(finding.severity, finding.severity),
        element('div', {}, words(finding, `${key}/${finding.key}`), repairs(finding)),
      ),
    ),
  );
}

function words(finding: PageFinding, key: string): readonly Child[] {
  const { rule, message, about, whom, evidence } = finding;
  const [first, rest] = firstSentence(message);
  const title: Child[] = [about && element('span', { class: 'about' }, `${about}: `), withCode(first)];
  const more = [rest, whom, evidence].filter((part) => part !== undefined && part !== '').join(' ');
  return [
    element(
      'p',
      { class: 'said' },
      element('button', { type: 'button', class: 'open', 'data-do': 'jump' }, title),
    ),
    element(
      'details',
      { 'data-details': key },
      element('summary', {}, element('code', {}, rule), more === '' ? '' : ' · more'),
      more === '' ? undefined : element('p', {}, withCode(more)),
    ),
  ];
}

/** A sentence ends where a full stop is followed by a blank and the beginning of another one. */
function firstSentence(message: string): readonly [string, string] {
  const end = /[.?!](?=\s+[A-Z`"])/.exec(message);
  if (!end) return [message, ''];
  return [message.slice(0, end.index + 1), message.slice(end.index + 1).trim()];
}

function withCode(message: string): readonly Child[] {
  return textParts(message).map(({ text, isCode }) => (isCode ? element('code', {}, text) : text));
}

function repairs({ repairs: titles }: PageFinding): Child {
  if (titles) return repairList(titles);
  const ask = element('button', { type: 'button', 'data-do': 'ask' }, 'What can be done?');
  return element('ul', { class: 'repairs' }, element('li', {}, ask));
}

/** What can be done about a finding. */
export function repairList(titles: readonly string[]): HTMLElement | undefined {
  if (titles.length === 0) return undefined;
  return element(
    'ul',
    { class: 'repairs', 'aria-label': 'What can be done' },
    titles.map((title) =>
      element(
        'li',
        {},
        element('button', { type: 'button', 'data-do': 'repair', 'data-repair': title }, withCode(title)),
      ),
    ),
  );
}
