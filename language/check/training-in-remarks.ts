/** What a remark says another athlete does: nobody would see it, since a remark is for all. */
import { type AstNode, AstUtils } from 'langium';
import { type RunplanDocument, sourceOf } from '../grammar/document.ts';
import * as ast from '../grammar/generated/ast.ts';
import { nodesOfType } from '../grammar/nodes.ts';
import { partOf } from '../grammar/parts.ts';
import { placeOf } from '../grammar/place.ts';
import type { Finding, TextRepair } from '../rules/finding.ts';
import { athletesOf } from '../scope/runners.ts';
import { whereOf } from './where.ts';

/** `Amy 10k`, `10k for Amy` */
interface Told {
  readonly athlete: string;
  readonly training: string;
}

/** The remarks of days that tell the training of an athlete of the plan, each with the line that says so. */
export function trainingInRemarks(document: RunplanDocument): readonly Finding[] {
  const file = document.parseResult.value;
  const remarks: readonly (readonly [AstNode, string, string | undefined])[] = [
    ...nodesOfType(file, 'CueText').map((node) => [node, 'text', node.text] as const),
    ...nodesOfType(file, 'Piece').map((node) => [node, 'cue', node.cue] as const),
    ...nodesOfType(file, 'Strength').map((node) => [node, 'cue', node.cue] as const),
    ...nodesOfType(file, 'Rest').map((node) => [node, 'cue', node.cue] as const),
  ];
  return remarks.flatMap(([node, property, text]) => {
    const plan = AstUtils.getContainerOfType(node, ast.isPlan);
    if (!text || !/\d/.test(text) || !plan || !AstUtils.getContainerOfType(node, ast.isDay)) return [];
    const names = athletesOf(plan).map(({ name }) => name);
    const told = text.split(/[,;/]/).map((piece) => toldIn(piece, names));
    const [first] = told.filter((one) => one !== undefined);
    if (!first) return [];
    const kind = AstUtils.getContainerOfType(node, ast.isRun)?.kind ?? 'run';
    const lines = told.every((one) => one !== undefined) ? told.map((one) => lineFor(one, kind)) : [];
    return [
      {
        rule: 'syntax',
        severity: 'error',
        message: `\`${text}\` would be a remark for all, and nobody trains by it. What "${first.athlete}" does instead stands in a line below the day: \`${lineFor(first, kind)}\`.`,
        ...placeOf(node, property),
        ...whereOf(node),
        athletes: [],
        help: 'docs/rules/syntax.md',
        ...(lines.length > 0 && { fixable: true, repairs: [asLines(document, node, property, lines)] }),
      },
    ];
  });
}

function toldIn(piece: string, names: readonly string[]): Told | undefined {
  for (const athlete of names) {
    const name = athlete.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const training =
      new RegExp(`^\\s*(?:for\\s+)?${name}\\s*${BETWEEN}\\s*(${AMOUNT}.*)$`, 'iu').exec(piece)?.[1] ??
      new RegExp(`^\\s*(${AMOUNT}.*?)\\s+for\\s+${name}\\s*$`, 'iu').exec(piece)?.[1];
    if (training) return { athlete, training: training.trim() };
  }
  return undefined;
}

const BETWEEN = '(?:[:=\u2013\u2014-]|\\b(?:does|do|runs|just|only|instead)\\b)*';
const AMOUNT = '\\d+(?:[.,]\\d+)?\\s*(?:(?:k|kms?|mi|miles?|min|mins|minutes|h)\\b|x\\s*\\d)';

function lineFor({ athlete, training }: Told, kind: string): string {
  const isRepeated = /^\d+\s*x/i.test(training);
  const amount = training.replace(/^(\d+(?:[.,]\d+)?)k\b/i, '$1 km');
  return `for "${athlete}" ${isRepeated ? '' : `${kind} `}${amount}`;
}

/** Writes the lines below that of the day, and takes the remark away. */
function asLines(
  document: RunplanDocument,
  node: AstNode,
  property: string,
  lines: readonly string[],
): TextRepair {
  const { text } = sourceOf(document);
  const { offset = 0, end = 0 } = partOf(node, property) ?? {};
  const start = text.slice(0, offset).trimEnd().length;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = /\r?\n|$/.exec(text.slice(end));
  const below = end + (lineEnd?.index ?? 0);
  const indentation = `${/^[ \t]*/.exec(text.slice(lineStart))?.[0] ?? ''}  `;
  return {
    kind: 'suggested',
    title: `Write ${lines.map((line) => `\`${line}\``).join(', ')} below the day`,
    edits: [
      { start, end, text: '' },
      { start: below, end: below, text: lines.map((line) => `\n${indentation}${line}`).join('') },
    ],
  };
}
