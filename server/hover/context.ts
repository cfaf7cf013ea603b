/** What hovers know beside the text that they stand on. */
import {
  ASSUMED_ATHLETE,
  type Athlete,
  AthletePaces,
  ast,
  athleteFrom,
  keyOfName,
  namesOf,
  pacesInView,
  parameterInForce,
  policyNamedBy,
  type RunplanDocument,
  referredPolicy,
  runningRoom,
  type TrainingPlan,
  type TrainingSession,
  type TrainingWeek,
  type Units,
  visibleFiles,
  writtenNode,
} from '@runplan/language/internal';
import { type AstNode, AstUtils } from 'langium';
import type { ClientSession } from '../client-session.ts';

/** Someone for whom figures are told. */
export interface Person {
  readonly athlete: Athlete;
  readonly units: Units;
  /** Metres of the race that their plan leads to. */
  readonly raceMetres?: number;
}

/** Outside of plans figures are told for so many athletes at most. */
const MOST_ATHLETES = 6;

export class HoverContext {
  readonly document: RunplanDocument;
  /** The plans of the file, once for each athlete. */
  readonly plans: readonly TrainingPlan[];
  private readonly session: ClientSession;

  constructor(document: RunplanDocument, session: ClientSession) {
    this.document = document;
    this.plans = session.workspace.model(document).plans;
    this.session = session;
  }

  /** The plan that a node stands in, once for each athlete; empty outside of plans. */
  plansAround(node: AstNode): readonly TrainingPlan[] {
    const plan = AstUtils.getContainerOfType(node, ast.isPlan);
    return plan ? this.plans.filter((one) => one.node === plan) : [];
  }

  /** The week that a node stands in, once for each athlete; of a cycle the calendar weeks with days of it. */
  weeksAround(node: AstNode): readonly TrainingWeek[] {
    const week = AstUtils.getContainerOfType(node, ast.isWeek);
    return week
      ? this.plansAround(week).flatMap(({ weeks, cycleLength }) =>
          cycleLength === undefined
            ? (weeks.find((one) => writtenNode(one.node) === week) ?? [])
            : weeks.filter((one) => isInCycle(one, week)),
        )
      : [];
  }

  /** The session that a node stands in, as written, once for each athlete. */
  sessionsAround(node: AstNode): readonly TrainingSession[] {
    const source = AstUtils.getContainerOfType(node, ast.isSession);
    return this.weeksAround(node).flatMap(
      ({ sessions }) => sessions.find((one) => writtenNode(one.source) === source && !one.copied) ?? [],
    );
  }

  /**
   * The people whom a node is about: the athlete whose line it is, those of the plan that it stands in, of the plans
   * of the file that use it, or else those in view. Without any, the runner that is assumed.
   */
  peopleAround(node: AstNode): readonly Person[] {
    const own = AstUtils.getContainerOfType(node, ast.isAthlete);
    if (own) return [{ athlete: athleteFrom(own), units: this.units }];
    const plans = this.plansAround(node);
    if (plans.length > 0) return plans.map(personOf);
    const users = this.usersOf(node);
    if (users.length > 0) return users;
    const athletes = this.athletesInView();
    return (athletes.length > 0 ? athletes : [ASSUMED_ATHLETE]).map((athlete) => ({
      athlete,
      units: this.units,
    }));
  }

  /** The athletes of the plans of this file that use the definition that a node stands in, each once. */
  usersOf(node: AstNode): readonly Person[] {
    const definition =
      AstUtils.getContainerOfType(node, ast.isBlock) ??
      AstUtils.getContainerOfType(node, ast.isWorkout) ??
      AstUtils.getContainerOfType(node, ast.isExercise);
    if (!definition) return [];
    const users = this.plans.filter(({ weeks }) =>
      weeks.some(({ sessions }) => sessions.some((session) => uses(session, definition))),
    );
    return [...new Map(users.map((plan) => [plan.athlete.node, personOf(plan)])).values()];
  }

  /** Resolves the paces that a file sees for someone. */
  pacesOf(athlete: Athlete, raceMetres?: number): AthletePaces {
    const inView = pacesInView(this.document, this.session.workspace.knownDocuments);
    return new AthletePaces(athlete, inView, raceMetres);
  }

  /** The definition of a named pace that the file sees. */
  paceNamed(name: string): ast.Pace | undefined {
    return pacesInView(this.document, this.session.workspace.knownDocuments)(keyOfName(name));
  }

  /** The policy that a plan is checked by. */
  policyOf(plan: ast.Plan): ast.Policy | undefined {
    const { workspace } = this.session;
    return policyNamedBy(
      plan,
      referredPolicy(workspace.defaultPolicy(this.document), workspace.knownDocuments),
    );
  }

  /**
   * The figure of a rule's parameter that holds for an athlete; undefined where the rule is off.
   *
   * @param plan without it the defaults of the rule hold
   */
  limitOf(
    rule: string,
    parameter: string,
    athlete: Athlete,
    plan: TrainingPlan | undefined,
  ): number | undefined {
    return parameterInForce(rule, parameter, plan && this.policyOf(plan.node), athlete);
  }

  /** How much running the rules leave to a week and to a run on a day. */
  roomIn(week: TrainingWeek, day: number): ReturnType<typeof runningRoom> {
    const { workspace } = this.session;
    return runningRoom(week, day, workspace.documents.services, workspace.defaultPolicy(this.document));
  }

  /** Where the editor finds the page of a rule. */
  pageOf(rule: string): string | undefined {
    return this.session.builtIn.page(rule);
  }

  /** The document of a file by its URI, if it is known. */
  documentAt(uri: string): RunplanDocument | undefined {
    return this.session.workspace.documents.get(uri);
  }

  /** In which distances are told outside of plans: as in the first plan of the file. */
  get units(): Units {
    return this.plans[0]?.units ?? 'km';
  }

  private athletesInView(): readonly Athlete[] {
    return visibleFiles(this.document, this.session.workspace.knownDocuments)
      .flatMap((file) => [...(namesOf(file).byType.get('Athlete')?.values() ?? [])])
      .filter(ast.isAthlete)
      .slice(0, MOST_ATHLETES)
      .map(athleteFrom);
  }
}

function isInCycle({ days }: TrainingWeek, cycle: ast.Week): boolean {
  return days.some(({ inCycle }) => inCycle && writtenNode(inCycle.node) === cycle);
}

function personOf(plan: TrainingPlan): Person {
  const { athlete, units, race } = plan;
  return { athlete, units, ...(race?.distance !== undefined && { raceMetres: race.distance }) };
}

function uses(
  { source, strength }: TrainingSession,
  definition: ast.Block | ast.Workout | ast.Exercise,
): boolean {
  const activity: ast.Activity | undefined = source.activity;
  if (ast.isExercise(definition))
    return strength?.exercises.some(({ exercise }) => exercise?.node === definition) ?? false;
  if (ast.isStrength(activity)) return activity.block?.ref === definition;
  return ast.isWorkoutUse(activity) && activity.workout?.ref === definition;
}
