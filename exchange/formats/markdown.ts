import {
  dateInWords,
  dayInWords,
  formatTimeOfDay,
  type Inline,
  type Page,
  type PageBlock,
  plansInShort,
  raceInWords,
  type SessionText,
  sessionTexts,
  shortDateInWords,
  type TrainingPlan,
  type TrainingSession,
  type TrainingWeek,
  toMarkdown,
  weekInShort,
} from '@runplan/language/internal';
import { defineFormat } from '../define-format.ts';
import { markdownReader } from '../importing/markdown-tables.ts';
import { plainText } from '../plain-text.ts';
import { sessionLines } from '../sessions/session-lines.ts';
import { sessionTitle } from '../sessions/session-title.ts';

type Texts = ReadonlyMap<TrainingSession, SessionText>;

/** A plan as Markdown: a table a week. */
export const markdown = defineFormat({
  id: 'markdown',
  title: 'Markdown',
  about: 'The plan as text with a table for each week, for notes, wikis and repositories.',
  extension: 'md',
  mediaType: 'text/markdown',
  each: 'plan',
  needs: ['no-mistakes'],
  options: {},
  loses: ['comments', 'policies', 'what is known of the athlete beyond the name and the paces'],
  docs:
    'Each week has its sums and a table with its days: what there is to do, the steps with the paces of the athlete, and the cue. ' +
    'Texts of the plan are texts, whatever marks of Markdown are in them.',
  write: (plan) => toMarkdown(pageOf(plan)),
  read: markdownReader,
});

function pageOf(plan: TrainingPlan): Page {
  const { name, athlete, races, notes, painRule, weeks } = plan;
  const texts = sessionTexts(plan);
  return {
    title: athlete.name ? `${name} for ${athlete.name}` : name,
    blocks: [
      ...paragraphs([plansInShort([plan]) ?? '', ...notes, painRule?.text ?? '']),
      ...(races.length > 0 ? [listOf(races.map(raceInWords))] : []),
      ...weeks.flatMap((week) => weekBlocks(week, texts)),
    ],
  };
}

function weekBlocks(week: TrainingWeek, texts: Texts): readonly PageBlock[] {
  const { number, phase, date, notes, days, floating, absence } = week;
  const from = date === undefined ? undefined : `from ${dateInWords(date)}`;
  const reason = absence && [absence.kind, absence.reason].filter(Boolean).join(': ');
  const rows = [
    ...days.flatMap((day) => {
      const when = day.date === undefined ? day.name : `${day.name} ${shortDateInWords(day.date).trim()}`;
      return rowsOf(when, day.sessions, day.notes, texts);
    }),
    ...rowsOf(dayInWords('any'), floating, [], texts),
  ];
  return [
    { kind: 'heading', text: [`Week ${number}`, phase, from, reason].filter(Boolean).join(' · ') },
    ...paragraphs([weekInShort(week), ...notes]),
    ...(rows.length > 0
      ? [{ kind: 'table' as const, head: ['day', 'session', 'what to do'].map(text), rows }]
      : []),
  ];
}

function rowsOf(
  when: string,
  sessions: readonly TrainingSession[],
  notes: readonly string[],
  texts: Texts,
): readonly (readonly Inline[])[] {
  const rows = sessions.map((session, index): readonly Inline[] => {
    const own = texts.get(session) ?? { head: session.kind };
    const time = session.time === undefined ? '' : `${formatTimeOfDay(session.time)} `;
    const lines = [...sessionLines(session, own), ...(index === 0 ? notes : [])];
    return [
      text(index === 0 ? when : ''),
      [{ text: plainText(`${time}${sessionTitle(session, own)}`), style: 'strong' }],
      text(lines.join('; ')),
    ];
  });
  return sessions.length === 0 && notes.length > 0 ? [[text(when), text(''), text(notes.join('; '))]] : rows;
}

function paragraphs(texts: readonly string[]): readonly PageBlock[] {
  return texts.filter((one) => one !== '').map((one) => ({ kind: 'paragraph', text: text(one) }));
}

function listOf(items: readonly string[]): PageBlock {
  return { kind: 'list', items: items.map(text) };
}

/** A text of the plan: no mark in it means anything. */
function text(words: string): Inline {
  return [{ text: plainText(words) }];
}
