import { defineFormat } from '../define-format.ts';
import { findingsFor } from '../html/findings-for.ts';
import { handout } from '../html/handout/handout.ts';
import { planPage } from '../html/page-data.ts';
import { standalonePage } from '../html/standalone-page.ts';

/** A plan as a page for its athlete. */
export const html = defineFormat({
  id: 'html',
  title: 'Web page',
  about: 'The plan as a page for the athlete: one file to read on a phone, to send or to print.',
  extension: 'html',
  mediaType: 'text/html',
  each: 'plan',
  needs: ['no-mistakes'],
  options: {
    findings: {
      kind: 'flag',
      about: 'Tell what was found in the plan as well: the copy for the coach.',
      default: false,
    },
  },
  loses: [
    'comments',
    '`allow` lines',
    'policies',
    'findings, without `findings`',
    'other athletes',
    'what is known of the athlete beyond the name, the paces and what to mind in exercises',
  ],
  docs:
    'It begins with the paces of the athlete and an overview of all weeks. Then each week tells day by day what there is to do, with ' +
    'steps, paces and cues; blocks of exercises are told once, at the end. The page needs nothing else, neither files beside it nor ' +
    'a network, and is read without scripts. Above the overview the reader chooses weeks or months, and which kinds of sessions ' +
    'are shown; what is chosen is what is printed. Scripts add a button to print it or to save it as PDF, and the way to the ' +
    'current week. On paper, A4 or Letter, upright or across, the overview is one page: its letters get smaller for a ' +
    'longer plan, down to 5 points; what does not fit with these goes on on the next page.',
  async write(plan, { document, services, defaultPolicy, findings, readAsset, options }) {
    const found = options.findings ? findingsFor(plan, document, findings(document)) : [];
    const shown = planPage(document, found, services, defaultPolicy, [plan]);
    const [page] = shown.plans;
    const [version] = page?.versions ?? [];
    if (!page || !version) return undefined;
    const { title, body, sizes } = handout({
      plan,
      page,
      version,
      ...(options.findings && { findings: shown.findings }),
    });
    const [script, style] = await Promise.all([readAsset('handout.js'), readAsset('handout.css')]);
    const letters = `:root{--portrait:${sizes.portrait}pt;--landscape:${sizes.landscape}pt}`;
    return standalonePage({ title, body, script, style: `${style.trim()}${letters}` });
  },
});
