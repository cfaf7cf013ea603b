/** Reads XML element by element. It knows no definitions of types and no entities but those of the standard. */

/** What is told while a document is read; names come without the prefix of their namespace. */
export interface XmlListener {
  open(name: string, attributes: ReadonlyMap<string, string>): void;
  /** @param text what stands directly in the element */
  close(name: string, text: string): void;
}

/** A text that is no whole XML, or defines entities; the message is the reason, in the middle of a sentence. */
export class XmlMistake extends Error {}

const DEFINES = 'it defines entities or types of its own, which are not read';
const BREAKS_OFF = 'it breaks off';
const MISTAKEN = 'it breaks off, or has a sign where none can stand';
/** Nothing that is read here is deeper. */
const MOST_DEPTH = 64;

/** @throws XmlMistake where the text is no whole XML, or defines entities */
export async function readXml(text: string, listener: XmlListener): Promise<void> {
  if (/<!DOCTYPE|<!ENTITY/i.test(text)) throw new XmlMistake(DEFINES);
  const { Parser } = await import('saxen');
  const texts: string[] = [];
  let hasRoot = false;
  let failure: string | undefined;
  const add = (part: string) => {
    const last = texts.length - 1;
    if (last >= 0) texts[last] += part;
  };
  const parser = new Parser();
  parser.on('openTag', (name, attributesOf, decode) => {
    const attributes = attributesOf();
    const pairs = attributes === true ? [] : Object.entries(attributes);
    hasRoot = true;
    texts.push('');
    if (texts.length > MOST_DEPTH) failure ??= 'its elements are nested too deep';
    if (failure === undefined)
      listener.open(localName(name), new Map(pairs.map(([key, value]) => [localName(key), decode(value)])));
  });
  parser.on('closeTag', (name) => {
    const text = texts.pop() ?? '';
    if (failure === undefined) listener.close(localName(name), text);
  });
  parser.on('text', (value, decode) => add(decode(value)));
  parser.on('cdata', add);
  parser.on('attention', () => {
    failure ??= DEFINES;
  });
  parser.on('error', () => {
    failure ??= MISTAKEN;
  });
  parser.parse(text);
  if (failure !== undefined || !hasRoot || texts.length > 0) throw new XmlMistake(failure ?? BREAKS_OFF);
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
