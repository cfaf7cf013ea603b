/** What the sports of watches and logs are called here. */

/** By words of their names, the more special first. */
const SPORTS: readonly (readonly [words: RegExp, kind: string])[] = [
  [/strength|weight|gym|crossfit|hiit|lifting/, 'strength'],
  [/core/, 'core'],
  [/ellip/, 'elliptical'],
  [/aqua.?jog/, 'aqua-jog'],
  [/row/, 'row'],
  [/swim/, 'swim'],
  [/roller.?ski|nordic|cross.?country.?ski|ski/, 'ski'],
  [/skat/, 'skate'],
  [/bik|cycl|ride|mtb|spinning/, 'bike'],
  [/hik/, 'hike'],
  [/walk/, 'walk'],
  [/yoga/, 'yoga'],
  [/pilates/, 'pilates'],
  [/mobility|stretch/, 'mobility'],
  [/run|jog|treadmill|track|trail|^9$/, 'run'],
];

/** Where nothing is said of the sport, it is running: that is what these plans are of. */
const UNSAID = 'run';
/** What is no sport of its own here. */
const OTHER = 'cross-training';

/** The kind of session that a sport is; a run where none is named. */
export function kindOfSport(name: string | undefined): string {
  const words = name?.trim().toLowerCase() ?? '';
  if (words === '') return UNSAID;
  return SPORTS.find(([pattern]) => pattern.test(words))?.[1] ?? OTHER;
}
