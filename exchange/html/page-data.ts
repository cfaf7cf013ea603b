import {
  ast,
  type ComparedWeek,
  comparedWeeks,
  dayInWords,
  documentOf,
  doneInWords,
  type Finding,
  formatDate,
  formatTimeOfDay,
  KINDS,
  list,
  moreOfRaces,
  type PaceLookup,
  type PolicyReference,
  paceFigure,
  pacesInView,
  partOf,
  plansInShort,
  type RunningRoom,
  type RunplanDocument,
  type RunplanServices,
  runningRoom,
  type SessionText,
  sessionsWithPaces,
  shortDateInWords,
  type TrainingPlan,
  type TrainingSession,
  type TrainingWeek,
  weekDoneInWords,
} from '@runplan/language/internal';
import { plansOf } from '../choose-plans.ts';
import { capitalised } from '../sessions/capitalised.ts';
import { athletesExercises } from '../sessions/exercise-texts.ts';
import { planPaces } from '../sessions/plan-paces.ts';
import { FindingPlaces } from './finding-places.ts';
import type {
  PageDay,
  PagePlan,
  PageSession,
  PageWeek,
  PlanPage,
  PlanVersion,
  WeekFigures,
} from './plan-page.ts';
import { rangeOfNode } from './ranges.ts';
import { sessionInWords } from './session-in-words.ts';
import { weekFigures } from './week-figures.ts';

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
    findings: places.outsideOfPlans(new Set(plans.map(({ athlete }) => athlete.name))),
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
    const read = sessionsWithPaces();
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
        // Up to where an incomplete sum could grow is not known.
        const room = week.index < firstBroken && week.volume.unknown === 0 ? this.roomIn(week) : {};
        const lived = compared.get(week);
        const figures = week.broken ? undefined : weekFigures(week, room, lived);
        return pageWeek(week, figures, read, findings, lived);
      }),
      findings: findings.ofPlan(),
    };
  }
}

type PlanFindings = ReturnType<FindingPlaces['inPlan']>;
type ReadText = (session: TrainingSession) => SessionText;

function pageWeek(
  week: TrainingWeek,
  figures: WeekFigures | undefined,
  read: ReadText,
  findings: PlanFindings,
  compared: ComparedWeek | undefined,
): PageWeek {
  const { plan, node, number, phase, date, isDown, absence } = week;
  const key = `week-${number}`;
  const like = partOf(node.like);
  const sessionsOf = (sessions: readonly TrainingSession[], day: string) =>
    sessions.map((session, index) => pageSession(session, `${key}-${day}-${index + 1}`, read, findings));
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
        ...(day.date !== undefined && { date: shortDateInWords(day.date).trim(), iso: formatDate(day.date) }),
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
  read: ReadText,
  findings: PlanFindings,
): PageSession {
  const { source, kind, discipline, hard, copied, week } = session;
  const { text, amount, graph, figures } = sessionInWords(session, read);
  const when = session.time === undefined ? session.half : formatTimeOfDay(session.time);
  const severity = findings.severityOf(session);
  return {
    key,
    kind,
    discipline: discipline === 'rest' && !isRest(session) ? 'unknown' : discipline,
    hard,
    ...runOf(kind),
    ...(when && { when }),
    head: text.head,
    ...(amount && { amount }),
    ...(text.rest && { rest: text.rest }),
    ...(text.cue && { cue: text.cue }),
    figures,
    ...(graph && { graph }),
    ...(text.steps && { steps: text.steps }),
    ...(text.exercises && { exercises: athletesExercises(session, text) }),
    ...(text.pause && { pause: text.pause }),
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
