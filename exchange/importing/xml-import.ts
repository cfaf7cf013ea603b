import { XmlMistake } from '../xml/read-xml.ts';
import { type XmlElement, xmlTree } from '../xml/xml-tree.ts';
import { ImportRefusal } from './import-refusal.ts';

/** @throws ImportRefusal where the text is no whole XML, or defines entities */
export async function treeOf(text: string): Promise<XmlElement> {
  try {
    return await xmlTree(text);
  } catch (error) {
    if (error instanceof XmlMistake) throw new ImportRefusal(`This is no whole XML: ${error.message}.`);
    throw error;
  }
}
