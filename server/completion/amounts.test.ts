import { describe, expect, test } from 'vitest';
import { type Asked, startCompletions, TWO, WEEK } from './testing.ts';

const completions = startCompletions();

describe('the details of amounts', () => {
  const details = ({ list }: Asked, count: number) =>
    list.items.slice(0, count).map(({ label, detail }) => `${label}: ${detail}`);

  test('what an amount makes of the week, and which rule would report it', async () => {
    const plan = WEEK.replace('tue easy 7.5 km + strides 6 x 20 s', 'tue easy 3 km');
    const asked = await completions.ask(
      `${plan}    tue easy 7 km\n    thu easy 7 km\n    sat easy 11 km\n    sun long |`,
    );
    expect(details(asked, 4)).toEqual([
      '12 km: week 3 at 37 km',
      '11 km: week 3 at 36 km',
      '13 km: week 3 at 38 km; mileage-increase reports above 37.4 km',
      '15 km: long-run-spike reports above 14.6 km',
    ]);
  });

  test('that is what the rules then find', async () => {
    const plans = [
      WEEK,
      WEEK.replace('history', 'disc'),
      WEEK.replace('sun long 13 km', 'sun long 9 km'),
      `${TWO}`,
    ];
    for (const plan of plans) {
      const easy = plan === TWO ? '3 mi' : '8 km';
      const before = `${plan}${plan === TWO ? '' : '    '}tue easy ${easy}\n    thu easy ${easy}\n    sat easy ${easy}\n`;
      const { list } = await completions.ask(`${before}    sun long |`);
      const amounts = list.items.filter(({ detail }) => detail);
      expect(amounts.length).toBeGreaterThan(2);
      for (const { label, detail = '' } of amounts) {
        const path = await completions.nextFile();
        await completions.client.open(path, `${before}    sun long ${label}\n`);
        const number = /week (\d)/.exec(detail)?.[1];
        const all = (await completions.client.diagnostics(path)).map(({ code, message }) => ({
          code,
          message: String(message),
        }));
        const found = all.filter(
          ({ code, message }) =>
            (code === 'mileage-increase' && message.startsWith(`Week ${number}`)) ||
            (code === 'long-run-spike' && /Sunday of week [23]/.test(message.split(' is ')[0] ?? '')),
        );
        const isReported = found.some(
          ({ message }) => message.includes(`of ${label} `) || message.startsWith(`Week ${number}`),
        );
        expect([plan.length, label, detail, isReported]).toEqual([
          plan.length,
          label,
          detail,
          detail.includes('reports'),
        ]);
      }
    }
  });
});
