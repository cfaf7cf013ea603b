/** What can stand at the cursor: the line is read up to it, by what the line is part of. */
import { raceDates, startDates, today } from './dates.ts';
import { exerciseOffers } from './exercises.ts';
import { isFigureOpen, withUnits } from './figures.ts';
import { importPaths } from './imports.ts';
import { type NameWishes, namesOfType } from './names.ts';
import { gap, type NameType, NOTHING, needed, type Offer, type Offers, possible } from './offer.ts';
import { allowOffers, policyLineOffers } from './rules.ts';
import type { Scene } from './scene.ts';
import { dayOffers } from './sessions.ts';
import type { Token } from './situation.ts';
import { startOffers } from './starts.ts';
import { stepOffers } from './steps.ts';
import { weekLineOffers } from './weeks.ts';
import { keyword, phrase, snippet, value, wordsOf } from './words.ts';

const DAYS: ReadonlySet<string> = new Set(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', 'any']);

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
  const { context, typed } = scene.situation;
  const rest = tokens.slice(1);
  const last = tokens.at(-1) as Token;
  const words = (list: Parameters<typeof wordsOf>[0]) =>
    rest.length === 0 ? needed(wordsOf(list)) : NOTHING;
  if (DAYS.has(first.type)) return dayOffers(scene, rest);
  switch (first.type) {
    case 'import':
      return rest.length === 0 ? needed(importPaths(scene)) : NOTHING;
    case 'runplan':
      return rest.length === 0 ? needed([value('1')]) : NOTHING;
    case 'plan':
      return planHeader(scene, rest);
    case 'policy':
      return context === 'plan' ? policyUse(scene, rest) : policyHeader(scene, rest);
    case 'week':
      return weekLineOffers(scene, tokens);
    case 'allow':
      return allowOffers(scene, rest);
    case 'race':
      return raceLine(scene, rest);
    case 'starts':
      return rest.length === 0 ? needed(startDates(scene)) : NOTHING;
    case 'units':
      return words('units');
    case 'PAIN_RULE':
      return context === 'plan' && rest.length === 0 && !typed.isQuoted ? names(scene, 'PainRule') : NOTHING;
    case 'WEEKS_START':
      return rest.length === 0
        ? needed(['sun', 'sat', 'mon', 'tue', 'wed', 'thu', 'fri'].map((day) => value(day)))
        : NOTHING;
    case 'pace':
      return paceLine(scene, rest);
    case 'athlete':
    case 'exercise':
    case 'block':
    case 'workout':
      return NOTHING;
    default:
  }
  switch (context) {
    case 'athlete':
      return athleteLine(scene, first, rest, last);
    case 'exercise':
      return exerciseLine(first, rest);
    case 'block':
      return first.type === 'rest' ? restLine(scene, rest) : exerciseOffers(scene, tokens, []);
    case 'workout':
      return stepOffers(scene, undefined, tokens);
    case 'policy':
      return policyLineOffers(scene, tokens);
    default:
      return NOTHING;
  }
}

/** In quotes only names are offered: whatever else would stand there is free text. */
function onlyInQuotes(scene: Scene, offers: Offers): Offers {
  if (!scene.situation.typed.isQuoted) return offers;
  return { ...offers, offers: offers.offers.filter(({ insert }) => insert?.startsWith('"')) };
}

function names(scene: Scene, type: NameType, wishes?: NameWishes): Offers {
  const { offers, isPartial } = namesOfType(scene, type, wishes);
  return { ...needed(offers), isPartial };
}

function planHeader(scene: Scene, rest: readonly Token[]): Offers {
  const last = rest.at(-1);
  if (!last) return NOTHING;
  if (last.type === 'for' || last.type === ',') {
    const used = rest.slice(2).map(({ text }) => text.replaceAll('"', ''));
    return names(scene, 'Athlete', { except: used });
  }
  return rest.length === 1 ? possible([keyword('for', 'whom the plan is for')]) : NOTHING;
}

function policyHeader(scene: Scene, rest: readonly Token[]): Offers {
  const last = rest.at(-1);
  const own = rest[0]?.text.replaceAll('"', '') ?? '';
  if (last?.type === 'extends') return names(scene, 'Policy', { except: [own] });
  return rest.length === 1 ? possible([keyword('extends', 'changes what another policy says')]) : NOTHING;
}

function policyUse(scene: Scene, rest: readonly Token[]): Offers {
  return rest.length === 0 ? names(scene, 'Policy') : NOTHING;
}

function raceLine(scene: Scene, rest: readonly Token[]): Offers {
  const last = rest.at(-1);
  if (!last) return needed(wordsOf('races'));
  if (last.type === 'on') return needed(raceDates(scene));
  if (isFigureOpen(scene)) return needed(withUnits(scene, ['km', 'mi']));
  return rest.length === 1 ? needed([keyword('on', 'the date')]) : NOTHING;
}

function paceLine(scene: Scene, rest: readonly Token[]): Offers {
  const last = rest.at(-1);
  if (!last) {
    const paces = [...new Set(scene.visible('Pace').map(({ name }) => name))];
    return needed(paces.map((name) => value(name, 'a named pace')));
  }
  if (last.type === 'race') return needed(wordsOf('races'));
  if (last.type === 'vdot')
    return needed(
      withUnits(scene, ['%']),
      ['88%', '63-73%'].map((share) => value(share)),
    );
  if (rest.length > 1) return NOTHING;
  const inAthlete = scene.situation.context === 'athlete';
  const byHand = snippet('6:00-6:40/km', gap(1, '6:00-6:40/km'), 'from the fast end to the slow one');
  const shared = [
    phrase('vdot', `vdot ${gap(1, '88%')}`, "a share of the athlete's VDOT"),
    keyword('race', 'the predicted pace of a race'),
  ];
  return needed(inAthlete ? [byHand, ...shared] : [...shared, byHand]);
}

function athleteLine(scene: Scene, first: Token, rest: readonly Token[], last: Token): Offers {
  const isNew = rest.length === 0;
  const figures = (units: readonly string[], usual: readonly string[]) =>
    isNew || isFigureOpen(scene)
      ? { ...needed(withUnits(scene, units), isNew ? usual.map((one) => value(one)) : []), isPartial: true }
      : NOTHING;
  switch (first.type) {
    case 'level':
      return isNew ? needed(wordsOf('levels')) : NOTHING;
    case 'back':
      return isNew ? needed(wordsOf('backs')) : NOTHING;
    case 'symptoms':
      return isNew || last.type === ','
        ? needed(
            wordsOf(
              'symptoms',
              rest.map(({ text }) => text),
            ),
          )
        : NOTHING;
    case 'CLEARED_BY':
      if (last.type === 'TEXT') return needed([phrase('on', `on ${gap(1, today())}`, 'the date')]);
      return last.type === 'on' ? needed([value(today(), 'today')]) : NOTHING;
    case 'best':
      if (isNew) return needed(wordsOf('races'));
      if (last.type === 'in')
        return needed(['25:00', '55:00', '1:55:00', '4:00:00'].map((time) => value(time)));
      return rest.length === 1 ? needed([keyword('in', 'the time')]) : NOTHING;
    case 'RECENT_VOLUME':
      return figures(['km', 'mi'], ['20 km', '30 km', '40 km', '50 km']);
    case 'RECENT_LONGEST':
      return figures(['km', 'mi'], ['8 km', '10 km', '12 km', '16 km']);
    case 'cadence':
      return figures(['spm'], ['160 spm', '165 spm', '170 spm']);
    case 'MAX_HR':
      return figures(['bpm'], ['185 bpm', '190 bpm']);
    case 'wakes':
      return isNew ? needed(['06:00', '06:30', '07:00'].map((time) => value(time))) : NOTHING;
    case 'shoes':
      return rest.length === 1 || isFigureOpen(scene) ? possible(withUnits(scene, ['km', 'mi'])) : NOTHING;
    default:
      return NOTHING;
  }
}

function exerciseLine(first: Token, rest: readonly Token[]): Offers {
  const last = rest.at(-1);
  switch (first.type) {
    case 'targets':
      return !last || last.type === ','
        ? needed(
            wordsOf(
              'groups',
              rest.map(({ text }) => text),
            ),
          )
        : NOTHING;
    case 'movement':
      return last ? NOTHING : needed(wordsOf('movements'));
    case 'SPINE_LOAD':
      return last ? NOTHING : needed(wordsOf('spineLoads'));
    case 'caution':
      return last ? NOTHING : needed(wordsOf('backs'));
    default:
      return NOTHING;
  }
}

function restLine(scene: Scene, rest: readonly Token[]): Offers {
  if (rest.length > 0 && !isFigureOpen(scene)) return NOTHING;
  const usual = rest.length === 0 ? ['30 s', '45 s', '60 s', '90 s'].map((time): Offer => value(time)) : [];
  return needed(withUnits(scene, ['s', 'min']), usual);
}
