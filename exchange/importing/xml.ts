/** Reads XML as a tree of plain data. It knows no definitions of types and no entities but those of the standard. */
import { ImportRefusal } from './import-refusal.ts';

export interface XmlElement {
  /** Without the prefix of its namespace. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** What stands in it and in no element of it. */
  readonly text: string;
}

interface GrowingElement extends XmlElement {
  readonly children: GrowingElement[];
  text: string;
}

/** Nothing that is read here is deeper. */
const MOST_DEPTH = 64;

/** @throws ImportRefusal where the text is no whole XML, or defines entities */
export async function readXml(text: string): Promise<XmlElement> {
  const { Parser } = await import('saxen');
  const roots: GrowingElement[] = [];
  const open: GrowingElement[] = [];
  let failure: string | undefined;
  const parser = new Parser();
  parser.on('openTag', (name, attributesOf, decode) => {
    const attributes = attributesOf();
    const pairs = attributes === true ? [] : Object.entries(attributes);
    const element: GrowingElement = {
      name: localName(name),
      attributes: new Map(pairs.map(([key, value]) => [localName(key), decode(value)])),
      children: [],
      text: '',
    };
    (open.at(-1)?.children ?? roots).push(element);
    open.push(element);
    if (open.length > MOST_DEPTH) failure ??= 'its elements are nested too deep';
  });
  parser.on('closeTag', () => open.pop());
  parser.on('text', (value, decode) => {
    const last = open.at(-1);
    if (last) last.text += decode(value);
  });
  parser.on('cdata', (value) => {
    const last = open.at(-1);
    if (last) last.text += value;
  });
  parser.on('attention', () => {
    failure ??= 'it defines entities or types of its own, which are not read';
  });
  parser.on('error', () => {
    failure ??= 'it breaks off, or has a sign where none can stand';
  });
  if (/<!DOCTYPE|<!ENTITY/i.test(text))
    failure = 'it defines entities or types of its own, which are not read';
  else parser.parse(text);
  const [root] = roots;
  if (failure !== undefined || !root || open.length > 0)
    throw new ImportRefusal(`This is no whole XML: ${failure ?? 'it breaks off'}.`);
  return root;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The elements of a name in an element, in their order. */
export function childrenNamed(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** What stands in the first element of a name; empty where there is none. */
export function textIn(element: XmlElement, name: string): string {
  return childrenNamed(element, name)[0]?.text.trim() ?? '';
}
