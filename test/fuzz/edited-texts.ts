/** Texts under the hands of an author, in documents that keep what an edit leaves as it is, beside documents that are new. */
import { type AstNode, isReference } from 'langium';
import { checkDocument } from '../../language/check/check-document.ts';
import { asPlainData } from '../../language/check/offers.ts';
import type { RunplanDocument } from '../../language/grammar/document.ts';
import type { FileNode, Node } from '../../language/grammar/node.ts';
import { nodeNear, partAt, partOf } from '../../language/grammar/parts.ts';
import { Documents } from '../../language/workspace/documents.ts';
import { examples } from '../example-files.ts';
import type { Random } from './random.ts';

const FOLDER = 'file:///examples/';
const SCRAPS = [
  ...['\n', ' ', '"', '(', ')', ',', '@', '+', ':', '#', '5', '8', '-', 'km', 'mi', 'é', '\u0000', '\r\n'],
  ...['\n    mon easy 5 km', '\n    tue, thu easy 30 min', '\n  week 9 like week 1 at 80%\n', ' week 3'],
  ...['\n  week 3-5\n    wed same\n', '\n    done 6 km in 33 min', '\n  race 10k on 2027-04-11\n'],
  ...['plan "X" for "Sam"\n', 'athlete "Sam"\n', 'workout "W"\n  3 x (400 m, jog 200 m)\n', ' like week 1'],
];
/** Now and then all is as it was at first, so that a text does not decay to nothing but mistakes. */
const UNDONE = 0.03;
/** Trying repairs takes most of the time. */
const WITH_REPAIRS = 0.05;

/** The examples as one author edits them at random. */
export class EditedTexts {
  private readonly random: Random;
  private readonly documents = new Documents();
  private readonly texts = new Map(examples.map(({ name, text }) => [name, text]));
  private readonly before = new Map<string, string>();

  constructor(random: Random) {
    this.random = random;
    for (const [name, text] of this.texts) this.documents.put(FOLDER + name, text);
  }

  /** Edits one of the texts. What is found differently than in new documents, as a message; undefined where nothing is. */
  edit(): string | undefined {
    const { random, texts } = this;
    const name = random.oneOf([...texts.keys()]);
    const text = texts.get(name) as string;
    const edited = this.edited(name, text);
    this.before.set(name, text);
    texts.set(name, edited);
    this.documents.put(FOLDER + name, edited);
    // Often another file is looked at than was edited: one that imports it, for example.
    const seen = random.share() < 0.3 ? random.oneOf([...texts.keys()]) : name;
    const withRepairs = random.share() < WITH_REPAIRS;
    const fresh = new Documents();
    const folder = seen.slice(0, seen.lastIndexOf('/') + 1);
    for (const [other, now] of texts)
      if (other === seen || (folder && other.startsWith(folder))) fresh.put(FOLDER + other, now);
    const here = described(this.documents, FOLDER + seen, withRepairs);
    const there = described(fresh, FOLDER + seen, withRepairs);
    const at = there.findIndex((line, index) => line !== here[index]);
    if (at < 0 && here.length === there.length) return undefined;
    return `${seen} after an edit of ${name}:\n${here[at]}\nand in a new document:\n${there[at]}\n\n${edited}`;
  }

  private edited(name: string, text: string): string {
    const { random } = this;
    const what = random.share();
    if (what < UNDONE) return examples.find((example) => example.name === name)?.text ?? '';
    if (what < 0.15) return this.before.get(name) ?? text;
    if (what < 0.35) return this.withOtherLines(text);
    const start = random.below(text.length + 1);
    const end = start + (random.share() < 0.5 ? 0 : random.below(random.share() < 0.1 ? 200 : 4));
    const digits = random.share() < 0.3 ? String(random.below(30)) : random.oneOf(SCRAPS);
    return text.slice(0, start) + (random.share() < 0.3 ? '' : digits) + text.slice(end);
  }

  /** Lines are left out, doubled or moved: one, or those of about a week. */
  private withOtherLines(text: string): string {
    const { random } = this;
    const lines = text.split('\n');
    const count = random.share() < 0.5 ? 1 : random.below(8);
    const some = lines.slice(random.below(lines.length)).slice(0, count);
    const removed = random.share() < 0.6 ? lines.toSpliced(random.below(lines.length), count) : lines;
    return (
      random.share() < 0.5 ? removed : removed.toSpliced(random.below(removed.length), 0, ...some)
    ).join('\n');
  }
}

/** All that is known of a file: its tree with all places, what names mean, and what there is to say about it. */
function described(documents: Documents, uri: string, withRepairs: boolean): readonly string[] {
  const document = documents.get(uri) as RunplanDocument;
  const { value, lexerErrors, parserErrors } = document.parseResult;
  const table = (value as unknown as FileNode).$tokens;
  const lines = (table?.nodes ?? []).map((node) => describedNode(node));
  lines.push(JSON.stringify([lexerErrors, parserErrors]));
  for (let offset = 0; offset < document.textDocument.getText().length; offset += 7) {
    const part = partAt(value, offset);
    lines.push(
      `${offset} ${part?.offset}-${part?.end} ${part?.property} ${placeOf(nodeNear(value, offset))}`,
    );
  }
  const { findings, allowed, plans } = checkDocument(document, documents.services, new Map());
  lines.push(JSON.stringify([plans, allowed]));
  for (const finding of findings)
    lines.push(JSON.stringify(withRepairs ? finding : asPlainData(finding, false)));
  return lines;
}

function describedNode(node: Node): string {
  const values = Object.entries(node).map(([name, value]) => [name, plainValue(name, value)]);
  return JSON.stringify([placeOf(node as unknown as AstNode), values]);
}

function plainValue(name: string, value: unknown): unknown {
  if (name === '$document' || name === '$tokens') return undefined;
  if (Array.isArray(value)) return value.map((item) => plainValue(name, item));
  if (isReference(value)) return [value.$refText, placeOf(value.ref)];
  return typeof value === 'object' && value !== null ? placeOf(value as AstNode) : value;
}

function placeOf(node: AstNode | undefined): string {
  const part = partOf(node);
  return `${node?.$type} ${part?.offset}-${part?.end} ${part?.range.start.line}:${part?.range.start.character}`;
}
