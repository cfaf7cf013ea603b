import { type AstNode, AstUtils } from 'langium';
import type { TreeEdit } from '../../edit/tree-edit.ts';
import { dayOf } from '../../grammar/days.ts';
import { documentOf, sourceOf } from '../../grammar/document.ts';
import * as ast from '../../grammar/generated/ast.ts';
import { keyOfName } from '../../grammar/key-of-name.ts';
import { hasMistake } from '../../grammar/mistakes.ts';
import { nodesOfType } from '../../grammar/nodes.ts';
import { partOf } from '../../grammar/parts.ts';
import { propertyOf } from '../../grammar/property.ts';
import { foundOnce } from '../../text/kept-with.ts';
import { weekNumber } from '../../training/like.ts';
import {
  isAboutCare,
  LIST_PROPERTIES,
  STAND_TOGETHER,
  saidOnce,
  thatCount,
} from '../../vocabulary/said-once.ts';
import { defineRule, type Report } from '../define-rule.ts';
import type { Definition, Facts, Subject } from '../facts.ts';
import type { Repair } from '../repair.ts';

type ReportTo = (report: Report<Twice>) => void;

interface Twice extends Facts {
  /** As they are written, with single blanks. */
  readonly first: string;
  readonly again: string;
  /** Whether the second one counts until it is decided, because it asks for more care. */
  readonly isMoreCareful: boolean;
  /** Whether what they say of an athlete is judged by how much care it asks for. */
  readonly isAboutCare: boolean;
}

export const saidTwice = defineRule({
  id: 'said-twice',
  group: 'plan-quality',
  severity: 'error',
  evidence: { injury: 'none', back: 'none' },
  sources: [],
  parameters: {},
  docs: {
    summary: 'Something that can be said once is said twice.',
    what:
      'Of most lines and details there can be one where they stand: one `back`, `level` or `recent volume` of an ' +
      'athlete, one `units`, `policy` or `starts` of a plan, one line for a rule in a policy, one value for each of its ' +
      'parameters, one `in`, `climb` or `cadence` of a session. Of `best`, `pace`, `shoes`, `caution`, `avoid`, `allow` ' +
      'and `race` there can be several, one for each distance, name, back status, rule or date. A session may have a pace, a ' +
      'heart rate (or a zone) and an effort together, but not two of one kind. A list names each of its entries once, as ' +
      'the athletes behind `for`. The second one is reported, beside the first.',
    why:
      'Two different ones contradict each other, and only the author knows which is meant; often an old line was left ' +
      'behind. Which of them counts must not depend on their order without a word.',
    evidence: 'Not a matter of evidence: the text contradicts or repeats itself.',
    defaults: [
      ['everything', 'error'],
      [
        'until it is decided',
        'the first one counts; of `level`, `back`, `born`, `recent volume`, `recent longest` and `cleared by` the one that asks for more care',
      ],
    ],
    repair: 'Delete one of the two.',
    examples: {
      failing: `athlete "Kim"
  recent volume 30 km
  recent longest 11 km
  recent volume 50 km

plan "Steady" for "Kim"
  week 1
    mon core 20 min
    tue easy 10 km
    thu easy 10 km + strength 20 min
    sun long 10 km
`,
      passing: `athlete "Kim"
  recent volume 30 km
  recent longest 11 km

plan "Steady" for "Kim"
  week 1
    mon core 20 min
    tue easy 10 km
    thu easy 10 km + strength 20 min
    sun long 10 km
`,
    },
  },
  message({ first, again, isMoreCareful, isAboutCare }: Twice) {
    if (first === again) return `\`${again}\` stands here twice. Once is enough: delete one of the two.`;
    const counting = isMoreCareful ? again : first;
    const why = isAboutCare ? 'which asks for more care' : 'the first of them';
    return (
      `\`${again}\` contradicts \`${first}\`, and only one of them can be meant. Delete the other. Until then the checks ` +
      `go by \`${counting}\`, ${why}.`
    );
  },
  checkFile({ file, report }) {
    for (const [type, property] of Object.entries(STAND_TOGETHER)) {
      for (const owner of nodesOfType(file, type as keyof typeof STAND_TOGETHER)) {
        const nodes = (propertyOf(owner, property) as readonly AstNode[] | undefined) ?? [];
        if (nodes.length > 1 && isRepeated(nodes)) checkNodes(file, nodes, report);
      }
    }
    for (const { type, property } of LIST_PROPERTIES) {
      for (const owner of nodesOfType(file, type)) {
        const entries = propertyOf(owner, property) as readonly (string | Named)[] | undefined;
        if (entries && entries.length > 1) checkList(owner, namesIn(owner, property, entries), report);
      }
    }
    for (const plan of nodesOfType(file, 'Plan')) checkList(plan, runnersOf(plan), report);
  },
});

/** Whether two of the nodes that stand together say something of the same. */
const isRepeated = foundOnce((nodes: readonly AstNode[]) => {
  const keys = nodes.flatMap((node) => saidOnce(node) ?? []);
  return new Set(keys).size < keys.length;
});

function checkNodes(file: ast.RunplanFile, nodes: readonly AstNode[], report: ReportTo): void {
  const firsts = new Map<string, AstNode>();
  let counting: ReadonlyMap<string, AstNode> | undefined;
  for (const node of nodes) {
    const key = saidOnce(node);
    // What can't be read says nothing yet.
    if (key === undefined || isMisread(file, node)) continue;
    const first = firsts.get(key);
    if (!first) {
      firsts.set(key, node);
      continue;
    }
    counting ??= new Map(thatCount(nodes).map((one) => [saidOnce(one) ?? '', one]));
    const counts = counting.get(key) ?? first;
    const [again, before] = [textOf(node), textOf(first)];
    report({
      at: node,
      facts: {
        subject: subjectOf(node),
        first: counts === node ? before : textOf(counts),
        again,
        isMoreCareful: counts === node,
        isAboutCare: isAboutCare(node),
      },
      related: () => [{ at: first, message: 'The first one.' }],
      repairs: () =>
        again === before
          ? [without(node, 'safe', 'Delete the second of the two')]
          : [
              without(node, 'suggested', `Delete \`${again}\``),
              without(first, 'suggested', `Delete \`${before}\``),
            ],
    });
  }
}

/** Whether a mistake lies in a part of a line, or further on in the line. */
function isMisread(file: ast.RunplanFile, node: AstNode): boolean {
  const part = partOf(node)?.statement();
  return !part || hasMistake(file, part.offset, sourceOf(documentOf(file)).lineStop(part.end) + 1);
}

/** Lists name each of their entries once. */
function checkList(owner: AstNode, entries: readonly Entry[], report: ReportTo): void {
  const seen = new Set<string>();
  for (const { name, place, edit } of entries) {
    const key = keyOfName(name);
    if (!seen.has(key)) {
      seen.add(key);
      continue;
    }
    report({
      ...place,
      facts: {
        subject: subjectOf(owner),
        first: name,
        again: name,
        isMoreCareful: false,
        isAboutCare: false,
      },
      repairs: () => [{ kind: 'safe', title: `Delete the second \`${name}\``, edits: [edit] }],
    });
  }
}

/** An entry of a list. */
interface Entry {
  readonly name: string;
  readonly place: Pick<Report, 'at' | 'property' | 'index'>;
  /** Takes it out. */
  readonly edit: TreeEdit;
}

function namesIn(owner: AstNode, property: string, entries: readonly (string | Named)[]): readonly Entry[] {
  return entries.map((entry, index) => ({
    name: typeof entry === 'string' ? entry : entry.$refText,
    place: { at: owner, property, index },
    edit: { drop: owner, property, index },
  }));
}

interface Named {
  readonly $refText: string;
}

function runnersOf({ runners }: ast.Plan): readonly Entry[] {
  return runners.flatMap((node) =>
    node.runner
      ? [{ name: node.runner.$refText, place: { at: node, property: 'runner' }, edit: { drop: node } }]
      : [],
  );
}

function without(node: AstNode, kind: Repair['kind'], title: string): Repair {
  const isPart = ast.isDetail(node) || ast.isSetting(node) || ast.isIntensity(node);
  return { kind, title, edits: [isPart ? { drop: node } : { remove: node }] };
}

function textOf(node: AstNode): string {
  return partOf(node)?.statement()?.text.replaceAll(/\s+/g, ' ').trim() ?? '';
}

const DEFINITIONS: ReadonlyMap<string, Definition> = new Map([
  ['Athlete', 'athlete'],
  ['Exercise', 'exercise'],
  ['Policy', 'policy'],
]);

/** What a node belongs to: the day or week of a plan, the plan, or another definition. */
function subjectOf(node: AstNode): Subject {
  const week = weekNumber(AstUtils.getContainerOfType(node, ast.isWeek)?.number);
  const line = AstUtils.getContainerOfType(node, ast.isDay);
  const day = line && dayOf(line);
  if (week !== undefined) return day ? { kind: 'day', week, day } : { kind: 'week', week };
  for (let owner: AstNode | undefined = node; owner; owner = owner.$container) {
    const definition = DEFINITIONS.get(owner.$type);
    if (definition) return { kind: 'definition', definition, name: (owner as ast.Athlete).name };
  }
  return { kind: 'plan' };
}
