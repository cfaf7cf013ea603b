import { isStandIn } from '../grammar/one-of-several.ts';
import { isAllowable, type Report, type Rule } from '../rules/define-rule.ts';
import type { Finding, TextRepair } from '../rules/finding.ts';
import type { Repair } from '../rules/repair.ts';
import { weekNumbers } from '../rules/words.ts';
import { weekNumber } from '../training/like.ts';
import { allowRepair } from './allow-repair.ts';
import { type Candidate, MENDING, Offer, offerLater, type Passes } from './offers.ts';
import { placesOf, type Remark } from './run/reported.ts';
import { joined, type RepairWriter } from './write-repair.ts';

/** Whether a repair makes the plan better: found out on a copy. */
export type TryRepair = (repair: TextRepair, rule: Rule) => boolean;

/** The rule that an `allow` without a reason is left to. */
const REASON_RULE = 'allow-reason';

/**
 * Lets a finding offer the repairs of its rule, then those that accept it. Only the first make it fixable, unless they ask
 * for something. They are written and tried when someone looks at them: that takes longer than to find what they mend.
 */
export function offerRepairs(
  finding: Finding,
  remark: Remark,
  writer: RepairWriter,
  tryRepair: TryRepair,
): void {
  const { rule, weeks, also } = remark;
  const reports = [...weeks, ...also.flatMap((other) => other.weeks)];
  const own = () => (reports.length > 1 ? lastingRepairs(reports, writer) : repairsOf(reports[0], writer));
  // What leaves something to the author can't be tried before that is done.
  const offer = new Offer(own, (repair) => repair.kind === 'asks' || tryRepair(repair, rule));
  offerLater(finding, offer, () => {
    const all = [...offer.all(), ...acceptingRepairs(remark, writer)];
    return all.length > 0 ? all : undefined;
  });
}

/**
 * Lets a finding offer what may have been meant: of the repairs those that pass, tried when someone looks at them.
 */
export function offerTried(
  finding: Finding,
  repairs: readonly TextRepair[],
  passes: (repair: TextRepair) => boolean,
): void {
  if (repairs.length === 0) return;
  const offer = new Offer(() => repairs.map(candidateOf), passes);
  offerLater(finding, offer, () => (offer.first(MENDING) ? offer.all() : undefined));
}

/** An `allow` at the nearest place; where a remark has several places, also one for all of the plan. */
function acceptingRepairs(remark: Remark, writer: RepairWriter): TextRepair[] {
  const { rule, also } = remark;
  if (!isAllowable(rule) || rule.id === REASON_RULE) return [];
  // Below a week that comes from another plan nothing can stand.
  const places = placesOf(remark).filter((place) => !isStandIn(place));
  const chosen = also.length > 0 ? new Set([places[0], places.at(-1)]) : [places[0]];
  return [...chosen].flatMap((place) => {
    const repair = place && allowRepair(rule, place);
    return (repair && writer.write(repair, '')) ?? [];
  });
}

/** A lack of many weeks is halved so often to find those that can be mended: each try takes time. */
const MOST_HALVINGS = 3;

/** A repair that is left as it is, or not at all. */
function candidateOf(repair: TextRepair): Candidate {
  return { kinds: [repair.kind], left: (passes) => (passes(repair) ? [repair] : []) };
}

function repairsOf(report: Report | undefined, writer: RepairWriter): Candidate[] {
  const repairs = report?.repairs?.() ?? [];
  return repairs.flatMap((repair) => {
    const written = writer.write(repair, weeksOf([report as Report]));
    return written ? [candidateOf(written)] : [];
  });
}

/** The repair of one week of a lack that lasts. */
interface WeekRepair {
  readonly report: Report;
  readonly repair: TextRepair;
  /** The same as the rule offers it. */
  readonly offered: Repair;
  /** A text where it is only about its own week. */
  readonly title: Repair['title'];
}

/**
 * What mends a lack that lasts: the first repairs of its weeks at once, if their titles can speak of several; else the
 * second ones.
 */
function lastingRepairs(reports: readonly Report[], writer: RepairWriter): Candidate[] {
  const numbers = new Set(reports.map(({ week }) => week?.number));
  const choices = reports.map((report) => {
    const isCopy = numbers.has(weekNumber(report.week?.node.like?.number));
    return (report.repairs?.() ?? []).map((repair): WeekRepair | undefined => {
      const written = repair.isCopied && isCopy ? undefined : writer.write(repair, weeksOf([report]));
      return written && { report, repair: written, offered: repair, title: repair.title };
    });
  });
  const most = Math.max(...choices.map((own) => own.length));
  return Array.from({ length: most }, (_, choice) => {
    const parts = choices.flatMap((own) => own[choice] ?? []);
    const kinds = parts.map(({ repair }) => repair.kind);
    return { kinds, left: (passes: Passes) => together(parts, passes, writer) };
  });
}

/** One repair for all of its weeks, or for those of them that can be mended. */
function together(parts: readonly WeekRepair[], passes: Passes, writer: RepairWriter): readonly TextRepair[] {
  const joinable = parts.filter(({ title }) => typeof title !== 'string');
  const some = mendable(joinable.length > 0 ? joinable : parts.slice(0, 1), passes, writer, MOST_HALVINGS);
  const whole = inOne(some.flat(), writer);
  if (!whole) return [];
  return some.length === 1 || passes(whole) ? [whole] : [inOne(some[0] ?? [], writer) ?? whole];
}

/** The stretches of weeks whose repair passes: the whole, or what is found by halving it again and again. */
function mendable(
  parts: readonly WeekRepair[],
  passes: Passes,
  writer: RepairWriter,
  halvings: number,
): readonly (readonly WeekRepair[])[] {
  const whole = inOne(parts, writer);
  if (!whole) return [];
  if (passes(whole)) return [parts];
  if (parts.length === 1 || halvings === 0) return [];
  const middle = Math.ceil(parts.length / 2);
  return [parts.slice(0, middle), parts.slice(middle)].flatMap((half) =>
    mendable(half, passes, writer, halvings - 1),
  );
}

function inOne(parts: readonly WeekRepair[], writer: RepairWriter): TextRepair | undefined {
  const [first, ...others] = parts;
  if (!first || others.length === 0 || typeof first.title === 'string') return first?.repair;
  const title = first.title(weeksOf(parts.map(({ report }) => report)), true);
  // Days and weeks of one line can only be written out together.
  return (
    writer.together(
      parts.map(({ offered }) => offered),
      title,
    ) ??
    joined(
      parts.map(({ repair }) => repair),
      title,
    )
  );
}

function weeksOf(reports: readonly Report[]): string {
  const numbers = new Set(reports.flatMap(({ week }) => week?.number ?? []));
  return weekNumbers([...numbers].sort((a, b) => a - b));
}
