/**
 * Lets the built program run with other code in a place: arguments for Node.
 *
 * @param code as it stands in the program, where names may have got figures behind them
 * @param other what stands there instead
 */
export function withOtherCode(code: RegExp, other: string): readonly string[] {
  const hooks = `import { registerHooks } from 'node:module';
    registerHooks({
      load(url, context, next) {
        const loaded = next(url, context);
        if (!url.includes('/cli/dist/')) return loaded;
        const source = new TextDecoder().decode(loaded.source);
        return { ...loaded, source: source.replace(${code}, () => ${JSON.stringify(other)}) };
      },
    });`;
  return ['--import', `data:text/javascript,${encodeURIComponent(hooks)}`];
}
