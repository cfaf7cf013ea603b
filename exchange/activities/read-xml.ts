/** Reads XML element by element. A document that defines entities of its own is refused: nothing is ever looked up. */
import { SaxesParser } from 'saxes';
import { ActivityRefusal } from './activity-refusal.ts';

/** What is told while a document is read; names come without their prefix. */
export interface XmlListener {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  /** @param text what stands directly in the element */
  close(name: string, text: string): void;
}

/** Texts of elements that are longer are none of figures. */
const MOST_TEXT = 200;

/** @throws ActivityRefusal for what is no whole XML, or has a document type */
export function readXml(text: string, listener: XmlListener): void {
  const parser = new SaxesParser();
  const texts: string[] = [];
  const refuse = (reason: string) => {
    throw new ActivityRefusal(reason);
  };
  parser.on('doctype', () =>
    refuse('It has a document type (`<!DOCTYPE`), which no export of activities needs.'),
  );
  parser.on('error', (error) =>
    refuse(`It is no whole XML (${error.message.replace(/\.$/, '')}): export it once more.`),
  );
  parser.on('opentag', ({ name, attributes }) => {
    texts.push('');
    listener.open(localName(name), attributes);
  });
  parser.on('text', (part) => {
    const last = texts.length - 1;
    const before = texts[last];
    if (before !== undefined && before.length < MOST_TEXT) texts[last] = before + part.slice(0, MOST_TEXT);
  });
  parser.on('closetag', ({ name }) => listener.close(localName(name), (texts.pop() ?? '').trim()));
  parser.write(text).close();
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
