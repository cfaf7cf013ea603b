import { typing } from './typing.ts';
import type { Editor, Look } from './workbench.ts';

/** A picture of the README. */
interface Scene {
  /** What its file is called. */
  readonly name: string;
  readonly kind: 'png' | 'gif';
  readonly take: (editor: Editor) => Promise<Buffer>;
}

const PLAN = 'half-marathon-back-history.runplan';
/** The line with which its weeks begin. */
const WEEKS = 47;
const LIGHT = { width: 1280, height: 800, theme: 'Default Light Modern' } as const;

export const SCENES: readonly Scene[] = [
  { name: 'typing', kind: 'gif', take: typing },
  { name: 'preview-light', kind: 'png', take: preview(LIGHT) },
  { name: 'preview-dark', kind: 'png', take: preview({ ...LIGHT, theme: 'Default Dark Modern' }) },
  { name: 'finding', kind: 'png', take: finding },
  { name: 'suggestions', kind: 'png', take: suggestions },
];

/** A plan, and its weeks beside it. */
function preview(look: Look): Scene['take'] {
  return async (editor) => {
    const workbench = await editor.open(look);
    const { page } = workbench;
    await workbench.openFile(PLAN);
    await workbench.goTo(WEEKS);
    await workbench.run('View: Close Other Editors in Group');
    await workbench.run('Runplan: Open Preview to the Side');
    await workbench.preview();
    // Where nothing shows that the mouse is there.
    await page.mouse.move(900, 300);
    return page.screenshot();
  };
}

const SMALL = { width: 900, height: 480, theme: 'Default Light Modern' } as const;
const ALONE = { 'workbench.editor.showTabs': 'none' };

const WITH_FINDING = `athlete "Sam"
  back history
  recent volume 32 km
  recent longest 12 km
  best 10k in 52:30

plan "Autumn half" for "Sam"
  starts 2026-09-21
  pain rule standard

  week 1 base
    mon core "Core Basics"
    tue easy 8 km
    thu tempo: warm up 2 km, 12 min @ threshold, cool down 2 km
    sat easy 8 km + core "Core and Hips"
    sun long 16 km
`;

/** What is found in a long run, pointed at. */
async function finding(editor: Editor): Promise<Buffer> {
  const workbench = await editor.open({ ...SMALL, settings: ALONE, file: ['autumn.runplan', WITH_FINDING] });
  const { page } = workbench;
  await workbench.openFile('autumn.runplan');
  await page.locator('.squiggly-warning').first().waitFor();
  await page.locator('.view-line', { hasText: 'long' }).locator('span', { hasText: '16 km' }).last().hover();
  await page.locator('.monaco-hover', { hasText: 'Quick Fix' }).waitFor();
  return page.screenshot();
}

/** What is offered where a session may stand. */
async function suggestions(editor: Editor): Promise<Buffer> {
  const workbench = await editor.open({ ...SMALL, settings: ALONE, file: ['autumn.runplan', WITH_FINDING] });
  const { page } = workbench;
  await workbench.openFile('autumn.runplan');
  await workbench.goTo(13);
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('wed ');
  await page.locator('.suggest-widget.visible .monaco-list-row').first().waitFor();
  return page.screenshot();
}
