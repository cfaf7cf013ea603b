import {
  ast,
  type DayName,
  type Definition,
  daysOf,
  namesOf,
  partOf,
  type RunningRoom,
  type RunplanDocument,
  runningRoom,
  type TrainingPlan,
  type TrainingWeek,
  type Units,
  visibleFiles,
  writtenNode,
} from '@runplan/language/internal';
import type { AstNode } from 'langium';
import type { ClientSession } from '../client-session.ts';
import type { FileOutline } from '../workspace/outline.ts';
import type { Situation, Token } from './situation.ts';

/** What completion knows of the place of the cursor. */
export class Scene {
  readonly session: ClientSession;
  readonly document: RunplanDocument;
  readonly situation: Situation;
  /** What the other files of the workspace define, as far as they were read. */
  readonly outlines: ReadonlyMap<string, FileOutline>;

  constructor(
    session: ClientSession,
    document: RunplanDocument,
    situation: Situation,
    outlines: ReadonlyMap<string, FileOutline>,
  ) {
    this.session = session;
    this.document = document;
    this.situation = situation;
    this.outlines = outlines;
  }

  get file(): ast.RunplanFile {
    return this.document.parseResult.value;
  }

  get tokens(): readonly Token[] {
    return this.situation.tokens;
  }

  /** What is written between two offsets. */
  textFrom(start: number, end: number): string {
    return this.document.textDocument.getText().slice(start, end);
  }

  /** What is written from a word up to the one at the cursor. */
  textBehind({ end }: Token): string {
    return this.textFrom(end, this.situation.typed.start);
  }

  /** The definition that holds the cursor, as far as it was understood. */
  get definition(): Definition | undefined {
    return this.file.statements.find((node) => this.holds(node)) as Definition | undefined;
  }

  get plan(): ast.Plan | undefined {
    const { definition } = this;
    return definition && ast.isPlan(definition) ? definition : undefined;
  }

  get week(): ast.Week | undefined {
    return this.plan?.weeks.find((week) => this.holds(week));
  }

  get day(): ast.Day | undefined {
    return this.week?.days.find((day) => this.holds(day));
  }

  /** The plan as it is for each of its athletes. */
  get trainings(): readonly TrainingPlan[] {
    const { plan } = this;
    return plan ? this.session.workspace.model(this.document).plans.filter(({ node }) => node === plan) : [];
  }

  /** The week as it is for each of the athletes. */
  get trainingWeeks(): readonly TrainingWeek[] {
    const { week } = this;
    return week
      ? this.trainings.flatMap(({ weeks }) => weeks.find(({ node }) => writtenNode(node) === week) ?? [])
      : [];
  }

  get units(): Units {
    return this.trainings[0]?.units ?? 'km';
  }

  /** The name of the day whose line this is, or that this is a line of; of several the first. */
  get dayName(): DayName | undefined {
    if (this.situation.context !== 'week') return undefined;
    const word = this.tokens[0]?.text.toLowerCase();
    if (word === 'for') return this.day && daysOf(this.day)[0];
    return word?.split('-')[0] as DayName | undefined;
  }

  /** How much running the rules leave to a week of the plan, and to a run on a day of it. */
  roomIn(week: TrainingWeek, day: DayName | undefined): RunningRoom {
    const { workspace } = this.session;
    const { index } = week.days.find(({ name }) => name === day) ?? week.days.at(-1) ?? { index: 0 };
    return runningRoom(week, index, workspace.documents.services, workspace.defaultPolicy(this.document));
  }

  /** The definitions of a type that the file sees, nearest first; of a name the nearest only. */
  visible<Type extends Definition['$type']>(type: Type): readonly Extract<Definition, { $type: Type }>[] {
    const seen = new Map<string, Definition>();
    for (const file of visibleFiles(this.document, this.session.workspace.knownDocuments)) {
      for (const [name, node] of namesOf(file).byType.get(type) ?? []) {
        if (!seen.has(name)) seen.set(name, node);
      }
    }
    return [...seen.values()] as Extract<Definition, { $type: Type }>[];
  }

  private holds(node: AstNode): boolean {
    const part = partOf(node);
    return part !== undefined && this.situation.owners.has(part.offset);
  }
}
