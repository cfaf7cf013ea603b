/** Spellings of efforts in words. */

/** An effort in words that all understand alike, as hard running at the least: the figure stands for it in every check. */
export const EFFORTS = {
  'rpe 8': [
    'H',
    'hard',
    'hard effort',
    'hard up',
    'fast',
    'quick',
    'hard pace',
    'uptempo',
    'fast relaxed',
    'fast and relaxed',
    'fast but relaxed',
  ],
  'rpe 9': ['very hard', 'very fast', 'really hard'],
  'rpe 10': ['all out', 'all-out', 'flat out', 'max effort', 'maximal', 'best effort'],
} as const;

/** How something feels that is no figure of how fast it is: a remark. */
export const FEELS = [
  'relaxed',
  'nice and relaxed',
  'smooth',
  'smooth and relaxed',
  'relaxed and smooth',
  'controlled',
  'fluid',
  'light',
  'light and quick',
  'tall',
] as const;

/** How fast or hard something is in words that may mean several things: no remark, since they change the training. */
export const VAGUE = [
  'hard',
  'fast',
  'quick',
  'strong',
  'sprint',
  'sprints',
  'moderate',
  'faster',
  'harder',
  'slower',
  'tempoish',
  'all out',
] as const;
