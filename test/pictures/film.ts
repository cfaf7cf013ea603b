import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';

/** Colours of a film; more make it larger, and letters no clearer. */
const COLOURS = 64;

/** What is encoded: a picture as an address with its data, and for how many milliseconds it is shown. */
interface Shot {
  readonly data: string;
  readonly delay: number;
}

/** Collects pictures of a window to an animated one. */
export class Film {
  private readonly page: Page;
  private readonly shots: Shot[] = [];

  constructor(page: Page) {
    this.page = page;
  }

  /** Takes a picture that is shown for so many milliseconds. */
  async shoot(delay: number): Promise<void> {
    const picture = await this.page.screenshot();
    this.shots.push({ data: `data:image/png;base64,${picture.toString('base64')}`, delay });
  }

  /** The pictures one after the other, as a GIF. A browser encodes it, because it can read the pictures. */
  async develop(browser: Browser): Promise<Buffer> {
    const { width = 0, height = 0 } = this.page.viewportSize() ?? {};
    const main = createRequire(import.meta.url).resolve('modern-gif');
    const page = await browser.newPage();
    await page.addScriptTag({ content: readFileSync(join(dirname(main), 'index.js'), 'utf8') });
    await page.evaluate(`
      globalThis.encoder = new modernGif.Encoder({ width: ${width}, height: ${height}, maxColors: ${COLOURS} });
      globalThis.add = async ({ data, delay }) => {
        const picture = await (await fetch(data)).blob();
        await encoder.encode({ data: await createImageBitmap(picture), delay });
      };
      globalThis.finish = async () => [...new Uint8Array(await encoder.flush())];`);
    for (const shot of this.shots) await page.evaluate(`add(${JSON.stringify(shot)})`);
    const bytes: number[] = await page.evaluate('finish()');
    await page.close();
    return Buffer.from(bytes);
  }
}
