import { describe, expect, it } from 'vitest';
import { linesOf, reported } from './test-support.ts';

const plan = (...weeks: string[]) => `plan "P"\n${weeks.map((week) => `week ${week}`).join('\n')}\n`;

describe('week-numbering', () => {
  it.each([
    { what: 'in order', weeks: ['1', '2', '3'], lines: [] },
    { what: 'no week at all', weeks: [], lines: [] },
    { what: 'week 0 before week 1', weeks: ['0', '1', '2'], lines: [2] },
    { what: 'week 0 in place of week 1', weeks: ['0', '2', '3'], lines: [2] },
    { what: 'a gap', weeks: ['1', '2', '4', '5'], lines: [4] },
    { what: 'a gap at the beginning', weeks: ['3', '4'], lines: [2] },
    { what: 'a very large gap', weeks: ['1', '99999'], lines: [3] },
    { what: 'two gaps', weeks: ['1', '3', '5'], lines: [3, 4] },
    { what: 'a repeated number', weeks: ['1', '2', '2', '3'], lines: [4] },
    {
      what: 'a repeated number, where the following were counted on',
      weeks: ['1', '2', '2', '4'],
      lines: [4],
    },
    { what: 'a slip', weeks: ['1', '5', '3', '4', '5', '6'], lines: [3] },
    { what: 'two weeks swapped', weeks: ['1', '3', '2', '4'], lines: [3] },
    { what: 'not a whole number', weeks: ['1', '1.5', '2'], lines: [3] },
    { what: 'a range', weeks: ['1-2', '3'], lines: [] },
    { what: 'a range that leaves out a week', weeks: ['1-2', '4-5'], lines: [3] },
    { what: 'a range of a week that is there', weeks: ['1-2', '2-3'], lines: [3] },
    { what: 'a range that ends before it begins', weeks: ['2-1', '3'], lines: [2, 3] },
    { what: 'a week that is being written between two others', weeks: ['1', '', '2', '3'], lines: [] },
    { what: 'a week whose number could not be read', weeks: ['1', '', '3'], lines: [] },
    { what: 'a leading zero', weeks: ['01', '2'], lines: [2] },
    { what: 'more digits than a week can have', weeks: ['1', '999999999999'], lines: [3] },
  ])('$what: $weeks', async ({ weeks, lines }) => {
    expect(await linesOf('week-numbering', plan(...weeks))).toEqual(lines);
  });

  it.each([
    { what: 'an earlier week', weeks: ['1', '2', '3 like week 1'], lines: [] },
    { what: 'a chain', weeks: ['1', '2 like week 1', '3 like week 2 at 90%'], lines: [] },
    { what: 'itself', weeks: ['1', '2 like week 2'], lines: [3] },
    { what: 'a later week', weeks: ['1', '2 like week 3', '3'], lines: [3] },
    { what: 'each other', weeks: ['1 like week 2', '2 like week 1'], lines: [2] },
    { what: 'a missing week', weeks: ['1', '2 like week 7'], lines: [3] },
    { what: 'no week number', weeks: ['1', '2 like week 0', '3 like week 1.5'], lines: [3, 4] },
  ])('`like` of $what', async ({ weeks, lines }) => {
    expect(await linesOf('week-numbering', plan(...weeks))).toEqual(lines);
  });

  it('takes a lost line for what is missing, and says nothing', async () => {
    expect(await linesOf('week-numbering', plan('1\nwek 2', '3'))).toEqual([]);
  });

  it('takes a week that is copied to be among the lost lines', async () => {
    expect(await linesOf('week-numbering', plan('1\nwek 2', '3 like week 2'))).toEqual([]);
  });

  it('reports a repeated number also where a line was lost', async () => {
    expect(await linesOf('week-numbering', plan('1\nmonn easy 5 km', '1'))).toEqual([4]);
  });

  it('names what is missing', async () => {
    const [finding] = await reported('week-numbering', plan('1', '5'));
    expect(finding?.message).toContain('Week 5 follows week 1: weeks 2–4 are missing.');
  });

  it('says which weeks copy one that is missing, once', async () => {
    const findings = await reported(
      'week-numbering',
      plan('1', '2', '4 like week 3', '5', '6 like week 3 at 80%', '7 like week 3'),
    );
    expect(
      findings.map(({ start, message }) => [start.line, message.split('. ').slice(0, 2).join('. ')]),
    ).toEqual([
      [4, 'Week 4 follows week 2: week 3 is missing. What is missing is copied by weeks 4 and 6–7'],
      [
        4,
        'This plan has no week 3, which weeks 4 and 6–7 copy. `like` copies an earlier week of the same plan.',
      ],
    ]);
    expect(findings[1]?.related?.map(({ message }) => message)).toEqual([
      'Week 6 copies it too.',
      'Week 7 copies it too.',
    ]);
  });

  it('speaks of a plan once for all its athletes', async () => {
    const athletes = 'athlete "A"\nathlete "B"\n';
    const findings = await reported('week-numbering', `${athletes}plan "P" for "A", "B"\nweek 2\n`);
    expect(findings).toHaveLength(1);
  });
});
