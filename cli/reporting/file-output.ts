import type { BegunFile } from '../files/begin-file.ts';
import type { Output } from '../terminal/output.ts';

const CHUNK = 1 << 16;

/** An output to a file, which is in its place when the output ends. What it can't write it says then. */
export function createFileOutput(file: BegunFile): Output {
  let pending = '';
  let failure: unknown;

  async function flush(): Promise<void> {
    const text = pending;
    pending = '';
    if (failure !== undefined || text === '') return;
    await file.write(text).catch((error) => {
      failure = error;
    });
  }

  return {
    async write(text) {
      pending += text;
      if (pending.length >= CHUNK) await flush();
    },
    async end() {
      await flush();
      if (failure === undefined) return file.finish();
      await file.discard();
      throw failure;
    },
  };
}
