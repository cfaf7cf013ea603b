import { expect, test } from 'vitest';
import { citation, SOURCES, type SourceCode, type Study } from './sources.ts';

const codes = Object.keys(SOURCES) as SourceCode[];

test.each([
  [
    'B08',
    'Buist I et al. No effect of a graded training program on the number of running-related injuries in novice ' +
      'runners: a randomized controlled trial. American Journal of Sports Medicine 2008;36(1):33–39. ' +
      'doi:10.1177/0363546507307505',
  ],
  [
    'I20',
    'Impellizzeri FM et al. What role do chronic workloads play in the acute to chronic workload ratio? Time to ' +
      'dismiss ACWR and its underlying theory. Sports Medicine 2020. doi:10.1007/s40279-020-01378-6',
  ],
  [
    'St26',
    'Effects of strength training on injury prevention in recreational runners: a systematic review and meta-analysis. ' +
      '2026. doi:10.22533/at.ed.15953126020114',
  ],
  [
    'Ro24',
    'Rodacki CLN et al. Cadence matters: influence of cadence on spinal load during running. Gait & Posture 2024, ' +
      '528–533. doi:10.1016/j.gaitpost.2024.07.298',
  ],
] as const)('citation of %s', (code, expected) => {
  expect(citation(code)).toBe(expected);
});

test.each(codes)('%s is well formed', (code) => {
  const { year, doi, pmid }: Study = SOURCES[code];
  expect(citation(code)).not.toMatch(/undefined|\.\.|\?\.| {2}/);
  expect(year).toBeGreaterThan(1970);
  if (doi !== undefined) expect(doi).toMatch(/^10\.\d{4,}\/\S+$/);
  if (pmid !== undefined) expect(pmid).toMatch(/^\d{6,8}$/);
});
