import { describe, expect, test } from 'vitest';
import { startHovers } from './testing.ts';

const hovers = startHovers();
const { hoverAt, inPlan, inShared } = hovers;

describe('a figure', () => {
  test('metres', async () => {
    expect(await inPlan('climb |150 m')).toMatchInlineSnapshot(`
      "[150 m]
      **climb** · \`m\` is metres, minutes are \`min\`

      - climb 150 m: 14 m a km

      Metres uphill in the session. Where time or distance is estimated, a metre up takes as long as 8 m on the flat (Scarf 2007, from fell running records). Without a \`descent\` a run counts as going down as much (\`downhill-introduction\`). Copies of the week keep it as it is."
    `);
  });

  test('a weight', async () => {
    expect(await inShared('|10 kg')).toMatchInlineSnapshot(`
      "[10 kg]
      **10 kg** · 22 lb"
    `);
  });

  test('the time of day of a session, and how far a weight is carried', async () => {
    const text = 'block "B"\n  suitcase-carry 3 x 20 m\nplan "P"\n  week 1\n    mon 18:30 core "B"\n';
    await hovers.client.open('evening.runplan', text);
    expect(await hoverAt('evening.runplan', '18|:30')).toMatchInlineSnapshot(`
      "[18:30]
      **time**

      The time of day at which the session begins."
    `);
    expect(await hoverAt('evening.runplan', '20| m')).toMatchInlineSnapshot(`
      "[20 m]
      **20 m** · \`m\` is metres, minutes are \`min\`"
    `);
  });
});
