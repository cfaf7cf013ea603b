import {
  ast,
  type ComparedWeek,
  changeInWords,
  comparedWeeks,
  dayInWords,
  documentOf,
  doneInWords,
  durationInWords,
  type Finding,
  formatTimeOfDay,
  intensityOf,
  isCoreWork,
  isNearLimit,
  KINDS,
  list,
  METRES_PER_MILE,
  moreOfRaces,
  type PaceLookup,
  type PolicyReference,
  paceFigure,
  pacesInView,
  partOf,
  plansInShort,
  type Room,
  type RunningRoom,
  type RunplanDocument,
  type RunplanServices,
  runInWords,
  runningRoom,
  type SessionText,
  sessionTexts,
  shareInWords,
  shortDateInWords,
  type TrainingPlan,
  type TrainingSession,
  type TrainingWeek,
  totalInWords,
  type Units,
  weekDoneInWords,
} from '@runplan/language/internal';
import { plansOf } from '../choose-plans.ts';
import { capitalised } from '../sessions/capitalised.ts';
import { athletesExercises } from '../sessions/exercise-texts.ts';
import { planPaces } from '../sessions/plan-paces.ts';
import { FindingPlaces } from './finding-places.ts';
import type {
  PageDay,
  PageFigure,
  PagePlan,
  PageSession,
  PageWeek,
  PlanPage,
  PlanVersion,
  WeekFigures,
} from './plan-page.ts';
import { rangeOfNode } from './ranges.ts';

/**
 * What the plan page shows of a file.
 *
 * @param findings what was found in it
 * @param defaultPolicy the policy of plans that name none; without it, `standard`
 * @param plans those to show
 */
export function planPage(
  document: RunplanDocument,
  findings: readonly Finding[],
  services: RunplanServices,
  defaultPolicy?: PolicyReference,
  plans: readonly TrainingPlan[] = plansOf(document, services),
): PlanPage {
  const places = new FindingPlaces(findings, document.parseResult.value);
  const nodes = [...new Set(plans.map(({ node }) => node))];
  const paces = pacesInView(document, services.documents);
  const roomIn = (week: TrainingWeek) =>
    runningRoom(week, week.longestRun?.day?.index ?? week.days.at(-1)?.index ?? 0, services, defaultPolicy);
  return {
    title: nodes[0]?.name ?? fileName(document),
    plans: nodes.map((node, index) => {
      const own = plans.filter((plan) => plan.node === node);
      return pagePlan(own, `plan-${index + 1}`, new PlanReader(places, roomIn, paces));
    }),
    findings: places.outsideOfPlans(),
  };
}

function fileName(document: RunplanDocument): string {
  return document.uri.path.split('/').at(-1) ?? '';
}

/** @param plans the same plan for each of its athletes */
function pagePlan(plans: readonly TrainingPlan[], key: string, reader: PlanReader): PagePlan {
  const first = plans[0] as TrainingPlan;
  const { node, name, units, painRule } = first;
  return {
    key,
    name,
    units,
    range: rangeOfNode(node),
    ...(painRule?.text && { painRule: painRule.text }),
    ...notesIn(first),
    days: first.weeks[0]?.days.map((day) => ({ name: day.name, title: dayInWords(day.name) })) ?? [],
    versions: together(plans.map((plan) => ({ plan, version: reader.version(plan, key, plans.length) }))),
  };
}

/** Versions that differ in nothing but the athlete become one. */
function together(
  all: readonly { readonly plan: TrainingPlan; readonly version: PlanVersion }[],
): readonly PlanVersion[] {
  const groups = new Map<string, { readonly version: PlanVersion; readonly names: string[] }>();
  for (const { plan, version } of all) {
    // The one version of a long plan need not be compared with anything.
    const content = all.length === 1 ? '' : JSON.stringify(version);
    const group = groups.get(content) ?? { version, names: [] };
    groups.set(content, group);
    if (plan.athlete.name) group.names.push(plan.athlete.name);
  }
  return [...groups.values()].map(({ version, names }, index) => ({
    ...version,
    key: `${version.key}-${index + 1}`,
    ...(names.length > 0 && { athletes: list(names) }),
  }));
}

/** Reads the plans of a file. */
class PlanReader {
  private readonly places: FindingPlaces;
  private readonly roomIn: (week: TrainingWeek) => RunningRoom;
  private readonly paces: PaceLookup;

  constructor(places: FindingPlaces, roomIn: (week: TrainingWeek) => RunningRoom, paces: PaceLookup) {
    this.places = places;
    this.roomIn = roomIn;
    this.paces = paces;
  }

  /** @param athletes how many the plan has */
  version(plan: TrainingPlan, key: string, athletes: number): PlanVersion {
    const texts = sessionTexts(plan);
    const compared = new Map(comparedWeeks(plan).map((one) => [one.week, one]));
    const findings = this.places.inPlan(plan, athletes);
    const firstBroken = plan.weeks.find(({ broken }) => broken)?.index ?? plan.weeks.length;
    return {
      key: `${key}-for`,
      summary: [plansInShort([plan]) ?? [], moreOfRaces(plan)].flat().join(' · '),
      paces: planPaces(plan, this.paces).map(({ name, pace }) => ({
        name: capitalised(name),
        text: paceFigure(pace, plan.units),
        isOfLevel: pace.from === 'level',
      })),
      weeks: plan.weeks.map((week) => {
        const figures = this.figuresOf(week, week.index < firstBroken);
        return pageWeek(week, figures, texts, findings, compared.get(week));
      }),
      findings: findings.ofPlan(),
    };
  }

  private figuresOf(week: TrainingWeek, isComparable: boolean): WeekFigures | undefined {
    if (week.broken) return undefined;
    const { volume, longestRun, plan, runSeconds } = week;
    const change = changeInWords(week);
    // Up to where an incomplete sum could grow is not known.
    const room = isComparable && volume.unknown === 0 ? this.roomIn(week) : {};
    const longest = longestRun?.run?.distance;
    const intensity = intensityOf(week);
    const { units } = plan;
    const near = {
      ...nearLimit('volume', room.week, volume.distance.high, units),
      // The goal race is no training.
      ...(longest && longestRun !== plan.goalRace && nearLimit('longest', room.run, longest.high, units)),
    };
    return {
      volume: { value: inUnits(volume.distance.high, units), text: totalInWords(volume, units) },
      ...(change && { change }),
      ...(room.week && { limit: distanceFigure(room.week.most, units) }),
      ...(longest && {
        longest: {
          value: inUnits(longest.high, units),
          text: totalInWords(
            { distance: longest, estimated: longestRun?.run?.estimated === 'distance', unknown: 0 },
            units,
          ),
        },
      }),
      ...(volume.unknown === 0 &&
        runSeconds > 0 && { time: durationInWords({ low: runSeconds, high: runSeconds }, true) }),
      ...(Object.keys(near).length > 0 && { near }),
      ...(intensity &&
        intensity.running > 0 && {
          moderate: shareFigure(intensity.moderate / intensity.running),
          hard: shareFigure(intensity.hard / intensity.running),
        }),
      core: week.sessions.filter(isCoreWork).length,
    };
  }
}

/** A share in percent. */
function shareFigure(share: number): PageFigure {
  return { value: rounded(100 * share), text: shareInWords(share) };
}

/** Tells how much room is left, where it is little. */
function nearLimit(
  what: 'volume' | 'longest',
  room: Room | undefined,
  metres: number,
  units: Units,
): WeekFigures['near'] {
  if (!room || !isNearLimit(room, metres)) return {};
  const left = distanceFigure(Math.max(0, room.most - metres), units);
  return {
    [what]: `${left.value > 0 ? left.text : 'nothing'} left: ${room.rule} reports above ${distanceFigure(room.most, units).text}`,
  };
}

type PlanFindings = ReturnType<FindingPlaces['inPlan']>;
type Texts = ReadonlyMap<TrainingSession, SessionText>;

function pageWeek(
  week: TrainingWeek,
  figures: WeekFigures | undefined,
  texts: Texts,
  findings: PlanFindings,
  compared: ComparedWeek | undefined,
): PageWeek {
  const { plan, node, number, phase, date, isDown, absence } = week;
  const key = `week-${number}`;
  const like = partOf(node.like);
  const sessionsOf = (sessions: readonly TrainingSession[], day: string) =>
    sessions.map((session, index) =>
      pageSession(session, `${key}-${day}-${index + 1}`, texts.get(session), findings),
    );
  return {
    key,
    number,
    ...(phase && { phase }),
    ...(date !== undefined && { dates: datesInWords(date, date + 6) }),
    ...(like && { like: like.text.trim().replace(/\s+/g, ' ') }),
    isDown,
    ...(absence && { absence: [absence.kind, absence.reason].filter(Boolean).join(': ') }),
    ...notesIn(week),
    ...(compared && { done: weekDoneInWords(compared, plan.units) }),
    range: rangeOfNode(node),
    ...(figures && { figures }),
    days: week.days.map(
      (day): PageDay => ({
        name: day.name,
        ...(day.date !== undefined && { date: shortDateInWords(day.date).trim() }),
        ...notesIn(day),
        ...(day.done.length > 0 && { done: day.done.map((entry) => doneInWords(entry, plan.units)) }),
        sessions: sessionsOf(day.sessions, day.name),
      }),
    ),
    floating: sessionsOf(week.floating, 'any'),
    findings: findings.ofWeek(week),
  };
}

/** The notes of a plan, a week or a day, where it has some. */
function notesIn({ notes }: { readonly notes: readonly string[] }): { readonly notes?: readonly string[] } {
  return notes.length > 0 ? { notes } : {};
}

/** `21–27 Sep`, `28 Sep – 4 Oct`. */
function datesInWords(first: number, last: number): string {
  const from = shortDateInWords(first).trim();
  const to = shortDateInWords(last).trim();
  const [day, month] = from.split(' ');
  return to.endsWith(` ${month}`) ? `${day}–${to}` : `${from} – ${to}`;
}

function pageSession(
  session: TrainingSession,
  key: string,
  text: SessionText | undefined,
  findings: PlanFindings,
): PageSession {
  const { source, kind, discipline, hard, copied, week } = session;
  const head = text?.head ?? kind;
  const when = session.time === undefined ? session.half : formatTimeOfDay(session.time);
  const severity = findings.severityOf(session);
  return {
    key,
    kind,
    discipline: discipline === 'rest' && !isRest(session) ? 'unknown' : discipline,
    hard,
    ...runOf(kind),
    ...(when && { when }),
    head,
    ...(text?.rest && { rest: text.rest }),
    ...(text?.cue && { cue: text.cue }),
    figures: figuresOf(session, head),
    ...(text?.steps && { steps: text.steps }),
    ...(text?.exercises && { exercises: athletesExercises(session, text) }),
    ...(text?.pause && { pause: text.pause }),
    copied,
    range: rangeOfNode(documentOf(source) === documentOf(week.plan.node) ? source : session.node),
    ...(severity && { severity }),
  };
}

/** What a run of a kind is, where it is no easy one. */
function runOf(kind: string): Pick<PageSession, 'run'> {
  const { competes, pace } = KINDS.get(kind) ?? {};
  if (competes) return { run: 'race' };
  if (kind === 'long') return { run: 'long' };
  return pace === 'steady' ? { run: 'steady' } : {};
}

/** Whether a session is one of rest, and not one of a kind that does not exist. */
function isRest({ source: { activity }, kind }: TrainingSession): boolean {
  return ast.isRest(activity) || KINDS.get(kind)?.discipline === 'rest';
}

/** What a run comes to, as far as its head does not say it. */
function figuresOf({ run, week }: TrainingSession, head: string): readonly string[] {
  if (!run) return [];
  const words = runInWords(run, week.plan.units);
  return words === '' ? ['?'] : words.split(' · ').filter((figure) => !head.endsWith(` ${figure}`));
}

/** Rounded down to what can be read, so that what is told fits. */
function distanceFigure(metres: number, units: Units): PageFigure {
  const step = metresOf(units) / 10;
  const most = Math.floor(metres / step + 1e-6) * step;
  const text = totalInWords({ distance: { low: most, high: most }, estimated: false, unknown: 0 }, units);
  return { value: inUnits(metres, units), text };
}

function inUnits(metres: number, units: Units): number {
  return rounded(metres / metresOf(units));
}

function metresOf(units: Units): number {
  return units === 'mi' ? METRES_PER_MILE : 1000;
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
