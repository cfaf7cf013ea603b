import { readXml, type XmlListener, XmlMistake } from '../xml/read-xml.ts';
import { ActivityRefusal } from './activity-refusal.ts';

/**
 * Reads the XML of an activity.
 *
 * @throws ActivityRefusal where it is no whole XML, or defines entities
 */
export async function followXml(text: string, listener: XmlListener): Promise<void> {
  try {
    await readXml(text, listener);
  } catch (error) {
    if (error instanceof XmlMistake)
      throw new ActivityRefusal(`It is no whole XML: ${error.message}. Export it once more.`);
    throw error;
  }
}
