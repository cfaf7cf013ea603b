import { createChecker } from '../../internal.ts';
import type { Finding } from '../finding.ts';

/** What a rule reports on a text, through the real checker. */
export async function reported(rule: string, text: string): Promise<readonly Finding[]> {
  const checker = createChecker({ read: async () => ({ problem: 'missing' }) });
  const { findings } = await checker.check('file:///test.runplan', text);
  const crash = findings.find((finding) => finding.rule === 'internal');
  if (crash) throw new Error(crash.message);
  return findings.filter((finding) => finding.rule === rule);
}

/** The lines, from 1, that a rule reports. */
export async function linesOf(rule: string, text: string): Promise<readonly number[]> {
  return (await reported(rule, text)).map((finding) => finding.start.line);
}

/** A file with an athlete in lines 1 to 3, a plan in line 4, and what follows from line 5. */
export function forKim(lines: string): string {
  return `athlete "Kim"\n  recent volume 30 km\n  recent longest 11 km\nplan "P" for "Kim"\n${lines}\n`;
}
