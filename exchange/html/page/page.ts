/** The plan page in a webview of an editor. Plain elements, no framework; all that a plan says is text. */

import type { DayName } from '@runplan/language/internal';
import { haveFloating } from '../day-columns.ts';
import { type PageChanges, withChanges } from '../page-changes.ts';
import type { PageState, View } from '../page-state.ts';
import type { PageFinding, PagePlan, PageRange, PageSession, PlanPage, PlanVersion } from '../plan-page.ts';
import { LOOKS } from '../session-look.ts';
import { moveWithArrows, setTabStop } from './arrows.ts';
import { athletesTable } from './athletes-table.ts';
import { calendarFrame, notesBelow, weekRows } from './calendar.ts';
import { element } from './dom.ts';
import { findingList, repairList } from './findings.ts';
import type { PageHost } from './host.ts';
import { type KeptPart, keepingScroll, showParts } from './keep.ts';
import { kindFilter, looksIn } from './kind-filter.ts';
import { loadPicture, pictureLegend } from './load-picture.ts';
import { loadTable } from './load-table.ts';
import { monthTables } from './months.ts';
import { paceTable } from './pace-table.ts';
import { invite, listenToChanges, type Wanted } from './session-changes.ts';
import { today } from './today.ts';
import { toolbar, viewsOf } from './toolbar.ts';

export type { PageHost } from './host.ts';

/** A plan page on the screen. */
export interface ShownPage {
  /** Shows other data: only what changed is replaced. */
  show(data: PlanPage): void;
  /** Shows what changed in the page that is shown. */
  change(changes: PageChanges): void;
  /** Tells what can be done about a finding that was asked for. */
  offer(key: string, titles: readonly string[]): void;
  /** Brings a plan into view, by its name. */
  reveal(plan: string): void;
  /** Lights what is written on a line, counted from 0, and brings it into view. */
  highlight(line: number): void;
  /** Says whether the page stays with its file. */
  lock(isLocked: boolean): void;
}

/** @param state as it was when the page was shown before */
export function createPage(root: HTMLElement, host: PageHost, state?: PageState): ShownPage {
  return new Page(root, host, state);
}

/** What is behind an element with a key. */
interface Thing {
  readonly range: PageRange;
  readonly finding?: PageFinding;
  readonly session?: PageSession;
  /** Of a session on a day, that and the number of its week. */
  readonly day?: DayName;
  readonly week?: number;
}

class Page implements ShownPage {
  private readonly root: HTMLElement;
  private readonly host: PageHost;
  private data: PlanPage | undefined;
  private things = new Map<string, Thing>();
  /** Whose version of a plan is shown, by the plan's key. */
  private readonly chosen: Map<string, string>;
  /** The kinds of sessions that are not shown, by the plan's key. */
  private readonly hidden: Map<string, Set<string>>;
  private asked: View;
  private isLocked = false;
  private width = 0;
  private lit: number | undefined;
  /** The day that a session goes to which somebody moves, and how many sessions it has till then. */
  private moving: { readonly day: string; readonly sessions: number } | undefined;

  constructor(root: HTMLElement, host: PageHost, state: PageState | undefined) {
    this.root = root;
    this.host = host;
    this.asked = state?.view ?? 'weeks';
    this.chosen = new Map(state?.chosen);
    this.hidden = new Map(state?.hidden.map(([plan, looks]) => [plan, new Set(looks)]));
    root.classList.add('plan-page');
    root.classList.toggle('without-repairs', !host.onRepair);
    root.replaceChildren();
    // Whoever goes on meanwhile is not called back.
    for (const kind of ['keydown', 'pointerdown'])
      root.addEventListener(kind, () => (this.moving = undefined), { capture: true });
    root.addEventListener('click', (event) => this.clicked(event));
    root.addEventListener('keydown', (event) => moveWithArrows(root, event));
    root.addEventListener('change', (event) => this.switched(event));
    if (host.onChange) listenToChanges(root, (wanted) => this.wanted(wanted));
    new ResizeObserver(() => this.resized()).observe(root);
  }

  show(data: PlanPage): void {
    this.data = data;
    this.width ||= this.root.clientWidth;
    this.things = new Map();
    for (const finding of data.findings)
      this.things.set(`file/${finding.key}`, { range: finding.range, finding });
    const views = viewsOf(data);
    const state = { isLocked: this.isLocked, hasToday: hasToday(data) };
    const parts: KeptPart[] = [
      {
        key: 'toolbar',
        content: [views, state],
        make: () => toolbar(views, this.view, this.host, state),
      },
      {
        key: 'file-findings',
        content: data.findings,
        make: () => element('div', { class: 'file-findings' }, findingList(data.findings, 'file')),
      },
      ...data.plans.map((plan) => ({
        key: plan.key,
        // The plan fills itself: it stays as long as it is there.
        content: plan.key,
        make: () => element('section', { class: 'plan', 'data-key': plan.key }),
      })),
      ...(data.plans.length > 0
        ? []
        : [
            {
              key: 'nothing',
              content: '',
              make: () => element('p', { class: 'nothing' }, 'There is no plan in this file yet.'),
            },
          ]),
    ];
    keepingScroll(this.root, () => {
      showParts(this.root, parts);
      for (const plan of data.plans) this.showPlan(plan);
    });
    setTabStop(this.root);
    this.light();
    this.focusMoved();
  }

  change(changes: PageChanges): void {
    if (this.data) this.show(withChanges(this.data, changes));
  }

  offer(key: string, titles: readonly string[]): void {
    const asked = this.root.querySelector(`[data-key="${CSS.escape(key)}"] .repairs:has([data-do="ask"])`);
    const list = repairList(titles);
    if (list) asked?.replaceWith(list);
    else asked?.remove();
    if (asked?.isConnected === false) list?.querySelector('button')?.focus();
  }

  reveal(name: string): void {
    const plan = this.data?.plans.find((one) => one.name === name);
    if (plan) this.root.querySelector(`[data-part="${plan.key}"]`)?.scrollIntoView({ block: 'start' });
  }

  highlight(line: number): void {
    this.lit = line;
    const [first] = this.light();
    first?.scrollIntoView({ block: 'nearest' });
  }

  lock(isLocked: boolean): void {
    this.isLocked = isLocked;
    if (this.data) this.show(this.data);
  }

  /** The way to look at the page that was asked for, where it fits what is shown. */
  private get view(): View {
    return this.data && viewsOf(this.data).includes(this.asked) ? this.asked : 'weeks';
  }

  private showPlan(plan: PagePlan): void {
    const section = this.root.querySelector<HTMLElement>(`[data-part="${plan.key}"]`);
    const version = plan.versions.find(({ key }) => key === this.chosen.get(plan.key)) ?? plan.versions[0];
    if (!section || !version) return;
    const isCompared = this.view === 'athletes' && plan.versions.length > 1;
    const shown = isCompared ? plan.versions : [version];
    for (const one of shown) this.remember(plan, one);
    const looks = looksIn(shown);
    const hidden = this.hidden.get(plan.key) ?? new Set();
    for (const [look] of LOOKS) section.classList.toggle(`without-${look}`, hidden.has(look));
    showParts(section, [
      {
        key: 'heading',
        content: [
          plan.name,
          plan.painRule,
          plan.notes,
          version.key,
          version.summary,
          namesOf(plan),
          isCompared,
        ],
        make: () => heading(plan, version, isCompared),
      },
      ...(isCompared ? [] : this.aboveWeeks(plan, version)),
      { key: 'legend', content: looks, make: () => kindFilter(looks, hidden, plan.key) },
      ...(isCompared
        ? [{ key: 'athletes', content: plan, make: () => athletesTable(plan) }]
        : [this.weeksPart(plan, version)]),
    ]);
    if (!isCompared) this.fillCalendar(section, version);
  }

  /** What is told of a plan before its weeks. */
  private aboveWeeks(plan: PagePlan, version: PlanVersion): readonly KeptPart[] {
    const loads = version.weeks.map(({ days: _, floating: __, ...load }) => load);
    return [
      {
        key: `${version.key}/paces`,
        content: version.paces,
        make: () => element('div', {}, paceTable(version)),
      },
      {
        key: `${version.key}/findings`,
        content: version.findings,
        make: () => element('div', { class: 'plan-findings' }, findingList(version.findings, version.key)),
      },
      {
        key: `${version.key}/load`,
        content: [loads, this.width, plan.units],
        make: () => this.load(plan, version),
      },
    ];
  }

  private weeksPart(plan: PagePlan, version: PlanVersion): KeptPart {
    const { key, weeks } = version;
    const isMonths = this.view === 'months' && weeks.some(({ dates }) => dates !== undefined);
    if (isMonths)
      return {
        key: `${key}/months`,
        content: [plan.days, weeks],
        make: () => this.inviting(monthTables(plan, version)),
      };
    const hasFloating = haveFloating(weeks);
    return {
      key: `${key}/calendar${hasFloating ? '-any' : ''}`,
      content: plan.days,
      make: () => calendarFrame(plan, hasFloating),
    };
  }

  /** The calendar stays as it is; of its weeks those are made anew that changed. */
  private fillCalendar(section: HTMLElement, { key, weeks }: PlanVersion): void {
    const calendar = section.querySelector<HTMLElement>('.calendar');
    if (!calendar) return;
    const hasFloating = haveFloating(weeks);
    showParts(
      calendar,
      weeks.map((week) => ({
        key: `${key}/${week.key}`,
        content: week,
        make: () => this.inviting(weekRows(week, key, hasFloating)),
      })),
      1,
    );
  }

  /** Says of sessions how they can be changed, where they can. */
  private inviting(weeks: HTMLElement): HTMLElement {
    if (!this.host.onChange) return weeks;
    for (const element of weeks.querySelectorAll<HTMLElement>('.session')) {
      const thing = this.things.get(element.dataset.key ?? '');
      if (thing?.day) invite(element, thing.session?.amount);
    }
    return weeks;
  }

  /** Gives the focus to a session that was moved, once it is there. */
  private focusMoved(): void {
    if (!this.moving) return;
    const sessions = this.sessionsOn(this.moving.day);
    if (sessions.length <= this.moving.sessions) return;
    this.moving = undefined;
    sessions.at(-1)?.focus();
    setTabStop(this.root);
  }

  private sessionsOn(day: string): readonly HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>(`[data-key^="${CSS.escape(day)}-"] .open`)];
  }

  private load(plan: PagePlan, version: PlanVersion): HTMLElement {
    const label = `Running of each week with its limit, ${version.summary}. The figures stand in the table below.`;
    const width = Math.max(280, this.width);
    return element(
      'div',
      { class: 'load' },
      loadPicture(version.weeks, width, label, (week) => this.goTo(`${version.key}/${week.key}`)),
      pictureLegend(version, plan.units),
      loadTable(version, version.key),
    );
  }

  private goTo(key: string): void {
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.root
      .querySelector(`[data-part="${CSS.escape(key)}"]`)
      ?.scrollIntoView({ block: 'center', behavior: isStill ? 'instant' : 'smooth' });
  }

  private remember(plan: PagePlan, version: PlanVersion): void {
    const { key } = version;
    this.things.set(plan.key, { range: plan.range });
    const add = (owner: string, findings: readonly PageFinding[]) => {
      for (const finding of findings)
        this.things.set(`${owner}/${finding.key}`, { range: finding.range, finding });
    };
    add(key, version.findings);
    for (const week of version.weeks) {
      this.things.set(`${key}/${week.key}`, { range: week.range });
      add(`${key}/${week.key}`, week.findings);
      for (const { name, sessions } of week.days) {
        for (const session of sessions)
          this.things.set(`${key}/${session.key}`, {
            range: session.range,
            session,
            day: name,
            week: week.number,
          });
      }
      for (const session of week.floating)
        this.things.set(`${key}/${session.key}`, { range: session.range, session });
    }
  }

  private clicked({ target }: Event): void {
    const action = target instanceof Element ? target.closest<HTMLElement>('[data-action]') : null;
    if (action) this.act(action.dataset.action);
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-do]') : null;
    const key = button?.closest<HTMLElement>('[data-key]')?.dataset.key ?? '';
    const thing = this.things.get(key);
    if (!button || !thing) return;
    const { do: what, repair = '' } = button.dataset;
    if (what === 'jump') this.host.onJump(thing.range.start);
    else if (!thing.finding) return;
    else if (what === 'ask') this.host.onAsk?.(thing.finding, key);
    else this.host.onRepair?.(thing.finding, repair);
  }

  /** Asks for a change of a session, which goes with the text from there on. */
  private wanted({ session: element, to, amount }: Wanted): void {
    const { key = '' } = element.dataset;
    const thing = this.things.get(key);
    const plan = this.things.get(element.closest<HTMLElement>('.plan')?.dataset.key ?? '');
    if (!thing?.session || !thing.day || !plan) return;
    const { day, week = 0, range } = thing;
    if (to) {
      const there = `${key.slice(0, key.indexOf('/'))}/week-${to.week}-${to.day}`;
      this.moving = { day: there, sessions: this.sessionsOn(there).length };
    }
    this.host.onChange?.({
      plan: plan.range.start,
      session: range.start,
      week,
      day,
      ...(to && { to: { week: to.week, day: to.day as DayName } }),
      ...(amount !== undefined && { amount }),
    });
  }

  private act(action: string | undefined): void {
    if (action === 'export') this.host.onExport?.();
    else if (action === 'print') this.host.onPrint?.();
    else if (action === 'source') this.host.onSource?.();
    else if (action === 'today') this.root.querySelector('.today')?.scrollIntoView({ block: 'center' });
    else this.host.onLock?.(!this.isLocked);
  }

  private switched({ target }: Event): void {
    if (!(target instanceof HTMLInputElement) || !this.data) return;
    const { type, name, value, checked } = target;
    if (type === 'checkbox') this.setHidden(name, value, !checked);
    else if (name === 'view') this.asked = value as View;
    else this.chosen.set(name, value);
    this.show(this.data);
    this.host.onState?.({
      view: this.asked,
      chosen: [...this.chosen],
      hidden: [...this.hidden].map(([plan, looks]) => [plan, [...looks]]),
    });
  }

  private setHidden(plan: string, look: string, isHidden: boolean): void {
    const looks = this.hidden.get(plan) ?? new Set();
    this.hidden.set(plan, looks);
    if (isHidden) looks.add(look);
    else looks.delete(look);
  }

  private resized(): void {
    const { clientWidth } = this.root;
    if (!this.data || Math.abs(clientWidth - this.width) < 1) return;
    this.width = clientWidth;
    this.show(this.data);
  }

  /** Marks what is written on the line that is lit: the sessions, or else the week whose first line it is. */
  private light(): readonly HTMLElement[] {
    for (const element of this.root.querySelectorAll('.lit')) {
      element.classList.remove('lit');
      element.removeAttribute('aria-current');
    }
    const { lit } = this;
    if (lit === undefined) return [];
    const keys = [...this.things].filter(([, { session, range, finding }]) => {
      if (finding) return false;
      return session
        ? !session.copied && range.start.line <= lit && lit <= range.end.line
        : range.start.line === lit;
    });
    const elements = keys.flatMap(
      ([key]) => this.root.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`) ?? [],
    );
    for (const element of elements) {
      element.classList.add('lit');
      element.setAttribute('aria-current', 'true');
    }
    return elements;
  }
}

function namesOf({ versions }: PagePlan): readonly (string | undefined)[] {
  return versions.map(({ athletes }) => athletes);
}

function hasToday({ plans }: PlanPage): boolean {
  const now = today();
  return plans.some(({ versions }) =>
    versions[0]?.weeks.some(({ days }) => days.some(({ iso }) => iso === now)),
  );
}

/** @param isCompared whether all athletes are shown, so that there is none to choose */
function heading(plan: PagePlan, version: PlanVersion, isCompared: boolean): HTMLElement {
  const { name, painRule, notes, versions } = plan;
  const [only] = versions;
  return element(
    'header',
    { 'data-key': plan.key },
    element('h1', {}, element('button', { type: 'button', class: 'open', 'data-do': 'jump' }, name)),
    versions.length > 1 && !isCompared
      ? athleteSwitch(plan, version)
      : only?.athletes && versions.length === 1
        ? element('p', { class: 'athletes' }, `For ${only.athletes}`)
        : undefined,
    isCompared ? undefined : element('p', { class: 'summary' }, version.summary),
    painRule && element('p', { class: 'pain-rule' }, element('strong', {}, 'When to stop: '), painRule),
    notesBelow(notes),
  );
}

function athleteSwitch({ key, versions }: PagePlan, shown: PlanVersion): HTMLElement {
  return element(
    'fieldset',
    { class: 'switch' },
    element('legend', {}, 'For'),
    versions.map((version) => {
      const input = element('input', { type: 'radio', name: key, value: version.key });
      input.checked = version === shown;
      return element('label', {}, input, version.athletes);
    }),
  );
}
