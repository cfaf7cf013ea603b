import { defaultTreeAdapter, parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { HOSTILE_TEXTS, planSaying } from '../../test/hostile/texts.ts';
import { exportPlans } from '../export-plans.ts';
import { sourceOf } from '../testing.ts';

const PLAN = `# The coach thinks: too early.
athlete "Kim"
  best 10k in 50:00
  back history
  recent volume 30 km
  recent longest 10 km
block "Core A"
  plank 3 x 30 s "straight"
  dead-bug 3 x 8
plan "Spring" for "Kim"
  starts 2027-03-01
  race 10k on 2027-03-14 "City Run" goal 49:30
  pain rule "Stop when it hurts."
  note "Softly."
  allow rest-days because "she insists on it"
  week 1 base
    note "School <holidays>."
    mon rest
    tue 18:30 intervals: warm up 2 km, 6 x 800 m @ 5k recover jog 400 m, cool down 2 km "tall" # watch her knee
      note "Track | hall"
    thu core "Core A"
    sun easy 6 km + core "Core A"
    any bike 45 min
  week 2 race
    sat core "Core A"
    sun race 10k
`;

type Element = ReturnType<typeof defaultTreeAdapter.createElement>;

async function htmlOf(text: string, findings = false, athlete?: string): Promise<string> {
  const source = { ...sourceOf(text), mistakes: () => [] };
  const [file] = await exportPlans(source, {
    format: 'html',
    options: { findings },
    ...(athlete && { athlete }),
  });
  return String(file?.content);
}

/** All elements of a page as a browser reads it without scripts. */
function elementsOf(html: string): readonly Element[] {
  const walk = (node: Parameters<typeof defaultTreeAdapter.getChildNodes>[0]): Element[] =>
    defaultTreeAdapter
      .getChildNodes(node)
      .filter((child) => defaultTreeAdapter.isElementNode(child))
      .flatMap((child) => [child, ...walk(child)]);
  return walk(parse(html));
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

function textOf(element: Element): string {
  const walk = (node: Parameters<typeof defaultTreeAdapter.getChildNodes>[0]): string =>
    defaultTreeAdapter
      .getChildNodes(node)
      .map((child) =>
        defaultTreeAdapter.isTextNode(child)
          ? child.value
          : defaultTreeAdapter.isElementNode(child)
            ? walk(child)
            : '',
      )
      .join('');
  return walk(element);
}

/** What a person reads of a page: what is in its main part. */
function readable(html: string): string {
  const main = elementsOf(html).find(({ tagName }) => tagName === 'main');
  return main ? textOf(main) : '';
}

/** HTML that is laid out for reading, as one line. */
function oneLine(html: string): string {
  return html.replace(/>\n\s*</g, '><').trim();
}

test('a week is a heading and a table with a row for each day', async () => {
  const html = await htmlOf(PLAN);
  expect(/<section class="week" id="week-1".*?<\/section>/s.exec(html)?.[0]).toBe(
    oneLine(`
<section class="week" id="week-1" aria-labelledby="week-1-title" data-from="2027-03-01" data-to="2027-03-07">
  <h2 id="week-1-title">Week 1 <span class="about">base</span> <span class="about">1–7 Mar</span></h2>
  <p class="in-short">16.8 km, longest 10.8 km, 23% hard, 2 core</p>
  <p class="note">School &lt;holidays&gt;.</p>
  <table>
    <thead><tr><th scope="col">Day</th><th scope="col">What to do</th></tr></thead>
    <tbody>
      <tr data-from="2027-03-01" data-to="2027-03-01"><th scope="row">Mon 1 Mar</th><td><div class="session rest"><p class="title">Rest</p></div></td></tr>
      <tr data-from="2027-03-02" data-to="2027-03-02">
        <th scope="row">Tue 2 Mar</th>
        <td>
          <div class="session hard">
            <p class="title">18:30 Intervals 6 x 800 m</p>
            <svg class="steps-picture" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
              <rect x="0" y="50" width="20.29" height="50" class="easy"></rect>
              <rect x="20.29" y="0" width="6.22" height="100" class="hard"></rect>
              <rect x="26.51" y="50" width="4.42" height="50" class="easy"></rect>
              <rect x="30.93" y="0" width="6.22" height="100" class="hard"></rect>
              <rect x="37.15" y="50" width="4.42" height="50" class="easy"></rect>
              <rect x="41.57" y="0" width="6.22" height="100" class="hard"></rect>
              <rect x="47.79" y="50" width="4.42" height="50" class="easy"></rect>
              <rect x="52.21" y="0" width="6.22" height="100" class="hard"></rect>
              <rect x="58.43" y="50" width="4.42" height="50" class="easy"></rect>
              <rect x="62.85" y="0" width="6.22" height="100" class="hard"></rect>
              <rect x="69.07" y="50" width="4.42" height="50" class="easy"></rect>
              <rect x="73.49" y="0" width="6.22" height="100" class="hard"></rect>
              <rect x="79.71" y="50" width="20.29" height="50" class="easy"></rect>
            </svg>
            <ul>
              <li>In all 10.8 km · ≈1 h 2 min · ≈23 min hard</li>
              <li>Warm up 2 km (≈13 min) at 5:55-6:38/km</li>
              <li>6 x 800 m (≈3 min 51 s) @ 5k, 4:49/km</li>
              <li>Jog 5 x 400 m (≈2 min 44 s) at 6:38-6:59/km</li>
              <li>Cool down 2 km (≈13 min) at 5:55-6:38/km: tall</li>
            </ul>
          </div>
          <p class="note">Track | hall</p>
        </td>
      </tr>
      <tr data-from="2027-03-04" data-to="2027-03-04">
        <th scope="row">Thu 4 Mar</th>
        <td><div class="session strength"><p class="title"><a href="#block-1">Core A</a></p></div></td>
      </tr>
      <tr data-from="2027-03-07" data-to="2027-03-07">
        <th scope="row">Sun 7 Mar</th>
        <td>
          <div class="session easy">
            <p class="title">Easy 6 km</p>
            <ul><li>6 km · ≈38 min at 5:55-6:38/km</li></ul>
          </div>
          <div class="session strength"><p class="title"><a href="#block-1">Core A</a></p></div>
        </td>
      </tr>
      <tr>
        <th scope="row">Any day</th>
        <td><div class="session cross"><p class="title">Bike 45 min</p></div></td>
      </tr>
    </tbody>
  </table>
</section>`),
  );
});

test('above the weeks stand whom it is for, the paces, the overview, and when to stop', async () => {
  const html = await htmlOf(PLAN);
  const rows = (part: string) => {
    const [inside = ''] = new RegExp(`<section class="${part}".*?</section>`, 's').exec(html) ?? [];
    return elementsOf(inside)
      .filter(({ tagName }) => tagName === 'tr')
      .map(textOf);
  };
  expect(rows('paces')).toEqual(['NamePace', 'Easy5:55-6:38/km', '5k4:49/km']);
  expect(rows('overview')).toEqual([
    'WeekMonTueWedThuFriSatSunAny dayRunning',
    'Week 1 base 1–7 MarRest18:30 Intervals 6 x 800 mCore AEasy 6 kmCore ABike 45 min16.8 km',
    'Week 2 race 8–14 MarCore ARace: City Run10 km',
    'WeekMonTueWedThuFriSatSun',
    'Week 1Any dayBike 45 min1Rest218:30 Intervals 6 x 800 m34Core A567Easy 6 kmCore A',
    'Week 28910111213Core A14Race: City Run',
  ]);
  const text = readable(html);
  for (const told of ['For Kim', 'goal 49 min 30 s', 'When to stop: Stop when it hurts.', 'Softly.'])
    expect(text).toContain(told);
});

test('a block is told once, behind the weeks; a copy with other exercises in its place', async () => {
  const html = await htmlOf(PLAN);
  expect(html.match(/Plank: 3 x 30 s/g)).toHaveLength(1);
  expect(/<section class="block" id="block-1".*?<\/section>/s.exec(html)?.[0]).toMatch(
    /<h2 id="block-1-title">Core A<\/h2><ul><li>Plank: 3 x 30 s – .*straight.*<\/li><li>Dead bug: 3 x 8.*<\/li><\/ul>/,
  );
});

test('every link leads to a place on the page, and every place is there once', async () => {
  const elements = elementsOf(await htmlOf(PLAN, true));
  const ids = elements.flatMap((element) => attribute(element, 'id') ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  const named = elements.flatMap((element) => [
    ...(attribute(element, 'aria-labelledby') ?? '').split(' ').filter(Boolean),
    ...(attribute(element, 'href') ?? '').split('#').filter(Boolean),
  ]);
  expect(named.filter((id) => !ids.includes(id))).toEqual([]);
  expect(named.length).toBeGreaterThan(8);
});

const TWO = `athlete "Nora"
  recent volume 30 km
  recent longest 14 km
athlete "Ben"
  back disc
  symptoms saddle-numbness
  recent volume 30 km
  recent longest 11 km
plan "Together" for "Nora", "Ben"
  pain rule standard
  allow rest-days because "Ben's wife is ill"
  week 1
    tue easy 6 km
    sun long 30 km # Ben will not like it
`;

describe('the copy of the athlete', () => {
  test('is a file for each, and nothing in it is of another one', async () => {
    const files = await exportPlans(sourceOf(TWO), { format: 'html' });
    expect(files.map(({ name }) => name)).toEqual(['test-nora.html', 'test-ben.html']);
    const [nora, ben] = files.map(({ content }) => String(content));
    expect(nora).not.toMatch(/Ben|disc|saddle|wife/);
    expect(ben).not.toMatch(/Nora|saddle|wife|will not like/);
  });

  test.each([PLAN, TWO])('tells no findings, comments and reasons', async (text) => {
    const html = await htmlOf(text);
    expect(html).not.toMatch(/findings"|finding\b|long-run-spike|rest-days|insists|knee|too early|<code/);
    expect(readable(html)).not.toContain('No findings');
  });
});

describe('the copy of the coach', () => {
  test('tells what is found, of its athlete alone', async () => {
    const ben = await htmlOf(TWO, true, 'Ben');
    expect(readable(ben)).toMatch(/Error: .*red-flag/);
    expect(readable(ben)).toMatch(/Sunday: .*long-run-spike/);
    const nora = await htmlOf(TWO, true, 'Nora');
    expect(readable(nora)).toMatch(/Sunday: .*long-run-spike/);
    expect(nora).not.toMatch(/saddle|red-flag|wife/);
  });

  test('says that there are none', async () => {
    const quiet = 'plan "Quiet"\n  week 1\n    tue easy 3 km\n';
    const source = { ...sourceOf(quiet), findings: () => [] };
    const [file] = await exportPlans(source, { format: 'html', options: { findings: true } });
    expect(readable(String(file?.content))).toContain('No findings.');
  });
});

/** What a page may consist of, whatever a plan says. */
const TAGS = new Set(
  'html head meta title style body script main div header h1 h2 p a button section fieldset legend label input table caption thead tbody tr th td ul li span strong code svg rect'.split(
    ' ',
  ),
);

test.each(HOSTILE_TEXTS)('%j stays text', async (text) => {
  const source = { ...sourceOf(planSaying(text)), mistakes: () => [] };
  for (const findings of [false, true]) {
    const files = await exportPlans(source, { format: 'html', options: { findings } });
    expect(files.length).toBeGreaterThan(1);
    for (const { content } of files) {
      const elements = elementsOf(String(content));
      expect(elements.filter(({ tagName }) => !TAGS.has(tagName))).toEqual([]);
      expect(elements.filter(({ tagName }) => tagName === 'script')).toHaveLength(1);
      const attributes = elements.flatMap(({ attrs }) => attrs);
      expect(
        attributes.filter(({ name }) => name.startsWith('on') || name === 'src' || name === 'style'),
      ).toEqual([]);
      expect(attributes.filter(({ name, value }) => name === 'href' && !/^#/.test(value))).toEqual([]);
    }
  }
});

test('a plan without an athlete, without dates, in miles', async () => {
  const html = await htmlOf('plan "Miles"\n  units mi\n  week 1\n    tue easy 5 mi\n    wed easy\n');
  const text = readable(html);
  expect(text).not.toContain('For ');
  expect(text).toMatch(
    /Easy≈\d+:\d\d-\d+:\d\d\/mi≈ is a convention for the level; a recent race says more\./,
  );
  expect(text).toMatch(/TueEasy 5 mi/);
  expect(html).not.toContain('data-from');
});

test('tells an athlete what was done beside what was planned', async () => {
  const html = await htmlOf(`plan "P"
  week 1
    tue easy 8 km
      done 8.1 km 52:10 "<b>heavy</b> legs"
    thu easy 8 km
      missed
    sun long 12 km
`);
  const done = elementsOf(html).filter((element) => attribute(element, 'class') === 'done');
  expect(done.map(textOf)).toEqual([
    'Done so far: 8.1 km of 28 km',
    'Done: 8.1 km, 52 min 10 s · <b>heavy</b> legs',
    'Missed',
  ]);
});
