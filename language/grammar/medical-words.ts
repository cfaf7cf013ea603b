/** Tells whether a line about an athlete says something of the back, of symptoms, or of who has looked at them. */

/** What is felt: said of a back, it is not over. */
export const COMPLAINTS: readonly string[] = [
  'sore\\w*',
  'ach(?:e|es|ing|y)',
  'stiff\\w*',
  'hurts?',
  'hurting',
  'flar\\w+',
  'niggl\\w*',
  'twinges?',
];

const WORDS = [
  ...COMPLAINTS,
  'back',
  'spine',
  'spinal',
  'lumbar',
  'discs?',
  'disks?',
  'herni\\w*',
  'sciatica',
  'stenosis',
  'spondyl\\w*',
  'symptoms?',
  'cleared',
  'clearance',
  'signed off',
  'pain\\w*',
  'lbp',
  'tingl\\w*',
  'pins and needles',
  'bilateral',
  'both (?:legs|sides|feet)',
  'at night',
  'bulg\\w*',
  'prolaps\\w*',
  'surger(?:y|ies)',
  '(?:micro)?discectomy',
  'laminectomy',
  'numb\\w*',
  'weakness',
  'saddle',
  'bladder',
  'bowel',
  'incontinen\\w*',
  'foot drop',
  'drop foot',
  'fever',
  'cancer',
  '(?:cortico)?steroids?',
  'cortisone',
  'predniso(?:lo)?ne',
  'osteop(?:or|eni)\\w*',
  'bone (?:density|mass)',
  'red-s',
  'low energy availability',
  'ameno\\w*',
  'fractures?',
  'trauma',
  'fell',
  'recent fall',
  'leak(?:s|ing|age)?',
  'pregnan\\w*',
  'post-?partum',
  'post-?natal',
  '(?:L[1-5]|S1)(?:[/-](?:L?[1-5]|S1))?',
  'SIJ?',
  'sacroiliac',
  'scoliosis',
  'surgeon',
  'operat(?:ed|ion)',
  'weight[ -]loss',
].join('|');

const MEDICAL = new RegExp(`(?<![\\p{L}])(?:${WORDS})(?![\\p{L}])`, 'giu');

/** How many such words stand in a text, outside of quotes and comments: what stands there is not looked at. */
export function medicalWordsIn(text: string): number {
  const read = text.replaceAll(/"[^"\r\n]*"?/g, '""').replaceAll(/(?:#|\/\/)[^\r\n]*/g, '');
  return read.match(MEDICAL)?.length ?? 0;
}

/** Whether a line begins as one about a back, symptoms or a clearance does; one of several, where a text has more. */
export function beginsMedicalLine(text: string): boolean {
  return /^[ \t]*(?:back|symptoms|cleared)\b/im.test(text);
}
