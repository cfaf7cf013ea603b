/** What can stand at the cursor: the line is read up to it, by what the line is part of. */
import {
  ast,
  DAYS,
  dayInWords,
  HOLDINGS,
  QUANTITIES,
  RACE,
  raceMetres,
  wordOfToken,
} from '@runplan/language/internal';
import { cycleLineOffers } from './cycles.ts';
import { DEFINITIONS } from './definitions.ts';
import { importPaths } from './imports.ts';
import { figuresOf, LINES_IN, valuesInLine } from './lines.ts';
import { type NameWishes, namesOfType } from './names.ts';
import { gap, type NameType, NOTHING, needed, type Offers, possible } from './offer.ts';
import { allowOffers, policyLineOffers } from './rules.ts';
import { sameDayOffers } from './same-day.ts';
import type { Scene } from './scene.ts';
import { dayOffers } from './sessions.ts';
import type { Token } from './situation.ts';
import { startOffers } from './starts.ts';
import { stepOffers } from './steps.ts';
import { offersInList } from './strength.ts';
import { weekLineOffers } from './weeks.ts';
import { keyword, phrase, snippet, value, wordsOf } from './words.ts';

/** Seconds for each metre of a race that are usual: 3 to 12 minutes a kilometre. */
const USUAL_RACE_PACE = { fast: 0.18, slow: 0.72 };

/** What can stand at the cursor. */
export function offersAt(scene: Scene): Offers {
  const { tokens, situation } = scene;
  const [first] = tokens;
  if (!first) return situation.typed.isQuoted && situation.context !== 'block' ? NOTHING : startOffers(scene);
  const offers = onlyInQuotes(scene, lineOffers(scene, first));
  // What a parenthesis that was left open goes on with may as well be the next line.
  if (!situation.startsLine || situation.typed.isQuoted) return offers;
  const starts = startOffers(scene);
  return { ...offers, offers: [...offers.offers, ...starts.offers], canEnd: true };
}

function lineOffers(scene: Scene, first: Token): Offers {
  const { tokens } = scene;
  const { context } = scene.situation;
  const rest = tokens.slice(1);
  if (isDayToken(first)) return sameDayOffers(scene, first) ?? dayLine(scene, rest);
  if (first.type === 'for' && context === 'week') return forLine(scene, rest);
  const word = wordOfToken(first.type);
  if (word === 'week') return weekLineOffers(scene, tokens);
  if (first.type === 'cycle') return cycleLineOffers(scene, tokens);
  const [type, line] = Object.entries(LINES_IN[context] ?? {}).find(([, { words }]) => words === word) ?? [];
  if (type && line) return SPECIAL_LINES.get(type)?.(scene, rest) ?? valuesInLine(scene, type, line, rest);
  if (Object.hasOwn(DEFINITIONS, word)) return HEADERS.get(word)?.(scene, rest) ?? NOTHING;
  switch (context) {
    case 'block':
      return offersInList(scene, tokens);
    case 'workout':
      return stepOffers(scene, undefined, tokens);
    case 'policy':
      return policyLineOffers(scene, tokens);
    default:
      return NOTHING;
  }
}

type OffersBehind = (scene: Scene, rest: readonly Token[]) => Offers | undefined;

/** Lines in which more can stand than what they hold, by the type of their node. */
const SPECIAL_LINES: ReadonlyMap<string, OffersBehind> = new Map(
  Object.entries<OffersBehind>({
    Allow: allowOffers,
    Alternative: alternativeLine,
    Best: bestLine,
    OwnZone: (scene, rest) =>
      rest.every(({ type }) => type === 'NUMBER') ? figuresOf(scene, HOLDINGS.OwnZone.heartRate) : NOTHING,
    PlanRace: raceLine,
    Pace: paceLine,
  }),
);

/** What can stand behind the words that definitions begin with. */
const HEADERS: ReadonlyMap<string, OffersBehind> = new Map(
  Object.entries<OffersBehind>({
    import: (scene, rest) => (rest.length === 0 ? needed(importPaths(scene)) : NOTHING),
    runplan: (_, rest) => (rest.length === 0 ? needed([value('1')]) : NOTHING),
    plan: planHeader,
    group: groupLine,
    policy: policyHeader,
    pace: paceLine,
  }),
);

/** In quotes only names are offered: whatever else would stand there is free text. */
function onlyInQuotes(scene: Scene, offers: Offers): Offers {
  if (!scene.situation.typed.isQuoted) return offers;
  return { ...offers, offers: offers.offers.filter(({ insert }) => insert?.startsWith('"')) };
}

function names(scene: Scene, type: NameType, wishes?: NameWishes): Offers {
  const { offers, isPartial } = namesOfType(scene, type, wishes);
  return { ...needed(offers), isPartial };
}

function isDayToken({ type }: Token): boolean {
  return ast.isDayName(type) || type === 'DAY_RANGE' || type === 'CYCLE_DAY';
}

/** Behind further days, the sessions. */
function dayLine(scene: Scene, rest: readonly Token[]): Offers {
  let sessions = rest;
  while (sessions[0]?.type === ',') {
    if (!sessions[1]) return needed(DAYS.map((day) => value(day, dayInWords(day))));
    sessions = sessions.slice(2);
  }
  return dayOffers(scene, sessions);
}

/** Who does something else on a day, and what. */
function forLine(scene: Scene, rest: readonly Token[]): Offers {
  let behind = 1;
  while (rest[behind]?.type === ',') behind += 2;
  if (rest.length < behind) return runners(scene, rest);
  return dayOffers(scene, rest.slice(behind));
}

/** The names of athletes and groups that are not there yet. */
function runners(scene: Scene, there: readonly Token[]): Offers {
  const except = there.map(({ text }) => text.replaceAll('"', ''));
  const [athletes, groups] = [
    namesOfType(scene, 'Athlete', { except }),
    namesOfType(scene, 'Group', { except }),
  ];
  return {
    ...needed([...athletes.offers, ...groups.offers]),
    isPartial: athletes.isPartial || groups.isPartial,
  };
}

function planHeader(scene: Scene, rest: readonly Token[]): Offers {
  const last = rest.at(-1);
  if (!last) return NOTHING;
  const behindFor = rest.findIndex(({ type }) => type === 'for') + 1;
  if (last.type === 'for' || last.type === ',') return runners(scene, rest.slice(behindFor));
  const own = rest[0]?.text.replaceAll('"', '') ?? '';
  if (last.type === 'plan') return names(scene, 'Plan', { except: [own] });
  if (last.type === 'like') return needed([keyword('plan')]);
  if (last.type === 'at') return figuresOf(scene, HOLDINGS.PlanRunner.share);
  if (behindFor > 0) return possible([keyword('at', undefined, 'PlanRunner')]);
  return rest.length === 1
    ? possible([keyword('for'), keyword('like', undefined, 'Template')])
    : possible([keyword('for')]);
}

function groupLine(scene: Scene, rest: readonly Token[]): Offers {
  const last = rest.at(-1);
  if (!last || (rest.length > 1 && last.type !== ',')) return NOTHING;
  return names(scene, 'Athlete', { except: rest.slice(1).map(({ text }) => text.replaceAll('"', '')) });
}

function policyHeader(scene: Scene, rest: readonly Token[]): Offers {
  const last = rest.at(-1);
  const own = rest[0]?.text.replaceAll('"', '') ?? '';
  if (last?.type === 'extends') return names(scene, 'Policy', { except: [own] });
  return rest.length === 1 ? possible([keyword('extends')]) : NOTHING;
}

/** Behind the date of a race, in any order: its title, how much it matters, what is wanted. */
function raceLine(_: Scene, rest: readonly Token[]): Offers | undefined {
  const date = rest.findIndex(({ type }) => type === 'DATE');
  if (date < 0) return undefined;
  const there = rest.slice(date + 1);
  const has = (...types: readonly string[]) => there.some(({ type }) => types.includes(type));
  const priorities = [
    value('A', 'the race that matters most'),
    value('B', 'a race that matters'),
    value('C', 'a race as training'),
  ];
  const goals = [
    snippet('goal 1:45:00', `goal ${gap(1, '1:45:00')}`, 'the time that is wanted'),
    keyword('goal finish', 'to finish, whatever the time', 'RaceGoal'),
  ];
  const title = snippet('"title"', `"${gap(1, 'City Run')}"`, 'what the race is called');
  return possible(has('WORD') ? [] : priorities, has('GOAL') ? [] : goals, has('TEXT') ? [] : [title]);
}

/** Behind the distance, times in which someone may have run it. */
function bestLine(scene: Scene, rest: readonly Token[]): Offers | undefined {
  const metres = raceMetres(rest[0]?.text);
  if (metres === undefined || rest.at(-1)?.type !== 'in') return undefined;
  const { time } = HOLDINGS.Best;
  const offers = (time.offers ?? []).filter((text) => {
    const read = QUANTITIES.time.read(text);
    if (typeof read !== 'object') return false;
    const pace = read.high / metres;
    return pace >= USUAL_RACE_PACE.fast && pace <= USUAL_RACE_PACE.slow;
  });
  return figuresOf(scene, { ...time, offers });
}

function alternativeLine(scene: Scene, rest: readonly Token[]): Offers {
  const last = rest.at(-1);
  if (last && last.type !== ',') return NOTHING;
  const own = scene.definition?.name ?? '';
  return names(scene, 'Exercise', { except: [own, ...rest.map(({ text }) => text.replaceAll('"', ''))] });
}

function paceLine(scene: Scene, rest: readonly Token[]): Offers {
  const last = rest.at(-1);
  if (!last) {
    const paces = [...new Set(scene.visible('Pace').map(({ name }) => name))];
    return needed(paces.map((name) => value(name, 'a named pace')));
  }
  if (last.type === 'race') return needed(wordsOf(RACE));
  if (last.type === 'vdot') return figuresOf(scene, HOLDINGS.Pace.share);
  if (rest.length > 1) return NOTHING;
  const inAthlete = scene.situation.context === 'athlete';
  const byHand = snippet('6:00-6:40/km', gap(1, '6:00-6:40/km'), 'from the fast end to the slow one');
  const shared = [phrase('vdot', `vdot ${gap(1, '88%')}`), keyword('race', undefined, 'Pace')];
  return needed(inAthlete ? [byHand, ...shared] : [...shared, byHand]);
}
