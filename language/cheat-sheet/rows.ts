/** What coaches write, what it is read as, and what it means: the commonest, by where it stands. */

export interface Row {
  /** As a coach may write it. */
  readonly written: string;
  /** As it is read, and as the formatter writes it. */
  readonly usual: string;
  readonly means: string;
}

/** Where the rows of a table stand: behind the name of a day, or as a line there. */
export type Place = 'session' | 'day' | 'week' | 'plan' | 'athlete';

export interface Sheet {
  readonly title: string;
  readonly place: Place;
  readonly rows: readonly Row[];
}

/** What may mean two things, where it stands, and the two. */
export interface Doubt {
  readonly place: Place;
  readonly written: string;
  readonly readings: readonly string[];
}

function row(written: string, usual: string, means: string): Row {
  return { written, usual, means };
}

export const SHEETS: readonly Sheet[] = [
  {
    title: 'Days',
    place: 'day',
    rows: [
      row('Tuesday: easy run 10k', 'tue easy 10 km', 'a run of 10 km'),
      row('Wed: off', 'wed rest', 'a day of rest, as is each day that is not named'),
      row('thu AM easy run 6k, PM core 20 min', 'thu am easy 6 km + pm core 20 min', 'two sessions'),
      row('fri same as tue', 'fri easy 8 km', 'what Tuesday of this week has'),
      row('wed rest or easy 5k', 'wed easy 5 km "or rest"', 'of a choice what asks more counts'),
      row('thu, sat easy 5k', 'thu, sat easy 5 km', 'the same on both days; `mon-fri` too'),
      row('sat-sun sick "flu"', 'sat-sun sick "flu"', 'no training; `holiday` and `travel` too'),
      row('any bike 45 mins', 'any bike 45 min', 'on a day of the athlete’s choice'),
    ],
  },
  {
    title: 'Runs',
    place: 'session',
    rows: [
      row('10 km easy', 'easy 10 km', 'an easy run'),
      row('long run 1h30', 'long 1 h 30 min', 'a long run; `LR` and `L` too'),
      row('20k long run with 5k @ MP', 'long 20 km: 5 km @ marathon', '20 km in all, the rest is easy'),
      row(
        '2 km wu, 20 min tempo, 2 km cd',
        'run: warm up 2 km, 20 min @ threshold, cool down 2 km',
        'the parts of a run, one after the other',
      ),
      row(
        'tempo 20 min w/ 10 min wu, 1 km cd',
        'tempo: warm up 10 min, 20 min, cool down 1 km',
        'on top of a hard run, whose amount is the hard part',
      ),
      row(
        'tempo 20 min w/ 10 min WU/CD',
        'tempo: warm up 10 min, 20 min, cool down 10 min',
        'the same before and behind; `wu + cd` too',
      ),
      row(
        'long 20 km (second half at MP)',
        'long 20 km: 10 km, 10 km @ marathon',
        '`last 5 km @ MP` likewise',
      ),
      row('parkrun (easy)', 'easy 5 km "parkrun"', '`parkrun PB attempt` is raced'),
      row('easy 8 km + 6 strides', 'easy 8 km + strides 6 x 20 s', 'strides of the usual 20 s'),
      row('MLR 16 km', 'medium-long 16 km', 'an easy run that is longer than usual'),
      row('fartlek run 40 min', 'fartlek 40 min', '`tempo run`, `hill repeats`, `TT` … likewise'),
      row('trail run 10k', 'run 10 km surface trail', '`night run` and `club run` stay as a remark'),
      row('Q1: 8 km easy', 'easy 8 km "Q1"', 'what a session is called is a remark'),
      row('XT 45 min', 'cross-training 45 min', '`cycling`, `pool run`, `rowing` … likewise'),
    ],
  },
  {
    title: 'Amounts',
    place: 'session',
    rows: [
      row('easy 10k', 'easy 10 km', 'kilometres; `kms` too'),
      row('easy 6 miles', 'easy 6 mi', 'miles'),
      row('easy 7,5 km', 'easy 7.5 km', 'a decimal comma'),
      row("easy 45'", 'easy 45 min', '`45 mins` and `45min` too'),
      row('long 1.5 hours', 'long 1.5 h', '`1 hr 30`, `1:30 h` and `1:30:00` too'),
      row('easy 40 to 50 min', 'easy 40-50 min', 'of a range the upper end counts'),
      row('easy about 10 km', 'easy ~10 km', 'not exactly'),
      row('easy up to 45 min', 'easy 45 min "at most"', '`at least` too'),
      row('long 20 km +600 m', 'long 20 km climb 600 m', 'metres uphill; `600 m D+` too'),
      row(
        'easy 10 km on trail',
        'easy 10 km surface trail',
        '`treadmill`, `track`, `road`, `grass`, `sand` too',
      ),
    ],
  },
  {
    title: 'Repetitions and recoveries',
    place: 'session',
    rows: [
      row(
        'intervals 6x400',
        'intervals 6 x 400 m',
        'a number that is usual on a track is metres behind `6 x`',
      ),
      row(
        '6 x 400m w/ 90s jog',
        'run: 6 x 400 m recover jog 90 s',
        'jogging between repetitions: five times',
      ),
      row('intervals 5x1k @ T off 60"', 'intervals 5 x 1 km @ threshold recover 60 s', 'a recovery of 60 s'),
      row('intervals 6 x 400 m, 90 s rest', 'intervals 6 x 400 m recover stand 90 s', 'standing'),
      row('hills 8 x 200 m, jog back', 'hills 8 x 200 m recover jog 200 m', 'as far as it was run'),
      row('intervals 6-8 x 400 m', 'intervals 6-8 x 400 m', 'the upper end counts'),
      row(
        'intervals 6 x 400 m @ 5k w/ float 200 m',
        'intervals 6 x 400 m @ 5k recover run 200 m @ steady',
        'running steadily between',
      ),
      row(
        'ladder 200-400-200 m w/ 1 min jog',
        'intervals: 200 m, jog 1 min, 400 m, jog 1 min, 200 m',
        'one after the other',
      ),
      row(
        '10 x 1 min on / 1 min off',
        'run: 10 x 1 min @ rpe 8 "on" recover jog 1 min',
        'hard and easy by turns',
      ),
      row(
        'run/walk 24 min (2 min run, 1 min walk)',
        'run-walk 24 min: 8 x (run 2 min, walk 1 min)',
        'by turns, as often as they fill the whole; `RWR 2:1` too',
      ),
      row(
        '3 x (4 x 400) off 60s, 3 min between sets',
        'run: 3 x (4 x 400 m recover 60 s) recover 3 min',
        'of sets and of their repetitions',
      ),
      row(
        '8 x (1 min run, 90 s walk)',
        'run: 8 x (run 1 min, walk 90 s)',
        'in parentheses all of it is repeated: eight walks',
      ),
    ],
  },
  {
    title: 'Paces, zones, efforts',
    place: 'session',
    rows: [
      row('easy 10 km 5:30 min/km', 'easy 10 km @ 5:30/km', 'a pace; `5.30/km` and `5:30 per km` too'),
      row('long 20 km @ MP', 'long 20 km @ marathon', '`HMP`, `T`, `5k pace`, `goal pace` … likewise'),
      row('long 20 km @ MP+10', 'long 20 km @ marathon + 10 s/km', 'slower than that by 10 s/km'),
      row('easy 10 km Z2', 'easy 10 km @ zone 2', 'a zone'),
      row('3 x 5 min hard', 'run: 3 x 5 min @ rpe 8 "hard"', '`fast` too; `very hard` is 9, `all out` 10'),
      row('easy 10 km RPE 3-4', 'easy 10 km @ rpe 3-4', 'an effort from 1 to 10; `effort 4` too'),
      row('easy 10 km HR 140-150', 'easy 10 km @ 140-150 bpm', 'a heart rate'),
      row('60 min @ 130-140', 'run 60 min @ 130-140 bpm', 'where only a heart rate can be meant'),
      row('easy 10 km HR < 140', 'easy 10 km @ below 140 bpm', 'a limit'),
      row('easy 10 km 75% HRmax', 'easy 10 km @ 75% max hr', 'a share; `LTHR`, `HRR`, `vVO2max` too'),
      row('intervals 6 x 400 m in 88 s', 'intervals 6 x 400 m in 88 s', 'a time for each'),
      row(
        'progression 10 km 6:00-5:30/km',
        'progression 10 km @ 6:00-5:30/km',
        'from slow to fast: getting faster evenly',
      ),
    ],
  },
  {
    title: 'Strength',
    place: 'session',
    rows: [
      row('gym 45 min', 'strength 45 min', '`weights`, `S&C` too'),
      row(
        'core: plank 3x30s, bird dog 3x8/side',
        'core: plank 3 x 30 s, bird-dog 3 x 8 each side',
        'sets of a hold, and of repetitions for each side',
      ),
      row(
        'Lower A: squat 4x5, calf raise 3x15',
        'strength: squat 4 x 5, calf-raise 3 x 15 "Lower A"',
        'exercises alone are a strength session',
      ),
      row('strength: squat 3 sets of 10', 'strength: squat 3 x 10', 'sets and repetitions'),
      row('strength: squat 12, 10, 8', 'strength: squat 12/10/8', 'the repetitions of each set'),
      row('strength: squat 3x8 @ 60kg', 'strength: squat 3 x 8 60 kg', 'a weight'),
      row(
        'strength: squat 3x5 @ 80%',
        'strength: squat 3 x 5 @ 80% 1rm',
        'of the most weight that goes once',
      ),
      row('strength: push-up 3 x max', 'strength: push-up 3 x to failure', 'until no further one goes'),
      row('core: 3 rounds of plank 30s, squat 10', 'core: 3 rounds (plank 30 s, squat 10)', 'a circuit'),
    ],
  },
  {
    title: 'Weeks',
    place: 'week',
    rows: [
      row('Week 2: deload', 'week 2 recovery', 'the phase; `down week`, `cutback` too'),
      row('wk 2 - build 40 km', 'week 2 build total 40 km', 'the sum, which is checked'),
      row('week 2 same as week 1 +10%', 'week 2 like week 1 at 110%', 'a copy, with more running'),
      row('week 2 (three runs)', 'week 2 "three runs"', 'a note on the week'),
      row('Week 2-4: same as week 1', 'week 2-4 like week 1', 'three weeks'),
    ],
  },
  {
    title: 'Plan and races',
    place: 'plan',
    rows: [
      row('start: 1 March 2027', 'starts 2027-03-01', 'the first day; `1.3.2027` too'),
      row(
        'race HM on 9 May 2027 goal 1:45:00',
        'race half-marathon on 2027-05-09 goal 1:45:00',
        'the race that the plan leads to',
      ),
      row('race parkrun on 3 Apr 2027 B', 'race 5k on 2027-04-03 B', 'another race on the way'),
    ],
  },
  {
    title: 'The athlete',
    place: 'athlete',
    rows: [
      row('weekly mileage 40 km', 'recent volume 40 km', 'what is run a week now'),
      row('longest run 16 km', 'recent longest 16 km', 'of the last 30 days'),
      row('PB 10k 45:30', 'best 10k in 45:30', 'paces are computed from it'),
      row('HRmax 185', 'max hr 185 bpm', '`LTHR 168`, `resting HR 50` likewise'),
      row('zone 2 130-145', 'zone 2 130-145 bpm', 'a zone of one’s own'),
      row('level beginner', 'level novice', 'how used to running somebody is'),
    ],
  },
  {
    title: 'What was done',
    place: 'day',
    rows: [
      row('did 8.1k in 52:10, avg HR 148', 'done 8.1 km 52:10 148 bpm', 'of the day above'),
      row('done: RPE 4/10 "fine"', 'done rpe 4 "fine"', 'as it was planned, and how it felt'),
      row('skipped "travel"', 'missed "travel"', 'not done; `missed core` of two sessions the one'),
    ],
  },
  {
    title: 'Notes and remarks',
    place: 'day',
    rows: [
      row('sat easy 5 km (relaxed)', 'sat easy 5 km "relaxed"', 'a text for the athlete'),
      row('sat easy 5 km // ask Jo', 'sat easy 5 km # ask Jo', 'a comment, which nobody is shown'),
      row('note "Bring water."', 'note "Bring water."', 'for the athlete, below a plan, week or day'),
      row('for "Amy" easy 4 km', 'for "Amy" easy 4 km', 'below a day: what Amy does instead'),
    ],
  },
];

/** Nothing is guessed: the message shows both. */
export const DOUBTS: readonly Doubt[] = [
  { place: 'session', written: 'long 1:30', readings: ['1 h 30 min', '1 min 30 s'] },
  { place: 'session', written: 'easy 10', readings: ['10 km', '10 mi', '10 min'] },
  { place: 'session', written: 'parkrun', readings: ['race 5k "parkrun"', 'easy 5 km "parkrun"'] },
  { place: 'session', written: '400 m @ 105', readings: ['105 bpm', '105 s'] },
  { place: 'session', written: 'intervals 6 x 800 m @ 3:50', readings: ['3:50/km', '3:50/mi', 'in 3:50'] },
  { place: 'session', written: '8 x 400 m (90 s)', readings: ['recover 90 s', 'in 90 s'] },
  { place: 'session', written: 'easy 8 laps', readings: ['3200 m', '8 x 400 m'] },
  { place: 'plan', written: 'starts 3/4/2027', readings: ['2027-04-03', '2027-03-04'] },
];
