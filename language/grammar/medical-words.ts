/** Tells whether a line about an athlete says something of the back, of symptoms, or of who has looked at them. */

const WORDS = [
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
  'sore\\w*',
  'ach(?:e|es|ing|y)',
  'stiff\\w*',
  'hurts?',
  'hurting',
  'flar\\w+',
  'niggl\\w*',
  'twinges?',
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
  'steroids?',
  'osteopor\\w*',
  'fractures?',
  'trauma',
  'weight[ -]loss',
].join('|');

const MEDICAL = new RegExp(`(?<![\\p{L}])(?:${WORDS})(?![\\p{L}])`, 'giu');

/** How many such words stand in a text, outside of quotes and comments: what stands there is not looked at. */
export function medicalWordsIn(text: string): number {
  const read = text.replaceAll(/"[^"\r\n]*"?/g, '""').replaceAll(/(?:#|\/\/)[^\r\n]*/g, '');
  return read.match(MEDICAL)?.length ?? 0;
}
