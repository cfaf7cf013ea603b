import { type ExportedFile, exportPlans, plansOf } from '@runplan/exchange';
import ICAL from 'ical.js';
import papa from 'papaparse';
import { defaultTreeAdapter, parse } from 'parse5';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { sourceOf } from '../exchange/testing.ts';
import { examples } from './example-files.ts';
import { GOOD_PLANS } from './good-plans/read.ts';

/** A text as it is exported. What others import is not read here. */
function exportable(text: string) {
  const source = { ...sourceOf(text), mistakes: () => [] };
  const dated = plansOf(source.document, source.services).filter(({ date }) => date !== undefined);
  return { source, names: [...new Set(dated.map(({ name }) => name))] };
}

const PLANS = [...examples, ...GOOD_PLANS].filter(({ text }) => exportable(text).names.length > 0);

/** Files of all plans of a text that have dates, one for each plan and athlete. */
async function written(text: string, format: string): Promise<readonly ExportedFile[]> {
  const { source, names } = exportable(text);
  return (await Promise.all(names.map((plan) => exportPlans(source, { format, plan })))).flat();
}

interface Session {
  readonly discipline: string;
  readonly kind: string;
  readonly title: string;
}

/**
 * The sessions in a file of the format `json`, in their order. A workout that is copied at a share is one of its own there,
 * and the share a part of its name.
 */
function sessionsIn({ content }: ExportedFile): readonly Session[] {
  const { weeks } = JSON.parse(String(content));
  const sessions: readonly Session[] = weeks.flatMap(
    ({ days, floating }: { days: { sessions: Session[] }[]; floating: Session[] }) => [
      ...days.flatMap(({ sessions }) => sessions),
      ...floating,
    ],
  );
  return sessions.map((session) => ({ ...session, title: session.title.replace(/ \(\d+%\)$/, '') }));
}

/** The titles of the sessions of the weeks on a page, without the time of day. */
function titlesIn(page: string): readonly string[] {
  const found: string[] = [];
  const walk = (node: Parameters<typeof defaultTreeAdapter.getChildNodes>[0]) => {
    for (const child of defaultTreeAdapter.getChildNodes(node)) {
      if (!defaultTreeAdapter.isElementNode(child)) continue;
      if (child.attrs.some(({ name, value }) => name === 'class' && value === 'title'))
        found.push(textOf(child));
      else walk(child);
    }
  };
  walk(parse(page));
  return found.map((title) => title.replace(/^\d\d:\d\d /, ''));
}

function textOf(element: Parameters<typeof defaultTreeAdapter.getChildNodes>[0]): string {
  return defaultTreeAdapter
    .getChildNodes(element)
    .map((child) => {
      if (defaultTreeAdapter.isTextNode(child)) return child.value;
      return defaultTreeAdapter.isElementNode(child) ? textOf(child) : '';
    })
    .join('');
}

test('there are enough plans', () => {
  expect(PLANS.length).toBeGreaterThan(20);
});

describe.each(PLANS)('$name', ({ text }) => {
  test('no session is lost on its way into any format', async () => {
    const [json, ics, csv, xlsx, markdown, html] = await Promise.all(
      ['json', 'ics', 'csv', 'xlsx', 'markdown', 'html'].map((format) => written(text, format)),
    );
    expect(json?.length).toBeGreaterThan(0);
    for (const [index, file] of (json ?? []).entries()) {
      const sessions = sessionsIn(file);
      const titles = sessions.map(({ title }) => title);

      const events = new ICAL.Component(ICAL.parse(String(ics?.[index]?.content)))
        .getAllSubcomponents('vevent')
        .map((event) => String(event.getFirstPropertyValue('summary')).replace(/^Any day: /, ''));
      const doing = sessions.filter(({ discipline }) => discipline !== 'rest').map(({ title }) => title);
      expect(events.slice(0, doing.length)).toEqual(doing);
      expect(events.slice(doing.length).filter((title) => !title.startsWith('Race: '))).toEqual([]);

      const rows = papa.parse<Record<string, string>>(String(csv?.[index]?.content).trimEnd(), {
        header: true,
      });
      expect(rows.errors).toEqual([]);
      expect(rows.data.flatMap((row) => row.session || [])).toEqual(titles);

      const sheets = await readXlsxFile(Buffer.from(xlsx?.[index]?.content as Uint8Array));
      const cells = sheets
        .filter(({ sheet }) => sheet.startsWith('Sessions'))
        .flatMap(({ data }) => data.slice(1).flatMap((row) => row[6] ?? []));
      expect(cells).toEqual(titles);

      const lines = String(markdown?.[index]?.content)
        .split('\n')
        .filter((line) => /^\|[^|]*\| \*\*/.test(line));
      expect(lines.length).toBe(titles.length);

      expect(titlesIn(String(html?.[index]?.content))).toEqual(titles);
    }
  });
});
