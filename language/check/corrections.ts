/** Offers what may have been meant by a mistake of syntax or of a name: nothing that was not tried before. */
import { type RunplanDocument, sourceOf } from '../grammar/document.ts';
import { kinds, paces } from '../grammar/notation/tables.ts';
import type { Rule } from '../rules/define-rule.ts';
import type { Finding, TextRepair } from '../rules/finding.ts';
import { applyEdits } from '../text/edit.ts';
import { KINDS } from '../vocabulary/kinds.ts';
import { CorrectionTrial } from './correction-trial.ts';
import { hidesMedicalWords, isMedicalLine, isOfAthlete, isStrayMedicalLine } from './medical-lines.ts';
import { offerTried } from './offered-repairs.ts';
import type { RunplanServices } from './services.ts';
import type { TrialBudget } from './trial-budget.ts';

/**
 * Lets findings of syntax and names offer their corrections, each tried on a copy of the text: it is offered if the lines
 * that it changes are read without a mistake, and no other line is read worse.
 */
export function offerCorrections(
  findings: readonly Finding[],
  document: RunplanDocument,
  services: RunplanServices,
  rules: ReadonlyMap<string, Rule>,
  budget: TrialBudget,
): void {
  let trial: CorrectionTrial | undefined;
  for (const finding of findings) {
    if (finding.rule !== 'syntax' && finding.rule !== 'unknown-name') continue;
    const others = finding.rule === 'syntax' ? forTheLine(document, finding) : [];
    const offered = new Set<string>();
    const text = document.textDocument.getText();
    const isMedical = () => {
      const offset = sourceOf(document).offset(finding.start);
      return isMedicalLine(document, offset) || isStrayMedicalLine(document, offset);
    };
    offerTried(finding, [...(finding.repairs ?? []), ...others], (repair) => {
      if (budget.isSpent || (isMedical() && hidesMedicalWords(repair, text))) return false;
      trial ??= new CorrectionTrial(document, services, rules, budget);
      const after = applyEdits(text, repair.edits);
      if (offered.has(after) || !trial.passes(repair)) return false;
      offered.add(after);
      return true;
    });
  }
}

/** Characters of a line that somebody mends by hand. What is sought in longer ones would take more and more time. */
const LONGEST_MENDED = 2000;

/** What can be done with what could not be read: it may be a remark, or a parenthesis may be missing. */
function forTheLine(document: RunplanDocument, { start, repairs = [] }: Finding): readonly TextRepair[] {
  const source = sourceOf(document);
  const text = document.textDocument.getText();
  const from = source.offset({ line: start.line, column: 1 });
  const line = /^[^\r\n]*/.exec(text.slice(from))?.[0] ?? '';
  const comment = /(?:^|\s)(?:#|\/\/)[^"]*$/.exec(line);
  const code = line.slice(0, comment?.index ?? line.length).trimEnd();
  if (code.length > LONGEST_MENDED) return [];
  const at = source.offset(start);
  const end = from + code.length;
  return [
    ...missingParenthesis(code, from),
    ...emptyDay(code, end),
    ...lineEach(text, code, from),
    ...bestEach(code, from),
    ...ageOfAthlete(code, from),
    ...(isOfAthlete(document, at) ? factEach(code, from) : []),
    ...ofChoice(code, from, at),
    ...asEffort(code, from),
    ...fasterAtTheEnd(code, from),
    ...asName(code, from, at),
    ...ofAthlete(code, from),
    ...asRemark(text, code, from, at, end),
    // What is a word misspelt is no prose.
    ...(repairs.length > 0 ? [] : asNote(code, from, at)),
  ];
}

/** A line with blanks for what stands in quotes. */
function withoutTexts(code: string): string {
  return code.replaceAll(/"[^"]*"/g, (quoted) => ' '.repeat(quoted.length));
}

/** A `)` where one is missing: at the end, or before what stands around the work. */
function missingParenthesis(code: string, from: number): readonly TextRepair[] {
  const unquoted = withoutTexts(code);
  const open = unquoted.split('(').length - unquoted.split(')').length;
  if (open !== 1) return [];
  const places = [unquoted.length, unquoted.search(/,[^,]*\bcool[ -]?down\b[^,]*$|,[^,]*\bcd\b[^,]*$/i)];
  return places
    .filter((place) => place > unquoted.lastIndexOf('('))
    .reverse()
    .map((place) => ({
      kind: 'suggested',
      title:
        place === unquoted.length
          ? 'Close the parenthesis'
          : `Close the parenthesis before \`${code.slice(place).trim()}\``,
      edits: [{ start: from + place, end: from + place, text: ')' }],
    }));
}

/** What is training, and no remark: figures, and words of it. */
const FIGURE =
  /\d|@|\b(?:easy|hard|fast|jog|walk|recover\w*|wu|cd|warm|cool|strides?|tempo|intervals?|hills?|race|long|rest)\b/i;

/** A quote of any language: what is quoted only in part is no remark yet. */
const QUOTE = /["\u201c-\u201f\u00ab\u00bb]/;

const EMPTY_DAY = /^\s*(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[:.]?$/i;

function emptyDay(code: string, end: number): readonly TextRepair[] {
  if (!EMPTY_DAY.test(code)) return [];
  return [{ kind: 'suggested', title: 'Write `rest`', edits: [{ start: end, end, text: ' rest' }] }];
}

/** The lines below the one that begins an athlete, with their line ends. */
const BELOW =
  /^(?:\r?\n(?![ \t]*(?:athlete|group|plan|block|workout|exercise|policy|import|pace|#)\b)[ \t]*[^\s][^\r\n]*)*/i;

/** Names that are parted by commas, `&` or `and`. */
const NAMES_OF_ATHLETES =
  /^athletes?\s+((?:"[^"]+"|[\p{L}\d-]+)(?:\s*(?:,|&|\+|,?\s+and\s)\s*(?:"[^"]+"|[\p{L}\d-]+))+)\s*$/u;

/** `athlete "A", "B"`: one definition each, with what stands below. */
function lineEach(text: string, code: string, from: number): readonly TextRepair[] {
  const [, names = ''] = NAMES_OF_ATHLETES.exec(code) ?? [];
  if (names === '') return [];
  const end = from + code.length;
  const below = BELOW.exec(text.slice(end))?.[0] ?? '';
  const written = (names.match(/"[^"]+"|[\p{L}\d-]+/gu) ?? []).filter((name) => name !== 'and');
  const each = written.map((name) => `athlete ${name}${below}`);
  return [
    {
      kind: 'suggested',
      title: 'Write a line for each athlete',
      edits: [{ start: from, end: end + below.length, text: each.join(below === '' ? '\n' : '\n\n') }],
    },
  ];
}

/** The word for bests, and several of them behind it. */
const BESTS =
  /^(\s*)(?:pbs?|prs?|bests?|personal (?:bests?|records?)|best times?)\s*[:=]?\s+(\S.*\d:\d\d\S*)\s*$/i;

/** `PBs: 5k 22:10, 10k 46:30`: a line each. */
function bestEach(code: string, from: number): readonly TextRepair[] {
  const [, indentation = '', said = ''] = BESTS.exec(code) ?? [];
  const each = said.split(/\s*[,;|/]\s*|\s+and\s+|(?<=:\d\d)\s+/);
  if (each.length < 2) return [];
  const lines = each.map((best) => `${indentation}best ${best}`);
  return [lineForEach('Write a line for each distance', code, from, lines)];
}

/** A line of an athlete, with its lead. */
const SEVERAL = /^(\s*)((?:1rm|shoes|zones|hr zones|heart rate zones|paces)\s*:?\s+)?(\S.*)$/i;
const CARRIED = /^(?:1rm|shoes)/i;
/** Nothing is computed from it. */
const UNCOUNTED = /^(?:height|weight|body ?weight|bmi|\d+ ?(?:cm|kg|lbs?))\b/i;

/** `LT pace 4:25/km, LTHR 168`, `1RM squat 80 kg, deadlift 100 kg`: a line each. */
function factEach(code: string, from: number): readonly TextRepair[] {
  if (code.includes('"') || code.length > LONGEST_LIST || BESTS.test(code)) return [];
  const [, indentation = '', head = '', said = ''] = SEVERAL.exec(code) ?? [];
  const each = said.split(/\s*[,;|]\s+|\s+\/\s+/);
  if (each.length < 2 || each.some((fact) => !/\d/.test(fact))) return [];
  const lead = CARRIED.test(head) ? head : '';
  const lines = each.map((fact) => `${indentation}${UNCOUNTED.test(fact) ? '# ' : lead}${fact}`);
  return [lineForEach('Write a line for each', code, from, lines)];
}

/** `Athlete: Priya, 38`: the age stands on a line of its own. */
function ageOfAthlete(code: string, from: number): readonly TextRepair[] {
  const [, indentation = '', head = '', age] = NAME_AND_AGE.exec(code) ?? [];
  if (!age) return [];
  return [
    lineForEach(`Write \`age ${age}\` below`, code, from, [
      `${indentation}${head}`,
      `${indentation}  age ${age}`,
    ]),
  ];
}

const NAME_AND_AGE =
  /^(\s*)(athlete\s*:?\s*(?:"[^"]*"|\p{L}[\p{L} '-]*?))\s*(?:,|\(|[-\u2013])?\s*(?:age[d]?\s*)?(\d{2})\s*(?:yo|y\/o|yrs?|years?(?: old)?)?\s*\)?$/iu;

/** Lines in the place of one. */
function lineForEach(title: string, code: string, from: number, lines: readonly string[]): TextRepair {
  return {
    kind: 'suggested',
    title,
    edits: [{ start: from, end: from + code.length, text: lines.join('\n') }],
  };
}

/** More characters hold no list of facts about an athlete. */
const LONGEST_LIST = 200;

/** A choice of which it can't be told what counts: either one does, and the other is a remark. */
function ofChoice(code: string, from: number, at: number): readonly TextRepair[] {
  const unquoted = withoutTexts(code);
  const or = /\s+or\s+|\s*\/\s*(?=\p{L})/iu.exec(unquoted);
  const day = /^\s*\S+\s+/.exec(unquoted)?.[0].length;
  if (!or || day === undefined || or.index <= day || from + or.index > at + 1 || code.includes('"'))
    return [];
  const one = code.slice(day, or.index).replace(/^[-\u2013:]\s*/, '');
  const other = code.slice(or.index + or[0].length);
  // Elsewhere `/` may part steps.
  if (or[0].includes('/') && kinds.named(one) === undefined) return [];
  // `10 or 12 km` are no two sessions.
  if (/\d$/.test(one)) return [];
  // `bike/swim 45 min`: what is left out has the amount of both.
  const choices = [
    [one, other],
    [other, one],
  ].filter(([counted, left]) => /\d/.test(counted as string) || !/\d/.test(left as string));
  return choices.map(([counted, left]) => ({
    kind: 'suggested',
    title: `Write \`${counted}\`, and the other as a remark`,
    edits: [{ start: from + day, end: from + code.length, text: `${counted} "or ${left}"` }],
  }));
}

const FASTER = /(\d[\d.]*) ?(km|mi|min)\s*[(,]\s*(?:the )?last (\d[\d.]*) ?(km|mi|min) faster\)?/i;

/** `16 km (last 4 km faster)`: how fast is for the coach to say; the usual paces of it are offered. */
function fasterAtTheEnd(code: string, from: number): readonly TextRepair[] {
  const found = FASTER.exec(code);
  const [all = '', whole, unit, part, other] = found ?? [];
  if (!found || unit !== other) return [];
  const rest = Math.round((Number(whole) - Number(part)) * 1000) / 1000;
  const start = from + found.index;
  return ['steady', 'marathon', 'half'].map((pace) => ({
    kind: 'suggested',
    title: `Write \`${part} ${unit} @ ${pace}\` at the end`,
    edits: [
      {
        start,
        end: start + all.length,
        text: `${whole} ${unit}: ${rest} ${unit}, ${part} ${unit} @ ${pace}`,
      },
    ],
  }));
}

/** The day, several words that mean nothing, and a distance. */
const NAMED_AMOUNT =
  /^(\s*\S+?:?\s+(?:[-\u2013]\s+)?)(\p{L}[\p{L}-]*(?: \p{L}[\p{L}-]*){1,2}) (\d[\d.]* ?(?:km|k|mi|miles)\b)(.*)$/iu;

/** `dress rehearsal 7 mi`: words in front of an amount are what a session is called; whether it is run can't be told. */
function asName(code: string, from: number, at: number): readonly TextRepair[] {
  const [, day = '', name = '', amount = '', rest = ''] = NAMED_AMOUNT.exec(code) ?? [];
  const end = from + day.length + name.length;
  const isCounted = /\b(?:each way|there and back|x ?\d)/i.test(rest);
  if (
    name === '' ||
    at < from + day.length ||
    at > end ||
    code.includes('"') ||
    FIGURE.test(name) ||
    isCounted
  )
    return [];
  const edits = (kind: string) => [
    { start: from + day.length, end: from + code.length, text: `${kind} ${amount} "${name}"${rest}` },
  ];
  // `bike commute 10 km` is by bike, whatever the other words are.
  const said = name.split(' ').flatMap((word) => kinds.named(word) ?? []);
  const other = said.find((kind) => KINDS.get(kind)?.discipline === 'cross-training');
  return (other ? [other] : ['run', 'cross-training']).map((kind) => ({
    kind: 'suggested',
    title: `Write \`${kind} ${amount} "${name}"\``,
    edits: edits(kind),
  }));
}

const FOR_ATHLETE =
  /^(\s*)(\S+)\s+(.*?)\s+for\s+((?:"[^"]+"|\p{Lu}[\p{L}-]+)(?:\s*,\s*(?:"[^"]+"|\p{Lu}[\p{L}-]+))*)\s*(.*)$/u;

/** `tue easy 10 km for "Bob"`: what one athlete does stands in a line of its own below the day. */
function ofAthlete(code: string, from: number): readonly TextRepair[] {
  const [, indentation = '', day = '', session = '', names = '', rest = ''] = FOR_ATHLETE.exec(code) ?? [];
  if (session === '') return [];
  const said = `${session}${rest === '' ? '' : ` ${rest}`}`;
  const text = `${indentation}${day} rest\n${indentation}  for ${names} ${said}`;
  return [
    {
      kind: 'suggested',
      title: `Write \`rest\` for the others, and \`for ${names} ${said}\` below`,
      edits: [{ start: from, end: from + code.length, text }],
    },
  ];
}

/** A `fast finish` is one at the end alone. */
const HARD = /\b(?:hard|fast|quick)\b(?! finish)/gi;

/** `3 min hard` says how hard it is meant, and not exactly how: by feel, or as fast as the pace of intervals. */
function asEffort(code: string, from: number): readonly TextRepair[] {
  const unquoted = withoutTexts(code);
  const found = [...unquoted.matchAll(HARD)];
  // Of a sentence without a figure it says nothing of how something is run.
  if (found.length === 0 || !/\d/.test(unquoted)) return [];
  return ['@ rpe 8', '@ interval'].map((text) => ({
    kind: 'suggested',
    title: `Write \`${text}\``,
    edits: found.map(({ index, 0: word }) => ({
      start: from + index,
      end: from + index + word.length,
      text,
    })),
  }));
}

/** What is no training at all: a line of prose, or what stands behind the number of a week. */
function asNote(code: string, from: number, at: number): readonly TextRepair[] {
  const begin = from + (code.length - code.trimStart().length);
  const indentation = code.slice(0, begin - from);
  const ofWeek = /^\s*week\s*\d+(?:-\d+)?\b/i.exec(code)?.[0].length;
  const start = ofWeek === undefined ? begin : from + ofWeek;
  if (ofWeek === undefined && at !== begin) return [];
  const prose = code
    .slice(start - from)
    .trim()
    .replace(/^[:(\s–—-]+/, '')
    .trimEnd()
    .replace(/^([^(]*)\)$/, '$1');
  const isTraining = FIGURE.test(prose) || !/\p{L}\P{L}+\p{L}/u.test(prose);
  if (isTraining && !(ofWeek !== undefined && /^\d{1,2}\.? \p{L}+$/u.test(prose))) return [];
  if (prose.includes('"')) return [];
  const note = `note "${prose}"`;
  const title = `Keep \`${prose}\` as a note`;
  const end = from + code.length;
  if (ofWeek !== undefined)
    return [{ kind: 'suggested', title, edits: [{ start, end, text: `\n${indentation}  ${note}` }] }];
  return [
    { kind: 'suggested', title, edits: [{ start, end, text: note }] },
    {
      kind: 'suggested',
      title: `Keep \`${prose}\` as a comment`,
      edits: [{ start, end: start, text: '# ' }],
    },
  ];
}

/** Whether a pace is said in words: `all of it at MP`. */
function saysPace(prose: string): boolean {
  return [...prose.matchAll(/(?:@|\bat)\s*([\w-]+)/gi)].some(
    ([, word = '']) => paces.named(word) !== undefined,
  );
}

/** `recent volume 120 km a month`, `recent longest 90 km bike`: what follows says that the figure is another one. */
const RECENT = /^\s*(?:recent|current|weekly|longest)\b/i;

/** What follows the part that could be read, in quotes; a mistake in the middle of a word is none of its own. */
function asRemark(text: string, code: string, from: number, at: number, end: number): readonly TextRepair[] {
  let begin = at;
  while (text[at] !== ',' && begin > from && /[^\s,;+:@(]/.test(text[begin - 1] ?? '')) begin--;
  const rest = text.slice(begin, end);
  const trimmed = rest.replace(/^[\s,;\u2013\u2014-]+/, '').replace(/[\s,;.]+$/, '');
  // Figures are training, and so is what may be done instead: they are no remark.
  // Behind an amount among steps a word may say how it is run.
  const isAmongSteps = /(?:,|\bx\b).*\d\s*(?:km|m|mi|min|s|h)$/i.test(text.slice(from, begin).trimEnd());
  const isTraining = isAmongSteps || /^or\b/i.test(trimmed) || FIGURE.test(trimmed) || saysPace(trimmed);
  if (
    !/\p{L}/u.test(trimmed) ||
    isTraining ||
    QUOTE.test(trimmed) ||
    begin <= from + (code.length - code.trimStart().length) ||
    RECENT.test(code)
  )
    return [];
  const before = text.slice(from, begin).trimEnd();
  const lead = before.replace(/[\s,;\u2013\u2014-]+$/, '');
  return [
    {
      kind: 'suggested',
      title: `Keep \`${trimmed}\` as a remark`,
      edits: [{ start: from + lead.length, end, text: ` "${trimmed}"` }],
    },
  ];
}
