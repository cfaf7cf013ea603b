/** XML as a tree of plain data. */
import { readXml } from './read-xml.ts';

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

/** @throws XmlMistake where the text is no whole XML, or defines entities */
export async function xmlTree(text: string): Promise<XmlElement> {
  const top: GrowingElement = { name: '', attributes: new Map(), children: [], text: '' };
  const open = [top];
  await readXml(text, {
    open(name, attributes) {
      const element: GrowingElement = { name, attributes, children: [], text: '' };
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    close(_, text) {
      const element = open.pop();
      if (element) element.text = text;
    },
  });
  return top.children[0] as XmlElement;
}

/** The elements of a name in an element, in their order. */
export function childrenNamed(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** What stands in the first element of a name; empty where there is none. */
export function textIn(element: XmlElement, name: string): string {
  return childrenNamed(element, name)[0]?.text.trim() ?? '';
}
