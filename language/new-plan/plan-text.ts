import { formatted } from '../format/format.ts';
import { type DayNumber, formatDate } from '../quantities/date.ts';
import { DAYS } from '../quantities/weekday.ts';
import { ageOn, type NewPlanAnswers, type RaceName } from './answers.ts';
import { GUESSED, KNOWN, weekComments } from './comments.ts';
import { onGround } from './ground.ts';
import { isLargeShare, isLongForNovice, NOVICE_WEEKS, type Runner } from './runner.ts';
import { type PlannedWeek, runsOf, volumeOf } from './week.ts';

const WIDTH = 110;

export interface PlanDraft {
  readonly answers: NewPlanAnswers;
  readonly runner: Runner;
  readonly weeks: readonly PlannedWeek[];
  readonly start: DayNumber;
  /** Whether it is made of run and walk. */
  readonly walks: boolean;
}

export const RACE_WORDS: Readonly<Record<RaceName, string>> = {
  '5k': '5 km',
  '10k': '10 km',
  'half-marathon': 'Half marathon',
  marathon: 'Marathon',
};

/** The draft as a file, formatted. */
export function planText(draft: PlanDraft): string {
  const parts = [headerOf(draft), 'runplan 1', athleteOf(draft), planOf(draft)];
  return formatted(`${parts.join('\n\n')}\n`);
}

function headerOf({ answers, weeks }: PlanDraft): string {
  const { athlete, race } = answers;
  const goal = race
    ? `${race.title ?? RACE_WORDS[race.distance].toLowerCase()} on ${formatDate(race.on)}`
    : 'no race, just running';
  return comment(
    `A plan for ${athlete}: ${weeks.length} weeks, ${goal}. It was made from a few answers and is meant to be ` +
      'changed: you know the athlete, the file does not. After a change, `runplan check` or the editor shows what it does.',
    0,
  );
}

function athleteOf({ answers, runner, start }: PlanDraft): string {
  const { athlete, level, back, clearance, volume, units, born, age, best } = answers;
  const lines = [`athlete "${athlete}"`, `  level ${level}`, `  back ${back}`, ...symptomLines(answers)];
  if (clearance) lines.push(`  cleared by "${clearance.by}" on ${formatDate(clearance.on)}`);
  else if (needsClearance(answers)) {
    lines.push(
      comment(
        'Not cleared yet: see a doctor or physiotherapist before the first run, then add a line here such as ' +
          '`cleared by "name" on` and the date. Until then the check reports an error here.',
        2,
      ),
    );
  }
  if (born !== undefined) lines.push(`  born ${born}`);
  if (age) lines.push(`  age ${ageOn(age, start)}`);
  if (best) lines.push(`  best ${best.distance} in ${clock(best.seconds)}`);
  lines.push(`  recent volume ${amount(volume, units)} # a week, mean of the last four`);
  if (volume > 0) {
    const note = runner.knowsLongest ? KNOWN : GUESSED;
    lines.push(`  recent longest ${amount(runner.longest, units)} # ${note}`);
  }
  return lines.join('\n');
}

/** What the athlete has, one line for each day since when. */
function symptomLines({ symptoms = [] }: NewPlanAnswers): string[] {
  return [...new Set(symptoms.map(({ since }) => since))].map((day) => {
    const words = symptoms.filter(({ since }) => since === day).map(({ word }) => word);
    return `  symptoms ${words.join(', ')}${day === undefined ? '' : ` since ${formatDate(day)}`}`;
  });
}

/** Whether a professional should have agreed, and nobody is named. */
function needsClearance({ back, clearance }: NewPlanAnswers): boolean {
  return (back === 'disc' || back === 'pain') && clearance === undefined;
}

function planOf({ answers, runner, weeks, start, walks }: PlanDraft): string {
  const { athlete, race, back, units } = answers;
  const name = race ? RACE_WORDS[race.distance] : back === 'pain' ? 'Back to running' : 'Steady running';
  const lines = [`plan "${name}" for "${athlete}"`];
  if (race)
    lines.push(`  race ${race.distance} on ${formatDate(race.on)}${race.title ? ` "${race.title}"` : ''}`);
  lines.push(`  starts ${formatDate(start)}`);
  if (back === 'pain')
    lines.push('  policy return-from-pain # the limits for present pain, also when the status changes');
  lines.push(
    '  pain rule standard # when to stop; a text of your own in quotes is possible',
    `  units ${units}`,
  );
  if (isBeyondNovice(weeks, runner)) {
    const known = runner.knowsLongest
      ? `${amount(runner.longest, units)} at a time`
      : `${amount(runner.volume, units)} a week`;
    lines.push(`  allow novice-dose because "already runs ${known}"`);
  }
  if (hasLargeLongRun(weeks, runner)) {
    lines.push(
      '  allow long-run-share because "the race asks for long runs, and the week cannot grow as fast"',
    );
  }
  const comments = weekComments(weeks, runner, answers, walks);
  return [lines.join('\n'), ...weeks.map((week) => weekText(week, comments.get(week.number), answers))].join(
    '\n\n',
  );
}

/** Whether the first weeks hold runs that are long for a novice, and longer than those of the last weeks. */
function isBeyondNovice(weeks: readonly PlannedWeek[], runner: Runner): boolean {
  const first = weeks.slice(0, NOVICE_WEEKS).filter(({ phase }) => phase !== 'race');
  const isNew = (metres: number) => metres > runner.longest && isLongForNovice(metres, runner);
  return first.some(({ days }) => runsOf(days).some(({ metres }) => isNew(metres)));
}

/** Whether a long run is a larger part of its week than the rule `long-run-share` leaves alone. */
function hasLargeLongRun(weeks: readonly PlannedWeek[], runner: Runner): boolean {
  return weeks.some(({ days, phase }) => {
    if (phase === 'taper' || phase === 'race') return false;
    const runs = runsOf(days).map(({ metres }) => metres);
    return isLargeShare(Math.max(...runs), volumeOf({ days }), runner);
  });
}

function weekText(
  { number, phase, like, written }: PlannedWeek,
  said: string | undefined,
  answers: NewPlanAnswers,
): string {
  const share = like?.share === undefined ? '' : ` at ${Math.round(like.share * 100)}%`;
  const lines = said ? [comment(said, 2)] : [];
  lines.push(`  week ${number} ${phase}${like ? ` like week ${like.number}${share}` : ''}`);
  for (const name of DAYS) {
    const day = written[name];
    if (!day) continue;
    lines.push(`    ${name} ${onGround(day, name, answers)}`);
  }
  return lines.join('\n');
}

function amount(metres: number, units: 'km' | 'mi'): string {
  return `${Math.round((metres / (units === 'mi' ? 1609.344 : 1000)) * 10) / 10} ${units}`;
}

/** `45:00` and `1:45:00`. */
function clock(seconds: number): string {
  const pad = (n: number) => String(n).padStart(2, '0');
  const [minutes, rest] = [Math.floor(seconds / 60), Math.round(seconds % 60)];
  return minutes < 60
    ? `${minutes}:${pad(rest)}`
    : `${Math.floor(minutes / 60)}:${pad(minutes % 60)}:${pad(rest)}`;
}

/** A text as comment lines. */
function comment(text: string, indent: number): string {
  const start = `${' '.repeat(indent)}#`;
  const lines: string[] = [];
  let line = start;
  for (const word of text.split(/\s+/)) {
    if (line.length + word.length + 1 > WIDTH) {
      lines.push(line);
      line = start;
    }
    line += ` ${word}`;
  }
  return [...lines, line].join('\n');
}
