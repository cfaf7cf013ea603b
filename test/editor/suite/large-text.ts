import { open } from './documents.ts';

/**
 * An example with its plan many times over, under other names.
 *
 * @param size about how many characters it has
 */
export async function largeText(size: number): Promise<string> {
  const { document } = await open('first-5k.runplan');
  const text = document.getText();
  const start = text.indexOf('plan "First 5 km"');
  const [head, plan] = [text.slice(0, start), text.slice(start)];
  const count = Math.ceil(size / plan.length);
  const plans = Array.from({ length: count }, (_, index) =>
    plan.replace('First 5 km', `First 5 km ${index}`),
  );
  return head + plans.join('\n');
}
