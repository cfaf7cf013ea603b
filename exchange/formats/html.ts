import { defineFormat } from '../define-format.ts';
import { planPage } from '../html/page-data.ts';
import { standalonePage } from '../html/standalone-page.ts';

/** The plan page as a file. */
export const html = defineFormat({
  id: 'html',
  title: 'Web page',
  about: 'The plan as in the preview: one file to open, to send or to print.',
  extension: 'html',
  mediaType: 'text/html',
  each: 'file',
  needs: [],
  options: {},
  loses: [
    'comments',
    'imports',
    '`allow` lines',
    'policies',
    'what is known of the athletes beyond their names',
  ],
  docs:
    'The page needs nothing else, neither files beside it nor a network, and every current browser shows it. It has the ' +
    'calendar, the load picture and the findings of all plans that are asked for; of a plan for several athletes, the ' +
    'reader chooses whose it shows.',
  async write(plans, { document, services, defaultPolicy, findings, readAsset }) {
    const page = planPage(document, findings(), services, defaultPolicy, plans);
    const [script, style] = await Promise.all([readAsset('page.js'), readAsset('page.css')]);
    return standalonePage(page, { script, style });
  },
});
