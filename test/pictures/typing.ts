import { Film } from './film.ts';
import type { Editor } from './workbench.ts';

const BEGINNING = `athlete "Amy"
  recent volume 30 km
  recent longest 12 km
  best 10k in 45:00

plan "Spring 10 km" for "Amy"
  starts 2027-01-18

  week 1 base
    `;

const LOOK = {
  width: 800,
  height: 400,
  theme: 'Default Light Modern',
  file: ['spring.runplan', BEGINNING],
  settings: {
    'editor.fontSize': 15,
    'editor.lineNumbers': 'off',
    'editor.glyphMargin': false,
    'editor.folding': false,
    'workbench.editor.showTabs': 'none',
  },
} as const;

/** Milliseconds for which a picture is shown: between two keys, and where there is something to read. */
const KEY = 90;
const LOOK_AT_IT = 900;
const READ = 2500;
/** Milliseconds in which the editor answers a key. */
const SETTLED = 250;

/** A coach types the first days of a week, in the notation of coaches, and repairs a long run that is too long. */
export async function typing(editor: Editor): Promise<Buffer> {
  const workbench = await editor.open(LOOK);
  const { page } = workbench;
  await workbench.openFile('spring.runplan');
  await page.keyboard.press('Control+End');
  const film = new Film(page);
  const shoot = async (delay: number) => {
    await page.waitForTimeout(SETTLED);
    await film.shoot(delay);
  };
  const type = async (text: string) => {
    for (const key of text) {
      await page.keyboard.press(key === '\n' ? 'Enter' : key === ' ' ? 'Space' : key);
      await shoot(KEY);
    }
  };
  const suggested = (text: string) =>
    page.locator('.suggest-widget.visible .monaco-list-row.focused', { hasText: text }).waitFor();

  await shoot(LOOK_AT_IT);
  await type('tue e');
  await suggested('easy');
  await shoot(LOOK_AT_IT);
  await page.keyboard.press('Tab');
  await shoot(LOOK_AT_IT);
  await type(' 8k\n');
  await type('Thu 6x400 w/ 90s jog\n');
  await shoot(LOOK_AT_IT);
  await type('fri core 20 min\n');
  await type('Sun LR 16k');
  await page.locator('.squiggly-warning').first().waitFor();
  await page.keyboard.press('Escape');
  await shoot(LOOK_AT_IT);
  await page.locator('.squiggly-warning').first().hover({ force: true });
  await page.locator('.monaco-hover', { hasText: 'Quick Fix' }).waitFor();
  await shoot(READ);
  await page.keyboard.press('Escape');
  await page.mouse.move(0, 0);
  await page.keyboard.press('Control+.');
  await page.locator('.action-widget .monaco-list-row').first().waitFor();
  await shoot(READ);
  await page.keyboard.press('Enter');
  await page.locator('.squiggly-warning').first().waitFor({ state: 'detached' });
  await shoot(READ);
  return film.develop(editor.browser);
}
