import {
  type ast,
  dayInWords,
  evidenceSentence,
  type Finding,
  isStandIn,
  list,
  SEVERITIES,
  type Severity,
  type TrainingPlan,
  type TrainingSession,
  type TrainingWeek,
  writtenNode,
} from '@runplan/language/internal';
import type { PageFinding, PageRange } from './plan-page.ts';
import { isWithin, rangeOfNode, rangeOfPlace } from './ranges.ts';

/** A finding and the parts of the text that it stands in. */
interface Placed {
  readonly finding: Finding;
  readonly range: PageRange;
  readonly plan?: ast.Plan;
  readonly week?: ast.Week;
}

/** Where the findings of a file belong on its page. */
export class FindingPlaces {
  private readonly placed: readonly Placed[];

  constructor(findings: readonly Finding[], file: ast.RunplanFile) {
    const plans = file.statements.filter((node): node is ast.Plan => node.$type === 'Plan');
    this.placed = findings.map((finding) => {
      const range = rangeOfPlace(finding);
      const plan = plans.find((one) => isWithin(range.start, rangeOfNode(one)));
      const week = plan?.weeks.findLast((one) => !isBefore(range, rangeOfNode(one)));
      return { finding, range, ...(plan && { plan }), ...(week && { week }) };
    });
  }

  /**
   * Those of the file, with their athletes where these do not go without saying.
   *
   * @param athletes whom the page is about
   */
  outsideOfPlans(athletes: ReadonlySet<string>): readonly PageFinding[] {
    const placed = this.placed.filter(({ plan }) => plan === undefined);
    return inOrder(
      placed.map((one) => {
        const { athletes: whom } = one.finding;
        const isNamed = whom.length > 0 && !(athletes.size === 1 && whom.every((name) => athletes.has(name)));
        return { ...pageFinding(one, 0), ...(isNamed && { about: list(whom) }) };
      }),
    );
  }

  /**
   * Those of a plan for its athlete.
   *
   * @param athletes how many the plan has
   */
  inPlan({ node, athlete, weeks }: TrainingPlan, athletes: number): PlanFindings {
    const own = this.placed.filter(
      ({ plan, finding }) =>
        plan === node && (finding.athletes.length === 0 || finding.athletes.includes(athlete.name)),
    );
    return new PlanFindings(own, weeks, athletes);
  }
}

/** The findings of a plan for one of its athletes. */
class PlanFindings {
  private readonly placed: readonly Placed[];
  private readonly byWeek: ReadonlyMap<TrainingWeek | undefined, readonly Placed[]>;
  private readonly athletes: number;

  constructor(placed: readonly Placed[], weeks: readonly TrainingWeek[], athletes: number) {
    this.placed = placed;
    this.byWeek = Map.groupBy(placed, weekFinder(weeks));
    this.athletes = athletes;
  }

  /** Those that stand in no week, or in one that does not count: without a number, or with one that was there before. */
  ofPlan(): readonly PageFinding[] {
    return this.told(this.byWeek.get(undefined) ?? []);
  }

  ofWeek(week: TrainingWeek): readonly PageFinding[] {
    return this.told(this.byWeek.get(week) ?? []);
  }

  /** The gravest one about a session where it is written; what is found in a copy is said of its week. */
  severityOf({ source, copied, week, day }: TrainingSession): Severity | undefined {
    if (copied) return undefined;
    const own = rangeOfNode(source);
    // A line may stand for several days and weeks.
    const isHere = ({ finding }: Placed) =>
      (finding.week ?? week.number) === week.number && (finding.day ?? day?.name) === day?.name;
    const found = this.placed.filter((one) => isWithin(one.range.start, own) && (!day || isHere(one)));
    return SEVERITIES.find((severity) => found.some(({ finding }) => finding.severity === severity));
  }

  private told(placed: readonly Placed[]): readonly PageFinding[] {
    return inOrder(placed.map((one) => pageFinding(one, this.athletes)));
  }
}

/** Finds the week of a finding: of those that its line stands for the one that it is about. */
function weekFinder(weeks: readonly TrainingWeek[]): (placed: Placed) => TrainingWeek | undefined {
  const byLine = Map.groupBy(weeks, ({ node }) => (isStandIn(node) ? undefined : writtenNode(node)));
  return ({ finding, week }) => {
    if (finding.cycle !== undefined) return weeks.find(({ number }) => number === finding.week);
    const own = byLine.get(week) ?? [];
    return own.find(({ number }) => number === finding.week) ?? (week && own[0]);
  };
}

function isBefore({ start }: PageRange, { start: other }: PageRange): boolean {
  return start.line < other.line;
}

function pageFinding({ finding, range }: Placed, athletes: number): PageFinding {
  const { rule, severity, message, evidence, day, repairs } = finding;
  const isForSome = finding.athletes.length > 0 && finding.athletes.length < athletes;
  return {
    key: `${rule}-${day ?? 'week'}`,
    rule,
    severity,
    message,
    ...(isForSome && { whom: `For ${list(finding.athletes)}.` }),
    ...(evidence && { evidence: evidenceSentence(evidence) }),
    ...(day && { about: dayInWords(day) }),
    ...(repairs && { repairs: repairs.map(({ title }) => title) }),
    range,
  };
}

/** With keys that are there once. */
function inOrder(findings: readonly PageFinding[]): readonly PageFinding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const times = (seen.get(finding.key) ?? 0) + 1;
    seen.set(finding.key, times);
    return times === 1 ? finding : { ...finding, key: `${finding.key}-${times}` };
  });
}
