import * as Plot from '@observablehq/plot';
import type { Severity } from '@runplan/language/internal';
import type { PageWeek, PlanVersion } from '../plan-page.ts';
import { count } from './count.ts';
import { element, listOf } from './dom.ts';
import { icon } from './icons.ts';

/** A week as it is drawn. */
interface Bar {
  readonly number: number;
  readonly week: PageWeek;
  readonly volume: number;
  readonly limit: number | undefined;
  readonly longest: number | undefined;
  readonly moderate: number | undefined;
  readonly hard: number | undefined;
  readonly load: number | undefined;
  readonly done: number | undefined;
  readonly strength: number;
  readonly core: number;
  readonly severity: Severity | undefined;
}

const MARGINS = { marginLeft: 52, marginRight: 6 };
/** Fewer pixels a week than this, and not every number is told. */
const ROOM_FOR_NUMBER = 22;
const ROOM_FOR_FIGURE = 34;
/** The gap between bars, as a share of the room of a week. */
const PADDING = 0.22;
const WIDTH_OF_LETTER = 6.5;
const DRAWN: readonly (readonly [Severity, Plot.SymbolType])[] = [
  ['error', 'diamond'],
  ['warning', 'triangle'],
  ['info', 'circle'],
];

/**
 * The load of a plan: the running of each week with its limit and what was done of it, the longest run, shares of
 * moderate and hard running, load, strength and core sessions, phases, and where findings are.
 *
 * @param label what the picture shows, for those who do not see it
 * @param onWeek what a click on a week does
 */
export function loadPicture(
  weeks: readonly PageWeek[],
  width: number,
  label: string,
  onWeek: (week: PageWeek) => void,
): HTMLElement {
  const bars = weeks.map(barOf);
  const room = (width - MARGINS.marginLeft - MARGINS.marginRight) / Math.max(1, bars.length + PADDING);
  const x = {
    type: 'band',
    domain: bars.map(({ number }) => number),
    padding: PADDING,
    label: null,
  } as const;
  const figure = element('div', { class: 'picture', role: 'img', 'aria-label': label });
  const add = (plot: SVGSVGElement | HTMLElement) => {
    // Its rules are in the stylesheet of the page: a strict policy would not let them in here.
    plot.querySelector('style')?.remove();
    // The picture has one label; its marks are not read out.
    for (const mark of plot.querySelectorAll('[aria-label]')) mark.removeAttribute('aria-label');
    figure.append(plot);
  };
  const volume = volumePlot(bars, { width, room, x });
  volume.addEventListener('click', (event) => {
    const bar = barAt((event as MouseEvent).clientX, volume, bars);
    if (bar) onWeek(bar.week);
  });
  add(volume);
  const frame = { width, room, x };
  if (bars.some(({ moderate = 0, hard = 0 }) => moderate + hard > 0)) add(sharePlot(bars, frame));
  if (bars.some(({ load }) => load !== undefined)) add(loadPlot(bars, frame));
  if (bars.some(({ strength }) => strength > 0)) add(countPlot(bars, frame, 'Strength', 'strength'));
  if (bars.some(({ core }) => core > 0)) add(countPlot(bars, frame, 'Core', 'core'));
  return figure;
}

interface Frame {
  readonly width: number;
  /** Pixels for each week. */
  readonly room: number;
  readonly x: Plot.ScaleOptions;
}

function barOf(week: PageWeek): Bar {
  const { figures, number, findings } = week;
  return {
    number,
    week,
    volume: figures?.volume.value ?? 0,
    limit: figures?.limit?.value,
    longest: figures?.longest?.value,
    moderate: figures?.moderate?.value,
    hard: figures?.hard?.value,
    load: figures?.load?.value,
    done: figures?.done?.value,
    strength: figures?.strength ?? 0,
    core: figures?.core ?? 0,
    severity: DRAWN.map(([severity]) => severity).find((severity) =>
      findings.some((finding) => finding.severity === severity),
    ),
  };
}

function volumePlot(bars: readonly Bar[], { width, room, x }: Frame) {
  const most = Math.max(1, ...bars.flatMap(({ volume, limit, done }) => [volume, limit ?? 0, done ?? 0]));
  const step = Math.ceil(ROOM_FOR_NUMBER / room);
  const over = bars.filter(isOver);
  const unknown = bars.filter(({ week }) => !week.figures || week.figures.volume.text.includes('?'));
  const inPhases = bars.filter(({ week }) => week.phase !== undefined);
  const phases = phasesOf(bars).filter(({ phase, weeks }) => phase.length * WIDTH_OF_LETTER < weeks * room);
  return Plot.plot({
    ...MARGINS,
    className: 'plot',
    width,
    height: 210,
    marginTop: 26,
    marginBottom: 38,
    x: {
      ...x,
      tickSize: 0,
      ticks: bars.map(({ number }) => number).filter((number, index) => index % step === 0 && number > 0),
    },
    y: { domain: [0, most], nice: 4, ticks: 4, grid: true, tickSize: 0, label: null },
    marks: [
      // A band for each phase, without gaps between its weeks.
      Plot.barY(inPhases, {
        x: 'number',
        y1: 0,
        // The picture ends where its scale does, which is rounded up.
        y2: 2 * most,
        clip: true,
        fill: ({ week }: Bar) => `var(--phase-${week.phase})`,
        fillOpacity: 0.12,
        insetLeft: (-room * PADDING) / 2,
        insetRight: (-room * PADDING) / 2,
      }),
      Plot.barY(bars, { x: 'number', y: 'volume', fill: 'var(--volume)', rx: 2 }),
      Plot.barY(over, { x: 'number', y1: 'limit', y2: 'volume', fill: 'var(--over)' }),
      Plot.barY(bars, {
        x: 'number',
        y: 'longest',
        fill: 'var(--longest)',
        insetLeft: room / 7,
        insetRight: room / 7,
      }),
      Plot.tickY(bars, {
        x: 'number',
        y: 'limit',
        stroke: 'var(--limit)',
        strokeWidth: 2,
        insetLeft: -2,
        insetRight: -2,
      }),
      Plot.dot(
        bars.filter(({ done }) => done !== undefined),
        { x: 'number', y: 'done', r: 4, fill: 'var(--bg)', stroke: 'var(--fg)', strokeWidth: 2 },
      ),
      Plot.ruleY([0], { stroke: 'var(--line)' }),
      Plot.text(unknown, {
        x: 'number',
        y: 'volume',
        text: () => '?',
        dy: -8,
        fill: 'currentColor',
        fontWeight: 600,
      }),
      Plot.text(phases, {
        x: 'number',
        frameAnchor: 'bottom',
        text: 'phase',
        textAnchor: 'start',
        dx: -room * 0.39,
        dy: 33,
        fill: 'var(--muted)',
      }),
      DRAWN.map(([severity, symbol]) =>
        Plot.dot(
          bars.filter((bar) => bar.severity === severity),
          { x: 'number', frameAnchor: 'top', dy: -14, r: 4.5, symbol, fill: `var(--${severity})` },
        ),
      ),
      Plot.tip(
        bars,
        Plot.pointerX({
          x: 'number',
          frameAnchor: 'middle',
          preferredAnchor: 'left',
          title: ({ week }: Bar) => weekInLines(week),
          fontSize: 12,
          lineHeight: 1.3,
          maxRadius: Number.POSITIVE_INFINITY,
        }),
      ),
    ],
  });
}

/** The bar nearest to a place in the window, counted in pixels from its left. */
function barAt(place: number, plot: ReturnType<typeof volumePlot>, bars: readonly Bar[]): Bar | undefined {
  const scale = plot.scale('x');
  const { left } = plot.getBoundingClientRect();
  const distances = bars.map(({ number }) =>
    Math.abs(left + Number(scale?.apply(number)) + (scale?.bandwidth ?? 0) / 2 - place),
  );
  return bars[distances.indexOf(Math.min(...distances))];
}

function isOver({ volume, limit }: Bar): boolean {
  return limit !== undefined && volume > limit + 1e-3;
}

/** The phases with their first week and how many there are. */
function phasesOf(bars: readonly Bar[]): { number: number; phase: string; weeks: number }[] {
  const phases: { number: number; phase: string; weeks: number }[] = [];
  let before: string | undefined;
  for (const { number, week } of bars) {
    const { phase } = week;
    const last = phases.at(-1);
    if (phase && phase === before && last) last.weeks += 1;
    else if (phase) phases.push({ number, phase, weeks: 1 });
    before = phase;
  }
  return phases;
}

/** The shares of running time that are moderate and hard, one on the other. */
function sharePlot(bars: readonly Bar[], frame: Frame) {
  const most = Math.max(30, ...bars.map(({ moderate = 0, hard = 0 }) => moderate + hard));
  return rowPlot(frame, [0, most], 'Hard', [
    Plot.barY(bars, { x: 'number', y: 'hard', fill: 'var(--hard-share)' }),
    Plot.barY(bars, {
      x: 'number',
      y1: 'hard',
      y2: ({ moderate = 0, hard = 0 }: Bar) => moderate + hard,
      fill: 'var(--moderate-share)',
    }),
    figuresAbove(
      bars,
      frame,
      ({ moderate = 0, hard = 0 }) => moderate + hard,
      ({ week, hard }) => (hard ? week.figures?.hard?.text : undefined),
    ),
  ]);
}

function loadPlot(bars: readonly Bar[], frame: Frame) {
  const most = Math.max(1, ...bars.map(({ load }) => load ?? 0));
  return rowPlot(frame, [0, most], 'Load', [
    Plot.barY(bars, { x: 'number', y: 'load', fill: 'var(--longest)' }),
    figuresAbove(
      bars,
      frame,
      ({ load = 0 }) => load,
      ({ load }) => (load === undefined ? undefined : String(Math.round(load))),
    ),
  ]);
}

/** A low row of bars below the picture. */
function rowPlot(
  { width, x }: Frame,
  domain: readonly [number, number],
  title: string,
  marks: Plot.Markish[],
) {
  return Plot.plot({
    ...MARGINS,
    className: 'plot',
    width,
    height: 50,
    marginTop: 18,
    marginBottom: 2,
    x: { ...x, axis: null },
    y: { domain: [...domain], axis: null },
    marks: [...marks, Plot.ruleY([0], { stroke: 'var(--line)' }), rowLabel(title, 12)],
  });
}

/** Figures above the bars of a row, where there is room. */
function figuresAbove(
  bars: readonly Bar[],
  { room }: Frame,
  y: (bar: Bar) => number,
  text: (bar: Bar) => string | undefined,
): Plot.Markish {
  if (room < ROOM_FOR_FIGURE) return undefined;
  return Plot.text(bars, { x: 'number', y, text, dy: -7, fill: 'var(--muted)' });
}

/** How many sessions of a kind each week has, a mark for each. */
function countPlot(bars: readonly Bar[], { width, x }: Frame, title: string, kind: 'strength' | 'core') {
  const most = Math.max(...bars.map((bar) => bar[kind]));
  const sessions = bars.flatMap((bar) =>
    Array.from({ length: bar[kind] }, (_, index) => ({ number: bar.number, index })),
  );
  return Plot.plot({
    ...MARGINS,
    className: 'plot',
    width,
    height: 12 + 9 * most,
    marginTop: 8,
    marginBottom: 4,
    x: { ...x, axis: null },
    y: { type: 'band', domain: Array.from({ length: most }, (_, index) => most - 1 - index), axis: null },
    marks: [
      Plot.dot(sessions, { x: 'number', y: 'index', r: 2.6, symbol: 'square', fill: 'var(--strength)' }),
      rowLabel(title, 0),
    ],
  });
}

function rowLabel(text: string, dy: number) {
  return Plot.text([text], {
    frameAnchor: 'left',
    dx: -MARGINS.marginLeft,
    dy,
    textAnchor: 'start',
    fill: 'var(--muted)',
  });
}

function weekInLines(week: PageWeek): string {
  const { number, phase, dates, figures, findings } = week;
  return [
    [`Week ${number}`, phase, dates].filter((part) => part !== undefined).join(' · '),
    ...(figures
      ? [
          `${figures.volume.text}${figures.change ? ` (${figures.change})` : ''}`,
          ...(figures.limit ? [`limit ${figures.limit.text}`] : []),
          ...(figures.near?.volume ? [figures.near.volume] : []),
          ...(figures.longest ? [`longest ${figures.longest.text}`] : []),
          ...(figures.near?.longest ? [figures.near.longest] : []),
          ...(figures.done ? [`${figures.done.text} done`] : []),
          ...(figures.easy ? [`${figures.easy.text} easy`] : []),
          ...(figures.moderate ? [`${figures.moderate.text} moderate`] : []),
          ...(figures.hard ? [`${figures.hard.text} hard`] : []),
          ...(figures.load ? [`load ${figures.load.text}`] : []),
          `${figures.strength} strength, ${figures.core} core`,
        ]
      : ['not understood']),
    ...(findings.length > 0 ? [count(findings.length, 'finding')] : []),
  ].join('\n');
}

/** What the marks of the picture mean. */
export function pictureLegend({ weeks }: PlanVersion, units: string): HTMLElement | undefined {
  const bars = weeks.map(barOf);
  const sample = (name: string) => element('span', { class: `sample ${name}`, 'aria-hidden': 'true' });
  const severities = DRAWN.filter(([one]) => bars.some(({ severity }) => severity === one));
  return listOf('legend', [
    [sample('volume'), ` ${units} a week`],
    [sample('longest'), ' longest run'],
    ...(bars.some(({ limit }) => limit !== undefined) ? [[sample('limit'), ' limit of the week']] : []),
    ...(bars.some(isOver) ? [[sample('over'), ' above it']] : []),
    ...(bars.some(({ done }) => done !== undefined) ? [[sample('was-done'), ' done']] : []),
    ...(bars.some(({ hard = 0 }) => hard > 0) ? [[sample('hard-share'), ' % of running time hard']] : []),
    ...(bars.some(({ moderate = 0 }) => moderate > 0) ? [[sample('moderate-share'), ' moderate']] : []),
    ...severities.map(([severity]) => [icon(severity), ` ${severity}`]),
  ]);
}
